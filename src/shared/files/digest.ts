import { createHash } from "node:crypto";

/** Hex digest of bytes, or of a text's UTF-8 bytes. */
export function sha256(text: string | Uint8Array): string {
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

/** The hash of all files of a tree: of a line `<hash>  <path>` for each, sorted by path in UTF-16 units. */
export function treeDigest(files: Readonly<Record<string, string>>): string {
  const lines = Object.keys(files)
    .toSorted()
    .map((path) => `${files[path]}  ${path}\n`);
  return sha256(lines.join(""));
}
