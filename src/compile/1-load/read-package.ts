import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listLibrary, type Library } from "./list-library.ts";

/** What the package says of itself: its version, the schema of the file for editors, and what it brings. */
export async function readPackage(root: string): Promise<{ version: string; schema: string; library: Library }> {
  const [manifest, schema, library] = await Promise.all([
    readFile(join(root, "package.json"), "utf8"),
    readFile(join(root, "schema/mallex.schema.json"), "utf8"),
    listLibrary(root),
  ]);
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, schema, library };
}
