/** What bringing a tree needs to know of the machine and the person. */
export interface FetchOptions {
  /** mallex's cache, absolute: trees are exported below it, and kept there. */
  readonly cache: string;
  /** The folder of the file that is compiled: its `node_modules`, and the registry of a scope in its .npmrc. */
  readonly project: string;
  /** The person's own: git and npm find their keys, proxies and settings in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** A line that a person should read. */
  readonly report?: ((line: string) => void) | undefined;
  /** What is going on, where it takes long; the detail changes. */
  readonly onStep?: ((step: string, detail?: string) => void) | undefined;
  /** How long git or npm may take to bring one tree, in seconds. */
  readonly timeoutSeconds?: number | undefined;
}
