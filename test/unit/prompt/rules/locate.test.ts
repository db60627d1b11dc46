import { describe, expect, test } from "vitest";
import type { Locator } from "../../../../generated/types/plan.d.ts";
import { innerText, locate } from "../../../../src/prompt/rules/locate-text.ts";

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
  const at = { tag: "note" };
  test.each<Case>([
    { title: "an element", text: "a <note>b</note> c", at, want: ["<note>b</note>"], inner: ["b"] },
    { title: "its line end goes with it", text: "<note>b</note>\nc", at, want: ["<note>b</note>\n"], inner: ["b"] },
    { title: "attributes", text: '<note id="1">b</note>', at, want: ['<note id="1">b</note>'], inner: ["b"] },
    {
      title: "two of them",
      text: "<note>a</note><note>b</note>",
      at,
      want: ["<note>a</note>", "<note>b</note>"],
      inner: ["a", "b"],
    },
    { title: "an empty one", text: "<note></note>", at, want: ["<note></note>"], inner: [""] },
    { title: "never closed: none", text: "<note>a", at, want: [] },
    { title: "an opening mark that never ends: none", text: "<note a</note", at, want: [] },
    { title: "a longer name is another tag", text: "<notes>a</notes>", at, want: [] },
    {
      title: "a closing mark in the words ends it there",
      text: "<note>a</note>b</note>",
      at,
      want: ["<note>a</note>"],
      inner: ["a"],
    },
    {
      title: "one inside another: up to the first end",
      text: "<note>a<note>b</note>c</note>",
      at,
      want: ["<note>a<note>b</note>"],
      inner: ["a<note>b"],
    },
    {
      title: "other tags inside are text",
      text: "<note><b>a</b></note>",
      at,
      want: ["<note><b>a</b></note>"],
      inner: ["<b>a</b>"],
    },
    { title: "case counts", text: "<Note>a</Note>", at, want: [] },
  ])("$title", check);
});

describe("section: a heading and what belongs to it", () => {
  const at = { section: "## Git" };
  test.each<Case>([
    { title: "to the end", text: "x\n## Git\na\nb", at, want: ["## Git\na\nb"] },
    { title: "to a heading of its level", text: "## Git\na\n## C\nb", at, want: ["## Git\na\n"] },
    { title: "to a heading above it", text: "## Git\na\n# C\nb", at, want: ["## Git\na\n"] },
    { title: "deeper headings belong to it", text: "## Git\n### C\nb", at, want: ["## Git\n### C\nb"] },
    {
      title: "a heading in fenced code is code",
      text: "## Git\n```\n# no\n```\nb\n# C",
      at,
      want: ["## Git\n```\n# no\n```\nb\n"],
    },
    {
      title: "a shorter fence does not end a longer one",
      text: "## Git\n````\n```\n# no\n````\n# C",
      at,
      want: ["## Git\n````\n```\n# no\n````\n"],
    },
    {
      title: "another kind of fence does not end one",
      text: "## Git\n```\n~~~\n# no\n```\n# C",
      at,
      want: ["## Git\n```\n~~~\n# no\n```\n"],
    },
    {
      title: "a fence with words after it does not end one",
      text: "## Git\n```\n```ts\n# no\n```\n# C",
      at,
      want: ["## Git\n```\n```ts\n# no\n```\n"],
    },
    { title: "its own heading in fenced code is not it", text: "```\n## Git\n```\na", at, want: [] },
    { title: "two of the same name are two", text: "## Git\na\n## Git\nb", at, want: ["## Git\na\n", "## Git\nb"] },
    { title: "blanks behind the heading don't count", text: "## Git  \r\na", at, want: ["## Git  \r\na"] },
    { title: "a heading that only begins so is another one", text: "## Git status\na", at, want: [] },
    { title: "another level is another heading", text: "# Git\na", at, want: [] },
  ])("$title", check);
});

describe("between: from one mark to the next", () => {
  const at = { between: { start: "[", end: "]" } };
  test.each<Case>([
    { title: "both marks included", text: "a[b]c", at, want: ["[b]"] },
    { title: "each pair", text: "[a][b", at, want: ["[a]"] },
    { title: "the first end after the start", text: "][a]]", at, want: ["[a]"] },
    { title: "without a second mark, to the end", text: "a[b]c", at: { between: { start: "[" } }, want: ["[b]c"] },
    { title: "up to the first of", text: "a[bc]d", at: { between: { start: "[", until: ["]", "c"] } }, want: ["[b"] },
    {
      title: "up to what never comes, to the end",
      text: "a[b",
      at: { between: { start: "[", until: ["]"] } },
      want: ["[b"],
    },
    { title: "an end that never comes: none", text: "a[b", at, want: [] },
    { title: "no start: none", text: "ab]", at, want: [] },
    {
      title: "marks of more than one line",
      text: "# A\nb\n\nc",
      at: { between: { start: "# A\nb", end: "\n\n" } },
      want: ["# A\nb\n\n"],
    },
  ])("$title", check);
});

