import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSessionStore, type SessionStore } from "../../../../src/server/sessions/session-store.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { pinToLocal, recordAnswer, type SessionState } from "../../../../src/routing/sessions/session-state.ts";

/** What another run has written is looked at once between two requests. */
const nextRequest = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

const HOUR = 3_600_000;
const state = (last: string): SessionState => ({ last, read: {} });

describe("what is known of sessions", () => {
  let time = 0;
  const make = (keep?: number): SessionStore => {
    time = 0;
    return createSessionStore({ forgetMs: 12 * HOUR, now: () => time, ...(keep !== undefined && { keep }) });
  };

  test("is found again, session by session", () => {
    const store = make();
    store.set("s1", state("a"));
    store.set("s2", state("b"));
    expect([store.get("s1"), store.get("s2"), store.get("s3")]).toEqual([state("a"), state("b"), undefined]);
  });

  test.each([
    { title: "is known until the time of silence is over", silence: 12 * HOUR - 1, want: "a" },
    { title: "and forgotten then", silence: 12 * HOUR, want: undefined },
  ])("$title", ({ silence, want }) => {
    const store = make();
    store.set("s", state("a"));
    time += silence;
    expect(store.get("s")?.last).toBe(want);
    expect(store.size).toBe(want === undefined ? 0 : 1);
  });

  test("a question in between breaks the silence", () => {
    const store = make();
    store.set("s", state("a"));
    for (let hours = 0; hours < 48; hours += 8) {
      time += 8 * HOUR;
      expect(store.get("s")).toEqual(state("a"));
    }
  });

  test("silent sessions leave when others speak, without being asked for", () => {
    const store = make();
    for (let n = 0; n < 10; n++) store.set(`s${n}`, state("a"));
    time += 13 * HOUR;
    store.set("new", state("a"));
    expect(store.size).toBe(1);
  });

  test("is bounded: who was used longest ago goes first", () => {
    const store = make(3);
    for (const key of ["s1", "s2", "s3"]) store.set(key, state(key));
    store.get("s1");
    store.set("s4", state("s4"));
    expect(["s1", "s2", "s3", "s4"].map((key) => store.get(key)?.last)).toEqual(["s1", undefined, "s3", "s4"]);
  });

  test("a thousand sessions are kept, and no more", () => {
    const store = make();
    for (let n = 0; n < 2000; n++) store.set(`s${n}`, state("a"));
    expect(store.size).toBe(1000);
  });

  test("requests that run at once lose nothing of each other", async () => {
    const store = make();
    const profiles = Array.from({ length: 50 }, (_, n) => `p${n}`);
    await Promise.all(
      profiles.map(async (profile, n) => {
        await Promise.resolve();
        store.update("s", (known) => recordAnswer(known, { profile, promptTokens: n }));
        await Promise.resolve();
        if (n === 20) store.update("s", (known) => pinToLocal(known, "customers"));
      }),
    );
    expect(store.get("s")).toEqual({
      last: "p49",
      read: Object.fromEntries(profiles.map((profile, n) => [profile, n])),
      pinnedReason: "customers",
    });
  });

  test("a change to nothing leaves what is known", () => {
    const store = make();
    store.set("s", state("a"));
    store.update("s", () => undefined);
    store.update("s2", () => undefined);
    expect([store.get("s"), store.size]).toEqual([state("a"), 1]);
  });

  test("a bound session stays bound when all else of it is forgotten", () => {
    const store = make();
    store.set("s", pinToLocal(state("a"), "customers"));
    time += 100 * HOUR;
    expect(store.get("s")).toEqual({ read: {}, pinnedReason: "customers" });
  });
});

