import { expect, test } from "vitest";
import type { Plan, Route } from "../../../generated/types/plan.d.ts";
import { chooseRoute } from "../../../src/turn/choose-route.ts";
import type { Facts } from "../../../src/turn/meet-condition.ts";
import { smallPlan } from "./small-program.ts";

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
    title: "no route, no name: the lowest tier",
    given: facts(),
    want: {
      kind: "profile",
      profile: "own",
      decision: { class: "main", tier: "low", profile: "own", why: "no route matches: the lowest tier answers" },
    },
  },
  {
    title: "a tier by its name",
    given: facts({ model: "high" }),
    want: { profile: "client", decision: { tier: "high", why: 'the client asks for the tier "high"' } },
  },
  {
    title: "a profile by its name",
    given: facts({ model: "client" }),
    want: { profile: "client", decision: { why: 'the client asks for the profile "client"' } },
  },
  { title: "an unknown name", given: facts({ model: "x" }), want: { kind: "refuse", problem: { code: "MX8404" } } },
  {
    title: "a route to a tier",
    given: facts({ model: "claude-opus" }),
    want: { profile: "client", decision: { route: "big", tier: "high", profile: "client" } },
  },
  {
    title: "the first route that matches",
    given: facts({ model: "haiku" }),
    want: { profile: "own", decision: { route: "small", profile: "own" } },
  },
  {
    title: "all conditions must hold",
    given: facts({ class: "title", tools: 1 }),
    want: { kind: "profile", decision: { tier: "low" } },
  },
  {
    title: "a reply",
    given: facts({ class: "title" }),
    want: { kind: "reply", template: "own:reply", decision: { route: "titles" } },
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
  expect(chooseRoute(all, facts())).toMatchObject({ profile: "client", decision: { route: "all" } });
});
