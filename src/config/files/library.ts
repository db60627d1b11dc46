import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What mallex brings, by the names that a file uses: `mallex:claude-code`, `mallex:prompts/small`. */
export interface Library {
  readonly packs: readonly string[];
  readonly templates: readonly string[];
}

export async function listLibrary(root: string): Promise<Library> {
  const [packs, templates] = await Promise.all([
    readdir(join(root, "packs"), { withFileTypes: true }),
    readdir(join(root, "templates"), { recursive: true }),
  ]);
  return {
    packs: packs
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `mallex:${name}`)
      .toSorted(),
    templates: templates
      .filter((file) => file.endsWith(".hbs"))
      .map((file) => `mallex:${file.slice(0, -4).replaceAll("\\", "/")}`)
      .toSorted(),
  };
}

export async function readPackage(root: string): Promise<{ version: string; schema: string; library: Library }> {
  const [manifest, schema, library] = await Promise.all([
    readFile(join(root, "package.json"), "utf8"),
    readFile(join(root, "schema/mallex.schema.json"), "utf8"),
    listLibrary(root),
  ]);
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, schema, library };
}
