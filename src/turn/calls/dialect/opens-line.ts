import type { TextSource } from "./source.ts";

/** Only blanks before it on its line. */
export function opensLine(source: TextSource, at: number): boolean {
  return indentOf(source, at) !== undefined;
}

/** Those blanks; undefined: something else stands before it, or the answer begins there. */
export function indentOf(source: TextSource, at: number): string | undefined {
  let from = at;
  while (/[^\S\n]/.test(source.at(from - 1))) from -= 1;
  return source.at(from - 1) === "\n" ? source.slice(from, at) : undefined;
}
