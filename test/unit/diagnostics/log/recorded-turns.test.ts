import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../../../src/diagnostics/log/log.ts";
import { createRedactor, redactDeep, redactJson } from "../../../../src/diagnostics/log/redact.ts";
import { createTurnWriter, type TurnFilesOptions } from "../../../../src/diagnostics/records/turn-files.ts";
import { writeInThread } from "../../../../src/diagnostics/records/write-in-thread.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-record.ts";
import { createTurnId, createTurnStore, type TurnStore } from "../../../../src/diagnostics/records/turn-store.ts";
import { createCounters } from "../../../../src/server/context/server-context.ts";

const SECRET = 'canary "quoted" 0123456789';
const redact = createRedactor([SECRET, "short"]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mallex-observe-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe("redaction", () => {
  test.each([
    ["a known secret", SECRET],
    ["a known secret as JSON", JSON.stringify({ a: SECRET }).slice(6, -2)],
    ["a known secret in a URL", encodeURIComponent(SECRET)],
    ["a known secret in base64", Buffer.from(SECRET).toString("base64").replace(/=+$/, "")],
    ["an API key", `sk-ant-api03-${"a1B2".repeat(8)}`],
    ["a GitHub token", `ghp_${"a1B2".repeat(9)}`],
    ["a Hugging Face token", `hf_${"a1B2".repeat(8)}`],
    ["an AWS key id", "AKIAIOSFODNN7EXAMPLE"],
    ["a JWT", `eyJ${"a1B2".repeat(5)}.eyJ${"a1B2".repeat(5)}.${"a1B2".repeat(5)}`],
    ["a bearer token", "Bearer abcdefgh12345678"],
    ["a private key", `-----BEGIN RSA PRIVATE KEY-----\n${"a1B2+/==\n".repeat(20)}`],
  ])("takes out %s", (_, text) => expect(redact(`before ${text} after`)).toMatch(/^before \[redacted\] ?(after)?$/));

  test.each([
    ["a login in a URL", "see https://me:p@ss/word@a.b/c", "see https://[redacted]a.b/c"],
    ["a key of Stripe", `sk_live_${"a1B2".repeat(6)}`, "[redacted]"],
    ["a token of npm", `npm_${"a1B2".repeat(9)}`, "[redacted]"],
    ["an address without one", "https://a.b/users/@me", "https://a.b/users/@me"],
  ])("knows %s as the compiler does", (_, text, want) => expect(redact(text)).toBe(want));

  test.each(["plain words", "short", "sk-", "the bearer of bad news", "skill-based-matching", "eyJ"])(
    "leaves %j alone",
    (text) => expect(redact(text)).toBe(text),
  );

  test("leaves JSON whole", () => {
    expect(JSON.parse(redactJson({ a: [`x ${SECRET} y`], n: 1 }, redact))).toEqual({ a: ["x [redacted] y"], n: 1 });
  });

  test("a secret that becomes known later is taken out of a text that was clean before", () => {
    const secrets = new Set([SECRET]);
    const later = createRedactor(secrets);
    expect(later("the word-of-passage")).toBe("the word-of-passage");
    secrets.add("word-of-passage");
    expect(later("the word-of-passage")).toBe("the [redacted]");
  });

  test("data without a secret is not copied", () => {
    const given = { a: [{ b: "clean" }], c: SECRET };
    expect(redactDeep(given, redact).a).toBe(given.a);
  });

  test("takes secrets out of names, too", () => {
    const given = { [SECRET]: { [`a ${SECRET}`]: [{ [SECRET]: 1 }] }, kept: 2 };
    const want = { "[redacted]": { "a [redacted]": [{ "[redacted]": 1 }] }, kept: 2 };
    expect([JSON.parse(redactJson(given, redact)), redactDeep(given, redact)]).toEqual([want, want]);
  });

  test.each(["sk-", "eyJ", "Bearer ", "https://a:", "-----BEGIN PRIVATE KEY-----"])(
    "goes through sixteen million letters behind %j",
    (head) => expect(redact(`${head}${"a".repeat(16_000_000)} `)).toMatch(/ $/),
  );

  test("goes through a megabyte of hostile text, for which more than a linear time would be hours", () => {
    const text = `${"sk-".repeat(200_000)}${"-----BEGIN PRIVATE KEY-----".repeat(8000)}${"eyJa.".repeat(50_000)}`;
    expect(() => redact(text)).not.toThrow();
  });
});

describe("the log", () => {
  test("is one redacted JSON object a line, for the owner's eyes", async () => {
    const file = join(folder, "logs", "mallex.log");
    const log = await createLog({ file, redact });
    log.info("turn", { id: "1", text: `a ${SECRET}\nb` });
    log.warn("odd");
    await log.close();
    const lines = (await readFile(file, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { level: "info", event: "turn", id: "1", text: "a [redacted]\nb" },
      { level: "warn", event: "odd" },
    ]);
    expect(await mode(file)).toBe(0o600);
    expect(await mode(join(folder, "logs"))).toBe(0o700);
  });

  test("goes on where an earlier run stopped", async () => {
    const file = join(folder, "mallex.log");
    for (const event of ["one", "two"]) {
      const log = await createLog({ file, redact });
      log.info(event);
      await log.close();
    }
    expect((await readFile(file, "utf8")).match(/"event":"\w+"/g)).toEqual(['"event":"one"', '"event":"two"']);
  });

  test("does not follow a link that somebody put in its place", async () => {
    const target = join(folder, "target");
    await writeFile(target, "precious");
    await symlink(target, join(folder, "mallex.log"));
    await expect(createLog({ file: join(folder, "mallex.log"), redact })).rejects.toThrow(/ELOOP/);
    expect(await readFile(target, "utf8")).toBe("precious");
  });
});

describe("a log that goes on and on", () => {
  const linesIn = async (...files: string[]): Promise<string[]> => {
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
    return texts.join("").trimEnd().split("\n");
  };
  const eventsIn = async (...files: string[]): Promise<unknown[]> =>
    (await linesIn(...files)).map((line) => (JSON.parse(line) as { event: unknown }).event);

  test("is set aside while it is written, and two files are all that is kept", async () => {
    const file = join(folder, "mallex.log");
    const log = await createLog({ file, redact, maxBytes: 10_000 });
    for (let at = 0; at < 2000; at++) {
      log.info(`event-${at}`);
      if (at % 10 === 0) await setImmediate();
    }
    await log.close();
    const events = await eventsIn(`${file}.1`, file);
    expect(events.at(-1)).toBe("event-1999");
    expect(events).toEqual(Array.from(events, (_, at) => `event-${2000 - events.length + at}`));
    expect((await readdir(folder)).toSorted()).toEqual(["mallex.log", "mallex.log.1"]);
    expect(await mode(file)).toBe(0o600);
  });

  test("is written by several at once, and nothing of theirs is lost when one sets it aside", async () => {
    const file = join(folder, "mallex.log");
    let last: Promise<void> = Promise.resolve();
    const locked = (work: () => Promise<void>): Promise<void> => (last = last.then(work));
    const logs = await Promise.all(
      ["a", "b", "c"].map(async (name) => ({ name, log: await createLog({ file, redact, locked, maxBytes: 60_000 }) })),
    );
    for (let at = 0; at < 400; at++) {
      for (const { name, log } of logs) log.info(`${name}-${at}`);
      await setImmediate();
    }
    await Promise.all(logs.map(({ log }) => log.close()));
    const events = await eventsIn(`${file}.1`, file);
    expect(new Set(events)).toEqual(
      new Set(logs.flatMap(({ name }) => Array.from({ length: 400 }, (_, at) => `${name}-${at}`))),
    );
    expect(events).toHaveLength(400 * logs.length);
  });

  test.each([
    ["was renamed", (file: string) => rename(file, `${file}.old`)],
    ["was removed", (file: string) => rm(file)],
  ])("comes back when it %s", async (_, how) => {
    const file = join(folder, "mallex.log");
    const log = await createLog({ file, redact });
    log.info("one");
    await expect.poll(() => linesIn(file)).toHaveLength(1);
    await how(file);
    log.info("two");
    await log.close();
    expect(await eventsIn(file)).toEqual(["two"]);
  });

  test("that can't be set aside grows", async () => {
    const file = join(folder, "mallex.log");
    await mkdir(`${file}.1`);
    const log = await createLog({ file, redact, maxBytes: 10 });
    for (const event of ["one", "two", "three"]) {
      log.info(event);
      await setImmediate();
    }
    await log.close();
    expect(await eventsIn(file)).toEqual(["one", "two", "three"]);
  });

  test("says once that it can't be written, and writes what waited when it can", async () => {
    const troubles: unknown[] = [];
    const place = join(folder, "logs");
    const file = join(place, "mallex.log");
    const log = await createLog({ file, redact, onTrouble: (error) => void troubles.push(error) });
    await rename(place, `${place}-aside`);
    await writeFile(place, "in the way");
    log.info("one");
    await expect.poll(() => troubles).toHaveLength(1);
    log.info("two");
    await rm(place);
    await expect.poll(() => linesIn(file), { timeout: 60_000 }).toHaveLength(2);
    log.info("three");
    await log.close();
    expect(await eventsIn(file)).toEqual(["one", "two", "three"]);
    expect({ troubles: troubles.length, lost: log.lost }).toEqual({ troubles: 1, lost: 0 });
  });

  test("counts what nobody will read", async () => {
    const file = join(folder, "mallex.log");
    const log = await createLog({ file, redact });
    for (let at = 0; at < 10_005; at++) log.info("flood");
    await log.close();
    expect(log.lost).toBe(5);
    expect(await linesIn(file)).toHaveLength(10_000);
  });
});

describe("the store of turns", () => {
  const warnings: unknown[] = [];
  const store = (at = folder, options: Partial<TurnFilesOptions> = { keep: 5 }): TurnStore =>
    createTurnStore({
      folder: at,
      write: createTurnWriter({ folder: at, redact, ...options }),
      warn: (error) => void warnings.push(error),
    });
  const read = async (id: string): Promise<unknown> => JSON.parse(await readFile(join(folder, `${id}.json`), "utf8"));
  const turn = (id: string, text = "answer"): TurnRecord => ({
    id,
    time: "2026-01-01T00:00:00.000Z",
    model: "claude-x",
    plan: "0123456789abcdef",
    stream: true,
    status: 200,
    request: { model: "claude-x", max_tokens: 9, messages: [{ role: "user", content: `with ${SECRET}` }] },
    dropped: [],
    prompt: [{ role: "user", content: `with ${SECRET}` }],
    tools: ["bash"],
    text,
    calls: [{ name: "Bash", input: { command: `echo ${SECRET}` } }],
    thinkingChars: 0,
    totalMs: 1,
  });

  test("lists them, the newest first, and finds one", async () => {
    const turns = store();
    await turns.save(turn("turn-0001"));
    const intent = { id: "chat", step: "patterns" } as const;
    const decision = { class: "main", route: "r", intent, tier: "low", profile: "coder", why: "w", bound: "b" };
    await turns.save({ ...turn("turn-0002"), decision, cost: { usd: 0, dearest: 1 } });
    await writeFile(join(folder, "turn-0003.json"), "cut");
    const shared = { time: "2026-01-01T00:00:00.000Z", status: 200 };
    const named = { ...decision, intent: "chat", cost: { usd: 0, dearest: 1 } };
    expect(await turns.list()).toEqual([
      { id: "turn-0002", ...shared, ...named },
      { id: "turn-0001", ...shared },
    ]);
    expect(await turns.find("turn-0001")).toMatchObject({ text: "answer" });
    for (const id of ["turn-0009", "../spend", "turn-0003"]) expect(await turns.find(id)).toBeUndefined();
  });

  test("keeps the last ones, redacted, whole and private", async () => {
    const turns = store();
    const ids = Array.from({ length: 8 }, (_, at) => `turn-000${at}`);
    await Promise.all(ids.map((id) => turns.save(turn(id))));
    expect((await readdir(folder)).toSorted()).toEqual(ids.slice(3).map((id) => `${id}.json`));
    expect(await read("turn-0007")).toMatchObject({
      text: "answer",
      prompt: [{ content: "with [redacted]" }],
      calls: [{ name: "Bash", input: { command: "echo [redacted]" } }],
    });
    expect(await mode(join(folder, "turn-0007.json"))).toBe(0o600);
    expect(await mode(folder)).toBe(0o700);
  });

  test.each(["../secret", "/etc/passwd", "a", "..%2fx", "turn-0001.json", "TURN-0001", "turn-0001\0"])(
    "writes nothing for the id %j",
    async (id) => {
      const turns = store(join(folder, "turns"));
      await turns.save(turn(id));
      expect({ failures: turns.failures, files: await readdir(join(folder, "turns")) }).toEqual({
        failures: 1,
        files: [],
      });
      expect(await readdir(folder)).toEqual(["turns"]);
    },
  );

  test("does not write through a link: it takes the link's place", async () => {
    const target = join(folder, "target");
    await writeFile(target, "precious");
    await symlink(target, join(folder, "turn-0001.json"));
    const turns = store();
    await turns.save(turn("turn-0001"));
    expect(await readFile(target, "utf8")).toBe("precious");
    expect(await read("turn-0001")).toMatchObject({ text: "answer" });
  });

  test("a disk that fails costs one warning and a number, and writing goes on when it can", async () => {
    warnings.length = 0;
    const place = join(folder, "turns");
    await writeFile(place, "in the way");
    const turns = store(place);
    await turns.save(turn("turn-0001"));
    await turns.save(turn("turn-0002"));
    expect({ warnings: warnings.length, failures: turns.failures }).toEqual({ warnings: 1, failures: 2 });
    await rm(place);
    await mkdir(place);
    await chmod(place, 0o755);
    await turns.save(turn("turn-0003"));
    expect(await readdir(place)).toEqual(["turn-0003.json"]);
    expect(await mode(place)).toBe(0o700);
  });

  test("what a killed process was writing goes when the next one opens it", async () => {
    for (const name of ["turn-0001.json.4194305.tmp", `turn-0002.json.${process.pid}.tmp`])
      await writeFile(join(folder, name), '{"half');
    await store().save(turn("turn-0003"));
    expect((await readdir(folder)).toSorted()).toEqual([`turn-0002.json.${process.pid}.tmp`, "turn-0003.json"]);
  });

  test("large turns are kept as far as they fit, the newest always", async () => {
    const turns = store(folder, { keepBytes: 25_000 });
    const kept = async (): Promise<string[]> => (await readdir(folder)).toSorted();
    for (const at of [1, 2, 3]) await turns.save(turn(`turn-000${at}`, "x".repeat(10_000)));
    expect(await kept()).toEqual(["turn-0002.json", "turn-0003.json"]);
    await turns.save(turn("turn-0004", "x".repeat(100_000)));
    expect(await kept()).toEqual(["turn-0004.json"]);
  });

  test("turns that newer ones have replaced before they are written cost neither time nor a warning", async () => {
    warnings.length = 0;
    const turns = store(folder, { keep: 200 });
    const ids = Array.from({ length: 60 }, (_, at) => `turn-0${at + 100}`);
    const [first, ...others] = ids.map((id) => turns.save(turn(id)));
    await first;
    await turns.settled();
    await Promise.all(others);
    expect({ failures: turns.failures, warnings }).toEqual({ failures: 0, warnings: [] });
    expect((await readdir(folder)).toSorted()).toEqual(ids.slice(10).map((id) => `${id}.json`));
  });

  test("many turns at once are pruned while they are written", async () => {
    const turns = store();
    const ids = Array.from({ length: 12 }, (_, at) => `turn-00${at + 10}`);
    const saves = ids.map((id) => turns.save(turn(id)));
    await saves[9];
    expect((await readdir(folder)).length).toBeLessThanOrEqual(10);
    await Promise.all(saves);
    expect((await readdir(folder)).toSorted()).toEqual(ids.slice(7).map((id) => `${id}.json`));
  });

  test("a turn's own secrets are taken out of it, and of no other", async () => {
    const turns = store();
    await turns.save(turn("turn-0001", "a login-1234"), ["login-1234"]);
    await turns.save(turn("turn-0002", "a login-1234"));
    expect(await read("turn-0001")).toMatchObject({ text: "a [redacted]", prompt: [{ content: "with [redacted]" }] });
    expect(await read("turn-0002")).toMatchObject({ text: "a login-1234" });
  });

  test("a thread writes them, without the secrets that come later; after its end another one does", async () => {
    warnings.length = 0;
    const secrets = new Set([SECRET]);
    const turns = createTurnStore({
      folder,
      write: writeInThread({ folder, secrets }),
      warn: (error) => void warnings.push(error),
    });
    await turns.save(turn("turn-0001"), [SECRET, "login-1234"]);
    secrets.add("added-later");
    await turns.save(turn("turn-0002", "login-1234 added-later"), ["login-1234"]);
    expect(await read("turn-0001")).toMatchObject({ prompt: [{ content: "with [redacted]" }] });
    expect(await read("turn-0002")).toMatchObject({ text: "[redacted] [redacted]" });
    // A function can't be sent to a thread.
    await turns.save({ ...turn("turn-0003"), text: (() => "") as never });
    await turns.save(turn("turn-0004"));
    await turns.settled();
    expect({ failures: turns.failures, warnings: warnings.length }).toEqual({ failures: 1, warnings: 1 });
    expect((await turns.list()).map(({ id }) => id)).toEqual(["turn-0004", "turn-0002", "turn-0001"]);
  });

  test("ids sort by time and fit the pattern", async () => {
    const first = createTurnId();
    await expect.poll(() => createTurnId().slice(0, 9)).not.toBe(first.slice(0, 9));
    expect(createTurnId() > first).toBe(true);
    expect(first).toMatch(/^[a-z0-9-]{8,64}$/);
  });
});

test("counters only grow and are read in order", () => {
  const counters = createCounters();
  counters.add("b");
  counters.add("a", 2);
  counters.add("b");
  expect(JSON.stringify(counters.read())).toBe('{"a":2,"b":2}');
});
