import { expect, test } from "vitest";
import { dropStaleState, type SessionState } from "../../../../src/routing/sessions/session-state.ts";
import { testPlan } from "../../../support/test-server.ts";

const low = { key: "a", at: { kind: "tier", tier: "low" } } as const;
const high = { key: "b", at: { kind: "tier", tier: "high" } } as const;
const coder = { key: "c", at: { kind: "profile", profile: "coder" } } as const;
const opus = { key: "d", at: { kind: "profile", profile: "opus" } } as const;
const read = { coder: 10 };

/** The plan has the tier `low` and the profile `coder`, and no other. */
const CASES: readonly [string, SessionState, SessionState][] = [
  ["a tier", { turn: high, earlier: [low], read }, { turn: low, read }],
  ["a profile that was named", { turn: opus, earlier: [coder, high], read }, { turn: coder, read }],
  ["all that the session had", { turn: high, earlier: [opus], read }, { read }],
  ["who answered last", { turn: low, last: "opus", read }, { turn: low, read }],
  ["nothing of what binds it", { turn: high, pinnedReason: "staff", read }, { pinnedReason: "staff", read }],
];

test.for(CASES)("a session forgets %s that a new plan does not have", ([, state, want]) => {
  expect(dropStaleState(testPlan(), state)).toEqual(want);
});

test("a session of which nothing is gone stays the very same", () => {
  const state: SessionState = { turn: low, earlier: [coder], last: "coder", read };
  expect(dropStaleState(testPlan(), state)).toBe(state);
  expect(dropStaleState(testPlan(), undefined)).toBeUndefined();
});
