import { describe, expect, test } from "vitest";
import type { Rule } from "../../../../generated/types/plan.d.ts";
import { applyRules } from "../../../../src/prompt/rules/apply-rules.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";

function apply(text: string, rules: readonly Rule[], client?: string): { text: string; dropped: readonly unknown[] } {
  const dropped = collectDropped();
  return { text: applyRules(text, { rules, client, dropped }), dropped: dropped.list() };
}

const drop: Rule = { id: "drop", at: { tag: "n" }, do: "drop" };
const unwrap: Rule = { id: "unwrap", at: { tag: "n" }, do: "unwrap" };
const keepB: Rule = { id: "keep", at: { tag: "n", tests: [{ op: "is", value: "b" }] }, do: "keep" };
const replace: Rule = { id: "replace", at: { line: "Key:" }, do: "replace", with: "Key: hidden" };

describe("rules change a text in their order", () => {
  test.each<{ title: string; text: string; rules: Rule[]; want: string }>([
    { title: "no rules: the first line keeps its indentation", text: "\n a \n", rules: [], want: " a" },
    { title: "drop", text: "a\n<n>b</n>\nc", rules: [drop], want: "a\nc" },
    { title: "unwrap", text: "<n>\nb\n</n>\nc", rules: [unwrap], want: "b\nc" },
    { title: "what is unwrapped does not touch its neighbours", text: "a<n>b</n>c", rules: [unwrap], want: "a\nb\nc" },
    { title: "an empty element unwraps to nothing", text: "a<n> </n>c", rules: [unwrap], want: "ac" },
    { title: "replace", text: "a\nKey: 1", rules: [replace], want: "a\nKey: hidden" },
    {
      title: "replace without words",
      text: "a\nKey: 1",
      rules: [{ id: "r", at: { line: "Key:" }, do: "replace" }],
      want: "a",
    },
    {
      title: "what is kept, later rules can't reach",
      text: "<n>a</n><n>b</n>",
      rules: [keepB, drop],
      want: "<n>b</n>",
    },
    { title: "keep comes too late after drop", text: "<n>a</n><n>b</n>", rules: [drop, keepB], want: "" },
    {
      title: "what has replaced is not replaced again",
      text: "Key: 1",
      rules: [replace, { ...drop, at: { line: "Key:" } }],
      want: "Key: hidden",
    },
    {
      title: "a rule sees what an earlier one has joined",
      text: "a<n>b</n>a",
      rules: [drop, { id: "z", at: { between: { start: "aa" } }, do: "drop" }],
      want: "",
    },
    {
      title: "a rule sees what an earlier one has unwrapped",
      text: "<n>Key: 1</n>",
      rules: [unwrap, replace],
      want: "Key: hidden",
    },
    { title: "an empty text", text: "", rules: [drop, unwrap, replace], want: "" },
  ])("$title", ({ text, rules, want }) => expect(apply(text, rules).text).toBe(want));

  test("a rule of other releases does nothing", () => {
    const old: Rule = { ...drop, client: [{ op: "<", version: [2] }] };
    expect(apply("<n>b</n>", [old], "2.1.329").text).toBe("<n>b</n>");
    expect(apply("<n>b</n>", [old], "1.0.128").text).toBe("");
  });
});

describe("what is kept stays, and all around it goes on being found", () => {
  const keep: Rule = { id: "keep", at: { paragraph: "Kept" }, do: "keep" };
  const section: Rule = { id: "tips", at: { section: "# Tips" }, do: "drop" };
  const TIPS = "a\n\n# Tips\n\nfirst\n\nKept words\n- and their list\n\nlast\n\n# Next\nz";

  test.each<{ title: string; text: string; rules: Rule[]; want: string }>([
    {
      title: "a section goes on both sides",
      text: TIPS,
      rules: [keep, section],
      want: "a\n\nKept words\n- and their list\n\n# Next\nz",
    },
    {
      title: "an element goes on both sides",
      text: "<n>\none\n\nKept\n\ntwo\n</n>\nz",
      rules: [keep, drop],
      want: "Kept\n\nz",
    },
    {
      title: "a stretch goes on both sides",
      text: "a [b\n\nKept\n\nc] d",
      rules: [keep, { id: "s", at: { between: { start: "[", end: "]" } }, do: "drop" }],
      want: "a Kept\n\n d",
    },
    {
      title: "what is replaced is replaced once, in front of it",
      text: TIPS,
      rules: [keep, { ...section, do: "replace", with: "(tips)\n" }],
      want: "a\n\n(tips)\nKept words\n- and their list\n\n# Next\nz",
    },
    {
      title: "a tag is taken off from around it",
      text: "<n>\nKept\n</n>\nz",
      rules: [keep, unwrap],
      want: "Kept\nz",
    },
    {
      title: "several pieces stay in their order",
      text: "# Tips\nx\n\nKept 1\n\ny\n\nKept 2\n\nz",
      rules: [keep, section],
      want: "Kept 1\n\nKept 2",
    },
    {
      title: "nothing is left to drop twice",
      text: TIPS,
      rules: [keep, section, section],
      want: "a\n\nKept words\n- and their list\n\n# Next\nz",
    },
  ])("$title", ({ text, rules, want }) => expect(apply(text, rules).text).toBe(want));

  test("a rule that finds only what is kept has done nothing", () => {
    const rules: Rule[] = [keep, { id: "late", at: { line: "Kept" }, do: "drop" }];
    expect(apply("Kept\n", rules)).toEqual({ text: "Kept", dropped: [] });
  });

  test("what a tool needs is kept from the beginning, and the tag around it is not", () => {
    const needed = [{ paragraph: "Kept" }, { tag: "n", tests: [{ op: "contains" as const, value: "list" }] }];
    const dropped = collectDropped();
    const on = (text: string, rules: Rule[]): string => applyRules(text, { rules, needed, client: undefined, dropped });
    expect(on(TIPS, [section])).toBe("a\n\nKept words\n- and their list\n\n# Next\nz");
    expect(on("<n>the list</n>", [drop])).toBe("the list");
    expect(on("<n>the list</n><n>b</n>", [unwrap])).toBe("the list\nb");
    expect(on("<n>b</n>", [drop])).toBe("");
  });
});

