import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { existsSync, readdirSync, readFileSync, writeFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import type { RunState } from "../../src/cli/state/run-files.ts";
import { tinyModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { commandLine, descendants, isAlive, modelServersBelow, serverProcess } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, startMallex, type MallexRun } from "../support/run-mallex.ts";

/** What is promised for everything, also after SIGKILL of mallex. */
const GONE_MS = 10_000;

let home: PreparedHome;
let project: Project;
let waiting: string;
let started: number[] = [];

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  project.write(
    "my-project/mallex.yaml",
    `version: 1
extends: [mallex:claude-code, mallex:models]
sizes: { large: { budget: { head: 500 } } }
profiles: { it: { backend: local, model: "${tinyModel}", window: 8192, output: 512, size: large } }
`,
  );
  await mallex(["trust", "--yes"], { home, project });
  // A client that stays: what is tested is how mallex ends it, and the real one is done in a second.
  waiting = join(project.home, "waiting-client");
  writeFileSync(waiting, `#!/bin/sh\necho $$ > ${project.home}/client-pid\nexec sleep 600\n`);
  chmodSync(waiting, 0o755);
});

afterEach(() => {
  for (const pid of started.filter(isAlive)) process.kill(pid, "SIGKILL");
  started = [];
});

afterAll(() => project?.remove());

/** A run whose client is there, with every process of it. */
async function running(): Promise<{ run: MallexRun; all: number[]; client: number }> {
  const run = startMallex(["run", "--client", waiting, "--", "-p", "hi"], { home, project });
  const file = join(project.home, "client-pid");
  await expect
    .poll(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"), { timeout: 120_000 })
    .toBe(true);
  const client = Number(readFileSync(file, "utf8"));
  writeFileSync(file, "");
  const all = [run.pid, ...descendants(run.pid)];
  started = all;
  expect(modelServersBelow(run.pid)).not.toEqual([]);
  expect(all).toContain(client);
  return { run, all, client };
}

const left = (all: readonly number[]): string[] => all.filter(isAlive).map(commandLine);

describe("nothing is left", () => {
  test("after Ctrl-C, which reaches the whole group", async () => {
    const { run, all } = await running();
    process.kill(-run.pid, "SIGINT");
    expect((await run.ended).code).toBe(130);
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
    expect(readdirSync(home.places.runs)).toEqual([]);
  });

  test("after the client is killed", async () => {
    const { run, all, client } = await running();
    process.kill(client, "SIGKILL");
    expect((await run.ended).code).toBe(137);
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
  });

  test("after SIGTERM, and the client was asked to end first", async () => {
    const { run, all } = await running();
    process.kill(run.pid, "SIGTERM");
    expect((await run.ended).code).toBe(143);
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
  });

  test("after SIGKILL of mallex, and the next command tidies up", async () => {
    const { run, all } = await running();
    process.kill(run.pid, "SIGKILL");
    await run.ended;
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
    const status = await mallex(["status", "--json"], { home, project });
    expect(JSON.parse(status.stdout)).toMatchObject({ ok: true, data: { runs: [], orphaned: [] } });
    expect(readdirSync(home.places.runs)).toEqual([]);
  });

  test("after SIGTERM, though the server process was killed before, and the next one holds a model server", async () => {
    const { run, client } = await running();
    const state = (): RunState => {
      const file = readdirSync(home.places.runs).find((name) => name.endsWith(".json")) ?? "";
      return JSON.parse(readFileSync(join(home.places.runs, file), "utf8")) as RunState;
    };
    const { since } = state();
    const models = modelServersBelow(run.pid);
    process.kill(serverProcess(run.pid), "SIGKILL");
    const isHeld = (): boolean => state().since !== since && state().children.length === 1;
    await expect.poll(isHeld, { timeout: 120_000 }).toBe(true);
    expect(isAlive(client)).toBe(true);
    const all = [run.pid, ...descendants(run.pid), ...models, ...state().children.map(({ pid }) => pid)];
    started = all;
    process.kill(run.pid, "SIGTERM");
    expect((await run.ended).code).toBe(143);
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
    expect(readdirSync(home.places.runs)).toEqual([]);
  });

  test("after Ctrl-C while the model is loading", async () => {
    const run = startMallex(["serve"], { home, project });
    await expect.poll(() => modelServersBelow(run.pid), { timeout: 120_000 }).not.toEqual([]);
    const all = [run.pid, ...descendants(run.pid)];
    started = all;
    process.kill(run.pid, "SIGINT");
    expect((await run.ended).code).toBe(130);
    await expect.poll(() => left(all), { timeout: GONE_MS }).toEqual([]);
  });
});

describe("npm start", () => {
  test("serves the shipped file when there is no terminal and no question, whatever file lies in the folder", async () => {
    writeFileSync(join(project.folder, "mallex.yaml"), "version: 1\nprofiles: broken\n");
    const run = startMallex(["run", "--shipped", "--json", "--"], { home, project });
    started = [run.pid];
    await expect.poll(() => run.stdout(), { timeout: 120_000 }).toContain("\n");
    started = [run.pid, ...descendants(run.pid)];
    const { url, token, plan } = JSON.parse(run.stdout()) as Record<string, string>;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(token).toBe(readFileSync(home.places.token, "utf8").trim());
    expect(plan).toMatch(/^[0-9a-f]{16}$/);
    run.process.kill("SIGINT");
    expect((await run.ended).code).toBe(0);
  });
});
