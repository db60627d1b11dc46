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

const TOOL: Partial<RoutingRequest> = { turn: { kind: "tool", turnKey: "q0", text: "" }, intent: undefined };
const TITLE: Partial<RoutingRequest> = { class: "title", background: true };
const without =
  (...names: string[]) =>
  (profile: string) =>
    !names.includes(profile);

/** The talk is on a tier: its newest question was `q0`. */
function on(tier: string, last: string, more: Partial<SessionState> = {}): SessionState {
  return { turn: { key: "q0", at: { kind: "tier", tier }, intent: "code" }, last, read: { [last]: 1500 }, ...more };
}

function onProfile(profile: string): SessionState {
  return { turn: { key: "q0", at: { kind: "profile", profile } }, last: profile, read: { [profile]: 1500 } };
}

const byRoute = (tier: string): ChosenTarget => ({
  kind: "tier",
  tier,
  decision: { class: "main", route: "r", tier, why: 'route "r" matches' },
});
const byName = (profile: string): ChosenTarget => ({
  kind: "profile",
  profile,
  decision: { class: "main", profile, why: `the client asks for the profile "${profile}"` },
});

interface Case {
  readonly title: string;
  readonly asked: RoutingRequest;
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

function settle({ asked, state, plan }: Case): Case["want"] {
  const { tier, chain, decision } = settleTier(ladderPlan(plan), asked, state);
  const { switched, intent, why } = decision;
  expect(decision.profile).toBe(chain.find(asked.usable) ?? chain[0]);
  expect(decision.tier).toBe(tier);
  return {
    chain: chain.join(" "),
    why,
    ...(tier !== undefined && { tier }),
    ...(switched && { switched }),
    ...(intent && { intent: `${intent.id} ${intent.step}` }),
  };
}

describe("a new question", () => {
  test.each<Case>([
    {
      title: "goes to the tier of its intent",
      asked: question("code"),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code examples",
        why: 'the intent is "code" (by its examples): tier "mid"',
      },
    },
    {
      title: "says when the intent is only the default",
      asked: question("code", { intent: { id: "code", step: "default" } }),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code default",
        why: 'the intent is "code" (the default, as nothing is surer): tier "mid"',
      },
    },
    {
      title: "goes to the lowest tier where no intents are declared",
      asked: question("code", { intent: undefined }),
      plan: { intents: [] },
      want: { tier: "low", chain: "a", why: "no route matches: the lowest tier answers" },
    },
    {
      title: "is decided anew, whatever the one before was",
      asked: question("hard"),
      state: on("mid", "b"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "hard examples",
        switched: { from: "b", reread: 1500 },
        why: 'the intent is "hard" (by its examples): tier "high"',
      },
    },
    {
      title: "begins at the first of the chain again, whoever answered before",
      asked: question("code"),
      state: on("mid", "c", { turn: { key: "q0", at: { kind: "tier", tier: "mid" }, start: "c" } }),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code examples",
        switched: { from: "c", reread: 1500 },
        why: 'the intent is "code" (by its examples): tier "mid"',
      },
    },
    {
      title: "keeps unusable profiles in the chain, so that they are told",
      asked: question("code", { usable: without("b") }),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code examples",
        why: 'the intent is "code" (by its examples): tier "mid"',
      },
    },
  ])("$title", (given) => expect(settle(given)).toEqual(given.want));
});

