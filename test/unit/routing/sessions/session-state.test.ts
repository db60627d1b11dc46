import { describe, expect, test } from "vitest";
import {
  pinToLocal,
  recordAnswer,
  pinnedBy,
  pinTurn,
  type SessionState,
} from "../../../../src/routing/sessions/session-state.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const at = { kind: "tier", tier: "mid" } as const;
const begun: SessionState = { turn: { key: "q1", at, intent: "code" }, read: {} };

describe("an answer is noted as it really was", () => {
  test.each(
    cases("an answer is noted as it really was") as {
      title: string;
      given: SessionState | undefined;
      answered: Parameters<typeof recordAnswer>[1];
      want: SessionState;
    }[],
  )("$title", ({ given, answered, want }) => expect(recordAnswer(given, answered)).toEqual(want));
});

describe("a session is bound", () => {
  test("of which nothing is known", () =>
    expect(pinToLocal(undefined, "customers")).toEqual({ read: {}, pinnedReason: "customers" }));
  test("and keeps what is known", () =>
    expect(pinToLocal(begun, "localOnly")).toEqual({ ...begun, pinnedReason: "localOnly" }));
  test("and keeps the first reason", () =>
    expect(pinToLocal(pinToLocal(begun, "customers"), "localOnly")).toEqual({ ...begun, pinnedReason: "customers" }));
});

describe("of the user turns the last eight are known", () => {
  const pin = (key: string) => ({ key, at });
  const keysOf = ({ turn, earlier = [] }: SessionState) => [turn, ...earlier].map((one) => one?.key).join(" ");
  const all = (keys: string) =>
    keys.split(" ").reduce((state, key) => pinTurn(state, pin(key)), { read: {} } as SessionState);

  test.each(cases("of the user turns the last eight are known") as { title: string; pins: string; want: string }[])(
    "$title",
    ({ pins, want }) => expect(keysOf(all(pins))).toBe(want),
  );

  test("each is found by its key, and no other", () => {
    const state = all("a b");
    expect([pinnedBy(state, "a"), pinnedBy(state, "c"), pinnedBy(undefined, "a")]).toEqual([
      pin("a"),
      undefined,
      undefined,
    ]);
  });

  test("the newest pinned again is no change", () => {
    const state = all("a b");
    expect(state.turn && pinTurn(state, state.turn)).toBe(state);
  });
});
