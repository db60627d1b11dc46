import { expect, test } from "vitest";
import { indexTexts } from "../../../../src/checks/conditions/text-index.ts";

const WORDS = ["a", "ab", "abc", "b", "bcd", "needle", "x y", "…", ""];
const TEXTS = ["", "abc", "zabcz", "a needle in hay", "x y", "bc", "…", "n".repeat(50)];

test.each([1, 40])("finds what comparing one by one finds, among %i of each text", (times) => {
  const index = indexTexts<{ texts: string[] }>();
  const items = Array.from({ length: times }, (_, i) =>
    WORDS.flatMap((one) => WORDS.map((other) => ({ texts: i === 0 ? [one, other] : [`${one}${i}`, other] }))),
  ).flat();
  for (const item of items) index.add(item.texts, item);
  for (const text of TEXTS) {
    const found = new Set<unknown>();
    const isIn = (item: { texts: string[] }): boolean => item.texts.every((one) => text.includes(one));
    expect(index.some(text, (item) => isIn(item) && found.add(item).size < 0)).toBe(false);
    expect(found.size).toBe(items.filter(isIn).length);
    expect(index.some(text, isIn)).toBe(items.some(isIn));
  }
});

test("nothing is in an empty index", () => {
  expect(indexTexts().some("text", () => true)).toBe(false);
});
