/** Prefixes of lines, by tools and authors. */
const SPACE = String.raw`[ \t]*`;
/** `12→`, `12:`, `12-`, `12|`, `12)`, `[12]`, `L12:`, `12` and a tab; also after a file name, and with a column: `src/a.ts:12:`, `src/a.ts-12-`. */
const NUMBER = String.raw`(?:(?:[A-Za-z]:)?[^:\n]{1,300}?:(?=\d+(?::|-))|[^\s:]{1,300}?-(?=\d+-))?(?:\[\d{1,7}\]|[Ll]?\d{1,7}(?::\d{1,7}(?=:))?(?:${SPACE}[\u2192\u21e5\u2502\u2503|:)>=]|[-.]|\t|[ ]{2,}|[ ](?=[-+][ ])))`;
/** A line of `git blame`. */
const GIT_BLAME = String.raw`\^?[0-9a-f]{7,40} [^\n]{0,200}?\d{1,7}\)`;
const SIGNS = `(?:${SPACE}[-+>]+)*`;
const PREFIX = new RegExp(`^${SIGNS}${SPACE}(?:${GIT_BLAME}|${NUMBER})?${SIGNS}[ \\t]?`, "u");

/** A line without the prefix that a tool has put before it: its number, a sign of a diff or of a quotation, the indentation. */
export function withoutPrefix(line: string): string {
  return line.replace(PREFIX, "");
}
