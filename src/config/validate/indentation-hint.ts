import { valueAt, type Dict, type Path, type Tree } from "../parse/tree.ts";

/**
 * For a key that can't stand where it does: it may belong to the key above it that begins in the same column and has nothing below it. Nothing where
 * there is none.
 */
export function hintToIndent(tree: Dict, path: Path): { readonly hint: string } | undefined {
  const map = valueAt(tree, path.slice(0, -1));
  const key = String(path.at(-1));
  if (map?.kind !== "dict") return undefined;
  const at = map.entries.get(key)?.keyAt;
  const above = [...map.entries].findLast(
    ([, { keyAt, value }]) => isEmpty(value) && keyAt.file === at?.file && (keyAt.line ?? 0) < (at?.line ?? 0),
  );
  if (at === undefined || above === undefined) return undefined;
  const [owner, { keyAt }] = above;
  if (keyAt.column !== at.column) return undefined;
  return {
    hint: `\`${owner}\` above has nothing below it: if \`${key}\` belongs to it, indent it by two more blanks`,
  };
}

function isEmpty(value: Tree): boolean {
  return value.kind === "scalar" && value.value === null && value.empty === true;
}
