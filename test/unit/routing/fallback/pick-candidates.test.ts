import { describe, expect, test } from "vitest";
import type { Plan, Profile, Tier } from "../../../../generated/types/plan.d.ts";
import type { Problem } from "../../../../src/diagnostics/problem.ts";
import { chainFailed, pickCandidates, type Situation } from "../../../../src/routing/fallback/pick-candidates.ts";
import { localTier } from "../../../../src/routing/sessions/tiers.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const local = testPlan().profiles["coder"] as Profile;
const cloud: Profile = { ...local, backend: "cloud", leaves: true };
const price = { input: 1, output: 1, cacheRead: 1, cacheWrite: 1 };
const PLAN: Plan = testPlan({
  profiles: {
    a: local,
    b: { ...local, backend: "other" },
    c: local,
    d: { ...local, backend: "other" },
    cloud,
    paid: { ...cloud, price },
    secret: { ...local, localOnly: true },
  },
  budget: { perDay: 2 },
  pools: { c: { profiles: ["c", "d"], balance: "cache" } },
});

const noKey: Problem = { code: "MX7515", severity: "error", message: "no key", hint: "set one" };

function pick(tier: Tier, situation: Partial<Situation> = {}): string {
  const { candidates, resort, skipped } = pickCandidates({
    plan: PLAN,
    chain: tier.profiles,
    tier,
    isSpent: false,
    promptTokens: () => 100,
    unusable: () => undefined,
    busy: () => 0,
    ...situation,
  });
  const passed = skipped.map(({ profile, reason }) => `${profile}:${reason}`);
  return [...candidates, ...passed, ...resort.map((name) => `${name} last`)].join(" ");
}

const rests = (...backends: string[]): Partial<Situation> => ({
  openCircuitOf: (name) => (backends.includes(name) ? { because: "overloaded", leftMs: 9000 } : undefined),
});

const rows: readonly [says: string, tier: Omit<Tier, "id">, situation: Partial<Situation>, want: string][] = [
  ["everybody, in order", { profiles: ["paid", "a", "b"] }, {}, "paid a b"],
  [
    "no cloud behind a local-only profile that is too small",
    { profiles: ["secret", "cloud", "a"] },
    { chain: ["cloud", "a"] },
    "a cloud:private",
  ],
  [
    "nobody without a key",
    { profiles: ["cloud", "a"] },
    { unusable: (name) => (name === "cloud" ? noKey : undefined) },
    "a cloud:noKey",
  ],
  [
    "a profile without a key, where the chain must not go on for that",
    { profiles: ["cloud", "a"], moveOn: ["overloaded"] },
    { unusable: () => noKey },
    "cloud a",
  ],
  [
    "nobody who leaves, in a bound session",
    { profiles: ["cloud", "a"] },
    { pinnedReason: "secrets" },
    "a cloud:private",
  ],
  [
    "nobody who leaves behind a profile whose questions stay",
    { profiles: ["cloud", "secret", "paid", "a"] },
    {},
    "cloud secret a paid:private",
  ],
  [
    "nobody with a price, once the budget is spent",
    { profiles: ["paid", "cloud"] },
    { isSpent: true },
    "cloud paid:budget",
  ],
  [
    "nobody too busy",
    { profiles: ["a", "b"], overflow: { busy: 2 } },
    { busy: (name) => (name === "other" ? 0 : 2) },
    "b a:busy",
  ],
  ["somebody who is not too busy yet", { profiles: ["a", "b"], overflow: { busy: 2 } }, { busy: () => 1 }, "a b"],
  ["the last one however busy", { profiles: ["a", "b"], overflow: { busy: 2 } }, { busy: () => 9 }, "b a:busy"],
  [
    "a busy one, when those behind it are closed",
    { profiles: ["a", "paid"], overflow: { busy: 1 } },
    { busy: () => 9, isSpent: true },
    "a paid:budget",
  ],
  [
    "nobody for a prompt that is too long for it",
    { profiles: ["a", "b"], overflow: { promptTokens: 99 } },
    {},
    "b a:long",
  ],
  ["anybody for a prompt of just that length", { profiles: ["a", "b"], overflow: { promptTokens: 100 } }, {}, "a b"],
  [
    "the one that knows the talk, though an earlier one of the tier stands behind it",
    { profiles: ["a", "b"], overflow: { busy: 1 } },
    { chain: ["b", "a"], busy: () => 1 },
    "b a:busy",
  ],
  ["nobody who rests, while another one does not", { profiles: ["a", "b"] }, rests("local"), "b a:resting a last"],
  ["nobody who rests behind another one", { profiles: ["b", "a"] }, rests("local"), "b a:resting a last"],
  ["everybody, where all rest", { profiles: ["a", "b"] }, rests("local", "other"), "a b"],
  ["one who rests, where it is the only one", { profiles: ["a"] }, rests("local"), "a"],
  [
    "one who rests, where the others are closed",
    { profiles: ["paid", "a"] },
    { ...rests("local"), isSpent: true },
    "a paid:budget",
  ],
  [
    "one who rests, where the chain does not go on for its fault",
    { profiles: ["a", "b"], moveOn: ["noKey", "refused"] },
    rests("local"),
    "a b",
  ],
  [
    "a busy one, when the one behind it rests",
    { profiles: ["a", "b"], overflow: { busy: 1 } },
    { ...rests("other"), busy: () => 9 },
    "a b:resting b last",
  ],
  [
    "the other backend of a pool, although the tier doesn't move on",
    { profiles: ["c", "d", "cloud"], moveOn: ["tooLong"] },
    rests("local"),
    "d cloud c:resting c last",
  ],
  [
    "no other profile, when all backends of a pool rest and the tier doesn't move on",
    { profiles: ["c", "d", "cloud"], moveOn: ["tooLong"] },
    rests("local", "other"),
    "c d cloud",
  ],
  [
    "the backend of a pool that has a key, although the tier doesn't move on",
    { profiles: ["c", "d"], moveOn: ["tooLong"] },
    { unusable: (name) => (name === "c" ? noKey : undefined) },
    "d c:noKey",
  ],
];

