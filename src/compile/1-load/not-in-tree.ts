import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Location, Problem } from "../../problem/problem.ts";
import { visible } from "../../problem/visible.ts";
import { displayPackFile } from "../../terms/pack-spec.ts";
import { PACK_FILE } from "../../terms/spec-path.ts";
import type { PackTree } from "./pack-tree.ts";

const MAX_LISTED_FILES = 8;

/** Says of a repository or package that it holds no such pack, and which ones it may have. @param name of the file, as people read it */
export async function notInTree(name: string, { key, root }: PackTree, via: Location | undefined): Promise<Problem> {
  const files = (await listYaml(root)).map((file) => `\`${visible(file)}\``);
  const more = files.length > MAX_LISTED_FILES ? ", …" : "";
  const isNone = name === displayPackFile(key, PACK_FILE);
  return {
    code: "MX1001",
    severity: "error",
    message: isNone ? `${key} is no pack: it holds no ${PACK_FILE}` : `${name} does not exist`,
    hint:
      files.length === 0
        ? "check the name: nothing that it holds can be a pack"
        : `name one that it holds: ${files.slice(0, MAX_LISTED_FILES).join(", ")}${more}`,
    ...(via === undefined ? {} : { at: via }),
  };
}

async function listYaml(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ya?ml$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !path.startsWith("node_modules/"))
    .toSorted();
}
