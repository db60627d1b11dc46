import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { descendants, isAlive, serverProcess } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import {
  mallex,
  serveMallex,
  startMallex,
  type MallexRun,
  type RunOptions,
  type Served,
} from "../support/run-mallex.ts";
import { claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { stall, stallable } from "../support/stall.ts";
import { question } from "../support/test-server.ts";

/** For a busy machine: mallex itself needs a second. */
const WITHIN = { timeout: 120_000, interval: 50 };

let project: Project;
let options: RunOptions;
let claude: ScriptedClaude;
let local: ScriptedUpstream;
let stallFile: string;
let started: MallexRun | undefined;

beforeEach(async () => {
  project = createProject();
  claude = await startClaude(claudeSays("I am Claude."));
  local = await startUpstream(says("I am local."));
  const home = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex") }, project.home);
  mkdirSync(home.home, { mode: 0o700 });
  stallFile = join(project.home, "stalled");
  options = { home: { places: home, client: "" }, project, env: { CLAUDE_KEY: "k", ...stallable(stallFile) } };
  project.write(
    "my-project/mallex.yaml",
    `version: 1
extends: [mallex:claude-code, mallex:models]
backends:
  desk: { kind: openai, url: "${local.url}" }
  claude: { kind: anthropic, url: "${claude.url}", key: { env: CLAUDE_KEY } }
profiles:
  near: { backend: desk, model: it, window: 1000000, output: 2000, size: large }
  far: { backend: claude, model: claude-opus-4-8 }
tiers: [{ id: low, profiles: [far, near] }]
neverLeaves: [{ id: customers, contains: CUST-123456 }]
`,
  );
  await mallex(["trust", "--yes"], options);
});
afterEach(async () => {
  if (started !== undefined && isAlive(started.pid)) process.kill(-started.pid, "SIGKILL");
  await started?.ended;
  started = undefined;
  await Promise.all([claude.close(), local.close()]);
  project.remove();
});

async function serve(): Promise<Served> {
  const served = await serveMallex(options);
  started = served.run;
  return served;
}

async function ask({ url, token }: Pick<Served, "url" | "token">, session: string, content: string): Promise<string> {
  const headers = {
    "content-type": "application/json",
    "x-mallex-token": token,
    "x-claude-code-session-id": session,
  };
  const body = JSON.stringify(question({ messages: [{ role: "user", content }] }));
  return (await fetch(`${url}/v1/messages`, { method: "POST", headers, body })).text();
}

/** Resolves when another process answers at the same address. */
async function untilRestarted(
  { pid }: MallexRun,
  { url, before }: { readonly url: string; readonly before: number },
): Promise<void> {
  await expect.poll(() => ![0, before].includes(serverProcess(pid)), WITHIN).toBe(true);
  const status = async (): Promise<number> =>
    fetch(`${url}/health`).then(
      (response) => response.status,
      () => 0,
    );
  await expect.poll(status, WITHIN).toBe(200);
}

/** The line of an event in the log. */
function logged(wanted: string): Record<string, unknown> | undefined {
  const lines = readFileSync(join(options.home.places.logs, "mallex.log"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ event }) => event === wanted);
}

const runFiles = (): string[] => readdirSync(options.home.places.runs);
const left = (all: readonly number[]): number[] => all.filter(isAlive);

test("a server process that is killed is followed by one with its port, its token and its local-only sessions", async () => {
  const served = await serve();
  expect(await ask(served, "bound", "about CUST-123456")).toContain("I am local.");
  expect(await ask(served, "free", "good morning")).toContain("I am Claude.");
  // What the process itself has remembered has to be enough.
  rmSync(options.home.places.pinnedSessions);
  const before = serverProcess(served.run.pid);
  process.kill(before, "SIGKILL");
  await untilRestarted(served.run, { url: served.url, before });
  expect(await ask(served, "bound", "what is 2+2")).toContain("I am local.");
  expect(await ask(served, "free", "what is 3+3")).toContain("I am Claude.");
  expect(claude.calls).toHaveLength(2);
  expect(readFileSync(options.home.places.pinnedSessions, "utf8")).toContain('"customers"');
  expect(runFiles().filter((name) => name.endsWith(".json"))).toHaveLength(1);
  expect(await served.stop()).toBe(0);
  expect(runFiles()).toEqual([]);
  expect(served.run.stderr()).toContain("the server was started again (SIGKILL)");
});

