import { displayWidth } from "./display-width.ts";
import { wrapLine } from "./wrap-line.ts";

/** A text no line of which is wider than a terminal: what does not fit goes on below the second column of its row. */
export function fitWidth(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, { width, hang: hangOf(line) }))
    .join("\n");
}

/** Where the second column of a row begins; in prose, a little behind where the line does. */
function hangOf(line: string): number {
  const [, first] = /^(\s*\S+(?: \S+)*? {2,})\S/.exec(line) ?? [];
  return first === undefined ? line.length - line.trimStart().length + 2 : displayWidth(first);
}
