import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerStatus } from "../../generated/types/status.d.ts";
import { tinyModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { descendants, isAlive } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { MAIN, mallex, personsEnv, serveMallex, startMallex, type Served } from "../support/run-mallex.ts";

/** A small model, which the file keeps loaded. */
const RULES = `version: 1
extends: [mallex:claude-code, mallex:models]
sizes: { large: { budget: { head: 500 } } }
backends: { local: { kind: mlx, onExit: keep } }
profiles: { it: { backend: local, model: "${tinyModel}", window: 8192, output: 512, size: large } }
`;

let home: PreparedHome;
let project: Project;
let served: Served;
const started: number[] = [];

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  project.write("my-project/mallex.yaml", RULES);
  await run("trust", "--yes");
});
afterAll(async () => {
  await served?.stop();
  for (const pid of started.filter(isAlive)) process.kill(pid, "SIGKILL");
  project?.remove();
});

const run = async (...args: string[]): ReturnType<typeof mallex> => mallex(args, { home, project });

async function serve(): Promise<void> {
  served = await serveMallex({ home, project });
  started.push(served.run.pid, ...descendants(served.run.pid));
}

async function ask(): Promise<number> {
  const messages = [{ role: "user", content: "hi" }];
  const response = await served.post("/v1/messages", { model: "claude-x", max_tokens: 8, messages });
  await response.text();
  return response.status;
}

const servers = async (): Promise<readonly ServerStatus[]> => (await served.status()).servers;

/** The tests are one session: each goes on where the one before has left the same mallex. */
test("`logs -f` waits for the file, goes on when it is rotated, and Ctrl-C ends it with 0", async () => {
  const log = join(home.places.logs, "mallex.log");
  const follower = startMallex(["logs", "-f", "-n", "1000"], { home, project });
  await serve();
  await expect.poll(() => follower.stdout(), { timeout: 120_000 }).toMatch(/ info {3}started {2}run=run-/);
  expect(await ask()).toBe(200);
  await expect.poll(() => follower.stdout(), { timeout: 120_000 }).toMatch(/ turn {2}200 {2}main → /);
  renameSync(log, `${log}.1`);
  expect(await ask()).toBe(200);
  await expect.poll(() => follower.stdout().match(/ turn {2}200/g)?.length, { timeout: 120_000 }).toBe(2);
  follower.process.kill("SIGINT");
  expect(await follower.ended).toMatchObject({ code: 0 });
  expect(follower.stderr()).toBe("");
  expect(existsSync(log)).toBe(true);
});

test("`logs` of a model's server, of all, and none of what is not there; into a pipe that closes it ends quietly", async () => {
  expect(readdirSync(home.places.logs).some((name) => name.startsWith("mlx-"))).toBe(true);
  const [model, all, nobody, json] = await Promise.all([
    run("logs", "--model", "tiny-model", "-n", "5"),
    run("logs", "--all"),
    run("logs", "--model", "nobody"),
    run("logs", "--json", "-n", "2"),
  ]);
  expect(model.code).toBe(0);
  expect(all.stdout).toMatch(/==> \S*tiny-model\S* <==[^]*==> mallex <==/);
  expect(nobody.stderr).toContain("MX7553");
  const lines = json.stdout.trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(["info", "info"]);

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

test("`status` shows its model and what it has done, and `restart` restarts the model", async () => {
  const { stdout } = await run("status");
  expect(stdout).toMatch(/^run-[0-9a-f]{8} serve · url http:\/\/127\.0\.0\.1:\d+ · for \d+ s · pid \d+ · /);
  expect(stdout).toMatch(/ · file .*mallex\.yaml · plan [0-9a-f]{16}\n/);
  expect(stdout).toMatch(/\n {2}model .*\n {2}\S+ +ready +\d+ s +\d+ /);
  expect(stdout).toMatch(/so far {2}.*turns 2/);

  const env = await mallex(["env"], { home, project, env: { PATH: "/none" } });
  expect(env.stdout).toContain(`export PATH=/none:${dirname(home.client)}`);

  const [before] = await servers();
  expect((await run("restart", "no-such-model")).stderr).toContain("MX7554");
  const restarted = await run("restart");
  expect(restarted).toMatchObject({ code: 0, stdout: expect.stringContaining("restarting: ") });
  await expect.poll(servers, { timeout: 120_000, interval: 50 }).toMatchObject([{ phase: "ready" }]);
  const [after] = await servers();
  expect(after?.pid).not.toBe(before?.pid);
  started.push(after?.pid ?? 0);
  expect(await ask()).toBe(200);
});

test("`status --watch` follows what changes, and Ctrl-C ends it with 0", async () => {
  const [text, json, wrong] = [
    startMallex(["status", "--watch", "0.2"], { home, project }),
    startMallex(["status", "--json", "-w", "0.2"], { home, project }),
    await run("status", "--watch", "often"),
  ];
  expect(wrong.stderr).toContain("MX7507");
  const turns = (): number => Number(/.*so far {2}.*turns (\d+)/s.exec(text.stdout())?.[1] ?? 0);
  await expect.poll(turns).toBeGreaterThan(0);
  const before = turns();
  expect(await ask()).toBe(200);
  await expect.poll(turns).toBe(before + 1);
  const reports = (): { data: { runs: unknown[] } }[] =>
    json
      .stdout()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { data: { runs: unknown[] } });
  await expect.poll(() => reports().length).toBeGreaterThan(2);
  expect(reports().at(-1)).toMatchObject({ ok: true, command: "status", data: { runs: [{ answers: true }] } });
  for (const watcher of [text, json]) watcher.process.kill("SIGINT");
  expect(await Promise.all([text.ended, json.ended])).toMatchObject([{ code: 0 }, { code: 0 }]);
  expect(text.stderr() + json.stderr()).toBe("");
});

test("a model that the file keeps is shown, the next start takes it, and `stop --all` ends all", async () => {
  const [model] = await servers();
  await served.stop();
  expect((await run("status")).stdout).toMatch(/^model-[0-9a-f]{8} tiny-model is kept loaded · for .*\n$/);
  await serve();
  expect((await servers())[0]?.pid).toBe(model?.pid);
  const stopped = await run("stop", "--all");
  expect(stopped).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stopped run-\w+, model-\w+\n$/) });
  await expect.poll(() => started.filter(isAlive), { timeout: 120_000 }).toEqual([]);
  expect((await run("status")).stdout).toBe("nothing runs\n");
});