test("an event loop that stands still ends the process; the log names the request, and the next process answers", async () => {
  const served = await serve();
  let arrived = (): void => {};
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  local.script = () => arrived();
  const lost = ask(served, "bound", "about CUST-123456").catch(String);
  await reached;
  const before = serverProcess(served.run.pid);
  await stall(before, stallFile);
  await untilRestarted(served.run, { url: served.url, before });
  expect(await lost).toMatch(/fetch failed|terminated/);
  expect(logged("stalled")).toMatchObject({
    level: "error",
    seconds: 10,
    requests: [
      { id: expect.any(String), endpoint: "POST /v1/messages", bytes: expect.any(Number), since: expect.any(String) },
    ],
  });
  local.script = says("I am local.");
  expect(await ask(served, "bound", "what is 2+2")).toContain("I am local.");
  expect(claude.calls).toEqual([]);
});

test("an error that nothing catches ends the process; the log has its stack, and the next process answers", async () => {
  const served = await serve();
  const before = serverProcess(served.run.pid);
  process.kill(before, "SIGURG");
  await untilRestarted(served.run, { url: served.url, before });
  expect(await ask(served, "free", "good morning")).toContain("I am Claude.");
  expect(logged("crashed")).toMatchObject({ level: "error", stack: expect.stringContaining("Error: a bug\n    at ") });
});

describe("while the event loop stands still", () => {
  test.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
    { signal: "SIGHUP", code: 129 },
    { signal: "SIGQUIT", code: 131 },
  ] as const)("$signal ends mallex, and nothing is left", async ({ signal, code }) => {
    const { run } = await serve();
    const all = [run.pid, ...descendants(run.pid)];
    await stall(serverProcess(run.pid), stallFile);
    process.kill(run.pid, signal);
    expect((await run.ended).code).toBe(code);
    expect([left(all), runFiles()]).toEqual([[], []]);
  });

  test("SIGKILL of mallex ends the server process, too", async () => {
    const { run } = await serve();
    const all = [run.pid, ...descendants(run.pid)];
    await stall(serverProcess(run.pid), stallFile);
    process.kill(run.pid, "SIGKILL");
    await expect.poll(() => left(all), WITHIN).toEqual([]);
  });
});

test.each(["SIGQUIT", "SIGHUP"] as const)("%s ends what serves in order", async (signal) => {
  const { run } = await serve();
  process.kill(run.pid, signal);
  expect([(await run.ended).code, runFiles()]).toEqual([0, []]);
});

test("who ends the process that listens ends mallex", async () => {
  const { run } = await serve();
  process.kill(serverProcess(run.pid), "SIGTERM");
  expect([(await run.ended).code, runFiles()]).toEqual([0, []]);
});

test("a server process that is lost before it serves is not started again, and that is reported", async () => {
  const run = startMallex(["serve"], { ...options, env: { ...options.env, MALLEX_LOST_AT_START: "1" } });
  started = run;
  expect((await run.ended).code).toBe(69);
  expect(run.stderr()).toContain("[MX7557]");
});

describe("with a client", () => {
  /** A client that stays until it is ended. */
  async function runClient(): Promise<{ run: MallexRun; client: number; served: Pick<Served, "url" | "token"> }> {
    const program = join(project.home, "waiting-client");
    const pidFile = join(project.home, "client-pid");
    writeFileSync(program, `#!/bin/sh\necho $$ > ${pidFile}\nexec sleep 600\n`);
    chmodSync(program, 0o755);
    const run = startMallex(["run", "--client", program, "--", "-p", "hi"], options);
    started = run;
    await expect.poll(() => existsSync(pidFile) && readFileSync(pidFile, "utf8").endsWith("\n"), WITHIN).toBe(true);
    const name = runFiles().find((one) => one.endsWith(".json")) ?? "";
    const { url } = JSON.parse(readFileSync(join(options.home.places.runs, name), "utf8")) as { url: string };
    const token = readFileSync(options.home.places.token, "utf8").trim();
    return { run, client: Number(readFileSync(pidFile, "utf8")), served: { url, token } };
  }

  test("it outlives its server process, and the end of mallex ends both", async () => {
    const { run, client, served } = await runClient();
    const before = serverProcess(run.pid);
    process.kill(before, "SIGKILL");
    await untilRestarted(run, { url: served.url, before });
    expect(await ask(served, "free", "good morning")).toContain("I am Claude.");
    expect(isAlive(client)).toBe(true);
    const all = [run.pid, ...descendants(run.pid)];
    expect(all).toContain(client);
    process.kill(run.pid, "SIGTERM");
    expect((await run.ended).code).toBe(143);
    expect([left(all), runFiles()]).toEqual([[], []]);
  });

  test("its end ends mallex with its exit code, also while the event loop stands still", async () => {
    const { run, client } = await runClient();
    await stall(serverProcess(run.pid), stallFile);
    process.kill(client, "SIGTERM");
    expect([(await run.ended).code, runFiles()]).toEqual([143, []]);
  });
});