describe("paragraph: lines that stand together, and a list after them", () => {
  const at = { paragraph: "Agents" };
  test.each<Case>([
    {
      title: "to a blank line and the next paragraph",
      text: "x\n\nAgents are:\nmore\n\ny",
      at,
      want: ["Agents are:\nmore\n\n"],
    },
    { title: "a list right after it", text: "Agents:\n- a\n- b\n\ny", at, want: ["Agents:\n- a\n- b\n\n"] },
    { title: "a list after a blank line", text: "Agents:\n\n- a\n\n- b\n\ny", at, want: ["Agents:\n\n- a\n\n- b\n\n"] },
    { title: "a numbered list", text: "Agents:\n\n1. a\n2) b\n\ny", at, want: ["Agents:\n\n1. a\n2) b\n\n"] },
    {
      title: "lines that go on from a list item",
      text: "Agents:\n- a\nmore\n\ny",
      at,
      want: ["Agents:\n- a\nmore\n\n"],
    },
    { title: "a heading ends it", text: "Agents:\n# H\ny", at, want: ["Agents:\n"] },
    { title: "right after a heading", text: "# H\nAgents\n\ny", at, want: ["Agents\n\n"] },
    { title: "words in the middle of a paragraph are none", text: "The\nAgents\n\ny", at, want: [] },
    { title: "a paragraph that begins with a bullet", text: "- Agents\n\ny", at, want: ["- Agents\n\n"] },
    { title: "to the end of the text", text: "Agents", at, want: ["Agents"] },
    { title: "each one", text: "Agents a\n\nAgents b", at, want: ["Agents a\n\n", "Agents b"] },
  ])("$title", check);
});

describe("line: one line that begins so", () => {
  const at = { line: "Key:" };
  test.each<Case>([
    { title: "with its end", text: "a\nKey: 1\nb", at, want: ["Key: 1\n"] },
    { title: "at the end of the text", text: "a\nKey: 1", at, want: ["Key: 1"] },
    { title: "after blanks", text: "  Key: 1", at, want: ["  Key: 1"] },
    {
      title: "after a bullet",
      text: "- Key: 1\n * Key: 2\n• Key: 3\n1. Key: 4",
      at,
      want: ["- Key: 1\n", " * Key: 2\n", "• Key: 3\n", "1. Key: 4"],
    },
    { title: "not in the middle", text: "a Key: 1", at, want: [] },
    { title: "words that themselves begin with a mark", text: "- x\ny", at: { line: "- x" }, want: ["- x\n"] },
  ])("$title", check);
});

describe("steps narrow, and tests choose", () => {
  test.each<Case>([
    { title: "nothing asked: the whole text", text: "abc", at: {}, want: ["abc"] },
    {
      title: "a line inside an element",
      text: "Key\n<n>Key 1\nb</n>",
      at: { tag: "n", line: "Key" },
      want: ["Key 1\n"],
    },
    {
      title: "a last line stays inside its element",
      text: "<n>Key 1</n>\nb",
      at: { tag: "n", line: "Key" },
      want: ["Key 1"],
    },
    {
      title: "a stretch does not reach out of its element",
      text: "<n>[a</n>]",
      at: { tag: "n", between: { start: "[", end: "]" } },
      want: [],
    },
    {
      title: "a paragraph inside a section",
      text: "Agents a\n# S\nAgents b",
      at: { section: "# S", paragraph: "Agents" },
      want: ["Agents b"],
    },
    {
      title: "a test on the inner text",
      text: "<n>a</n><n>b</n>",
      at: { tag: "n", tests: [{ op: "is", value: "b" }] },
      want: ["<n>b</n>"],
      inner: ["b"],
    },
    {
      title: "all tests must hold",
      text: "<n>ab</n>",
      at: {
        tag: "n",
        tests: [
          { op: "contains", value: "a" },
          { op: "contains", value: "c" },
        ],
      },
      want: [],
    },
    {
      title: "a pattern",
      text: "<n>x12</n>",
      at: { tag: "n", tests: [{ op: "matches", value: "[0-9]+$" }] },
      want: ["<n>x12</n>"],
      inner: ["x12"],
    },
    { title: "an empty text has nothing in it", text: "", at: { tag: "n" }, want: [] },
  ])("$title", check);
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
