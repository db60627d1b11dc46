import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRedactor } from "../../../../src/diagnostics/log/redact.ts";
import { createWarmStore } from "../../../../src/cli/start/warm-store.ts";
import type { WarmPrompt, WarmStore } from "../../../../src/server/context/warm-prompts.ts";

/** Looks like a key, and is none. */
const KEY = `sk-ant-api03-${"Zq7Rt2Lm9Xw4".repeat(4)}`;
const QUOTED = String.raw`pass"word\with-both`;

let folder: string;
let kept: readonly string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-warm-"));
  kept = ["main", "other"];
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(config = "/project/mallex.yaml"): WarmStore {
  const fail = (error: unknown): void => expect.unreachable(String(error));
  return createWarmStore({
    folder,
    config,
    redact: createRedactor(["a-secret-value", QUOTED]),
    kept: () => kept,
    warn: fail,
  });
}

const promptOf = (...contents: readonly string[]): WarmPrompt => ({
  messages: contents.map((content) => ({ role: "user", content })),
  tools: [],
});

const files = (): readonly string[] => readdirSync(folder);

/** Written by one process, for the next one. */
async function keep(prompt: WarmPrompt, profile = "main"): Promise<void> {
  const store = open();
  store.write(profile, prompt, "session");
  await store.settled();
}

test("a prompt is kept for the profile of its file, and nobody else can read it", async () => {
  await keep(promptOf("one", "two"));
  expect(open().read("main")).toMatchObject(promptOf("one", "two"));
  expect([open().read("other"), open("/elsewhere/mallex.yaml").read("main")]).toEqual([undefined, undefined]);
  expect(statSync(join(folder, files()[0] ?? "")).mode & 0o777).toBe(0o600);
});

const inJson = (value: unknown): string => JSON.stringify({ value });

test.each([
  ["a known value", "it is a-secret-value"],
  ["a key at the start of a line", `cat .env\n${KEY}`],
  ["a token behind a tab", "\n\tAKIAQ3EGRWPTLM5ZXKVB"],
  ["a key at the start of a line in JSON", inJson(`cat .env\n${KEY}`)],
  ["one in JSON in JSON", inJson(inJson(`cat .env\n${KEY}`))],
  ["a known value with quotes in JSON in JSON", inJson(inJson(inJson(QUOTED)))],
])("it ends before the first message with a secret: %s", async (_, content) => {
  await keep(promptOf("one", content, "three"));
  expect(open().read("main")).toMatchObject(promptOf("one"));
});

test("arguments of a call are searched as they are, too, and what only looks escaped is kept", async () => {
  const callWith = (command: string): WarmPrompt["messages"][number] => ({
    role: "assistant",
    content: "",
    calls: [{ id: "1", name: "bash", input: { command } }],
  });
  const clean = [callWith(String.raw`grep "\d\n" C:\new\u12 \\\\x`), ...promptOf("two").messages];
  await keep({ messages: [...clean, callWith(`echo\n${KEY}`)], tools: [] });
  expect(open().read("main")?.messages).toEqual(clean);
});

test("one that begins with a secret leaves no file", async () => {
  await keep(promptOf("one"));
  await keep(promptOf("a-secret-value"));
  expect([files(), open().read("main")]).toEqual([[], undefined]);
});

test("what is removed while it is written is gone, and can't be read meanwhile", async () => {
  const store = open();
  store.write("main", promptOf("one"), "session");
  store.remove("main");
  expect(store.read("main")).toBeUndefined();
  await store.settled();
  expect(files()).toEqual([]);
  store.remove("main");
  store.write("main", promptOf("two"), "session");
  await store.settled();
  expect(store.read("main")).toMatchObject(promptOf("two"));
});

test("a start removes what was kept of profiles that are not kept any more, and nothing of other files", async () => {
  await keep(promptOf("one"));
  await keep(promptOf("two"), "other");
  const elsewhere = open("/elsewhere/mallex.yaml");
  elsewhere.write("main", promptOf("three"), "session");
  await elsewhere.settled();
  kept = ["other"];
  await open().settled();
  expect([files().length, open().read("main"), open().read("other")]).toMatchObject([2, undefined, promptOf("two")]);
  kept = [];
  await open().settled();
  expect(files()).toHaveLength(1);
});

