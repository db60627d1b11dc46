import type { Fix } from "../../problem/problem.ts";

/** The text with each fix made; of fixes that touch the same characters only the first. All else stays as it was, byte for byte. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const start = text.startsWith("\uFEFF") ? 1 : 0; // places do not count it
  const lines = lineStarts(text, start);
  const edits = fixes
    .flatMap(({ at: { line = 0, column = 1, length = 0 }, replace }) => {
      const from = (lines[line - 1] ?? Number.NaN) + column - 1;
      const isThere = from + length <= text.length && !text.slice(from, from + length).includes("\n");
      return isThere ? [{ from, to: from + length, replace }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
  let result = "";
  let done = 0;
  for (const { from, to, replace } of edits) {
    if (from < done) continue;
    result += text.slice(done, from) + replace;
    done = to;
  }
  return result + text.slice(done);
}

function lineStarts(text: string, start: number): number[] {
  const starts = [start];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}
