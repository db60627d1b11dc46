import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { MallexError } from "../../src/diagnostics/problem.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import type { SuperviseOptions } from "../../src/process/supervise/server-effects.ts";
import {
  superviseServer,
  type ReadyServer,
  type SupervisedServer,
} from "../../src/process/supervise/supervised-server.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { groupOf } from "../support/processes.ts";
import { promised } from "../support/promise.ts";

const NEVER = new AbortController().signal;
/** The sandbox of templates allows no longer range; three in each other outlive any test. */
const ENDLESS =
  "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}";
const HANGS_ON_DEMAND = `{% if 'for ever' in messages[-1].content %}${ENDLESS}{% endif %}{{ messages[-1].content }}`;

interface Supervision {
  readonly server: SupervisedServer;
  /** Phases, each with the milliseconds since the first. */
  readonly seen: { readonly phase: string; readonly ms: number }[];
  readonly model: string;
}

function supervise(
  changes: Partial<SuperviseOptions> & { readonly template?: string; readonly idleStopMs?: number } = {},
): Supervision {
  const { template, idleStopMs, ...options } = changes;
  const home = mkdtempSync(join(tmpdir(), "mallex contract "));
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const model = join(home, "model");
  cpSync(tinyModel, model, { recursive: true });
  if (template !== undefined) writeFileSync(join(model, "chat_template.jinja"), template);
  const launch: LaunchPlan = { ...testLaunch({ model }, own), dependsOn: [], idleStopMs };
  const seen: { phase: string; ms: number }[] = [];
  const begin = performance.now();
  const server = superviseServer({
    model: "tiny",
    launch,
    logFile: join(home, "logs/mlx.log"),
    folder: own.servers,
    startWithinMs: 120_000,
    hangAfterMs: 20_000,
    onChange: ({ phase }) => {
      if (seen.at(-1)?.phase !== phase) seen.push({ phase, ms: performance.now() - begin });
    },
    ...options,
  });
  onTestFinished(async () => {
    await server.release("stop");
    rmSync(home, { recursive: true, force: true });
  });
  return { server, seen, model };
}

async function ask({ url, nonce }: ReadyServer, content: string): Promise<number | string> {
  return fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${nonce}` },
    body: JSON.stringify({ model: "default_model", max_tokens: 4, messages: [{ role: "user", content }] }),
  }).then(
    ({ status }) => status,
    () => "cut",
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "none",
    (error: unknown) =>
      error instanceof MallexError ? `${error.problem.code} ${error.problem.message}` : String(error),
  );
}

describe("a supervised model server", () => {
  test("goes through its phases, is ready once it has generated a token, and nothing of it is left after its release", async () => {
    const { server, seen } = supervise();
    const { pid, ...ready } = await server.firstStart(NEVER);
    expect(await ask({ pid, ...ready }, "hi")).toBe(200);
    expect(await server.isLeasedOnlyHere()).toBe(true);
    await server.release("stop");
    expect(seen.map(({ phase }) => phase)).toEqual(["starting", "loading", "warming", "ready", "stopping", "stopped"]);
    expect(groupOf(pid)).toEqual([]);
    expect(await problemOf(server.ready(NEVER))).toMatch(/^MX7514 /);
  });

  test("says what memory it holds, and for whom it works", async () => {
    const { server } = supervise();
    const ready = await server.firstStart(NEVER);
    await expect.poll(() => server.status().memory?.used, { timeout: 120_000 }).toBeGreaterThan(100_000);
    const leave = server.enter();
    expect(server.status()).toMatchObject({ phase: "ready", turns: 1, pid: ready.pid, restarts: 0, shared: false });
    leave();
    expect(server.status().turns).toBe(0);
  });

  test("falls asleep when nobody asks, and the next question wakes it", async () => {
    const { server } = supervise({ idleStopMs: 1000 });
    const { pid } = await server.firstStart(NEVER);
    await expect.poll(() => server.status().phase, { timeout: 120_000 }).toBe("asleep");
    expect([groupOf(pid), server.status().fault]).toEqual([[], undefined]);
    const begin = performance.now();
    expect(await ask(await server.ready(NEVER), "hi")).toBe(200);
    promised(10, `a model that was asleep answers after ${seconds(performance.now() - begin)}`);
    expect(server.status().restarts).toBe(0);
  });

  test("is let go as soon as its last turn has ended, once the plan needs it no more", async () => {
    const { server } = supervise();
    const { pid } = await server.firstStart(NEVER);
    const leave = server.enter();
    const retired = server.retire();
    expect(server.status().phase).toBe("ready");
    leave();
    await retired;
    expect(groupOf(pid)).toEqual([]);
  });
});

describe("a model server that fails", () => {
  test("at a start that a person waits for says so at once", async () => {
    const { server, model } = supervise();
    rmSync(join(model, "config.json"));
    expect(await problemOf(server.firstStart(NEVER))).toMatch(/^MX7201 .*could not load the model[\s\S]*config\.json/);
    expect(server.status()).toMatchObject({ phase: "stopped", fault: { code: "MX7201" } });
  });

  test("hangs when its generation stands still, though it answers, and is replaced", async () => {
    const { server } = supervise({ template: HANGS_ON_DEMAND, hangAfterMs: 3000 });
    const first = await server.firstStart(NEVER);
    const leave = server.enter();
    const begin = performance.now();
    expect(await ask(first, "think for ever")).toBe("cut");
    const hungMs = performance.now() - begin;
    leave();
    const second = await server.ready(NEVER);
    expect(second.pid).not.toBe(first.pid);
    expect(server.status()).toMatchObject({ fault: { code: "MX7205" }, restarts: 1 });
    promised(
      11,
      `a generation that stands still is ended after ${seconds(hungMs)} (hangAfter 3 s), and replaced after ${seconds(performance.now() - begin)}`,
    );
  });

  test("that somebody has killed and that held little: is not said to have wanted memory", async () => {
    const { server } = supervise();
    const { pid } = await server.firstStart(NEVER);
    await expect.poll(() => server.status().memory, { timeout: 120_000 }).toBeDefined();
    process.kill(pid, "SIGKILL");
    await expect
      .poll(() => server.status().fault, { timeout: 120_000 })
      .toMatchObject({
        code: "MX7514",
        message: expect.stringMatching(
          /was ended from outside \(SIGKILL\): by hand, by another mallex or by the system$/m,
        ),
      });
  });
});
