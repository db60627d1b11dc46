import { cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunStatus, ServerStatus } from "../../generated/types/status.d.ts";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

let project: Project;
let home: PreparedHome;
let served: Served;
let model = "";

const RULES = [
  "version: 1",
  "extends: [mallex:claude-code, mallex:models]",
  "profiles:",
  "  tiny: { backend: local, model: ../model, window: 100000, output: 1000, size: large }",
  "",
].join("\n");

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  model = join(project.home, "model");
  cpSync(tinyModel, model, { recursive: true });
  project.write("model/chat_template.jinja", "{% for m in messages %}{{ m.content }}{% endfor %}");
  project.write("my-project/mallex.yaml", RULES);
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

async function server(): Promise<ServerStatus> {
  const response = await fetch(`${served.url}/mallex/status`, { headers: { "x-mallex-token": served.token } });
  const [first] = ((await response.json()) as RunStatus).servers;
  if (first === undefined) throw new Error("no model server is told of");
  return first;
}

async function post(path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json", "x-mallex-token": served.token };
  return fetch(`${served.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

interface Answer {
  readonly status: number;
  readonly text: string;
  /** Of the whole answer, in milliseconds. */
  readonly ms: number;
}

async function ask(words: number, stream = true, onPing?: () => void): Promise<Answer> {
  const begin = performance.now();
  const content = Array.from({ length: words }, (_, i) => `word${i}`).join(" ");
  const messages = [{ role: "user", content }];
  const response = await post("/v1/messages", { model: "claude-x", max_tokens: 8, stream, messages });
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += Buffer.from(bytes as Uint8Array).toString();
    if (text.includes("event: ping")) onPing?.();
  }
  return { status: response.status, text, ms: performance.now() - begin };
}

async function until(phase: string, withinMs = 60_000): Promise<ServerStatus> {
  await expect.poll(async () => (await server()).phase, { timeout: withinMs, interval: 20 }).toBe(phase);
  return server();
}

/** A small model loads in no time: it may take some starts to catch one at it. */
async function stoppedWhileItLoads(): Promise<number> {
  for (;;) {
    const { pid } = await until("ready");
    await post("/mallex/restart", {});
    let now = await server();
    while (now.pid === undefined || now.pid === pid) now = await server();
    process.kill(now.pid, "SIGSTOP");
    if ((await server()).phase !== "ready") return now.pid;
    process.kill(now.pid, "SIGCONT");
  }
}

/** A small model reads fast: the prompt grows until the server can be stopped before it has answered. */
async function frozenWhileItReads(): Promise<{ readonly pid: number; readonly answer: Promise<Answer> }> {
  for (let words = 600; ; words *= 2) {
    const { pid = 0 } = await until("ready");
    const answer = ask(words);
    const answered = answer.then(() => true);
    while ((await server()).turns === 0) if (await Promise.race([answered, sleep(10, false)])) break;
    process.kill(pid, "SIGSTOP");
    // Whatever it had written before has been read by the time that mallex has answered twice.
    await server();
    if ((await server()).turns === 1) return { pid, answer };
    process.kill(pid, "SIGCONT");
    await answer;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function expectWhole({ status, text }: Answer): void {
  expect([status, checkStream(parseStream(text))]).toEqual([200, undefined]);
  expect(text).toContain("event: message_stop");
}

describe("a model server under the whole mallex", () => {
  test("that freezes in the midst of a prompt is replaced, and the turn is answered", async () => {
    const { pid, answer } = await frozenWhileItReads();
    const begin = performance.now();
    await expect.poll(async () => (await server()).pid, { timeout: 120_000 }).not.toBe(pid);
    const replacedMs = performance.now() - begin;
    expectWhole(await answer);
    promised(
      11,
      `a frozen server is ended after ${seconds(replacedMs)}; its turn has its whole answer after ${seconds(performance.now() - begin)}`,
    );
    expect(await server()).toMatchObject({ fault: { code: "MX7205" } });
  });

  test("that listens but still loads is waited for: the turn gets pings and then its answer", async () => {
    const next = await stoppedWhileItLoads();
    let isPinged = false;
    const asked = ask(10, true, () => (isPinged = true));
    await expect.poll(() => isPinged).toBe(true);
    expect((await server()).phase).toMatch(/^(loading|warming)$/);
    process.kill(next, "SIGCONT");
    const answer = await asked;
    expectWhole(answer);
    const pings = answer.text.split("event: ping").length - 1;
    expect(pings).toBeGreaterThan(0);
    promised(
      10,
      `a model that loads with its port open: ${pings} pings, then the whole answer after ${seconds(answer.ms)}`,
    );
  });

  test("that keeps failing is given up: 529 at once with its last words, until somebody mends and restarts it", async () => {
    const { pid = 0 } = await until("ready");
    renameSync(join(model, "config.json"), join(model, "config.away"));
    process.kill(pid, "SIGKILL");
    const begin = performance.now();
    await until("failed", 120_000);
    const failedMs = performance.now() - begin;
    const { status, text } = await ask(10, false);
    expect([status, JSON.parse(text)]).toMatchObject([
      529,
      {
        type: "error",
        error: {
          type: "overloaded_error",
          message: expect.stringMatching(
            /\d+ times in a row.*could not load the model[\s\S]*config\.json[\s\S]*\[MX7204\]/,
          ),
        },
      },
    ]);
    expect(served.run.stderr()).toMatch(
      /could not load the model.*; it is started again\n[\s\S]*; it stays off until `mallex restart`\n/,
    );

    renameSync(join(model, "config.away"), join(model, "config.json"));
    const { code } = await mallex(["restart"], { home, project });
    const again = await ask(10);
    expect(code).toBe(0);
    expectWhole(again);
    promised(
      8,
      `given up after ${seconds(failedMs)}; then 529; mended and restarted, it answers after ${seconds(again.ms)}`,
    );
  });
});
