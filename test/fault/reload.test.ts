import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { ReloadStatus } from "../../generated/types/status.d.ts";
import { isTrusted } from "../../src/cli/compile/check-trust.ts";
import { byDepth } from "../support/depth.ts";
import { checkStream, parseStream, textOf } from "../support/check-stream.ts";
import { printText } from "../../src/diagnostics/print-problems.ts";
import { commandLine, descendants } from "../support/processes.ts";
import { promised } from "../support/promise.ts";
import { startReloadingServer, type ReloadingServer } from "../support/reloading.ts";
import { DONE, chunk, says, startUpstream, streamHead, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { question, TOKEN } from "../support/test-server.ts";

/** A file whose rules show which state of it was compiled: the name of its profile. */
function numbered(number: number | string): string {
  return `version: 1
backends:
  models: { kind: openai, url: "http://127.0.0.1:9/v1" }
profiles:
  coder${number}: { backend: models, model: tiny, window: 8192, output: 1024 }
tiers:
  - { id: low, profiles: [coder${number}] }
`;
}

let upstream: ScriptedUpstream;
let running: ReloadingServer;

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  running = await startReloadingServer({
    files,
    execute: ({ hash }) => ({
      endpoint: async () => ({ relays: false, leaves: false, url: `${upstream.url}/${hash}`, model: "default_model" }),
      unusable: () => undefined,
      counter: () => undefined,
    }),
  });
}

afterEach(async () => {
  await running?.close();
  await upstream?.close();
});

/** What became of the next change. */
async function after(change: () => void | Promise<void>): Promise<ReloadStatus> {
  const before = running.status();
  await change();
  await expect.poll(() => running.status() !== before, { timeout: 120_000, interval: 5 }).toBe(true);
  return running.status() as ReloadStatus;
}

/** The plan that new turns get. */
async function hashInUse(): Promise<string> {
  return (
    (await (await fetch(running.server.url, { headers: { "x-mallex-token": TOKEN } })).json()) as { plan: string }
  ).plan;
}

/** Whether a turn is answered now, whole. */
async function isAnswered(): Promise<boolean> {
  const response = await running.server.post("/v1/messages", question());
  const events = parseStream(await response.text());
  return response.status === 200 && checkStream(events) === undefined && textOf(events) === "Paris.";
}

/** Asks without a pause until it is told to end. */
function traffic(): { end(): Promise<{ asked: number; failed: number }> } {
  const over = new AbortController();
  const counts = { asked: 0, failed: 0 };
  const asking = [1, 2].map(async () => {
    while (!over.signal.aborted) {
      counts.asked += 1;
      if (!(await isAnswered().catch(() => false))) counts.failed += 1;
      await sleep(5);
    }
  });
  return {
    async end() {
      over.abort();
      await Promise.all(asking);
      return counts;
    },
  };
}

/** What `mallex compile` says of a text: a plan that may be used, or errors. */
async function verdictOf(text: string): Promise<{ hash: string | undefined; errors: readonly string[] }> {
  running.write("mallex.yaml", text);
  const compiled = await running.compile();
  const { plan, problems } = compiled;
  const isUsed = plan !== undefined && isTrusted(compiled, running);
  return {
    hash: isUsed ? plan.hash : undefined,
    errors: plan === undefined ? problems.map((one) => printText(one)) : [],
  };
}

const BASE = `${numbered("")}routes:
  - { id: special, when: { model: "special*" }, tier: low }
filters:
  - { id: notes, tag: system-reminder, do: unwrap }
neverLeaves:
  - { id: staff, contains: employee number }
`;

/** A slip of the hand: a piece taken out, said twice, put elsewhere, or other letters in its place. */
const slip = fc.record({
  at: fc.nat(BASE.length),
  length: fc.nat(24),
  how: fc.constantFrom("cut", "twice", "end", "letters", "line", "window", "id"),
  letters: fc.oneof(
    fc.string({ maxLength: 6, unit: "binary" }),
    fc.constantFrom(
      "\t",
      "{",
      "[[[",
      "*a",
      "&a ",
      "<<: ",
      "\u0000",
      "\u202E",
      "- ",
      ": ",
      "#",
      '"',
      "extends: [./none.yaml]\n",
    ),
  ),
});

