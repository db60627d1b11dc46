import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import type { TurnStep } from "../../../../src/shared/turn-report.ts";
import { explainRouting, type Routing, type RoutingInput } from "../../../../src/inspect/explain/explain-routing.ts";
import { smallProgram } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const CLOUD = {
  backend: "cloud",
  model: "opus-x",
  leaves: true,
  price: { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6 },
} as const;

const OWN = smallProgram({}).plan.profiles["own"]?.backend ?? "";
const NO_KEY = { code: "MX7515", severity: "error", message: "no key in KEY" } as const;

function planWith(changes: Partial<Plan>): Plan {
  const { plan } = smallProgram({});
  const { own, client } = plan.profiles;
  if (own === undefined || client === undefined) throw new Error("the small program has two profiles");
  return {
    ...plan,
    profiles: { own, big: { ...client, ...CLOUD } },
    tiers: [
      { id: "low", profiles: ["own"] },
      { id: "high", profiles: ["big", "own"] },
    ],
    intents: [
      { id: "talk", about: "", to: { kind: "tier", tier: "low" }, patterns: [] },
      { id: "again", about: "", to: { kind: "escalate", by: 1 }, patterns: [] },
    ],
    neverLeaves: [{ id: "secrets", about: "what is ours", tests: [] }],
    ...changes,
  };
}

const CHAIN: TurnStep = { kind: "chain", tier: "high", profiles: ["big", "own"], why: "" };

function explain(changes: Partial<RoutingInput> = {}, plan: Partial<Plan> = {}): Routing {
  return explainRouting({
    plan: planWith(plan),
    steps: [CHAIN],
    decision: { class: "main", tier: "high", profile: "big", why: "" },
    origins: undefined,
    now: {},
    measure: (name) => (name === "big" ? 4000 : 100),
    reads: () => 2000,
    ...changes,
  });
}

describe("a chain tells of each profile whether it can be asked", () => {
  test("all can, and what has a price says what it costs to read and to answer", () => {
    expect(explain().chain).toEqual(cases("allCanPriceSays"));
  });

  test.each<[title: string, changes: Partial<RoutingInput>, plan: Partial<Plan>, want: object[]]>([
    [
      "no key",
      { now: { unusable: (name) => (name === "big" ? NO_KEY : undefined) } },
      {},
      [{ usable: false, reason: "noKey", why: "no key in KEY" }, { usable: true }],
    ],
    [
      "a session that is bound",
      { decision: { class: "main", tier: "high", bound: "secrets", why: "" } },
      {},
      [{ usable: false, reason: "private" }, { usable: true }],
    ],
    [
      "a day's budget that is spent, for what has a price",
      { now: { spent: 5 } },
      { budget: { perDay: 5 } },
      [{ usable: false, reason: "budget", why: expect.stringContaining("of 5 US dollars is spent") }, { usable: true }],
    ],
    ["a budget that is not", { now: { spent: 4.99 } }, { budget: { perDay: 5 } }, [{ usable: true }, { usable: true }]],
    [
      "overflow, but not for the last of the tier",
      {},
      { tiers: [{ id: "high", profiles: ["big", "own"], overflow: { promptTokens: 3999 } }] },
      [{ usable: false, reason: "long" }, { usable: true }],
    ],
    [
      "a prompt that fills the window",
      { reads: (name) => (name === "own" ? 8192 : 8191) },
      {},
      [{ usable: true }, { usable: false, reason: "tooLong" }],
    ],
    [
      "a backend whose circuit is open, and one that is tried again",
      {
        now: {
          circuits: new Map([
            ["cloud", { state: "open", because: "overloaded", seconds: 20 }],
            [OWN, { state: "halfOpen", because: "refused" }],
          ]),
        },
      },
      {},
      [
        { usable: false, reason: "resting", circuit: expect.stringMatching(/^open for another 20 s.*overloaded/) },
        { usable: true, circuit: expect.stringMatching(/^half-open/) },
      ],
    ],
  ])("%s", (_title, changes, plan, want) => expect(explain(changes, plan).chain).toMatchObject(want));

  test("no tier was asked for: there is no chain", () => expect(explain({ steps: [] })).toEqual({}));
});

test("an intent says by which step, how sure, what comes of it, and what was read", () => {
  const choice = { id: "again", step: "examples", scores: { talk: 0.1, again: 0.9 }, margin: 0.8 } as const;
  const steps: TurnStep[] = [{ kind: "intent", choice, words: "that is wrong", sure: true }];
  expect(explain({ steps }).intent).toEqual({ ...choice, sure: true, to: "escalate 1", words: "that is wrong" });
});

test.each([
  ["a rule, with its reason", "secrets", { by: "secrets", about: "what is ours" }],
  ["a profile that is localOnly", "localOnly", { by: "localOnly" }],
])("what binds the session is %s", (_title, bound, want) =>
  expect(explain({ decision: { class: "main", bound, why: "" } }).bound).toEqual(want),
);
