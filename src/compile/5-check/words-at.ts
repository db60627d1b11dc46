import type { Locator } from "../../../generated/types/plan.d.ts";

/** A text in which a search finds something, if it has no expression: the words that it looks for, each in its place. */
export function wordsAt({ tag, section, between, paragraph, line, tests = [] }: Locator): string {
  const tested = tests.flatMap(({ op, value }) => (op === "matches" ? [] : [value]));
  const words = line ?? paragraph ?? "";
  const inner = [words, ...tested.filter((one) => !words.includes(one))].filter((one) => one !== "").join(" ");
  const marked = between === undefined ? inner : `${between.start}${inner}${between.end ?? ""}`;
  const placed = section === undefined ? marked : `${section}\n${marked}`;
  return tag === undefined ? `${placed}\n` : `<${tag}>\n${placed}\n</${tag}>\n`;
}
