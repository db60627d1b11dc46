import type { Locator } from "../../generated/types/plan.d.ts";
import { startsWithAny } from "./lines-of.ts";
import { innerText, type TextSpan } from "./locate.ts";

export interface ExtractedText {
  readonly text: string;
  /** How many lines the locator leaves out. */
  readonly leftOut: number;
}

/** What a span says, without the lines that its locator leaves out. */
export function takeText(text: string, span: TextSpan, { without = [] }: Locator): ExtractedText {
  const all = innerText(text, span).split("\n");
  const left = without.length === 0 ? all : all.filter((line) => !startsWithAny(line, without));
  const taken = left
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd();
  return { text: taken, leftOut: all.length - left.length };
}
