import type { Location } from "../../diagnostics/problem.ts";

/** Where characters of a text are in the file, if the file has the text on one line and as it is, apart from quotes; else the text's own location. */
export function locateCharacters(
  at: Location,
  text: string,
  { offset, length = 1 }: { readonly offset: number; readonly length?: number },
): Location {
  const quotes = (at.length ?? -1) - text.length;
  if (at.column === undefined || text.includes("\n") || (quotes !== 0 && quotes !== 2)) return at;
  return { ...at, column: at.column + quotes / 2 + offset, length };
}