describe("bound sessions outlive mallex", () => {
  let home: string;
  let boundFile: string;
  let warnings: string[];
  const open = (keepBound = 1000, mustRead = false): SessionStore =>
    createSessionStore({
      forgetMs: HOUR,
      pinnedFile: boundFile,
      keepPinned: keepBound,
      mustRead: () => mustRead,
      warn: (error) => warnings.push(String(error)),
    });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "mallex-sessions-"));
    boundFile = join(home, "state", "bound-sessions.json");
    warnings = [];
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  async function boundBefore(...keys: string[]): Promise<void> {
    const store = open();
    for (const key of keys) store.set(key, pinToLocal(undefined, `rule-${key}`));
    await store.settled();
  }

  test("in a file of the owner alone, which names no session", async () => {
    await boundBefore("session-1");
    expect(open().get("session-1")).toEqual({ read: {}, pinnedReason: "rule-session-1" });
    expect(open().get("session-2")).toBeUndefined();
    expect(statSync(boundFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(boundFile, "utf8").replaceAll("rule-session-1", "")).not.toContain("session-1");
    expect(warnings).toEqual([]);
  });

  test("a reason is the same after any number of runs, whatever stands in it", async () => {
    const why = 'my "rule" \\ of \\n two\nlines \u00e9 {"a":"b"}';
    for (let n = 0; n < 4; n++) {
      const store = open();
      store.pin(`session-${n}`, why);
      await store.saved();
    }
    const after = open();
    expect([0, 1, 2, 3].map((n) => after.pinnedReason(`session-${n}`))).toEqual([why, why, why, why]);
    expect(warnings).toEqual([]);
  });

  test("a reason that is no text of JSON any more still binds, as it is", async () => {
    await boundBefore("s");
    writeFileSync(boundFile, readFileSync(boundFile, "utf8").replace("rule-s", String.raw`rule-\x`));
    expect(open().pinnedReason("s")).toBe(String.raw`rule-\x`);
  });

  test.each<[what: string, use: (store: SessionStore) => void, want: boolean]>([
    ["one that is not", (store) => store.set("s", state("a")), false],
    ["another that is, and was not asked for", (store) => store.pinnedReason("s"), false],
    ["one that a rule binds", (store) => store.pin("s", "x"), true],
    ["one whose state is bound", (store) => store.set("s", pinToLocal(undefined, "x")), true],
    ["one that was bound before", (store) => store.pinnedReason("before"), true],
    ["one that was bound before and goes on", (store) => store.update("before", () => undefined), true],
  ])("whether this run had a bound session is known: %s", async (_, use, want) => {
    await boundBefore("before");
    const store = open();
    use(store);
    expect(store.hasPinned).toBe(want);
  });

  test("nothing else of a session does, and without bound ones there is no file", async () => {
    const store = open();
    store.set("s", state("a"));
    await store.settled();
    expect(existsSync(boundFile)).toBe(false);
    expect(open().get("s")).toBeUndefined();
  });

  test("two runs that share the file keep each other's", async () => {
    const [one, two] = [open(), open()];
    for (let n = 0; n < 20; n++) {
      one.set(`one-${n}`, pinToLocal(undefined, "x"));
      two.set(`two-${n}`, pinToLocal(undefined, "x"));
      await Promise.resolve();
    }
    await Promise.all([one.settled(), two.settled()]);
    const after = open();
    const all = Array.from({ length: 20 }, (_, n) => [`one-${n}`, `two-${n}`]).flat();
    expect(all.filter((key) => after.get(key)?.pinnedReason !== "x")).toEqual([]);
  });

  test("what another run has bound since holds at once, also while this one runs", async () => {
    const [one, two] = [open(), open()];
    expect(two.pinnedReason("s")).toBeUndefined();
    one.pin("s", "x");
    await one.saved();
    expect(two.pinnedReason("s")).toBe("x");
    expect(two.get("s")).toEqual({ read: {}, pinnedReason: "x" });
  });

  test("what can't be written is an error until it is written", async () => {
    mkdirSync(boundFile, { recursive: true });
    const store = open();
    store.pin("s", "x");
    await expect(store.saved()).rejects.toThrow(/the list of local-only sessions can't be written: .*\[MX7546\]/);
    await expect(store.saved()).rejects.toThrow("MX7546");
    rmSync(boundFile, { recursive: true });
    await store.saved();
    expect(open().pinnedReason("s")).toBe("x");
  });

  test("where something must stay here, a file that becomes unreadable is an error", async () => {
    const store = open(10, true);
    expect(store.pinnedReason("s")).toBeUndefined();
    mkdirSync(boundFile, { recursive: true });
    await nextRequest();
    for (let times = 0; times < 2; times++) expect(() => store.pinnedReason("s")).toThrow("MX7545");
  });

  test("the oldest go when there are too many", async () => {
    await boundBefore("s1", "s2");
    const store = open(2);
    store.set("s3", pinToLocal(undefined, "x"));
    await store.settled();
    const after = open(2);
    expect(["s1", "s2", "s3"].map((key) => after.get(key)?.pinnedReason)).toEqual([undefined, "rule-s2", "x"]);
  });

  test("all names of a session go to the end together: a talk of many names pushes out no name of its own", async () => {
    const store = open(4);
    store.pin("old", "rule");
    for (let n = 0; n < 10; n++) {
      store.conversations.meet("id", `talk-${n}`, false);
      store.pin("id", "rule");
    }
    await store.settled();
    for (const one of [store, open(4)]) {
      const names = ["old", "id", "talk-6", "talk-9"];
      expect(names.map((name) => one.pinnedReason(name))).toEqual([undefined, "rule", undefined, "rule"]);
    }
  });

  test("a session in use is kept, however many others are bound meanwhile, and what is dropped is reported", async () => {
    const store = open(100);
    store.pin("in use", "rule");
    store.pin("silent", "rule");
    for (let n = 0; n < 300; n++) {
      store.pin(`other-${n}`, "x");
      store.pin("in use", "rule");
      if (n % 50 === 0) await store.settled();
    }
    await store.settled();
    for (const one of [store, open(100)])
      expect([one.pinnedReason("in use"), one.pinnedReason("silent")]).toEqual(["rule", undefined]);
    expect(warnings.join("\n")).toMatch(/bound-sessions\.json holds 100 names, and \d+ used longest ago were dropped/);
  });

  test("a session that another run has bound long ago is kept once it is used again", async () => {
    await boundBefore("old", ...Array.from({ length: 99 }, (_, n) => `early-${n}`));
    const store = open(100);
    store.pin("old", "another rule");
    await store.saved();
    const other = open(100);
    for (let n = 0; n < 99; n++) other.pin(`late-${n}`, "x");
    await other.saved();
    expect(["old", "early-98"].map((name) => open(100).pinnedReason(name))).toEqual(["rule-old", undefined]);
  });

  describe("while another process holds the lock of the file", () => {
    beforeEach(async () => {
      mkdirSync(dirname(boundFile), { recursive: true });
      const holder = { pid: process.pid, startTime: await startTimeOf(process.pid) };
      writeFileSync(`${boundFile}.lock`, JSON.stringify(holder));
    });

    test("a request that is aborted waits no longer, and the entry is written when the lock is free", async () => {
      const store = open();
      store.pin("s", "x");
      const gone = new AbortController();
      const saved = store.saved(gone.signal);
      gone.abort(new Error("the client has left"));
      await expect(saved).rejects.toThrow("the client has left");
      rmSync(`${boundFile}.lock`);
      await store.saved();
      expect(open().pinnedReason("s")).toBe("x");
    });
  });

  test("where something must stay here, what can't be read of a damaged file is not written over", async () => {
    await boundBefore("s1", "s2");
    const store = open(10, true);
    store.pin("s3", "x");
    const damaged = readFileSync(boundFile, "utf8").slice(0, -20);
    writeFileSync(boundFile, damaged);
    await expect(store.saved()).rejects.toThrow(/is damaged: .*\[MX7546\]/);
    expect(readFileSync(boundFile, "utf8")).toBe(damaged);
  });

  test("the first reason stays", () => {
    const store = open();
    store.pin("id", "first");
    store.conversations.meet("id", "talk", true);
    store.pin("id", "second");
    expect([store.pinnedReason("id"), store.pinnedReason("talk")]).toEqual(["first", "second"]);
  });

  describe("where something must stay here, it is an error", () => {
    test.each([
      { title: "that the file can't be read", spoil: () => mkdirSync(boundFile, { recursive: true }) },
      { title: "that it is damaged", spoil: () => writeFileSync(boundFile, "{}") },
      { title: "that it is empty", spoil: () => writeFileSync(boundFile, "") },
    ])("$title", async ({ spoil }) => {
      mkdirSync(dirname(boundFile), { recursive: true });
      spoil();
      expect(() => open(10, true)).toThrow(/the list of local-only sessions can't be read: .*\[MX7545\]/);
      await open(10).settled();
    });

    test("but not that there is none yet, or that all is well", async () => {
      expect(() => open(10, true)).not.toThrow();
      await boundBefore("s1");
      expect(open(10, true).pinnedReason("s1")).toBe("rule-s1");
    });
  });

  test.each([
    { title: "cut short", damage: (text: string) => text.slice(0, -20), left: ["s1"] },
    { title: "with an entry that is none", damage: (text: string) => text.replace('"rule-s2"', "7"), left: ["s1"] },
    { title: "with other text round it", damage: (text: string) => `x${text}y`, left: ["s1", "s2"] },
    { title: "of zeros", damage: (text: string) => "\0".repeat(text.length), left: [] },
    { title: "that is empty", damage: () => "", left: [] },
  ])("a file $title: what is left of it still binds, and it is told", async ({ damage, left }) => {
    await boundBefore("s1", "s2");
    writeFileSync(boundFile, damage(readFileSync(boundFile, "utf8")));
    const store = open();
    expect(["s1", "s2"].filter((key) => store.get(key)?.pinnedReason !== undefined)).toEqual(left);
    expect(warnings).toEqual([expect.stringContaining(`only ${left.length} can be read and stay bound`)]);
    store.set("s3", pinToLocal(undefined, "x"));
    await store.settled();
    warnings = [];
    const after = open();
    expect(["s1", "s2", "s3"].filter((key) => after.get(key)?.pinnedReason !== undefined)).toEqual([...left, "s3"]);
    expect(warnings).toEqual([]);
  });

  test("a file that can't be read at all is told, and never written over", async () => {
    mkdirSync(boundFile, { recursive: true });
    const store = open();
    store.set("s", pinToLocal(undefined, "x"));
    await store.settled();
    expect(store.get("s")?.pinnedReason).toBe("x");
    expect(statSync(boundFile).isDirectory()).toBe(true);
    expect(warnings[0]).toContain("no session is known to be bound until a rule of neverLeaves matches again");
    expect(warnings).toHaveLength(2);
  });

  test("what could not be written is written with the next one", async () => {
    mkdirSync(boundFile, { recursive: true });
    const store = open();
    store.set("s1", pinToLocal(undefined, "x"));
    await store.settled();
    rmSync(boundFile, { recursive: true });
    store.set("s2", pinToLocal(undefined, "x"));
    await store.settled();
    const after = open();
    expect(["s1", "s2"].map((key) => after.get(key)?.pinnedReason)).toEqual(["x", "x"]);
  });

  test("others may have been able to read it: it binds all the same, and is closed with the next write", async () => {
    await boundBefore("s1");
    chmodSync(boundFile, 0o644);
    const store = open();
    expect(store.get("s1")?.pinnedReason).toBe("rule-s1");
    store.set("s2", pinToLocal(undefined, "x"));
    await store.settled();
    expect(statSync(boundFile).mode & 0o777).toBe(0o600);
  });
});
