/** Shorter words begin too many others. */
const SHORTEST = 4;

/**
 * The allowed words closest to what was written, if they are close enough to be meant: a third of its letters may be wrong, never all;
 * or those that begin with it. More than one where they are equally close.
 */
export function closestNames(word: string, allowed: Iterable<string>): string[] {
  let best: string[] = [];
  let least = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of new Set(allowed)) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) best = [];
    if (edits <= least) [best, least] = [[...best, candidate], edits];
  }
  return best.length > 0 ? best : prefixMatches(word, allowed);
}

/** Half a word is nearer to the whole one than its letters say. */
function prefixMatches(word: string, allowed: Iterable<string>): string[] {
  const isBegun = (one: string): boolean => one.length < 2 * word.length && one.startsWith(word);
  return word.length < SHORTEST ? [] : [...new Set(allowed)].filter(isBegun);
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
