import { expect, test } from "vitest";
import { EMPTY_SESSION } from "../../../../src/routing/sessions/session-state.ts";
import {
  createSessionStore,
  type SessionBackup,
  type SessionStore,
} from "../../../../src/server/sessions/session-store.ts";

/** What an earlier process has written, and what the next one gets of it. */
function createBackup(): { readonly open: () => SessionStore } {
  const kept = { sessions: new Map(), conversations: new Map(), pins: new Map() };
  const backup: SessionBackup = {
    ...kept,
    // As through a channel between processes.
    write: (section, key, value) => void kept[section].set(key, structuredClone(value)),
  };
  return { open: () => createSessionStore({ forgetMs: 60_000, backup }) };
}

test("the next process knows where turns go, which conversations a session had, and what is pinned to local profiles", () => {
  const { open } = createBackup();
  const first = open();
  const turn = { key: "t", at: { kind: "tier", tier: "high" } } as const;
  first.set("a", { ...EMPTY_SESSION, turn, last: "opus" });
  first.conversations.meet("a", "first-1", true);
  first.conversations.meet("a", "first-2", false);
  first.conversations.meet("b", "first-3", true);
  first.pin("b", "customers");

  const next = open();
  expect(next.get("a")).toEqual({ ...EMPTY_SESSION, turn, last: "opus" });
  expect(next.conversations.conversationsOf("a")).toEqual(["first-1", "first-2"]);
  expect([next.conversations.hasBegun("a", "first-1"), next.conversations.hasBegun("a", "first-2")]).toEqual([
    true,
    false,
  ]);
  expect(["a", "b", "first-1", "first-3"].map((name) => next.pinnedReason(name))).toEqual([
    undefined,
    "customers",
    undefined,
    "customers",
  ]);
  // What a session has had is pinned with it, also in a third process.
  next.pin("a", "papers");
  expect(open().pinnedReason("first-2")).toBe("papers");
});
