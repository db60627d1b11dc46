import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import type { Dict, Tree } from "../parse/tree.ts";

const COMMENTED = /^ *# ?([A-Za-z][\w-]*):\s*$/;
const MOST_COMMENTS = 10;

/** What is sure of a comment: the key is missing, or it may be. */
export type CommentedAs = "missing" | "doubtful" | undefined;

/**
 * A key that is commented out, while what was below it is not and belongs to the list or map above it.
 * @param classify compares the file with the key with the file as it is
 */
export function commentedKey(
  tree: Dict,
  text: string,
  classify: (moved: MovedTree, key: string) => CommentedAs,
): Problem | undefined {
  for (const { key, line, column, below, isDeeper } of commentsIn(text).slice(0, MOST_COMMENTS)) {
    const moved = withKey(tree, key, below);
    const found = moved && classify({ ...moved, isDeeper }, key);
    if (moved === undefined || found === undefined) continue;
    const at = { ...tree.at, line, column, length: key.length + 1 };
    const parameters = { header: key, section: moved.above };
    return createProblem(found === "missing" ? "MX2006.commented" : "MX2006.perhapsCommented", parameters, at);
  }
  return undefined;
}

interface MovedTree extends WithKey {
  /** What is below the comment is indented as if it belonged to the key; beside a note it is not. */
  readonly isDeeper: boolean;
}

interface KeyComment {
  readonly key: string;
  readonly line: number;
  readonly column: number;
  /** The next line that is not empty. */
  readonly below: number;
  readonly isDeeper: boolean;
}

/** Comments that are a key alone, with a line below them that belongs to something. */
function commentsIn(text: string): KeyComment[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const [, key] = COMMENTED.exec(line) ?? [];
    if (key === undefined) return [];
    let below = index + 1;
    while (below < lines.length && lines[below]?.trim() === "") below++;
    const next = lines[below] ?? "";
    if (!/^(?: +[^\s#]|- )/.test(next)) return [];
    const column = line.indexOf("#");
    // The items of a section may begin in the first column, too.
    const isDeeper = next.search(/\S/) > column || (column === 0 && next.startsWith("- "));
    return [{ key, line: index + 1, column: column + 1, below: below + 1, isDeeper }];
  });
}

interface WithKey {
  readonly tree: Dict;
  /** The key whose value held what is below the new key. */
  readonly above: string;
  /** It names all that is below it. */
  readonly isName?: true;
}

/** The tree with a key, beside the one above it, for what begins at a line. */
function withKey(tree: Dict, key: string, line: number): WithKey | undefined {
  const [above, entry] = [...tree.entries].findLast(([, { keyAt }]) => (keyAt.line ?? 0) < line) ?? [];
  if (above === undefined || entry === undefined) return undefined;
  const { keyAt, value } = entry;
  const parts = cutAt(value, line);
  if (parts === undefined && firstLineOf(value) === line) {
    const named: Dict = { kind: "dict", at: value.at, entries: new Map([[key, { keyAt: value.at, value }]]) };
    return {
      tree: { ...tree, entries: new Map(tree.entries).set(above, { keyAt, value: named }) },
      above,
      isName: true,
    };
  }
  if (parts !== undefined) {
    const entries = new Map(tree.entries).set(above, { keyAt, value: parts[0] }).set(key, { keyAt, value: parts[1] });
    return tree.entries.has(key) ? undefined : { tree: { ...tree, entries }, above };
  }
  const inner = withKeyBelow(value, key, line);
  return (
    inner && { ...inner, tree: { ...tree, entries: new Map(tree.entries).set(above, { keyAt, value: inner.tree }) } }
  );
}

function withKeyBelow(
  value: Tree,
  key: string,
  line: number,
): (Omit<WithKey, "tree"> & { readonly tree: Tree }) | undefined {
  if (value.kind === "dict") return withKey(value, key, line);
  if (value.kind !== "list") return undefined;
  const index = value.items.findLastIndex(({ at }) => (at.line ?? 0) < line);
  const item = value.items[index];
  const inner = item?.kind === "dict" ? withKey(item, key, line) : undefined;
  return inner && { ...inner, tree: { ...value, items: value.items.with(index, inner.tree) } };
}

function firstLineOf(value: Tree): number | undefined {
  return value.kind === "dict" ? [...value.entries.values()][0]?.keyAt.line : undefined;
}

/** The entries before a line, and those from it on, if one begins there that is not the first. */
function cutAt(value: Tree, line: number): readonly [Tree, Tree] | undefined {
  if (value.kind === "list") {
    const first = value.items.findIndex(({ at }) => at.line === line);
    const [before, behind] = [value.items.slice(0, first), value.items.slice(first)];
    return first < 1
      ? undefined
      : [
          { ...value, items: before },
          { ...value, items: behind },
        ];
  }
  if (value.kind !== "dict") return undefined;
  const entries = [...value.entries];
  const first = entries.findIndex(([, { keyAt }]) => keyAt.line === line);
  if (first < 1) return undefined;
  const [before, behind] = [entries.slice(0, first), entries.slice(first)];
  return [
    { ...value, entries: new Map(before) },
    { ...value, entries: new Map(behind) },
  ];
}
