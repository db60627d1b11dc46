/** The runtime alone: no compiler is reachable while requests are answered. */
declare module "handlebars/runtime.js" {
  const runtime: {
    create(): {
      template(code: unknown): (context: unknown) => string;
      registerHelper(name: string, helper: (value: unknown) => string): void;
      unregisterHelper(name: string): void;
    };
  };
  export default runtime;
}
