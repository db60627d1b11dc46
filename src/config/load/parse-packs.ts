import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../shared/files/digest.ts";
import { displayName } from "../files/text-file.ts";
import { packDict } from "../parse/packed-tree.ts";
import type { PARSED_PACKS } from "./parsed-packs.ts";
import { parseLayer } from "./read-layer.ts";

/** The build's replacement of `PARSED_PACKS`. Packs with mistakes are omitted, so that compiling them reports those. */
export async function parsePacks(packageRoot: string): Promise<typeof PARSED_PACKS> {
  const folder = join(packageRoot, "packs");
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".yaml") && !name.endsWith(".test.yaml")).toSorted();
  const parsed = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const name = displayName(path, { file: path, home: "", packageRoot });
      const text = await readFile(path, "utf8");
      const { tree, problems, findings } = parseLayer({ name, kind: "pack", text });
      const isValid = tree !== undefined && problems.length + findings.length === 0;
      return isValid ? [[name, { hash: sha256(text), tree: packDict(tree) }] as const] : [];
    }),
  );
  return Object.fromEntries(parsed.flat());
}
