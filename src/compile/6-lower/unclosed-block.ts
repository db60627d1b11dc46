/** A block of a template that is opened and never closed, and where. */
export interface UnclosedBlock {
  /** As it stands in the braces: `if git`. */
  readonly word: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What stands in braces: a comment, which may have braces in it, or a tag. One that is escaped is text. */
const TAG = /(\\?)\{\{(?:~?!--[\s\S]*?--~?\}\}|([^{}]*)\}\}|(\S))/g;

/** The innermost block that is still open where a template ends. None where a `{{` itself is not closed: then that is what is wrong. */
export function unclosedBlock(text: string): UnclosedBlock | undefined {
  const open: { readonly word: string; readonly start: number; readonly length: number }[] = [];
  for (const { 0: match, 1: escape, 2: tag, 3: unclosed, index } of text.matchAll(TAG)) {
    if (escape === "\\") continue;
    if (unclosed !== undefined && unclosed !== "{") return undefined;
    const [, mark, word = ""] = /^~?\s*([#/])\s*([^~]*?)\s*~?$/.exec(tag ?? "") ?? [];
    if (mark === "#") open.push({ word, start: index, length: match.length });
    if (mark === "/") open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const lines = text.slice(0, last.start).split("\n");
  return { word: last.word, line: lines.length, column: (lines.at(-1) ?? "").length + 1, length: last.length };
}
