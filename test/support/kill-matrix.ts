import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "./check-stream.ts";
import { preparedHome, type PreparedHome } from "./prepared-home.ts";
import { descendants, isAlive, running } from "./processes.ts";
import { createProject, type Project } from "./project.ts";
import { promised } from "./promise.ts";
import { random, type Random } from "./random.ts";
import { mallex, serveMallex, startMallex, type MallexRun, type Served } from "./run-mallex.ts";

const POINTS = ["start", "load", "stream", "stop"] as const;
type Point = (typeof POINTS)[number];

/** All that has to be gone. */
const GONE_WITHIN_MS = 10_000;

interface Ground {
  readonly project: Project;
  readonly home: PreparedHome;
  readonly chance: Random;
}

/**
 * Kills a served mallex with its model server by SIGKILL, at each point of its life in turn, and each time a little earlier or later: nothing of it
 * may be left after ten seconds, and the next start has to answer.
 * @returns how long each took to be gone, in milliseconds, and what runs after the last ordinary stop
 */
export async function killMatrix(
  times: number,
  seed: number,
): Promise<{ readonly gone: readonly number[]; readonly left: readonly number[] }> {
  const ground = await prepare(seed);
  const gone: number[] = [];
  let served = await startWell(ground);
  for (let nth = 0; nth < times; nth++) {
    const point = POINTS[nth % POINTS.length] ?? "start";
    gone.push(await killAt(point, served, ground));
    served = await startWell(ground);
  }
  await served.stop();
  const most = Math.round(Math.max(...gone));
  promised(
    13,
    `SIGKILL of mallex at start, load, stream and stop, ${times}×: 0 orphans, gone after ${most} ms at most`,
  );
  return { gone, left: running(ground.project.home) };
}

async function prepare(seed: number): Promise<Ground> {
  const project = createProject();
  onTestFinished(() => {
    for (const pid of running(project.home)) process.kill(pid, "SIGKILL");
    project.remove();
  });
  const home = preparedHome(project);
  // A folder of its own: by that its processes are known.
  const model = join(project.home, "model");
  cpSync(tinyModel, model, { recursive: true });
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code]",
      "sizes: { large: { budget: { head: 500 } } }",
      "backends: { local: { kind: mlx, onExit: stop } }",
      `profiles: { it: { backend: local, model: "${model}", window: 8192, output: 512, size: large } }`,
      "",
    ].join("\n"),
  );
  await mallex(["trust", "--yes"], { home, project });
  return { project, home, chance: random(seed) };
}

/** Serves, and has answered a question. */
async function startWell(ground: Ground): Promise<Served> {
  const served = await serveMallex(ground);
  onTestFinished(() => void served.run.process.kill("SIGKILL"));
  const events = parseStream(await (await ask(served, 4)).text());
  expect(checkStream(events)).toBeUndefined();
  return served;
}

async function ask(served: Served, maxTokens: number): Promise<Response> {
  const messages = [{ role: "user", content: "hello" }];
  return served.post("/v1/messages", { model: "it", stream: true, max_tokens: maxTokens, messages });
}

/** @returns milliseconds until nothing is left */
async function killAt(point: Point, served: Served, ground: Ground): Promise<number> {
  const run = await lead(point, served, ground);
  const all = [run.pid, ...descendants(run.pid), ...running(ground.project.home)];
  const begin = performance.now();
  run.process.kill("SIGKILL");
  const left = (): number[] => [...all.filter(isAlive), ...running(ground.project.home)];
  await expect.poll(left, { timeout: GONE_WITHIN_MS, interval: 20, message: `killed at ${point}` }).toEqual([]);
  return performance.now() - begin;
}

/** Brings a mallex to the point. */
async function lead(point: Point, served: Served, ground: Ground): Promise<MallexRun> {
  const { chance, home } = ground;
  if (point === "stream") {
    const answer = await ask(served, 512);
    const reader = answer.body?.getReader();
    for (let events = chance.below(20); events >= 0; events--) await reader?.read();
    return served.run;
  }
  if (point === "stop") {
    served.run.process.kill("SIGTERM");
    await sleep(chance.below(200));
    return served.run;
  }
  await served.stop();
  const run = startMallex(["serve", "--json", "--yes"], ground);
  if (point === "start") {
    await sleep(chance.below(800));
    return run;
  }
  // The record is written as soon as there is a process; loading goes on for some two seconds.
  await expect.poll(() => recordsIn(home.places.servers), { timeout: 60_000, interval: 20 }).toHaveLength(1);
  await sleep(chance.below(2000));
  return run;
}

function recordsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
