import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { endProcess } from "../../src/process/spawn/end-process.ts";
import { isSameProcess, startTimeOf } from "../../src/process/spawn/process-identity.ts";
import { launchKey, type LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { endServer, listServers, writeServerRecord } from "../../src/process/supervise/server-record.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { holdElsewhere } from "../support/hold-elsewhere.ts";
import { groupOf } from "../support/processes.ts";
import { promised } from "../support/promise.ts";
import { startModelServer, type ModelServer, type StartOptions } from "../support/start-model-server.ts";

const never = new AbortController().signal;

interface Ground {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  readonly folder: string;
  start(options?: Partial<StartOptions>): Promise<ModelServer>;
}

/** A home of its own; whatever still runs there in the end is ended. */
function ground(changes: Partial<LaunchPlan> = {}): Ground {
  const home = mkdtempSync(join(tmpdir(), "mallex leases "));
  const launch = { ...testLaunch({ model: tinyModel }, mallexPaths({ MALLEX_HOME: home }, home)), ...changes };
  const logFile = join(home, "mlx.log");
  const folder = join(home, "servers");
  onTestFinished(async () => {
    for (const record of await listServers(folder)) await endServer(folder, record);
    rmSync(home, { recursive: true, force: true });
  });
  return { launch, logFile, folder, start: async (options) => startModelServer({ launch, logFile, ...options }) };
}

async function isUp({ url, headers }: ModelServer): Promise<boolean> {
  return (await fetch(`${url}/health`, { headers })).ok;
}

describe("leases on a model server", () => {
  test("two share one; the last to go may keep it for the next, and ends it otherwise", async () => {
    const here = ground();
    const one = await here.start();
    const two = await here.start();
    expect([one.shared, two.shared, two.pid, await one.leases()]).toEqual([false, true, one.pid, 2]);
    expect(await one.release("stop")).toEqual({ last: false });
    expect([await isUp(two), await two.leases()]).toEqual([true, 1]);
    expect(await two.release("keep")).toEqual({ last: true });
    const next = await here.start();
    expect([next.pid, next.shared, await isUp(next)]).toEqual([one.pid, true, true]);
    const begin = performance.now();
    expect(await next.release("stop")).toEqual({ last: true });
    promised(
      32,
      `two mallex share one server; gone ${Math.round(performance.now() - begin)} ms after the last has let go`,
    );
    expect([groupOf(one.pid), (await next.exited).isRequested, readdirSync(here.folder)]).toEqual([[], true, []]);
  });

  test("two that start at the same moment start one", async () => {
    const here = ground();
    const elsewhere = holdElsewhere(here);
    const [one, pid] = await Promise.all([here.start(), elsewhere.pid]);
    expect([one.pid, await one.leases()]).toEqual([pid, 2]);
    await elsewhere.kill();
    await one.release("stop");
  });

  test("it lives on when who started it is killed and another still holds it", async () => {
    const here = ground();
    const starter = holdElsewhere(here);
    const pid = await starter.pid;
    const one = await here.start();
    expect([one.pid, one.shared]).toEqual([pid, true]);
    await starter.kill();
    await expect.poll(async () => one.leases()).toBe(1);
    expect(await isUp(one)).toBe(true);
    expect(await one.release("stop")).toEqual({ last: true });
    expect(groupOf(pid)).toEqual([]);
  });

  test("it is gone within ten seconds when all who hold it are killed", async () => {
    const here = ground();
    const holders = [holdElsewhere(here), holdElsewhere(here)];
    const [pid = 0] = await Promise.all(holders.map(async (holder) => holder.pid));
    const begin = performance.now();
    await Promise.all(holders.map(async (holder) => holder.kill()));
    await expect.poll(() => groupOf(pid), { timeout: 120_000, interval: 20 }).toEqual([]);
    promised(13, `SIGKILL of all who hold a server: gone after ${Math.round(performance.now() - begin)} ms`);
  });

  test("one that is to be kept survives the SIGKILL of who holds it", async () => {
    const here = ground();
    const elsewhere = holdElsewhere({ ...here, keep: true });
    const pid = await elsewhere.pid;
    await elsewhere.kill();
    const one = await here.start();
    expect([one.pid, one.shared]).toEqual([pid, true]);
    // The server sees the end of a connection a moment after the process that held it is gone.
    await expect.poll(async () => one.leases()).toBe(1);
    expect(await one.release("stop")).toEqual({ last: true });
    expect(groupOf(pid)).toEqual([]);
  });

  test("other settings are another server, for which one that is kept makes room", async () => {
    const here = ground();
    const [held, kept] = [
      await startModelServer({ ...here, launch: { ...here.launch, idleStopMs: 1e6 } }),
      await here.start(),
    ];
    await kept.release("keep");
    const other = await startModelServer({ ...here, launch: { ...here.launch, idleStopMs: 2e6 } });
    expect([kept.pid === held.pid, groupOf(kept.pid), await isUp(held), other.shared]).toEqual([
      false,
      [],
      true,
      false,
    ]);
    await Promise.all([held.release("stop"), other.release("stop")]);
  });

  test("ends by itself when nobody has asked for long, and says so to all", async () => {
    const here = ground({ idleStopMs: 1500 });
    const one = await here.start();
    const two = await here.start();
    expect(await Promise.all([one.exited, two.exited])).toMatchObject([
      { exitCode: 4, isRequested: false },
      { exitCode: 4, isRequested: false },
    ]);
  });
});

describe("ends that nobody sees twice", () => {
  test("one that hangs says nothing of itself, and is ended by the first that lets it go", async () => {
    const here = ground();
    const one = await here.start();
    const two = await here.start();
    process.kill(one.pid, "SIGSTOP");
    expect(await one.report(AbortSignal.timeout(500))).toBeUndefined();
    const begin = performance.now();
    expect(await two.release("stop")).toEqual({ last: true });
    promised(12, `stop of a server that hangs: nothing left after ${Math.round(performance.now() - begin)} ms`);
    await one.exited;
    expect(groupOf(one.pid)).toEqual([]);
  });

  test("SIGTERM waits for the answers under way, and then ends it", async () => {
    const here = ground();
    const one = await here.start();
    await one.loaded;
    const answer = await ask(one, 60);
    process.kill(one.pid, "SIGTERM");
    const text = await answer.text();
    expect(text.trimEnd().endsWith("data: [DONE]")).toBe(true);
    expect(await one.exited).toMatchObject({ signal: "SIGTERM", isRequested: false });
  });
});

/** The head of a streamed answer. */
async function ask({ url, headers }: ModelServer, tokens: number): Promise<Response> {
  const body = { model: tinyModel, stream: true, max_tokens: tokens, messages: [{ role: "user", content: "Hi" }] };
  const asked = { method: "POST", headers: { ...headers, "content-type": "application/json" } };
  return fetch(`${url}/v1/chat/completions`, { ...asked, body: JSON.stringify(body) });
}

describe("what is left over from before", () => {
  test("one that hangs is ended, and another started", async () => {
    const here = ground();
    const elsewhere = holdElsewhere(here);
    const pid = await elsewhere.pid;
    process.kill(pid, "SIGSTOP");
    await elsewhere.kill();
    expect(groupOf(pid)).toEqual([pid]);
    const begin = performance.now();
    const one = await here.start();
    promised(13, `a left-over that hangs is replaced after ${Math.round(performance.now() - begin)} ms`);
    expect([groupOf(pid), one.shared, await isUp(one)]).toEqual([[], false, true]);
    await one.release("stop");
  });

  test("nothing is written through planted links", async () => {
    const here = ground();
    mkdirSync(here.folder, { mode: 0o700 });
    const precious = join(here.folder, "precious");
    writeFileSync(precious, "precious");
    for (const name of ["json", "lock", "json.tmp"])
      symlinkSync(precious, join(here.folder, `${launchKey(here.launch)}.${name}`));
    const one = await here.start();
    expect([readFileSync(precious, "utf8"), statSync(join(here.folder, `${one.key}.json`)).mode & 0o777]).toEqual([
      "precious",
      0o600,
    ]);
    await one.release("stop");
  });

  test.each([
    { given: "whose number another process has by now", changes: { startTime: "1" } },
    { given: "of a process with another command line", changes: { program: "/mallex/serve_mlx.py" } },
  ])("nobody is signalled for a record $given, and no stranger on its port is asked", async ({ changes }) => {
    const here = ground();
    let asked = 0;
    const stranger = createServer((_, response) => void (asked++, response.end("{}"))).listen(0, "127.0.0.1");
    await once(stranger, "listening");
    onTestFinished(() => void stranger.close());
    const bystander = spawn("sleep", ["600"], { stdio: "ignore", detached: true });
    onTestFinished(() => void bystander.kill("SIGKILL"));
    const pid = bystander.pid ?? 0;
    const identity = { pid, startTime: (await startTimeOf(pid)) ?? "" };
    const key = launchKey(here.launch);
    const about = { key, model: "m", program: "sleep", nonce: "n", log: here.logFile, since: "s" };
    await writeServerRecord(here.folder, {
      ...identity,
      ...about,
      port: (stranger.address() as AddressInfo).port,
      ...changes,
    });
    const one = await here.start();
    expect([await isSameProcess(identity), asked, one.shared]).toEqual([true, 0, false]);
    await one.release("stop");
  });

  test("one that is kept is listed; one that has died is forgotten, and one that lives can be ended by hand", async () => {
    const here = ground();
    const one = await here.start();
    await one.release("keep");
    expect(await listServers(here.folder)).toMatchObject([{ pid: one.pid, model: tinyModel, port: one.port }]);
    await endProcess(one, { graceMs: 0 });
    expect(existsSync(join(here.folder, `${one.key}.json`))).toBe(true);
    const two = await here.start();
    expect(two.shared).toBe(false);
    await two.release("keep");
    for (const server of await listServers(here.folder)) await endServer(here.folder, server);
    expect([groupOf(two.pid), await listServers(here.folder), readdirSync(here.folder)]).toEqual([[], [], []]);
  });
});

describe("what a model server says of itself", () => {
  test("who holds it, what it does and what it takes, within the bound of what it keeps", async () => {
    const here = ground({ metalCacheBytes: 0 });
    const one = await here.start();
    const body = JSON.stringify({ model: "default_model", messages: [{ role: "user", content: "hello" }] });
    const init = { method: "POST", body, headers: one.headers };
    await (await fetch(`${one.url}/v1/chat/completions`, init)).text();
    let report: Awaited<ReturnType<ModelServer["report"]>>;
    // The server is done with a request a moment after its last byte.
    await expect
      .poll(async () => (report = await one.report(never)))
      .toMatchObject({ pid: one.pid, loaded: true, requests: 0, leases: 1, memory: { cache: 0 } });
    expect(report?.memory.used).toBeGreaterThan(100_000);
    expect(report?.memory.peak).toBeGreaterThanOrEqual(report?.memory.used ?? 0);
    await one.release("stop");
  });

  test("its pulse goes on through a long prompt and a long answer, in a batch and one by one", async () => {
    const here = ground();
    const launch = testLaunch({ model: tinyModel, chatTemplate: "{{ messages[0].content }}", prefillStep: 64 });
    const one = await startModelServer({ launch, logFile: here.logFile });
    const content = Array.from({ length: 800 }, (_, at) => `word${at}`).join(" ");
    for (const fields of [{}, { seed: 1 }]) {
      const asked = { model: "default_model", stream: true, max_tokens: 100, ...fields };
      const body = JSON.stringify({
        ...asked,
        messages: [{ role: "user", content: `${JSON.stringify(fields)} ${content}` }],
      });
      const over = new AbortController();
      const answer = fetch(`${one.url}/v1/chat/completions`, { method: "POST", headers: one.headers, body })
        .then(async (response) => response.text())
        .finally(() => over.abort());
      const beats: number[] = [];
      while (!over.signal.aborted) {
        const report = await one.report(never);
        if (report?.requests === 1 && report.idleMs === 0) beats.push(report.beatMs);
        await sleep(50);
      }
      expect(await answer).toContain("[DONE]");
      expect(beats.length).toBeGreaterThan(5);
      // The time since the last beat has started again and again.
      expect(beats.filter((ms, at) => ms < (beats[at - 1] ?? 0)).length).toBeGreaterThan(1);
    }
    // What the bound of the test above keeps from growing.
    expect((await one.report(never))?.memory.cache).toBeGreaterThan(0);
    await one.release("stop");
  });
});
