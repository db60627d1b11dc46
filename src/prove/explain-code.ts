import { CODES } from "../problem/codes.ts";

export interface CodePage {
  readonly code: string;
  readonly title: string;
  /** Markdown, its heading first. */
  readonly page: string;
}

/** What is meant as a code, in any case: `mx3004`. */
export function isCode(what: string): boolean {
  return /^mx\d+$/i.test(what);
}

/** The codes whose numbers are nearest to one that there is not. */
export function nearestCodes(what: string): string[] {
  const number = (code: string): number => Number(code.slice(2));
  const far = (code: string): number => Math.abs(number(code) - number(what));
  return Object.keys(CODES)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, 3)
    .toSorted();
}

/** The page of a code; undefined for one that there is not. @param index the text of docs/errors.md */
export function explainCode(what: string, index: string): CodePage | undefined {
  const code = what.toUpperCase();
  const title = Object.entries(CODES).find(([known]) => known === code)?.[1];
  if (title === undefined) return undefined;
  const from = index.indexOf(`## ${code}:`);
  if (from < 0) return { code, title, page: `## ${code}: ${title}` };
  const to = index.indexOf("\n## MX", from + 1);
  return { code, title, page: index.slice(from, to < 0 ? undefined : to).trim() };
}
