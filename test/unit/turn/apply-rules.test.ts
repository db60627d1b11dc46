import { describe, expect, test } from "vitest";
import type { Rule } from "../../../generated/types/plan.d.ts";
import { applyRules } from "../../../src/turn/apply-rules.ts";
import { collectDropped } from "../../../src/turn/collect-dropped.ts";

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

test("a megabyte of elements is filtered in one pass", () => {
  const text = "<n>a</n>".repeat(125_000);
  expect(apply(text, [keepB, unwrap]).text).toHaveLength(249_999);
});
