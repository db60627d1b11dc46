import { visible } from "../problem/visible.ts";

/** One line of a text, at most so many characters; what a terminal would obey is shown as a mark. */
export function shorten(text: string, most = 48): string {
  const line = text.replaceAll("\n", "⏎").trim();
  return visible(line.length <= most ? line : `${line.slice(0, most - 1)}…`);
}