function slipped(
  text: string,
  { at, length, how, letters }: typeof slip extends fc.Arbitrary<infer T> ? T : never,
): string {
  const [before, piece, behind] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (how) {
    case "cut":
      return before + behind;
    case "twice":
      return before + piece + piece + behind;
    case "end":
      return before;
    case "letters":
      return before + letters + behind;
    case "window":
      return text.replace("8192", String(4096 + at));
    case "id":
      return text.replace("notes", `notes${at}`);
    case "line":
      return text
        .split("\n")
        .toReversed()
        .join("\n")
        .slice(at % 40);
  }
}

const FILES = byDepth({ small: 20, full: 60, wide: 200 });

describe("a changed file", () => {
  test("broken files, one after the other, cost no request, and each is judged as `mallex compile` judges it", async () => {
    upstream = await startUpstream(says("Paris."));
    await start({ "mallex.yaml": BASE });
    const texts = fc
      .sample(slip, { numRuns: FILES, seed: 20_260_101 })
      .map((one, index) => `# ${index}\n${slipped(BASE, one)}`);
    const busy = traffic();
    const statuses: ReloadStatus[] = [];
    const served: string[] = [];
    for (const text of texts) {
      statuses.push(await after(() => running.write("mallex.yaml", text)));
      served.push(await hashInUse());
    }
    const { asked, failed } = await busy.end();

    // Only now: compiling here would hold up the traffic.
    let hash = running.plans[0]?.hash ?? "";
    const other: string[] = [];
    for (const [index, text] of texts.entries()) {
      const verdict = await verdictOf(text);
      hash = verdict.hash ?? hash;
      const { ok, plan, problems = [] } = statuses[index] ?? {};
      const isSame = ok === (verdict.hash !== undefined) && plan === hash && served[index] === hash;
      if (!isSame || !verdict.errors.every((one) => problems.includes(one))) other.push(text);
    }
    expect({ failed, other }).toEqual({ failed: 0, other: [] });
    expect(asked).toBeGreaterThan(FILES);
    const good = statuses.filter(({ ok }) => ok).length;
    expect([good > FILES / 10, good < (FILES * 9) / 10]).toEqual([true, true]);
    promised(1, `${failed} of ${asked} requests failed while ${FILES} changed files came, ${FILES - good} of them bad`);
    promised(2, `${FILES} of ${FILES} verdicts and plans are those of \`mallex compile\``);
  });

  test("50 streams go through 20 reloads, and none of them stalls", async () => {
    upstream = await startUpstream(async (res, { req }) => {
      streamHead(res);
      const hash = (req.url ?? "").split("/")[2];
      res.write(chunk({ content: `${hash} ` }));
      await gate;
      res.end(chunk({ content: "done" }) + chunk({ content: "" }, "stop") + DONE);
    });
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await start({ "mallex.yaml": numbered(0) });
    const asked: Promise<{ hash: string; text: string }>[] = [];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    for (let reload = 0; reload < 20; reload += 1) {
      while (asked.length < (reload + 1) * 2.5) {
        const hash = await hashInUse();
        const response = await running.server.post("/v1/messages", question());
        asked.push(response.text().then((text) => ({ hash, text: textOf(parseStream(text)) })));
      }
      await after(() => running.write("mallex.yaml", numbered(reload + 1)));
    }
    delay.disable();
    open();
    const done = await Promise.all(asked);
    expect(done.filter(({ hash, text }) => text === `${hash} done`)).toHaveLength(50);
    expect(new Set(running.plans.map(({ hash }) => hash)).size).toBe(21);
    const [longest, usual] = [delay.max, delay.percentile(99)].map((ns) => Math.round(ns / 1e6));
    promised(
      3,
      `50/50 streams complete through 20 reloads of the file; the event loop was held up ${longest} ms at most, ${usual} ms in 99 of 100`,
    );
  });

  test("two changes that race have one winner, and no plan is half of each", async () => {
    upstream = await startUpstream(says("Paris."));
    const pack = (number: number): string =>
      `version: 1\nroutes:\n  - { id: route${number}, when: { model: "special*" }, tier: low }\n`;
    const main = (number: number): string => `extends: [./pack.yaml]\n${numbered(number)}`;
    await start({ "mallex.yaml": main(0), "pack.yaml": pack(0) });
    for (let round = 1; round <= 30; round += 1) {
      const [first, second] = round % 2 === 0 ? ["mallex.yaml", "pack.yaml"] : ["pack.yaml", "mallex.yaml"];
      for (const number of [round, round + 100]) {
        for (const name of [first, second] as const)
          running.write(name, name === "pack.yaml" ? pack(number) : main(number));
        await sleep((round * 37) % 160);
      }
    }
    const last = (): string | undefined => Object.keys(running.plans.at(-1)?.profiles ?? {})[0];
    await expect.poll(last, { timeout: 120_000 }).toBe("coder130");
    const mixed = running.plans.filter(({ profiles, routes }) => {
      const [route] = routes.map(({ id }) => id).filter((id) => id.startsWith("route"));
      return Object.keys(profiles)[0]?.slice(5) !== route?.slice(5);
    });
    expect(mixed).toEqual([]);
    const taken = running.plans.length;
    const { ok } = await after(() => running.write("mallex.yaml", main(130)));
    expect([ok, running.plans.length]).toEqual([true, taken]);
    promised(4, `${taken} plans taken over in 60 racing changes of two files, 0 mixed; the same file again: none`);
  });

  const SAVES: readonly [string, (file: string, text: string) => Promise<void> | void][] = [
    ["written over", (file, text) => writeFileSync(file, text)],
    [
      "emptied, and written a moment later",
      async (file, text) => {
        truncateSync(file);
        await sleep(300);
        writeFileSync(file, text);
      },
    ],
    [
      "written in two halves",
      async (file, text) => {
        writeFileSync(file, text.slice(0, 60));
        await sleep(20);
        writeFileSync(file, text.slice(60), { flag: "a" });
      },
    ],
    [
      "put in its place",
      (file, text) => {
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
      },
    ],
    [
      "moved away, and written anew",
      (file, text) => {
        renameSync(file, `${file}~`);
        writeFileSync(file, text);
      },
    ],
    [
      "removed, and there again a moment later",
      async (file, text) => {
        unlinkSync(file);
        await sleep(300);
        writeFileSync(file, text);
      },
    ],
    [
      "a link to elsewhere",
      (file, text) => {
        writeFileSync(`${file}.target`, text);
        rmSync(file);
        symlinkSync(`${file}.target`, file);
      },
    ],
    ["written through that link", (file, text) => writeFileSync(`${file}.target`, text)],
  ];

  test("however an editor saves it, the final state is in effect, and no half of it ever", async () => {
    upstream = await startUpstream(says("Paris."));
    await start({ "mallex.yaml": numbered(0) });
    const file = join(running.folder, "mallex.yaml");
    // The first one starts the process that compiles.
    await after(() => running.write("mallex.yaml", numbered("first")));
    const times: number[] = [];
    for (const [index, [, save]] of SAVES.entries()) {
      const wanted = `coder${index + 1}`;
      await save(file, numbered(index + 1));
      const saved = performance.now();
      await expect
        .poll(() => Object.keys(running.plans.at(-1)?.profiles ?? {})[0], { timeout: 120_000, interval: 5 })
        .toBe(wanted);
      times.push(performance.now() - saved);
    }
    const names = running.plans.map(({ profiles }) => Object.keys(profiles)[0]);
    expect(names).toEqual(["coder0", "coderfirst", ...SAVES.map((_, index) => `coder${index + 1}`)]);
    const sorted = times.toSorted((one, other) => one - other).map(Math.round);
    promised(
      5,
      `in effect ${sorted[Math.floor(sorted.length / 2)]} ms (median) and ${sorted.at(-1)} ms (longest) after the last write, in ${SAVES.length} ways to save`,
    );
  });

  test("a layer of this machine that comes and goes is seen", async () => {
    upstream = await startUpstream(says("Paris."));
    await start({ "mallex.yaml": numbered(0) });
    const local = `version: 1\nprofiles:\n  coder0: { window: 4096 }\n`;
    const { ok, plan } = await after(() => running.write("mallex.local.yaml", local));
    expect([ok, running.plans.at(-1)?.profiles["coder0"]?.window, plan]).toEqual([true, 4096, await hashInUse()]);
    await after(() => unlinkSync(join(running.folder, "mallex.local.yaml")));
    expect(running.plans.at(-1)?.hash).toBe(running.plans[0]?.hash);
  });
});

