/** More lines than this nobody compares by eye. */
const MOST = 40;

/** What is expected (`-`) against what came (`+`); lines of both stand once. Long texts are cut. */
export function diffLines(want: readonly string[], got: readonly string[]): string[] {
  const [before, after] = [want.slice(0, MOST), got.slice(0, MOST)];
  const lines = merge(before, after);
  const left = Math.max(want.length, got.length) - MOST;
  return left > 0 ? [...lines, `  … ${left} more`] : lines;
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
