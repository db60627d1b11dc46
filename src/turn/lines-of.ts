/** A line of a text, without its end. */
export interface TextLine {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly line: string;
  /** Level of a heading; 0 for other lines. */
  readonly depth: number;
}

const HEADING = /^(#{1,6}) /;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const BULLET = /^[ \t]*(?:[-*•]|\d+[.)])?[ \t]*/;

/** The lines of a text, from the first to the last. What looks like a heading inside fenced code is code. */
export function* linesOf(text: string): Generator<TextLine> {
  let fence: string | undefined;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    yield { start, line, depth: fence === undefined ? headingLevel(line) : 0 };
    fence = fenceAfter(line, fence);
    start = end + 1;
  }
}

/** Level of a heading line, 1 to 6; 0 for any other line. */
export function headingLevel(line: string): number {
  return HEADING.exec(line)?.[1]?.length ?? 0;
}

/** Whether a line begins with one of these words, with or without a bullet before them. */
export function startsWithAny(line: string, starts: readonly string[]): boolean {
  const text = line.replace(BULLET, "");
  return starts.some((start) => text.startsWith(start) || line.startsWith(start));
}

/** Code ends with the mark that opened it, at least as long and alone on its line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
  if (mark === "") return open;
  if (open === undefined) return mark;
  return mark.startsWith(open) && rest.trim() === "" ? undefined : open;
}