/** What no compiler should get, and what it says. */
const HOSTILE: readonly [string, (file: string) => void, RegExp][] = [
  ["20 kB of brackets", (file) => writeFileSync(file, "[".repeat(20_000)), /nested|deep/i],
  [
    "brackets behind a good beginning",
    (file) => writeFileSync(file, `${numbered(1)}x: ${"[{a: ".repeat(4000)}`),
    /nested|deep/i,
  ],
  ["nine levels of aliases", (file) => writeFileSync(file, bomb()), /alias|anchor|times/i],
  ["a pipe that nobody writes to", (file) => void execFileSync("mkfifo", [replace(file)]), /regular file/],
  ["a folder", (file) => mkdirSync(replace(file)), /folder/],
  ["a link to a file without an end", (file) => symlinkSync("/dev/zero", replace(file)), /regular file/],
  ["a gigabyte", (file) => truncateSync(file, 1024 ** 3), /large|long|bytes/i],
  ["nothing", (file) => rmSync(file), /not there|does not exist|no such/i],
];

function replace(file: string): string {
  rmSync(file, { recursive: true, force: true });
  return file;
}

function bomb(): string {
  const levels = Array.from({ length: 8 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
  return `version: 1\na0: &a0 [lol]\n${levels.join("\n")}\n`;
}

const compiling = (): number[] => descendants(process.pid).filter((pid) => commandLine(pid).includes("compile-child"));

test("Ctrl-C, which reaches every process of the terminal, ends no compile", async () => {
  upstream = await startUpstream(says("Paris."));
  await start({ "mallex.yaml": numbered(0) });
  await after(() => running.write("mallex.yaml", numbered(1)));
  const before = compiling();
  expect(before).toHaveLength(1);
  const status = after(() => running.write("mallex.yaml", numbered(2)));
  for (let press = 0; press < 20; press += 1) {
    for (const pid of before) process.kill(pid, "SIGINT");
    await sleep(20);
  }
  expect([(await status).ok, compiling()]).toEqual([true, before]);
});

describe("a file that is an attack", () => {
  test("leaves the server answering with the rules from before, whatever it is", async () => {
    upstream = await startUpstream(says("Paris."));
    await start({ "mallex.yaml": numbered(0) });
    const file = join(running.folder, "mallex.yaml");
    const hash = await hashInUse();
    const busy = traffic();
    for (const [name, write, said] of HOSTILE) {
      const status = await after(() => write(file));
      expect({
        name,
        ok: status.ok,
        hash: await hashInUse(),
        said: said.test((status.problems ?? []).join("\n")) || status.problems,
      }).toEqual({
        name,
        ok: false,
        hash,
        said: true,
      });
      replace(file);
      await after(() => writeFileSync(file, numbered(0)));
    }
    expect(running.plans).toHaveLength(1);
    expect((await busy.end()).failed).toBe(0);
  });

  test("is compiled once at a time, however often it is touched", async () => {
    upstream = await startUpstream(says("Paris."));
    await start({ "mallex.yaml": numbered(0) });
    const file = join(running.folder, "mallex.yaml");
    const busy = traffic();
    const end = performance.now() + 3000;
    const compilers = new Set<number>();
    for (let touch = 0; performance.now() < end; touch += 1) {
      utimesSync(file, touch, touch);
      await sleep(10);
      if (touch % 20 === 0) compilers.add(compiling().length);
    }
    expect(running.plans).toHaveLength(1);
    expect(Math.max(...compilers)).toBe(1);
    // One that is written while the touching goes on is taken over all the same.
    writeFileSync(file, numbered(1));
    for (let touch = 0; running.plans.length === 1 && touch < 2000; touch += 1) {
      utimesSync(file, touch, touch);
      await sleep(10);
    }
    expect(running.plans).toHaveLength(2);
    expect((await busy.end()).failed).toBe(0);
  });
});