describe("stickiness: a switch downwards that costs more reading than allowed is not made", () => {
  const why = (reread: number) =>
    `the intent is "chat" (by its examples), but on tier "low" the profile "a" would have to read ${reread} tokens anew, more than the 1000 of decide.stickiness: the talk stays on tier "mid"`;
  test.each<Case>([
    {
      title: "1500 tokens are more than 1000",
      asked: question("chat"),
      state: on("mid", "b"),
      want: { tier: "mid", chain: "b c", intent: "chat examples", why: why(1500) },
    },
    {
      title: "it stays with the profile that has read the talk, first of the chain or not",
      asked: question("chat"),
      state: on("mid", "c"),
      want: { tier: "mid", chain: "c b", intent: "chat examples", why: why(1500) },
    },
    {
      title: "1000 are not more",
      asked: question("chat"),
      state: on("mid", "b", { read: { b: 1500, a: 500 } }),
      want: {
        tier: "low",
        chain: "a",
        intent: "chat examples",
        switched: { from: "b", reread: 1000 },
        why: 'the intent is "chat" (by its examples): tier "low"',
      },
    },
    {
      title: "new words count for nobody: both models would have to read them",
      asked: question("chat", { promptTokens: 90_000 }),
      state: on("mid", "b", { read: { b: 900 } }),
      want: {
        tier: "low",
        chain: "a",
        intent: "chat examples",
        switched: { from: "b", reread: 900 },
        why: 'the intent is "chat" (by its examples): tier "low"',
      },
    },
    {
      title: "a talk that has become short is cheap to move",
      asked: question("chat", { promptTokens: 800 }),
      state: on("mid", "b"),
      want: {
        tier: "low",
        chain: "a",
        intent: "chat examples",
        switched: { from: "b", reread: 800 },
        why: 'the intent is "chat" (by its examples): tier "low"',
      },
    },
    {
      title: "the same model on a lower tier costs nothing",
      asked: question("chat"),
      state: on("high", "a"),
      want: {
        tier: "low",
        chain: "a",
        intent: "chat examples",
        why: 'the intent is "chat" (by its examples): tier "low"',
      },
    },
    {
      title: "up always goes",
      asked: question("code"),
      state: on("low", "a", { read: { a: 90_000 } }),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code examples",
        switched: { from: "a", reread: 2000 },
        why: 'the intent is "code" (by its examples): tier "mid"',
      },
    },
    {
      title: "a profile chosen by name counts as the tier that would ask it",
      asked: question("chat"),
      state: onProfile("d"),
      want: { chain: "d", intent: "chat examples", why: why(1500).replace('tier "mid"', 'profile "d"') },
    },
    {
      title: "without the setting down always goes",
      asked: question("chat"),
      state: on("mid", "b"),
      plan: { decide: { by: [], default: "chat", forgetMs: 1 } },
      want: {
        tier: "low",
        chain: "a",
        intent: "chat examples",
        switched: { from: "b", reread: 1500 },
        why: 'the intent is "chat" (by its examples): tier "low"',
      },
    },
  ])("$title", (given) => expect(settle(given)).toEqual(given.want));
});