describe("what holds words that must survive is left in, and reported", () => {
  const section: Rule = { id: "tips", at: { section: "# Tips" }, do: "drop", require: ["folder:", "branch:"] };
  const left = (what: string): unknown => ({
    what,
    why: "left in: it holds what must survive",
    rule: "tips",
    count: 1,
  });

  test.each<{ title: string; text: string; rules: Rule[]; want: string; reported: unknown[] }>([
    {
      title: "all of the piece",
      text: "# Tips\nx\nfolder: /a\n# Next",
      rules: [section],
      want: "# Tips\nx\nfolder: /a\n# Next",
      reported: [left("folder:")],
    },
    {
      title: "and no other piece",
      text: "# Tips\nx\n# Tips\nbranch: b\n",
      rules: [section],
      want: "# Tips\nbranch: b",
      reported: [{ what: "# Tips", why: "dropped by a rule", rule: "tips", count: 1 }, left("branch:")],
    },
    {
      title: "not where an earlier rule has kept them",
      text: "# Tips\nx\nfolder: /a\ny\n# Next",
      rules: [{ id: "keep", at: { line: "folder:" }, do: "keep" }, section],
      want: "folder: /a\n# Next",
      reported: [{ what: "# Tips", why: "dropped by a rule", rule: "tips", count: 1 }],
    },
    {
      title: "nor where they are not there",
      text: "# Tips\nx\n# Next\nfolder: /a",
      rules: [section],
      want: "# Next\nfolder: /a",
      reported: [{ what: "# Tips", why: "dropped by a rule", rule: "tips", count: 1 }],
    },
    {
      title: "what would be replaced, too",
      text: "# Tips\nfolder: /a",
      rules: [{ ...section, do: "replace", with: "-" }],
      want: "# Tips\nfolder: /a",
      reported: [left("folder:")],
    },
  ])("$title", ({ text, rules, want, reported }) => {
    expect(apply(text, rules)).toEqual({ text: want, dropped: reported });
  });
});

describe("what a rule takes away is reported in the rule's own words", () => {
  test.each<{ rule: Rule; text: string; want: unknown[] }>([
    { rule: drop, text: "<n>secret</n>", want: [{ what: "n", why: "dropped by a rule", rule: "drop", count: 1 }] },
    { rule: drop, text: "<n>a</n><n>b</n>", want: [{ what: "n", why: "dropped by a rule", rule: "drop", count: 2 }] },
    { rule: replace, text: "Key: 1", want: [{ what: "Key:", why: "replaced by a rule", rule: "replace", count: 1 }] },
    { rule: unwrap, text: "<n>a</n>", want: [] },
    { rule: keepB, text: "<n>b</n>", want: [] },
    { rule: drop, text: "nothing here", want: [] },
  ])("$rule.do of $text", ({ rule, text, want }) => expect(apply(text, [rule]).dropped).toEqual(want));
});

test("a megabyte of elements is filtered in one pass, however much is kept", () => {
  const text = "<n>a</n>".repeat(125_000);
  expect(apply(text, [keepB, unwrap]).text).toHaveLength(249_999);
  const keepA: Rule = { id: "a", at: { tag: "n" }, do: "keep" };
  const all: Rule = { id: "all", at: { between: { start: "<n>" } }, do: "drop" };
  expect(apply(text, [keepA, unwrap, all]).text).toBe(text);
});
