import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { RunStatus } from "../../generated/types/status.d.ts";
import { createLog } from "../../src/diagnostics/log/log.ts";
import { createRedactor } from "../../src/diagnostics/log/redact.ts";
import { createTurnWriter } from "../../src/diagnostics/records/turn-files.ts";
import { createTurnStore } from "../../src/diagnostics/records/turn-store.ts";
import { byDepth } from "../support/depth.ts";
import { promised } from "../support/promise.ts";
import { chunk, streamHead, type Script } from "../support/scripted-upstream.ts";
import { serveScripted, type ServedScript } from "../support/serve-scripted.ts";
import { skipUnless } from "../support/skip-unless.ts";

const DIST = fileURLToPath(new URL("../../dist/parts", import.meta.url));
const MOUNT =
  'for place in logs state; do mkdir -p "$MALLEX_HOME/$place"; mount -t tmpfs -o size=1m,mode=700 tmpfs "$MALLEX_HOME/$place"; done';
/** In a namespace of its own: nobody else sees the small disks, and they go with the process. */
const SMALL_DISKS = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", `${MOUNT}; exec "$@"`, "sh"];
const canMount = spawnSync("unshare", [...SMALL_DISKS.slice(1, 6), "mount -t tmpfs tmpfs /tmp"]).status === 0;

let mallex: ServedScript | undefined;
let folder: string | undefined;
afterEach(async () => {
  await mallex?.close();
  mallex = undefined;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const answering: Script = (res) => {
  streamHead(res);
  res.end(`${chunk({ content: "fine" })}${chunk({}, "stop")}data: [DONE]\n\n`);
};

/** How many of these requests have a whole answer. */
async function answered(count: number): Promise<number> {
  let whole = 0;
  for (let at = 0; at < count; at++) if ((await mallex?.read())?.includes("message_stop") === true) whole += 1;
  return whole;
}

async function counts(): Promise<RunStatus["counts"]> {
  const { url = "", token = "" } = mallex?.served ?? {};
  const response = await fetch(`${url}/mallex/status`, { headers: { "x-mallex-token": token } });
  return ((await response.json()) as RunStatus).counts;
}

/** Of the log, as another process finds it. */
function events(file: string): string[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { event: string }).event];
    } catch {
      return []; // half a line that the full disk has left
    }
  });
}

function fill(file: string): void {
  for (const bytes of [65_536, 4096, 512, 16])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: "a" });
    } catch {
      // full, as far as pieces of this size go
    }
}

const REQUESTS = 20;