test("nothing of a session that becomes pinned stays, also of an earlier mallex", async () => {
  await keep(promptOf("one"));
  expect(readFileSync(join(folder, files()[0] ?? ""), "utf8")).not.toContain('"session":"session"');
  const store = open();
  store.forget("another");
  await store.settled();
  expect(files()).toHaveLength(1);
  store.write("other", promptOf("two"), "another");
  store.forget("session");
  expect(store.read("main")).toBeUndefined();
  await store.settled();
  expect(files()).toHaveLength(1);
  store.forget("another");
  await store.settled();
  expect(files()).toEqual([]);
});

test("a start removes drafts of killed processes, and prompts of configurations that are not started any more", async () => {
  await keep(promptOf("one"));
  const [own = ""] = files();
  const old = new Date(Date.now() - 15 * 24 * 60 * 60 * 1000);
  const put = (name: string, bytes = 1, time = new Date()): void => {
    writeFileSync(join(folder, name), "");
    truncateSync(join(folder, name), bytes);
    utimesSync(join(folder, name), time, time);
  };
  const other = (index: number): string => `${String(index).repeat(16)}-0123456789abcdef.json`;
  put(other(1), 1, old);
  for (const index of [2, 3, 4]) put(other(index), 400_000_000, new Date(Date.now() - 1000 * (9 - index)));
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  put(`${own}.${ended}.tmp`);
  put(`${own}.${process.pid}.tmp`);
  utimesSync(join(folder, own), old, old);
  await open().settled();
  expect(files().toSorted()).toEqual([own, `${own}.${process.pid}.tmp`, other(3), other(4)].toSorted());
});

test("what is not kept any more is removed when it is asked for", async () => {
  await keep(promptOf("one"));
  const store = open();
  await store.settled();
  kept = [];
  expect(store.read("main")).toBeUndefined();
  await store.settled();
  expect(files()).toEqual([]);
});

test("what a server has written of a prompt goes with it", async () => {
  await keep(promptOf("one"));
  const name = open().nameOf("main");
  const slot = join(folder, `${name}.0123456789abcdef.slot`);
  writeFileSync(slot, "");
  await keep(promptOf("two"));
  expect(files()).toContain(`${name}.0123456789abcdef.slot`);
  kept = ["other"];
  await open().settled();
  expect(files()).toEqual([]);
});

test("nothing of a session that becomes pinned stays of a prompt that another run has written since, nor an older slot", async () => {
  await keep(promptOf("one"));
  const store = open();
  store.forget("another");
  await store.settled();
  const other = open();
  other.write("main", promptOf("two"), "another");
  await other.settled();
  const slotOf = (session: string): string => `${store.nameOf("main", session)}.0123456789abcdef.slot`;
  for (const session of ["session", "another"]) writeFileSync(join(folder, slotOf(session)), "");
  store.forget("session");
  await store.settled();
  expect(files().toSorted()).toEqual([`${store.nameOf("main")}.json`, slotOf("another")].toSorted());
  store.forget("another");
  await store.settled();
  expect(files()).toEqual([]);
});

test("the start of another configuration keeps the newest prompt with its slot, and what a server writes", async () => {
  const put = (name: string, bytes: number, age: number): void => {
    const time = new Date(Date.now() - 1000 * age);
    writeFileSync(join(folder, name), "");
    truncateSync(join(folder, name), bytes);
    utimesSync(join(folder, name), time, time);
  };
  const nameOf = (profile: string): string => open().nameOf(profile, "session");
  await open().settled();
  put(`${open().nameOf("main")}.json`, 1000, 9);
  put(`${nameOf("main")}.0123456789abcdef.slot`, 1_200_000_000, 1);
  put(`${nameOf("other")}.0123456789abcdef.slot`, 1000, 5);
  put(`${open().nameOf("other")}.${process.pid}.part`, 1_200_000_000, 100);
  put(`${open().nameOf("other")}.${spawnSync(process.execPath, ["--version"]).pid}.part`, 1, 0);
  await open("/elsewhere/mallex.yaml").settled();
  expect(files().toSorted()).toEqual(
    [
      `${open().nameOf("main")}.json`,
      `${nameOf("main")}.0123456789abcdef.slot`,
      `${open().nameOf("other")}.${process.pid}.part`,
    ].toSorted(),
  );
});
