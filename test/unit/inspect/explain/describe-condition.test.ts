import { describe, expect, test } from "vitest";
import type { Condition, Locator, Target } from "../../../../generated/types/plan.d.ts";
import { describeCondition } from "../../../../src/checks/conditions/describe-condition.ts";
import { describeFact, describeLocator, describeTarget } from "../../../../src/inspect/text/describe.ts";
import { shorten } from "../../../../src/inspect/text/terminal-text.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";

const FACTS: Facts = {
  class: "main",
  model: "claude-x",
  tools: 0,
  stream: false,
  prefilled: false,
  client: undefined,
  outputFields: [],
  maxTokens: 100,
  user: "",
  message: "",
  system: "",
  toolNames: [],
  has: [],
  thinking: false,
  promptTokens: 100,
  project: "",
  tags: [],
};

test.each<[given: Condition, want: string, has: string]>([
  [{ kind: "class", any: ["a", "b"] }, "class: a, b", "it is main"],
  [{ kind: "model", any: ["claude-*"] }, "model: claude-*", "it is claude-x"],
  [{ kind: "tools", some: true }, "tools: some", "it has none"],
  [{ kind: "stream", is: true }, "stream: true", "it is false"],
  [{ kind: "prefilled", is: true }, "prefilled: true", "it is false"],
  [{ kind: "outputField", name: "title" }, "outputField: title", "it has none"],
  [{ kind: "maxTokens", under: 9, over: 3 }, "maxTokens: { under: 9, over: 3 }", "it has 100"],
  [{ kind: "maxTokens", is: 1 }, "maxTokens: { is: 1 }", "it has 100"],
  [{ kind: "user", text: { op: "is", value: "Hi" } }, 'user: { is: "Hi" }', "the person says nothing"],
  [
    { kind: "system", text: { op: "matches", value: "a|b", flags: "i" } },
    "system: { matches: 'a|b', flags: i }",
    "it has none",
  ],
  [
    {
      kind: "client",
      range: [
        { op: ">=", version: [2, 1] },
        { op: "<", version: [3] },
      ],
    },
    "client: >=2.1 <3",
    "it is unknown",
  ],
])("%j reads %s", (given, want, has) => {
  expect(describeCondition(given)).toBe(want);
  expect(describeFact(given, FACTS)).toBe(has);
});

describe("what a request has", () => {
  const user: Condition = { kind: "user", text: { op: "is", value: "x" } };
  test.each<[Condition, Partial<Facts>, string]>([
    [{ kind: "tools", some: false }, { tools: 12 }, "it has 12"],
    [{ kind: "outputField", name: "a" }, { outputFields: ["b", "c"] }, "it has b, c"],
    [{ kind: "client", range: [] }, { client: "2.1.329" }, "it is 2.1.329"],
    [user, { user: "what\nis it" }, 'it says "what⏎is it"'],
    [user, { user: "x".repeat(201) }, "not in its 201 characters"],
  ])("%j, with %j: %s", (condition, facts, want) => {
    expect(describeFact(condition, { ...FACTS, ...facts })).toBe(want);
  });
});

test.each<[given: Locator, want: string]>([
  [{ tag: "note" }, "<note>"],
  [{ tag: "note", section: "# A", line: "b" }, '<note> › section "# A" › line "b"'],
  [{ between: { start: "a", end: "b" } }, 'from "a" to "b"'],
  [{ between: { start: "a" } }, 'from "a" on'],
  [{ between: { start: "a", until: ["b", "c"] } }, 'from "a" up to "b" or "c"'],
  [
    {
      paragraph: "p",
      tests: [
        { op: "contains", value: "x" },
        { op: "startsWith", value: "y" },
      ],
    },
    'paragraph "p" with contains: "x", startsWith: "y"',
  ],
  [{ tests: [{ op: "matches", value: "z" }] }, "a text with matches: 'z'"],
])("%j finds %s", (given, want) => expect(describeLocator(given)).toBe(want));

test.each<[given: Target, want: string]>([
  [{ kind: "tier", tier: "low" }, "tier low"],
  [{ kind: "profile", profile: "p" }, "profile p"],
  [{ kind: "reply", template: "mallex:replies/none" }, "reply mallex:replies/none"],
  [{ kind: "refuse", message: "no" }, "refuse"],
])("%j leads to %s", (given, want) => expect(describeTarget(given)).toBe(want));

test("what a terminal would obey is not printed", () => {
  expect(shorten("a\u001b[2Jb\u009b\rc")).toBe("a\u{fffd}[2Jb\u{fffd}\u{fffd}c");
});
