import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RepetitionDetector } from "../../../../src/prompt/answer/text-repetition.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const LIMIT = 4000;

function isOver(text: string, size = text.length): boolean {
  const detector = new RepetitionDetector(LIMIT);
  for (let at = 0; at < text.length; at += size) if (detector.push(text.slice(at, at + size))) return true;
  return false;
}

const SENTENCE = "I should look at the file once more to see what is in it.\n";
const PARAGRAPH = Array.from(
  { length: 12 },
  (_, index) => `Step ${index}: read the next of the files, and think.`,
).join("\n");
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");

describe("a text that only repeats itself", () => {
  test.each([
    { title: "a word", text: "the ".repeat(2000) },
    { title: "a line", text: SENTENCE.repeat(200) },
    { title: "a line behind a long answer", text: lines(500, (index) => `line ${index}`) + SENTENCE.repeat(200) },
    { title: "a paragraph", text: PARAGRAPH.repeat(20) },
    { title: "a block of code", text: "```js\nconst a = read(file);\n```\n".repeat(300) },
    { title: "words of another script", text: "もう一度ファイルを読みます。".repeat(500) },
    { title: "signs without letters, far longer", text: "0, ".repeat(20_000) },
  ])("is detected: $title", ({ text }) => expect(isOver(text)).toBe(true));

  test.each([
    ...(cases("a text that only repeats itself") as { title: string; text: string }[]),
    { title: "a table", text: lines(600, (index) => `| ${index} | open | nobody | 2026-11-22 |`) },
    { title: "a table of equal rows", text: lines(60, () => "| alice | open | low | nobody | 2026-11-22 |") },
    { title: "generated code", text: lines(600, (index) => `  { id: ${index}, name: "item", done: false },`) },
    { title: "a line that somebody wants a hundred times", text: lines(100, () => "I will not talk in class.") },
    { title: "a list of equal numbers", text: "0, ".repeat(4096) },
    { title: "a matrix of zeros", text: lines(100, () => "0 ".repeat(100)) },
    { title: "a chess board", text: lines(64, (index) => (index % 2 === 0 ? "# . " : ". # ").repeat(32)) },
    { title: "a rule", text: "=".repeat(20_000) },
    { title: "a bar chart", text: lines(200, (index) => `${index} ${"█".repeat(index)}`) },
    {
      title: "a song whose chorus comes back",
      text: lines(40, (index) => `Verse ${index} is new.\n${SENTENCE.repeat(3)}`),
    },
    { title: "a numbered list of equal words", text: lines(1000, (index) => `${index}. read the file once more`) },
  ])("is not: $title", ({ text }) => expect(isOver(text)).toBe(false));
});

test("however it is cut", () => {
  const text = `${lines(50, (index) => `line ${index}`)}${SENTENCE.repeat(100)}`;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: text.length }), (size, end) => {
      expect(isOver(text.slice(0, end), size)).toBe(isOver(text.slice(0, end)));
    }),
    { numRuns: runs(20) },
  );
});

test("the limit is where it is configured", () => {
  const detector = new RepetitionDetector(100_000);
  let length = 0;
  while (!detector.push(SENTENCE)) length += SENTENCE.length;
  expect(length).toBeGreaterThan(99_000);
  expect(length).toBeLessThan(103_000);
});
