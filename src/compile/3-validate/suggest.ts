/** The allowed word closest to what was written, if it is close enough to be meant: a third of its letters may be wrong, never all. */
export function suggest(word: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  for (const candidate of allowed) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** Edits from one word to the other; two neighbours swapped count as one. */
function distance(from: string, to: string): number {
  let rows: { before: number[]; above: number[] } = {
    before: [],
    above: Array.from({ length: to.length + 1 }, (_, i) => i),
  };
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) current.push(cost(rows, current, { from, to, row, column }));
    rows = { before: rows.above, above: current };
  }
  return rows.above[to.length] ?? 0;
}

interface Cell {
  readonly from: string;
  readonly to: string;
  readonly row: number;
  readonly column: number;
}

function cost(
  rows: { before: readonly number[]; above: readonly number[] },
  current: readonly number[],
  cell: Cell,
): number {
  const { from, to, row, column } = cell;
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY;
  const changed = at(rows.above, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
  const least = Math.min(at(rows.above, column) + 1, at(current, column - 1) + 1, changed);
  const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return swapped ? Math.min(least, at(rows.before, column - 2) + 1) : least;
}

/** "did you mean …?" when a word is close, else what is allowed. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  const near = suggest(word, allowed);
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  if (allowed.length === 0) return "none is defined";
  const shown = allowed.slice(0, 12).join(", ");
  return `one of: ${shown}${allowed.length > 12 ? `, … (${allowed.length} in all)` : ""}`;
}
