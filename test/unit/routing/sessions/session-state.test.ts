import { describe, expect, test } from "vitest";
import {
  pinToLocal,
  recordAnswer,
  pinnedBy,
  pinTurn,
  type SessionState,
} from "../../../../src/routing/sessions/session-state.ts";

const at = { kind: "tier", tier: "mid" } as const;
const begun: SessionState = { turn: { key: "q1", at, intent: "code" }, read: {} };

describe("an answer is noted as it really was", () => {
  test.each<{
    title: string;
    given: SessionState | undefined;
    answered: Parameters<typeof recordAnswer>[1];
    want: SessionState;
  }>([
    {
      title: "the first one of a session of which nothing is known",
      given: undefined,
      answered: { profile: "b", promptTokens: 10 },
      want: { last: "b", read: { b: 10 } },
    },
    {
      title: "the turn goes on with the profile that answered",
      given: begun,
      answered: { profile: "c", promptTokens: 10, turnKey: "q1" },
      want: { turn: { key: "q1", at, intent: "code", start: "c" }, last: "c", read: { c: 10 } },
    },
    {
      title: "an answer to an earlier question does not touch the turn of the newest",
      given: begun,
      answered: { profile: "c", promptTokens: 10, turnKey: "q0" },
      want: { ...begun, last: "c", read: { c: 10 } },
    },
    {
      title: "but the turn of its own question goes on with the profile that answered",
      given: { ...begun, earlier: [{ key: "q0", at }] },
      answered: { profile: "c", promptTokens: 10, turnKey: "q0" },
      want: { ...begun, earlier: [{ key: "q0", at, start: "c" }], last: "c", read: { c: 10 } },
    },
    {
      title: "what others have read is still known",
      given: { ...begun, last: "b", read: { b: 900, c: 100 } },
      answered: { profile: "c", promptTokens: 1000, turnKey: "q0" },
      want: { ...begun, last: "c", read: { b: 900, c: 1000 } },
    },
    {
      title: "but not when the talk has become shorter: it has been rewritten",
      given: { ...begun, last: "b", read: { b: 900, c: 800 } },
      answered: { profile: "c", promptTokens: 300, turnKey: "q0" },
      want: { ...begun, last: "c", read: { c: 300 } },
    },
    {
      title: "a bound session stays bound",
      given: { ...begun, pinnedReason: "customers" },
      answered: { profile: "c", promptTokens: 1, turnKey: "q0" },
      want: { ...begun, pinnedReason: "customers", last: "c", read: { c: 1 } },
    },
  ])("$title", ({ given, answered, want }) => expect(recordAnswer(given, answered)).toEqual(want));
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

  test.each([
    { title: "the newest first", pins: "a b c", want: "c b a" },
    { title: "one that is pinned anew is known once", pins: "a b c a", want: "a c b" },
    {
      title: "a ninth pushes out the one that was asked for longest ago",
      pins: "a b c d e f g h a i",
      want: "i a h g f e d c",
    },
  ])("$title", ({ pins, want }) => expect(keysOf(all(pins))).toBe(want));

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
