/** What tools and writers put in front of a line. */
const SPACE = String.raw`[ \t]*`;
/** `12→`, `12:`, `12-`, `12|`, `12)`, `[12]`, `L12:`, `12` and a tab, and so behind the name of a file: `src/a.ts:12:`, `src/a.ts-12-`, also with a column. */
const NUMBER = String.raw`(?:(?:[A-Za-z]:)?[^:\n]{1,300}?:(?=\d+(?::|-))|[^\s:]{1,300}?-(?=\d+-))?(?:\[\d{1,7}\]|[Ll]?\d{1,7}(?::\d{1,7}(?=:))?(?:${SPACE}[→⇥│┃|:)>=]|[-.]|\t|[ ]{2,}|[ ](?=[-+][ ])))`;
/** A line of `git blame`. */
const GIT_BLAME = String.raw`\^?[0-9a-f]{7,40} [^\n]{0,200}?\d{1,7}\)`;
const SIGNS = `(?:${SPACE}[-+>]+)*`;
const PREFIX = new RegExp(`^${SIGNS}${SPACE}(?:${GIT_BLAME}|${NUMBER})?${SIGNS}[ \\t]?`, "u");

/**
 * Only the lines with a prefix of a tool, without it, and their neighbours: what an expression could find in the whole text as well is not
 * looked at twice. Empty where no line has one.
 */
export function prefixedLines(text: string): string {
  const lines = text.split("\n");
  const bare = lines.map((line) => (line === "" ? line : line.replace(PREFIX, "")));
  const isChanged = (at: number): boolean => bare[at] !== lines[at]?.trimStart();
  const kept: string[] = [];
  let last = -1;
  for (const [at, line] of bare.entries()) {
    if (!isChanged(at - 1) && !isChanged(at) && !isChanged(at + 1)) continue;
    if (last >= 0 && last < at - 1) kept.push(GAP);
    kept.push(line);
    last = at;
  }
  return kept.join("\n");
}

/** Between lines that are no neighbours. */
const GAP = "…";
