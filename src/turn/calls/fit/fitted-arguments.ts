/** Arguments under the client's names, or why there are none. */
export type CoercedArguments =
  | {
      readonly coerced: ReadonlyMap<string, unknown>;
      /** What the tool does not have. */
      readonly leftOut: readonly string[];
      /** Each liberty taken, in words for a person. */
      readonly repairs: readonly string[];
    }
  | { readonly problem: string };
