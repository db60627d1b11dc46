import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import {
  settleTier,
  type ChosenTarget,
  type RoutingRequest,
  type Settled,
} from "../../../../src/routing/sessions/choose-tier.ts";
import { recordAnswer, type SessionState } from "../../../../src/routing/sessions/session-state.ts";
import { ladderPlan, question } from "./tiers-plan.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TITLE: Partial<RoutingRequest> = { class: "title", background: true };

/** The conversation is on a tier: its newest question was `q0`. */
function on(tier: string, last: string, more: Partial<SessionState> = {}): SessionState {
  return { turn: { key: "q0", at: { kind: "tier", tier }, intent: "code" }, last, read: { [last]: 1500 }, ...more };
}

const byRoute = (tier: string): ChosenTarget => ({
  kind: "tier",
  tier,
  decision: { class: "main", route: "r", tier, why: 'route "r" matches' },
});

interface Case {
  readonly title: string;
  /** By its examples; none where none is found. */
  readonly intent?: string;
  readonly asked?: Partial<RoutingRequest>;
  /** Profiles that can't be used. */
  readonly unusable?: readonly string[];
  readonly state?: SessionState;
  readonly plan?: Partial<Plan>;
  readonly want: {
    readonly tier?: string;
    readonly chain: string;
    readonly why: string;
    readonly switched?: Settled["decision"]["switched"];
    readonly intent?: string;
  };
}

function settle({ intent: id, asked, unusable = [], state, plan, want }: Case): Settled {
  const usable = (profile: string): boolean => !unusable.includes(profile);
  const given = question(id ?? "", { ...(id === undefined && { intent: undefined }), ...asked, usable });
  const settled = settleTier(ladderPlan(plan), given, state);
  const { tier, chain, decision } = settled;
  const { switched, intent, why } = decision;
  expect(decision.profile).toBe(chain.find(usable) ?? chain[0]);
  expect(decision.tier).toBe(tier);
  expect({
    chain: chain.join(" "),
    why,
    ...(tier !== undefined && { tier }),
    ...(switched && { switched }),
    ...(intent && { intent: `${intent.id} ${intent.step}` }),
  }).toEqual(want);
  return settled;
}

describe.each(cases("cases") as string[])("%s", (list) => {
  test.each(cases(list) as Case[])("$title", (given) => expect(settle(given).tier).toBe(given.want.tier));
});

describe.each([
  "what belongs to a user turn stays where it is",
  "requests that are no turn of the person go where the conversation is",
])("%s, and changes nothing", (list) => {
  test.each(cases(list) as Case[])("$title", (given) => expect(settle(given).state).toBe(given.state));
});

describe("what is named is followed", () => {
  test.each(cases("what is named is followed") as Case[])("$title", (given) => {
    const { tier, state } = settle(given);
    const at = tier === undefined ? { kind: "profile", profile: given.want.chain } : { kind: "tier", tier };
    expect(state?.turn).toEqual({ key: given.asked?.turn?.turnKey ?? "q1", at });
  });

  test("the same place named again for the same question changes nothing, and goes on with who has answered", () => {
    const first = settleTier(ladderPlan(), question("", { chosen: byRoute("high") })).state;
    const state = recordAnswer(first, { profile: "a", promptTokens: 10, turnKey: "q1" });
    const again = settleTier(ladderPlan(), question("", { chosen: byRoute("high") }), state);
    expect(again.state).toBe(state);
    expect(again.chain).toEqual(["a", "d"]);
  });
});

describe("two talks of the person under one id keep apart", () => {
  const hard = settleTier(ladderPlan(), question("hard")).state;
  const both = settleTier(
    ladderPlan(),
    question("chat", { turn: { kind: "user", turnKey: "q9", text: "" } }),
    hard,
  ).state;

  test.each(
    cases("two talks of the person under one id keep apart") as {
      title: string;
      asked: Partial<RoutingRequest>;
      tier: string;
      newest: string;
    }[],
  )("$title", ({ asked, tier, newest }) => {
    const settled = settleTier(ladderPlan(), question("code", asked), both);
    expect([settled.tier, settled.state?.turn?.key]).toEqual([tier, newest]);
  });
});

test("a class of one's own that is no background goes where the talk is, and its tool results after it", () => {
  const { tier, state } = settleTier(ladderPlan(), question("chat", { class: "review" }), on("mid", "b"));
  expect(tier).toBe("mid");
  expect(state?.turn).toEqual({ key: "q1", at: { kind: "tier", tier: "mid" } });
});

test("a bound session says so in every decision", () => {
  const { decision, state } = settleTier(ladderPlan(), question("hard"), on("low", "a", { pinnedReason: "customers" }));
  expect(decision.bound).toBe("customers");
  expect(state?.pinnedReason).toBe("customers");
});

test("a retry of a question that stayed for its cost begins where the first one did", () => {
  const first = settleTier(ladderPlan(), question("chat"), on("mid", "c"));
  const again = settleTier(ladderPlan(), question("chat"), first.state);
  expect([first.chain, again.chain]).toEqual([
    ["c", "b"],
    ["c", "b"],
  ]);
});

test("without tiers the first profile answers", () => {
  const { tier, chain } = settleTier(ladderPlan({ tiers: [], intents: [] }), question("", { intent: undefined }));
  expect([tier, chain]).toEqual([undefined, ["a"]]);
});

describe("whether anything has decided, so that the client's own name of a model no longer counts", () => {
  const bare = ladderPlan({ intents: [] });
  const unnamed = question("", { intent: undefined });
  const byNothing = settleTier(bare, unnamed).state;
  const byRule = settleTier(bare, question("", { chosen: byRoute("high") })).state;
  const results: RoutingRequest = { ...unnamed, turn: { kind: "tool", turnKey: "q1", text: "" } };
  test.each<{ title: string; asked: RoutingRequest; state?: SessionState | undefined; plan?: Plan; open: boolean }>([
    { title: "a question by its intent", asked: question("chat"), plan: ladderPlan(), open: false },
    { title: "a question by a route", asked: question("", { chosen: byRoute("high") }), open: false },
    { title: "a question about which nothing is said", asked: unnamed, open: true },
    { title: "which is asked again", asked: unnamed, state: byNothing, open: true },
    { title: "and its tool results", asked: results, state: byNothing, open: true },
    { title: "tool results of a question that a route has sent", asked: results, state: byRule, open: false },
    { title: "a title beside it", asked: { ...unnamed, ...TITLE }, state: byRule, open: false },
    { title: "a title beside nothing", asked: { ...unnamed, ...TITLE }, open: true },
  ])("$title: open $open", ({ asked, state, plan = bare, open }) => {
    expect(settleTier(plan, asked, state).isOpen).toBe(open);
  });
});
