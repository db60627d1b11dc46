import { describe, expect, test } from "vitest";
import type { Locator } from "../../../../generated/types/plan.d.ts";
import { innerText, locate } from "../../../../src/prompt/rules/locate-text.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Case {
  readonly title: string;
  readonly text: string;
  readonly at: Locator;
  /** The whole spans, from mark to mark. */
  readonly want: readonly string[];
  /** The inner texts, where they differ. */
  readonly inner?: readonly string[];
}

function check({ text, at, want, inner = want }: Case): void {
  const spans = locate(text, at);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(want);
  expect(spans.map((span) => innerText(text, span))).toEqual(inner);
}

describe("tag: an element and the line end behind it", () => {
  test.each(cases("tag an element and the line end behind") as Case[])("$title", check);
});

describe("section: a heading and what belongs to it", () => {
  test.each(cases("section a heading and what belongs") as Case[])("$title", check);
});

describe("between: from one mark to the next", () => {
  test.each(cases("between from one mark to the next") as Case[])("$title", check);
});

describe("paragraph: lines that stand together, and a list after them", () => {
  test.each(cases("paragraph lines that stand together and a list after them") as Case[])("$title", check);
});

describe("line: one line that begins so", () => {
  test.each(cases("line one line that begins so") as Case[])("$title", check);
});

describe("steps narrow, and tests choose", () => {
  test.each(cases("steps narrow and tests choose") as Case[])("$title", check);
});

const MEGABYTE = 1_000_000;

/** A search that goes back would need minutes for these; the suite's deadline is the test. */
describe("a megabyte of hostile text is read in one pass", () => {
  const filled = (piece: string): string => piece.repeat(MEGABYTE / piece.length);
  test.each([
    { title: "opening tags", text: filled("<n>"), at: { tag: "n" }, want: 0 },
    { title: "opening tags that never end", text: filled("<n "), at: { tag: "n" }, want: 0 },
    {
      title: "elements on one line, searched for a line",
      text: filled("<n>abc</n>"),
      at: { tag: "n", line: "x" },
      want: 0,
    },
    {
      title: "elements, searched for marks",
      text: filled("<n>a[</n>"),
      at: { tag: "n", between: { start: "[", end: "]" } },
      want: 0,
    },
    { title: "starts without ends", text: filled("["), at: { between: { start: "[", end: "]" } }, want: 0 },
    { title: "headings", text: filled("# A\n"), at: { section: "# A" }, want: MEGABYTE / 4 },
    {
      title: "headings, each searched for a paragraph",
      text: filled("# A\nb\n"),
      at: { section: "# A", paragraph: "b" },
      want: Math.floor(MEGABYTE / 6),
    },
    { title: "blank lines", text: filled("\n"), at: { paragraph: "x" }, want: 0 },
    { title: "blanks on one line", text: filled(" "), at: { line: "x" }, want: 0 },
    { title: "digits on one line", text: filled("1"), at: { paragraph: "x" }, want: 0 },
    { title: "fences", text: filled("```\n"), at: { section: "# A" }, want: 0 },
  ])("$title", ({ text, at, want }) => expect(locate(text, at)).toHaveLength(want));
});
