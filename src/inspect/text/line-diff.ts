/** Longer comparisons are cut. */
const MOST = 40;

/** The expected lines (`-`) against the actual ones (`+`); common lines appear once. Long texts are cut. */
export function diffLines(want: readonly string[], got: readonly string[]): string[] {
  const [before, after] = [want.slice(0, MOST), got.slice(0, MOST)];
  const lines = merge(before, after);
  const left = Math.max(want.length, got.length) - MOST;
  return left > 0 ? [...lines, `  … ${left} more`] : lines;
}

/** So many pairs of lines are compared at once: a second, and 100 MB. */
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

/** The longest common run of lines stays; the rest is one side's or the other's. */
function merge(before: readonly string[], after: readonly string[]): string[] {
  const lengths = commonLengths(before, after);
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      lines.push(`  ${old}`);
      row += 1;
      column += 1;
    } else if (fresh === undefined || (old !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      lines.push(`- ${old}`);
      row += 1;
    } else {
      lines.push(`+ ${fresh}`);
      column += 1;
    }
  }
  return lines;
}

/** How many lines two texts have in common from each pair of lines on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const same = before[row] === after[column];
      const cells = lengths[row];
      if (cells !== undefined)
        cells[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return lengths;
}

/** The line that has most words of a text in it: where somebody who misses the text should look. Nothing where no line has any. */
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