describe("an answer that was not good enough climbs", () => {
  const same = (profiles: [string, ...string[]]): Partial<Plan> => ({
    tiers: ["low", "mid", "high"].map((id) => ({ id, profiles })),
  });
  test.each<Case>([
    {
      title: "to the next tier",
      asked: question("again"),
      state: on("low", "a"),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "again examples",
        switched: { from: "a", reread: 1500 },
        why: 'the intent is "again" (by its examples): up from tier "low" to tier "mid"',
      },
    },
    {
      title: "past a tier whose first usable profile is the one that answered",
      asked: question("again", { usable: without("d") }),
      state: on("low", "a"),
      plan: { tiers: ladderPlan().tiers.filter(({ id }) => id !== "mid") },
      want: {
        tier: "low",
        chain: "a",
        intent: "again examples",
        why: 'the intent is "again" (by its examples), but no higher tier has another model, so it stays on tier "low"',
      },
    },
    {
      title: "past a tier without a usable profile",
      asked: question("again", { usable: without("b", "c") }),
      state: on("low", "a"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "again examples",
        switched: { from: "a", reread: 1500 },
        why: 'the intent is "again" (by its examples): up from tier "low" to tier "high"',
      },
    },
    {
      title: "and who answered counts, not who should have",
      asked: question("again"),
      state: on("low", "b"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "again examples",
        switched: { from: "b", reread: 1500 },
        why: 'the intent is "again" (by its examples): up from tier "low" to tier "high"',
      },
    },
    {
      title: "twice",
      asked: question("twice"),
      state: on("low", "a"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "twice examples",
        switched: { from: "a", reread: 1500 },
        why: 'the intent is "twice" (by its examples): up from tier "low" to tier "high"',
      },
    },
    {
      title: "as far as there is another model",
      asked: question("twice"),
      state: on("mid", "b"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "twice examples",
        switched: { from: "b", reread: 1500 },
        why: 'the intent is "twice" (by its examples): up from tier "mid" to tier "high", the last with another model',
      },
    },
    {
      title: "not beyond the highest tier, and says so",
      asked: question("again"),
      state: on("high", "d"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "again examples",
        why: 'the intent is "again" (by its examples), but no higher tier has another model, so it stays on tier "high"',
      },
    },
    {
      title: "not where all tiers have one model, and says so",
      asked: question("again"),
      state: on("low", "a"),
      plan: same(["a"]),
      want: {
        tier: "low",
        chain: "a",
        intent: "again examples",
        why: 'the intent is "again" (by its examples), but no higher tier has another model, so it stays on tier "low"',
      },
    },
    {
      title: "from the default intent's tier where nothing is known",
      asked: question("again"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "again examples",
        why: 'the intent is "again" (by its examples): up from tier "mid" to tier "high"',
      },
    },
    {
      title: "from the tier that would ask a profile chosen by name",
      asked: question("again"),
      state: onProfile("b"),
      want: {
        tier: "high",
        chain: "d a",
        intent: "again examples",
        switched: { from: "b", reread: 1500 },
        why: 'the intent is "again" (by its examples): up from profile "b" to tier "high"',
      },
    },
    {
      title: "not from a profile that is in no tier: nobody can say what is higher",
      asked: question("again"),
      state: onProfile("apart"),
      want: {
        chain: "apart",
        intent: "again examples",
        why: 'the intent is "again" (by its examples), but profile "apart" is in no tier: the talk stays there',
      },
    },
  ])("$title", (given) => expect(settle(given)).toEqual(given.want));
});

describe("what belongs to a user turn stays where it is", () => {
  test.each<Case>([
    {
      title: "tool results",
      asked: question("", TOOL),
      state: on("mid", "b"),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code pinned",
        why: 'tool results go where their question went: tier "mid", by the intent "code"',
      },
    },
    {
      title: "tool results of a question that was not seen go where the talk is",
      asked: question("hard", { turn: { kind: "tool", turnKey: "q9", text: "" } }),
      state: on("mid", "b"),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "code pinned",
        why: 'tool results go where their question went: tier "mid", by the intent "code"',
      },
    },
    {
      title: "with the profile that has answered, further down the chain",
      asked: question("", TOOL),
      state: on("mid", "c", { turn: { key: "q0", at: { kind: "tier", tier: "mid" }, start: "c" } }),
      want: { tier: "mid", chain: "c b", why: 'tool results go where their question went: tier "mid"' },
    },
    {
      title: "unless that one has become unusable",
      asked: question("", { ...TOOL, usable: without("c") }),
      state: on("mid", "c", { turn: { key: "q0", at: { kind: "tier", tier: "mid" }, start: "c" } }),
      want: {
        tier: "mid",
        chain: "b c",
        switched: { from: "c", reread: 1500 },
        why: 'tool results go where their question went: tier "mid"',
      },
    },
    {
      title: "the same request again, even where the words climb",
      asked: question("again", { turn: { kind: "user", turnKey: "q0", text: "" } }),
      state: on("mid", "a", { turn: { key: "q0", at: { kind: "tier", tier: "mid" }, intent: "again" } }),
      want: {
        tier: "mid",
        chain: "b c",
        intent: "again pinned",
        switched: { from: "a", reread: 1500 },
        why: 'the same question goes where it went: tier "mid", by the intent "again"',
      },
    },
    {
      title: "tool results of a turn whose profile was chosen by name",
      asked: question("", TOOL),
      state: onProfile("d"),
      want: { chain: "d", why: 'tool results go where their question went: profile "d"' },
    },
  ])("$title", (given) => {
    expect(settle(given)).toEqual(given.want);
    expect(settleTier(ladderPlan(given.plan), given.asked, given.state).state).toBe(given.state);
  });
});

