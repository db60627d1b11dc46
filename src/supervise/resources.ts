import { fileURLToPath } from "node:url";

/** Files of this room that are no TypeScript: the same relative way from `src/supervise` and from `dist/supervise`. */
export interface Resources {
  /** Folder of the Python sources and requirement files. */
  readonly python: string;
  /** Folder of the `package.json` and lock file that pin the client. */
  readonly client: string;
}

export const shippedResources: Resources = {
  python: fileURLToPath(new URL("../../src/supervise/python", import.meta.url)),
  client: fileURLToPath(new URL("../../src/supervise/client", import.meta.url)),
};
