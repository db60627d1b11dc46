import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the package says of itself: its version, and the schema of the file for editors. */
export async function readPackage(root: string): Promise<{ version: string; schema: string }> {
  const [manifest, schema] = await Promise.all([
    readFile(join(root, "package.json"), "utf8"),
    readFile(join(root, "schema/mallex.schema.json"), "utf8"),
  ]);
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, schema };
}
