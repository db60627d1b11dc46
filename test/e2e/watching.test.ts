import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ServerStatus } from "../../generated/types/status.d.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { descendants, isAlive } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import {
  MAIN,
  mallex,
  personsEnv,
  serveMallex,
  startMallex,
  type MallexRun,
  type Served,
} from "../support/run-mallex.ts";

let home: PreparedHome;
let project: Project;
let served: Served | undefined;
let started: number[] = [];

const RULES = (onExit: string): string =>
  `version: 1\nextends: [mallex:claude-code, mallex:models]\nbackends:\n  local: { kind: mlx, onExit: ${onExit} }\nprofiles:\n  it: { backend: local, model: mallex/smollm2-135m, size: tiny }\n`;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  await mallex(["init"], { home, project });
});
afterEach(async () => {
  await served?.stop();
  served = undefined;
  for (const pid of started.filter(isAlive)) process.kill(pid, "SIGKILL");
  started = [];
});
afterAll(() => project?.remove());

async function serve(): Promise<Served> {
  served = await serveMallex({ home, project });
  started = [served.run.pid, ...descendants(served.run.pid)];
  return served;
}

const run = async (...args: string[]): ReturnType<typeof mallex> => mallex(args, { home, project });

async function ask({ url, token }: Served): Promise<number> {
  const response = await fetch(`${url}/v1/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": token },
    body: JSON.stringify({ model: "claude-x", max_tokens: 8, messages: [{ role: "user", content: "hi" }] }),
  });
  await response.text();
  return response.status;
}

async function servers(): Promise<ServerStatus[]> {
  const { stdout } = await run("status", "--json");
  const { data } = JSON.parse(stdout) as { data: { runs: { status?: { servers: ServerStatus[] } }[] } };
  return data.runs.flatMap(({ status }) => status?.servers ?? []);
}

describe("a served mallex, seen from another terminal", () => {
  test("status shows its model and what it has done, restart starts the model anew, stop ends all", async () => {
    const one = await serve();
    expect(await ask(one)).toBe(200);
    const { stdout } = await run("status");
    expect(stdout).toMatch(/^run-[0-9a-f]{8} {2}serve {2}http:\/\/127\.0\.0\.1:\d+ {2}for \d+ s {2}pid \d+\n/);
    expect(stdout).toMatch(/\n {2}file {4}.*mallex\.yaml, plan [0-9a-f]{16}\n/);
    expect(stdout).toMatch(/\n {2}model {3}\S+ {2}ready \d+ s {2}pid \d+ {2}/);
    expect(stdout).toMatch(/so far {2}.*turns: 1/);

    const env = await mallex(["env"], { home, project, env: { PATH: "/none" } });
    expect(env.stdout).toContain(`export PATH=/none:${dirname(home.client)}`);

    const [before] = await servers();
    expect((await run("restart", "no-such-model")).stderr).toContain("MX7554");
    const restarted = await run("restart");
    expect(restarted).toMatchObject({ code: 0, stdout: expect.stringContaining("starting anew: ") });
    await expect.poll(servers, { timeout: 120_000, interval: 500 }).toMatchObject([{ phase: "ready" }]);
    const [after] = await servers();
    expect(after?.pid).not.toBe(before?.pid);
    expect(await ask(one)).toBe(200);

    expect(await run("stop")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stopped run-/) });
    await expect.poll(() => started.filter(isAlive), { timeout: 120_000 }).toEqual([]);
    expect((await run("status")).stdout).toBe("nothing runs\n");
  });
});

test("a model that the file keeps is shown, the next start takes it, and `stop --all` ends it", async () => {
  project.write("my-project/mallex.yaml", RULES("keep"));
  await run("trust", "--yes");
  const one = await serve();
  const [model] = await servers();
  await one.stop();
  served = undefined;
  expect((await run("status")).stdout).toMatch(
    /^model-[0-9a-f]{8} {2}smollm2-135m-instruct is kept loaded, up for .*\n$/,
  );
  await serve();
  expect((await servers())[0]?.pid).toBe(model?.pid);
  const stopped = await run("stop", "--all");
  expect(stopped).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stopped run-\w+, model-\w+\n$/) });
  expect(isAlive(model?.pid ?? 0)).toBe(false);
});

describe("logs", () => {
  const following = (): MallexRun => startMallex(["logs", "-f", "-n", "1000"], { home, project });
  const log = (): string => join(home.places.logs, "mallex.log");

  test("-f waits for the file, goes on when it is set aside, and Ctrl-C ends it with 0", async () => {
    if (existsSync(log())) renameSync(log(), `${log()}.old`);
    const follower = following();
    const one = await serve();
    await expect.poll(() => follower.stdout(), { timeout: 120_000 }).toMatch(/ info {3}started {2}run=run-/);
    expect(await ask(one)).toBe(200);
    await expect.poll(() => follower.stdout(), { timeout: 120_000 }).toMatch(/ turn {2}200 {2}main → /);
    renameSync(log(), `${log()}.1`);
    expect(await ask(one)).toBe(200);
    await expect.poll(() => follower.stdout().match(/ turn {2}200/g)?.length, { timeout: 120_000 }).toBe(2);
    follower.process.kill("SIGINT");
    expect(await follower.ended).toMatchObject({ code: 0 });
    expect(follower.stderr()).toBe("");
  });

  test("of a model's server, of all, and none of what is not there", async () => {
    await serve();
    expect(readdirSync(home.places.logs).some((name) => name.startsWith("mlx-"))).toBe(true);
    expect(await run("logs", "--model", "smollm2", "-n", "5")).toMatchObject({ code: 0 });
    expect((await run("logs", "--all")).stdout).toMatch(/==> \S*smollm2\S* <==[^]*==> mallex <==/);
    expect((await run("logs", "--model", "nobody")).stderr).toContain("MX7553");
    const lines = (await run("logs", "--json", "-n", "2")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(["info", "info"]);
  });

  test("into a pipe that closes ends quietly", async () => {
    const child = spawn("bash", ["-c", `set -o pipefail; '${process.execPath}' '${MAIN}' logs -n 1000 | head -1`], {
      cwd: project.folder,
      env: personsEnv({ home, project }),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let words = "";
    child.stderr.on("data", (bytes: Buffer) => (words += String(bytes)));
    const [code] = (await once(child, "close")) as [number];
    expect({ code, words }).toEqual({ code: 0, words: "" });
  });
});
