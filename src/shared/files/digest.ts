import { createHash } from "node:crypto";

/** Hex digest of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** JSON with sorted keys and two spaces: the same bytes for the same meaning. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** What is hashed to name all files of a tree at once: a line `<hash>  <path>` for each, sorted by path in UTF-16 units. */
export function treeLines(files: Readonly<Record<string, string>>): string {
  return Object.keys(files)
    .toSorted()
    .map((path) => `${files[path]}  ${path}\n`)
    .join("");
}

/** The hash of all files of a tree, as in the lock. */
export function treeIntegrity(files: Readonly<Record<string, string>>): string {
  return `sha256-${sha256(treeLines(files))}`;
}
