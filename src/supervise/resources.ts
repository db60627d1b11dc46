import { join } from "node:path";
import { PACKAGE_ROOT } from "../files/package-root.ts";

/** Files of this room that are no TypeScript: beside the sources, also in the package. */
export interface PackageResources {
  /** Folder of the Python sources and requirement files. */
  readonly python: string;
  /** Folder of the `package.json` and lock file that pin the client. */
  readonly client: string;
}

export const shippedResources: PackageResources = {
  python: join(PACKAGE_ROOT, "src/supervise/python"),
  client: join(PACKAGE_ROOT, "src/supervise/client"),
};