describe("a disk that can't be written", () => {
  const onSmallDisks = skipUnless(canMount, "a small disk can't be mounted here: disk full and read-only on tmpfs");

  onSmallDisks(
    "is full, then read-only, then well again: no request fails, one warning each, nothing of the log is lost",
    async () => {
      mallex = await serveScripted(answering, { under: SMALL_DISKS });
      const { home, logs, turns } = mallex.options.home.places;
      const inside = (path: string): string => `/proc/${mallex?.pid}/root${path}`;
      const [log, kept] = [inside(join(logs, "mallex.log")), inside(turns)];
      const fillers = ["logs", "state"].map((place) => inside(join(home, place, "filler")));
      expect(await answered(1)).toBe(1);
      await expect.poll(() => events(log)).toContain("turn");
      await expect.poll(() => readdirSync(kept).filter((name) => name.endsWith(".json")).length).toBe(1);

      for (const filler of fillers) fill(filler);
      expect(await answered(REQUESTS)).toBe(REQUESTS);
      await expect.poll(async () => (await counts())["turns not kept"], { timeout: 120_000 }).toBe(REQUESTS);
      for (const filler of fillers) rmSync(filler);
      expect(await answered(1)).toBe(1);
      await expect
        .poll(() => events(log).filter((event) => event === "turn").length, { timeout: 120_000 })
        .toBe(REQUESTS + 2);
      await expect.poll(() => readdirSync(kept).length).toBe(2);

      // The log's file is open, so only the other disk can be made read-only.
      const remount = (how: string): void => {
        const namespace = ["-t", String(mallex?.pid), "-U", "-m", "--preserve-credentials"];
        const { status } = spawnSync("nsenter", [...namespace, "mount", "-o", `remount,${how}`, join(home, "state")]);
        expect(status).toBe(0);
      };
      remount("ro");
      expect(await answered(REQUESTS)).toBe(REQUESTS);
      await expect.poll(async () => (await counts())["turns not kept"], { timeout: 120_000 }).toBe(2 * REQUESTS);
      remount("rw");
      expect(await answered(1)).toBe(1);
      await expect
        .poll(() => events(log).filter((event) => event === "turn").length, { timeout: 120_000 })
        .toBe(2 * REQUESTS + 3);

      const { "log lines lost": lost } = await counts();
      const warnings = events(log).filter((event) => event === "turn-not-kept").length;
      const said = mallex.served.run.stderr().match(/the log can't be written now/g) ?? [];
      expect({ lost, warnings, said: said.length }).toEqual({ lost: 0, warnings: 2, said: 1 });
      promised(
        16,
        `0 of ${2 * REQUESTS + 3} requests failed on a full and on a read-only disk, ${2 * REQUESTS} turns counted as not kept, 1 warning each time, 0 log lines lost`,
      );
    },
  );

  test("a file that may grow no further costs no request", async () => {
    const limited = ["bash", "-c", 'ulimit -S -f 1024; exec "$@"', "bash"];
    mallex = await serveScripted(answering, { under: limited });
    const long = "word ".repeat(300_000);
    let whole = 0;
    for (let at = 0; at < 5; at++) {
      const text = await mallex.read({ messages: [{ role: "user", content: long }] });
      if (text.includes("message_stop")) whole += 1;
    }
    expect(whole).toBe(5);
    await expect.poll(async () => (await counts())["turns not kept"], { timeout: 120_000 }).toBe(5);
    expect(await answered(1)).toBe(1);
    const { turns } = mallex.options.home.places;
    await expect.poll(() => readdirSync(turns).length).toBe(1);
    promised(16, `0 of ${whole + 1} requests failed under a limit of 1 MB a file (EFBIG)`);
  });

  test("a log that others write too is set aside by one of them, and no line of any is lost", async () => {
    folder = mkdtempSync(join(tmpdir(), "mallex-log-"));
    const [writers, lines] = [4, 3000];
    const file = join(folder, "mallex.log");
    const script = `
      const [, name, file] = process.argv;
      const { createLog } = await import("${DIST}/log.js");
      const { withLock } = await import("${DIST}/with-file-lock.js");
      const locked = (work) => withLock({ path: file + ".lock" }, work);
      const log = await createLog({ file, redact: (text) => text, maxBytes: 700_000, locked });
      for (let at = 0; at < ${lines}; at++) {
        log.info(name + "-" + at);
        if (at % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await log.close();
      process.exitCode = log.lost;`;
    const children = Array.from({ length: writers }, (_, at) =>
      spawn(process.execPath, ["--input-type=module", "-e", script, `w${at}`, file], {
        stdio: ["ignore", "ignore", "inherit"],
      }),
    );
    const codes = await Promise.all(children.map(async (child) => ((await once(child, "close")) as [number])[0]));
    expect(codes).toEqual(Array.from(codes, () => 0));
    const found = [...events(`${file}.1`), ...events(file)];
    expect(statSync(`${file}.1`).size).toBeGreaterThan(700_000);
    expect(new Set(found).size).toBe(writers * lines);
    expect(found).toHaveLength(writers * lines);
  });
});

test("SIGKILL while turns are written: the store opens, and only the last can be lost", async () => {
  folder = mkdtempSync(join(tmpdir(), "mallex-turns-"));
  const turns = join(folder, "turns");
  const script = `
    const { createTurnStore, createTurnId } = await import("${DIST}/turn-store.js");
    const { createTurnWriter } = await import("${DIST}/turn-files.js");
    const folder = ${JSON.stringify(turns)};
    const write = createTurnWriter({ folder, redact: (text) => text, keep: 1000 });
    const store = createTurnStore({ folder, write, warn: () => process.exit(1) });
    const request = { model: "m", max_tokens: 1, messages: [{ role: "user", content: "x".repeat(2_000_000) }] };
    for (;;) {
      const id = createTurnId();
      await store.save({ id, time: "", model: "m", plan: "p", stream: true, status: 200, dropped: [], prompt: [], tools: [], text: "", calls: [], thinkingChars: 0, totalMs: 1, request });
      process.stdout.write(id + "\\n");
    }`;
  const KILLS = byDepth({ small: 10, full: 15, wide: 100 });
  let lost = 0;
  let halves = 0;
  for (let at = 0; at < KILLS; at++) {
    rmSync(turns, { recursive: true, force: true });
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = "";
    child.stdout.on("data", (bytes: Buffer) => (told += String(bytes)));
    await once(child.stdout, "data");
    // At another byte each time: a turn takes a few milliseconds.
    const until = performance.now() + (at % 40) * 0.7;
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
    child.kill("SIGKILL");
    await once(child, "close");
    const ids = told.split("\n").filter((id) => id !== "");
    halves += readdirSync(turns).filter((name) => name.endsWith(".tmp")).length;
    const store = createTurnStore({
      folder: turns,
      write: createTurnWriter({ folder: turns, redact: (text) => text, keep: 1000 }),
      warn: () => undefined,
    });
    const found = new Set((await store.list()).map(({ id }) => id));
    lost += ids.filter((id) => !found.has(id)).length;
    expect(found.size).toBeGreaterThanOrEqual(ids.length);
    expect(found.size).toBe(readdirSync(turns).filter((name) => name.endsWith(".json")).length);
  }
  expect(lost).toBe(0);
  promised(
    17,
    `${KILLS} kills, ${halves} of them in the midst of a turn: the store opened each time, ${lost} turns that were written are gone`,
  );
});

test("what is kept stays within its bounds, however many turns there are", async () => {
  folder = mkdtempSync(join(tmpdir(), "mallex-bounds-"));
  const [TURNS, LINES, LOG_BYTES] = [byDepth({ small: 200, full: 500, wide: 3000 }), 100_000, 10 * 1024 * 1024];
  const redact = createRedactor([]);
  const store = createTurnStore({
    folder: join(folder, "turns"),
    write: createTurnWriter({ folder: join(folder, "turns"), redact }),
    warn: () => undefined,
  });
  const request: MessagesRequest = {
    model: "m",
    max_tokens: 1,
    messages: [{ role: "user", content: "x".repeat(1000) }],
  };
  const about = {
    time: "",
    model: "m",
    plan: "p",
    stream: true,
    status: 200,
    dropped: [],
    prompt: [],
    tools: [],
    text: "",
    calls: [],
    thinkingChars: 0,
    totalMs: 1,
  };
  // The store writes what came meanwhile together, after a pause: turns one by one would wait for as many pauses.
  const TOGETHER = 25;
  for (let at = 0; at < TURNS; at += TOGETHER)
    await Promise.all(
      Array.from({ length: TOGETHER }, (_, n) => store.save({ id: `turn-${100_000 + at + n}`, ...about, request })),
    );
  const kept = readdirSync(join(folder, "turns"));
  expect({ kept: kept.length, failures: store.failures }).toEqual({ kept: 50, failures: 0 });

  const file = join(folder, "logs", "mallex.log");
  mkdirSync(dirname(file), { mode: 0o700 });
  const RUNS = 20;
  for (let run = 0; run < RUNS; run++) {
    const log = await createLog({ file, redact });
    for (let at = 0; at < LINES / RUNS; at++)
      log.info("turn", { id: `turn-${run}-${at}`, class: "main", why: "w".repeat(200), status: 200 });
    await log.close();
    expect(log.lost).toBe(0);
  }
  const sizes = readdirSync(dirname(file)).map((name) => statSync(join(dirname(file), name)).size);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(1.05 * LOG_BYTES);
  promised(
    18,
    `${TURNS} turns: 50 files; ${LINES} lines of log: ${sizes.map((size) => `${(size / 1e6).toFixed(1)} MB`).join(" and ")}, cap 10.5 MB each`,
  );
});
