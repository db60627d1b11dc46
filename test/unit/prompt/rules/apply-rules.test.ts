import { describe, expect, test } from "vitest";
import type { Rule } from "../../../../generated/types/plan.d.ts";
import { applyRules } from "../../../../src/prompt/rules/apply-rules.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function apply(text: string, rules: readonly Rule[], client?: string): { text: string; dropped: readonly unknown[] } {
  const dropped = collectDropped();
  return { text: applyRules(text, { rules, client, dropped }), dropped: dropped.list() };
}

const drop: Rule = { id: "drop", at: { tag: "n" }, do: "drop" };
const unwrap: Rule = { id: "unwrap", at: { tag: "n" }, do: "unwrap" };
const keepB: Rule = { id: "keep", at: { tag: "n", tests: [{ op: "is", value: "b" }] }, do: "keep" };

describe("rules change a text in their order", () => {
  test.each(
    cases("rules change a text in their order") as { title: string; text: string; rules: Rule[]; want: string }[],
  )("$title", ({ text, rules, want }) => expect(apply(text, rules).text).toBe(want));

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

  test.each(
    cases("what is kept stays and all around it goes on being found") as {
      title: string;
      text: string;
      rules: Rule[];
      want: string;
    }[],
  )("$title", ({ text, rules, want }) => expect(apply(text, rules).text).toBe(want));

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
  test.each(
    cases("what holds words that must survive is left in and reported") as {
      title: string;
      text: string;
      rules: Rule[];
      want: string;
      reported: unknown[];
    }[],
  )("$title", ({ text, rules, want, reported }) => {
    expect(apply(text, rules)).toEqual({ text: want, dropped: reported });
  });
});

describe("what a rule takes away is reported by its id, never by its selector or expression", () => {
  test.each(
    cases("what a rule takes away is reported by its id") as {
      rule: Rule;
      text: string;
      want: unknown[];
    }[],
  )("$rule.do of $text", ({ rule, text, want }) => expect(apply(text, [rule]).dropped).toEqual(want));
});

test("a megabyte of elements is filtered in one pass, however much is kept", () => {
  const text = "<n>a</n>".repeat(125_000);
  expect(apply(text, [keepB, unwrap]).text).toHaveLength(249_999);
  const keepA: Rule = { id: "a", at: { tag: "n" }, do: "keep" };
  const all: Rule = { id: "all", at: { between: { start: "<n>" } }, do: "drop" };
  expect(apply(text, [keepA, unwrap, all]).text).toBe(text);
});

test("millions of blank lines are taken off a text", () => {
  expect(apply(`${" \n".repeat(4_000_000)}  a\n\n`, []).text).toBe("  a");
  expect(apply("\n".repeat(4_000_000), []).text).toBe("");
});
