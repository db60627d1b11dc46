import { describe, expect, test } from "vitest";
import type { Plan, Route } from "../../../../generated/types/plan.d.ts";
import { chooseRoute, unknownTags } from "../../../../src/routing/routes/choose-route.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const facts = (changes: Partial<Facts> = {}): Facts => ({
  class: "main",
  model: "claude-x",
  tools: 0,
  stream: true,
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
  ...changes,
});

const haiku: Route["when"] = [{ kind: "model", any: ["*haiku*"] }];
const routes: Plan["routes"] = [
  {
    id: "titles",
    when: [
      { kind: "class", any: ["title"] },
      { kind: "tools", some: false },
    ],
    to: { kind: "reply", template: "own:reply" },
  },
  { id: "big", when: [{ kind: "model", any: ["*opus*"] }], to: { kind: "tier", tier: "high" } },
  { id: "small", when: haiku, to: { kind: "profile", profile: "own" } },
  { id: "never", when: haiku, to: { kind: "refuse", message: "not reached" } },
  {
    id: "closed",
    when: [{ kind: "user", text: { op: "is", value: "x" } }],
    to: { kind: "refuse", message: "closed today" },
  },
];
const plan = smallPlan({ routes });

test.each([
  ...(cases("cases") as {
    title: string;
    given: Partial<Facts>;
    want: Readonly<Record<string, unknown>>;
  }[]),
  {
    title: "a refusal",
    given: { user: "x" },
    want: {
      kind: "refuse",
      problem: { code: "MX8005", message: "closed today", hint: expect.stringContaining('"closed"') as string },
    },
  },
])("$title", ({ given, want }) => expect(chooseRoute(plan, facts(given))).toMatchObject(want));

test("a route without conditions takes every request", () => {
  const all = smallPlan({ routes: [{ id: "all", when: [], to: { kind: "tier", tier: "high" } }] });
  expect(chooseRoute(all, facts())).toMatchObject({ kind: "tier", tier: "high", decision: { route: "all" } });
});

describe("a tag in the person's words", () => {
  test.each(
    cases("a tag in the persons words") as {
      title: string;
      tags: readonly string[];
      want: Readonly<Record<string, unknown>>;
    }[],
  )("$title", ({ tags, want }) => expect(chooseRoute(plan, facts({ tags }))).toMatchObject(want));

  test("routes and names go before it", () => {
    expect(chooseRoute(plan, facts({ tags: ["high"], model: "haiku" }))).toMatchObject({ profile: "own" });
    expect(chooseRoute(plan, facts({ tags: ["high"], model: "own" }))).toMatchObject({ profile: "own" });
  });

  test("what leads nowhere is known, and a route may ask for any name", () => {
    const asking = smallPlan({
      routes: [{ id: "careful", when: [{ kind: "tag", any: ["careful"] }], to: { kind: "tier", tier: "high" } }],
    });
    const given = facts({ tags: ["careful", "high", "own", "nothing"] });
    expect(chooseRoute(asking, given)).toMatchObject({ tier: "high", decision: { route: "careful" } });
    expect(unknownTags(asking, given)).toEqual(["nothing"]);
  });
});

describe("an alias", () => {
  const aliased = smallPlan({
    aliases: [
      { match: "fast", to: { kind: "profile", profile: "own" } },
      { match: "claude-opus-*", to: { kind: "tier", tier: "high" } },
    ],
  });
  test.each(cases("an alias") as { title: string; model: string; want: Readonly<Record<string, unknown>> }[])(
    "$title",
    ({ model, want }) => expect(chooseRoute(aliased, facts({ model }))).toMatchObject(want),
  );

  const any = smallPlan({ aliases: [{ match: "*", to: { kind: "profile", profile: "own" } }] });
  test.each(
    cases("an alias for any name") as { title: string; model: string; want: Readonly<Record<string, unknown>> }[],
  )("for any name $title", ({ model, want }) => expect(chooseRoute(any, facts({ model }))).toMatchObject(want));

  test("says what it stands for", () => {
    const { decision } = chooseRoute(aliased, facts({ model: "claude-opus-4" }));
    expect(decision).toMatchObject({
      by: "alias",
      why: 'the client asks for the tier "high", by the alias "claude-opus-*"',
    });
  });
});
