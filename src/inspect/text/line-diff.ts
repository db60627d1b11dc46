/** Longer comparisons are cut. */
const MOST = 40;

/** The expected lines (`-`) against the actual ones (`+`); common lines appear once. Long texts are cut. */
export function diffLines(want: readonly string[], got: readonly string[]): string[] {
  const [before, after] = [want.slice(0, MOST), got.slice(0, MOST)];
  const lines = merge(before, after);
  const left = Math.max(want.length, got.length) - MOST;
  return left > 0 ? [...lines, `  … ${left} more`] : lines;
}

/** Pairs of lines that are compared at most: this takes a second. */
const MOST_PAIRS = 4_000_000;

/** Like `diffLines`, for texts that have to be printed completely. If too much differs, all old lines come before all new ones. */
export function diffAll(want: readonly string[], got: readonly string[]): string[] {
  const shortest = Math.min(want.length, got.length);
  const head = firstAt(shortest, (index) => want[index] !== got[index]);
  const tail = firstAt(shortest - head, (index) => want.at(-1 - index) !== got.at(-1 - index));
  const [before, after] = [want, got].map((lines) => lines.slice(head, lines.length - tail));
  const [old = [], fresh = []] = [before, after];
  const between =
    old.length * fresh.length > MOST_PAIRS
      ? [...old.map((line) => `- ${line}`), ...fresh.map((line) => `+ ${line}`)]
      : merge(old, fresh);
  const same = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [...same(want.slice(0, head)), ...between, ...same(want.slice(want.length - tail))];
}

function firstAt(end: number, differs: (index: number) => boolean): number {
  for (let index = 0; index < end; index += 1) if (differs(index)) return index;
  return Math.max(0, end);
}

/** Keeps the longest common subsequence of lines. */
function merge(before: readonly string[], after: readonly string[]): string[] {
  const common = commonLengths(before, after);
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    const isCommon = old !== undefined && old === fresh;
    const isOld = fresh === undefined || (old !== undefined && common(row + 1, column) >= common(row, column + 1));
    lines.push(isCommon ? `  ${old}` : isOld ? `- ${old}` : `+ ${fresh}`);
    if (isCommon || isOld) row += 1;
    if (isCommon || !isOld) column += 1;
  }
  return lines;
}

/** The number of common lines from each pair of lines on. */
function commonLengths(before: readonly string[], after: readonly string[]): (row: number, column: number) => number {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const isSame = before[row] === after[column];
      const rest = Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row * width + column] = isSame ? at(row + 1, column + 1) + 1 : rest;
    }
  return at;
}

/** The line that shares the most words with a message: where a missing text should be. Empty if no line shares any. */
export function closestLine(message: string, text: string): string[] {
  const wanted = wordSetOf(message);
  let best: string | undefined;
  let most = 0;
  for (const line of text.split("\n")) {
    const there = wordSetOf(line);
    const shared = [...wanted].filter((word) => there.has(word)).length;
    if (shared > most) [best, most] = [line, shared];
  }
  return best === undefined ? [] : [best];
}

function wordSetOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu));
}
