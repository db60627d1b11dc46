import type { Locator } from "../../../generated/types/plan.d.ts";

/** A text in which a search finds something, if it has no expression: the words that it looks for, each in its place. */
export function sampleTextFor({ tag, section, between, paragraph, line, tests = [] }: Locator): string {
  const tested = tests.flatMap(({ op, value }) => (op === "matches" ? [] : [value]));
  const text = line ?? paragraph ?? "";
  const inner = [text, ...tested.filter((one) => !text.includes(one))].filter((one) => one !== "").join(" ");
  const marked = between === undefined ? inner : `${between.start}${inner}${between.end ?? ""}`;
  const inSection = section === undefined ? marked : `${section}\n${marked}`;
  return tag === undefined ? `${inSection}\n` : `<${tag}>\n${inSection}\n</${tag}>\n`;
}
