import { describe, expect, test } from "vitest";
import type { Plan, Route } from "../../../../generated/types/plan.d.ts";
import { chooseRoute, unknownTags } from "../../../../src/routing/routes/choose-route.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";

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
  {
    title: "no route, no name, no tag: nothing has decided",
    given: facts(),
    want: { kind: "open", decision: { class: "main", why: "no route matches" } },
  },
  {
    title: "a tier by its name",
    given: facts({ model: "high" }),
    want: {
      kind: "tier",
      tier: "high",
      decision: { by: "name", tier: "high", why: 'the client asks for the tier "high"' },
    },
  },
  {
    title: "a profile by its name",
    given: facts({ model: "client" }),
    want: { profile: "client", decision: { by: "name", why: 'the client asks for the profile "client"' } },
  },
  { title: "an unknown name", given: facts({ model: "x" }), want: { kind: "refuse", problem: { code: "MX8404" } } },
  {
    title: "a route to a tier",
    given: facts({ model: "claude-opus" }),
    want: { kind: "tier", tier: "high", decision: { route: "big", tier: "high" } },
  },
  {
    title: "the first route that matches",
    given: facts({ model: "haiku" }),
    want: { profile: "own", decision: { route: "small", profile: "own" } },
  },
  {
    title: "all conditions must hold",
    given: facts({ class: "title", tools: 1 }),
    want: { kind: "open" },
  },
  {
    title: "a reply",
    given: facts({ class: "title" }),
    want: { kind: "reply", template: "own:reply", decision: { route: "titles" } },
  },
  {
    title: "no reply in the name of a model that nothing answers to: the client would keep the name",
    given: facts({ class: "title", model: "nonsense" }),
    want: { kind: "refuse", problem: { code: "MX8404" } },
  },
  {
    title: "a reply in the name of a model that a route takes",
    given: facts({ class: "title", model: "x-opus" }),
    want: { kind: "reply" },
  },
  {
    title: "a refusal",
    given: facts({ user: "x" }),
    want: {
      kind: "refuse",
      problem: { code: "MX8005", message: "closed today", hint: expect.stringContaining('"closed"') as string },
    },
  },
  {
    title: "a route goes before an unknown name",
    given: facts({ model: "x-haiku" }),
    want: { kind: "profile", profile: "own" },
  },
])("$title", ({ given, want }) => expect(chooseRoute(plan, given)).toMatchObject(want));

test("a route without conditions takes every request", () => {
  const all = smallPlan({ routes: [{ id: "all", when: [], to: { kind: "tier", tier: "high" } }] });
  expect(chooseRoute(all, facts())).toMatchObject({ kind: "tier", tier: "high", decision: { route: "all" } });
});

describe("a tag in the person's words", () => {
  test.each([
    { title: "a tier", tags: ["high"], want: { kind: "tier", tier: "high", decision: { by: "tag" } } },
    { title: "a profile", tags: ["own"], want: { kind: "profile", profile: "own" } },
    { title: "the first that is known", tags: ["nothing", "own", "high"], want: { kind: "profile", profile: "own" } },
    { title: "an unknown one decides nothing", tags: ["nothing"], want: { kind: "open" } },
  ])("$title", ({ tags, want }) => expect(chooseRoute(plan, facts({ tags }))).toMatchObject(want));

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
  test.each([
    { title: "by its name", model: "fast", want: { kind: "profile", profile: "own" } },
    { title: "behind mallex/", model: "mallex/fast", want: { kind: "profile", profile: "own" } },
    {
      title: "by a pattern, which claude* does not beat",
      model: "claude-opus-4-8",
      want: { kind: "tier", tier: "high" },
    },
    { title: "no other name", model: "claude-sonnet-4", want: { kind: "open" } },
  ])("$title", ({ model, want }) => expect(chooseRoute(aliased, facts({ model }))).toMatchObject(want));

  test("says what it stands for", () => {
    const { decision } = chooseRoute(aliased, facts({ model: "claude-opus-4" }));
    expect(decision).toMatchObject({
      by: "alias",
      why: 'the client asks for the tier "high", by the alias "claude-opus-*"',
    });
  });
});
