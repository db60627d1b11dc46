import { CODES } from "../problem/codes.ts";

export interface CodePage {
  readonly code: string;
  readonly title: string;
  /** Markdown, its heading first. */
  readonly page: string;
}

/** The number of a code is written with four digits. */
const DIGITS = 4;

/** A word that is meant as a code, in any case, with or without its letters: `mx3004`, `MX 3004`, `3004`. */
export function isCode(what: string): boolean {
  return /^(?:mx[\s_-]?)?\d{1,6}$/i.test(what.trim());
}

/** As the index spells it: `MX3004`. */
export function formatCode(what: string): string {
  return `MX${numberOf(what)}`;
}

/** The codes whose numbers are nearest to one that doesn't exist: an unfinished number stands for those that begin with it. */
export function closestCodes(what: string): string[] {
  const number = Number(numberOf(what).padEnd(DIGITS, "0"));
  const distance = (code: string): number => Math.abs(Number(numberOf(code)) - number);
  return Object.keys(CODES)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .toSorted();
}

function numberOf(what: string): string {
  return what.replaceAll(/\D/g, "");
}

/** The page of a code; undefined for one that there is not. @param index the text of docs/errors.md */
export function explainCode(what: string, index: string): CodePage | undefined {
  const code = formatCode(what);
  const title = Object.entries(CODES).find(([known]) => known === code)?.[1];
  if (title === undefined) return undefined;
  const from = index.indexOf(`## ${code}:`);
  if (from < 0) return { code, title, page: `## ${code}: ${title}` };
  const to = index.indexOf("\n## MX", from + 1);
  return { code, title, page: index.slice(from, to < 0 ? undefined : to).trim() };
}
