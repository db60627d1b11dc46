import { createHash } from "node:crypto";

/** What stands for all files of a tree: `sha256-` and the hash over the lines `<hash>  <path>\n`, sorted by path in UTF-16 units. */
export function treeIntegrity(files: Readonly<Record<string, string>>): string {
  const paths = Object.keys(files).toSorted();
  const lines = paths.map((path) => `${files[path]}  ${path}\n`).join("");
  return `sha256-${createHash("sha256").update(lines).digest("hex")}`;
}
