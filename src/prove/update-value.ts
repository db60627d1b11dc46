import { stringify } from "yaml";
import type { Tree } from "../compile/tree.ts";

/** A value of a test, as it is recorded. */
export type Recorded = string | number | readonly string[];

/**
 * The file's text with one value changed where it stands; all else stays as it is, byte for byte. Undefined where that can't be done
 * without losing a comment.
 */
export function updateValue(text: string, value: Tree, now: Recorded): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = text.slice(mark.length).split("\n");
  const updated = updateLines(lines, value, now);
  return updated === undefined ? undefined : mark + updated.join("\n");
}

function updateLines(lines: readonly string[], value: Tree, now: Recorded): string[] | undefined {
  const { line = 1, column = 1, length = 0 } = value.at;
  const row = line - 1;
  const source = lines[row] ?? "";
  const start = column - 1;
  const isFlow = value.kind !== "list" || source[start] === "[";
  if (!isFlow) return updateItems(lines, value.items, now);
  if (start + length > source.length) return undefined; // it goes on in the next line
  const written = typeof now === "object" ? `[${now.map(scalar).join(", ")}]` : scalar(now);
  return lines.with(row, source.slice(0, start) + written + source.slice(start + length));
}

/** A list with an item a line: what stays keeps its line, and the comments in and above it. */
function updateItems(lines: readonly string[], items: readonly Tree[], now: Recorded): string[] | undefined {
  const rows = items.map(({ at }) => (at.line ?? 1) - 1);
  const [first, last] = [rows[0], rows.at(-1)];
  if (typeof now !== "object" || now.length === 0 || first === undefined || last === undefined) return undefined;
  const indent = /^\s*/.exec(lines[first] ?? "")?.[0] ?? "";
  const kept = new Map<string, readonly string[]>();
  let from = first;
  for (const [index, row] of rows.entries()) {
    const item = items[index];
    if (item?.kind === "scalar") kept.set(String(item.value), lines.slice(from, row + 1));
    from = row + 1;
  }
  const fresh = now.flatMap((id) => kept.get(id) ?? [`${indent}- ${scalar(id)}`]);
  return [...lines.slice(0, first), ...fresh, ...lines.slice(last + 1)];
}

/** In quotes where YAML would read something else. */
function scalar(value: string | number): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
