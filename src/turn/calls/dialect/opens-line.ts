import type { Source } from "./source.ts";

/** Only blanks before it on its line. */
export function opensLine(source: Source, at: number): boolean {
  let before = at - 1;
  while (/[^\S\n]/.test(source.at(before))) before -= 1;
  return source.at(before) === "\n";
}
