import { describe, expect, test } from "vitest";
import type { Aim } from "../../../../generated/types/plan.d.ts";
import { settleTurn, type SettledTurn } from "../../../../src/routing/sessions/choose-tier.ts";
import { EMPTY_SESSION } from "../../../../src/routing/sessions/session-state.ts";
import { ladderPlan, question } from "./tiers-plan.ts";

/** Where a route leads to whose `atLeast` the profiles `a` and `b` don't meet. */
function settle(
  target: Aim,
  { leaving = [], unusable = [] }: { leaving?: string[]; unusable?: string[] },
): SettledTurn {
  const plan = ladderPlan();
  const profiles = Object.fromEntries(
    Object.entries(plan.profiles).map(([name, profile]) => [
      name,
      leaving.includes(name) ? { ...profile, leaves: true as const } : profile,
    ]),
  );
  const chosen = { ...target, tooSmall: ["a", "b"], decision: { class: "main", why: "a route" } };
  const usable = (name: string): boolean => !unusable.includes(name);
  const pinned = leaving.length === 0 ? EMPTY_SESSION : { ...EMPTY_SESSION, pinnedReason: "secrets" };
  return settleTurn({ ...plan, profiles }, question("", { chosen, usable }), pinned);
}

describe("a route with a minimum size", () => {
  test.each([
    ["mid", ["c"]],
    ["high", ["d"]],
  ])("has the profiles of tier %s that are large enough as its chain", (tier, chain) => {
    expect(settle({ kind: "tier", tier }, {}).chain).toEqual(chain);
  });

  test("never falls back to a smaller profile", () => {
    expect(settle({ kind: "tier", tier: "mid" }, { unusable: ["c"] }).chain).toEqual(["c"]);
  });

  test("of a session that stays local goes to a tier with a local profile that is large enough", () => {
    const { tier, chain } = settle({ kind: "tier", tier: "high" }, { leaving: ["d"] });
    expect([tier?.id, chain]).toEqual(["mid", ["c"]]);
  });

  test.each<Aim>([
    { kind: "tier", tier: "high" },
    { kind: "profile", profile: "d" },
  ])("of a session that stays local has no local profile where each of them is smaller: %j", (target) => {
    expect(settle(target, { leaving: ["c", "d"] }).chain).toEqual(["d"]);
  });
});