test.each<Case>([
  {
    title: "tool results of which nothing is known are decided by their question",
    asked: question("hard", { ...TOOL, intent: { id: "hard", step: "patterns" } }),
    want: {
      tier: "high",
      chain: "d a",
      intent: "hard patterns",
      why: 'nothing is known of the session, so its newest question is read again: the intent is "hard" (by a pattern): tier "high"',
    },
  },
])("$title", (given) => expect(settle(given)).toEqual(given.want));

describe("what is named is followed", () => {
  test.each<Case>([
    {
      title: "a tier by a route",
      asked: question("chat", { chosen: byRoute("high") }),
      state: on("low", "a"),
      want: { tier: "high", chain: "d a", switched: { from: "a", reread: 1500 }, why: 'route "r" matches' },
    },
    {
      title: "a profile by the client",
      asked: question("chat", { chosen: byName("c") }),
      want: { chain: "c", why: 'the client asks for the profile "c"' },
    },
    {
      title: "also in the middle of a tool loop",
      asked: question("", { ...TOOL, chosen: byRoute("high") }),
      state: on("mid", "b"),
      want: { tier: "high", chain: "d a", switched: { from: "b", reread: 1500 }, why: 'route "r" matches' },
    },
  ])("$title", (given) => {
    expect(settle(given)).toEqual(given.want);
    const { tier, state } = settleTier(ladderPlan(), given.asked, given.state);
    const at = tier === undefined ? { kind: "profile", profile: given.want.chain } : { kind: "tier", tier };
    expect(state?.turn).toEqual({ key: given.asked.turn.turnKey, at });
  });

  test("the same place named again for the same question changes nothing, and goes on with who has answered", () => {
    const first = settleTier(ladderPlan(), question("", { chosen: byRoute("high") })).state;
    const state = recordAnswer(first, { profile: "a", promptTokens: 10, turnKey: "q1" });
    const again = settleTier(ladderPlan(), question("", { chosen: byRoute("high") }), state);
    expect(again.state).toBe(state);
    expect(again.chain).toEqual(["a", "d"]);
  });
});

describe("requests that are no turn of the person's talk go where it is, and leave no trace", () => {
  const why = (id: string) => `requests of class "${id}" go where the talk is: tier "mid"`;
  const reading = on("mid", "c", { turn: { key: "q0", at: { kind: "tier", tier: "mid" }, start: "c" } });
  test.each<Case>([
    {
      title: "a background class",
      asked: question("chat", TITLE),
      state: reading,
      want: { tier: "mid", chain: "c b", why: why("title") },
    },
    {
      title: "a summary of the talk",
      asked: question("chat", { class: "compact" }),
      state: reading,
      want: { tier: "mid", chain: "c b", why: why("compact") },
    },
    {
      title: "a helper",
      asked: question("chat", { class: "subagent" }),
      state: reading,
      want: { tier: "mid", chain: "c b", why: why("subagent") },
    },
    {
      title: "a helper that only its id gives away",
      asked: question("hard", { agent: "x" }),
      state: reading,
      want: { tier: "mid", chain: "c b", why: why("main").replace('requests of class "main"', "requests of a helper") },
    },
    {
      title: "to the lowest tier where nothing is known",
      asked: question("hard", TITLE),
      want: { tier: "low", chain: "a", why: "no route matches: the lowest tier answers" },
    },
    {
      title: "where a route sends them, all the same",
      asked: question("hard", { ...TITLE, chosen: byRoute("high") }),
      state: reading,
      want: { tier: "high", chain: "d a", why: 'route "r" matches' },
    },
  ])("$title", (given) => {
    expect(settle(given)).toEqual(given.want);
    expect(settleTier(ladderPlan(), given.asked, given.state).state).toBe(given.state);
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