test.each(rows)("asked is %s", (_, tier, situation, want) => {
  expect(pick({ id: "low", ...tier }, situation)).toBe(want);
});

describe("when nobody has answered", () => {
  const skipped = (chain: Tier["profiles"], bound?: string): ReturnType<typeof pickCandidates>["skipped"] =>
    pickCandidates({
      plan: PLAN,
      chain,
      pinnedReason: bound,
      isSpent: true,
      promptTokens: () => 0,
      unusable: () => noKey,
      busy: () => 0,
    }).skipped;

  test("one profile says it in its own words", () => {
    expect(chainFailed(skipped(["cloud"]), "low")).toBe(noKey);
    expect(chainFailed(skipped(["paid"]), undefined)).toMatchObject({
      code: "MX8122",
      message: expect.stringContaining("2 US dollars"),
    });
  });

  test("several are named, each with its reason and what to do", () => {
    expect(chainFailed(skipped(["a", "paid"]), "low")).toMatchObject({
      code: "MX8121",
      message: expect.stringMatching(/the tier "low" answers: a: noKey: no key \(set one\); paid: budget: .*\(raise/),
    });
  });

  test("a session that stays here says that nothing local may answer", () => {
    expect(chainFailed(skipped(["cloud", "paid"], "secrets"), "low")).toMatchObject({
      code: "MX8120",
      message: expect.stringMatching(/^no local profile can answer: .*\(secrets\)$/),
    });
  });
});

test.each(cases("tiersBoundTurnGoes") as [tiers: Tier["profiles"][], at: string, want: string | undefined][])(
  "of the tiers %j a bound turn of %s goes to %s: its own, the nearest lower, the nearest higher",
  (tiers, at, want) => {
    const plan = { ...PLAN, tiers: tiers.map((profiles, index) => ({ id: String(index), profiles })) };
    expect(localTier(plan, { tier: at, chain: [] })?.id).toBe(want);
  },
);

test.each(
  cases("of the tiers a bound turn of the profile goes to from") as [
    tiers: Tier["profiles"][],
    named: string,
    want: string | undefined,
  ][],
)(
  "of the tiers %j a bound turn of the profile %s goes to %s: from the highest tier that holds it",
  (tiers, named, want) => {
    const plan = {
      ...PLAN,
      tiers: tiers.map((profiles, index) => ({ id: String(index), profiles })),
    };
    expect(localTier(plan, { chain: [named] })?.id).toBe(want);
  },
);
