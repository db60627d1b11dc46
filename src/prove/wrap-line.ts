import { displayWidth, splitAtWidth } from "./display-width.ts";

export interface WrapOptions {
  /** Columns of a line. */
  readonly width: number;
  /** Columns that lines after the first are indented by. */
  readonly hang: number;
}

/** A line that is too long, as several: parted at spaces, and within a word only where it alone is too long. Colours take no room. */
export function wrapLine(line: string, { width, hang }: WrapOptions): string[] {
  if (displayWidth(line) <= width) return [line];
  // A hanging indent that leaves less than half of the width would make a ribbon.
  const indent = " ".repeat(Math.min(hang, Math.floor(width / 2)));
  const lines: string[] = [];
  let current = "";
  for (const piece of line.split(/(?<=\S)(?=\s)/)) {
    if (current !== "" && displayWidth(current) + displayWidth(piece) > width) {
      lines.push(current);
      current = `${indent}${piece.trimStart()}`;
    } else current += piece;
    while (displayWidth(current) > width) {
      const [head, rest] = splitAtWidth(current, width);
      lines.push(head);
      current = `${indent}${rest}`;
    }
  }
  return current.trim() === "" ? lines : [...lines, current];
}
