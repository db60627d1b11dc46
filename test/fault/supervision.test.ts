import { cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerStatus } from "../../generated/types/status.d.ts";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let project: Project;
let home: PreparedHome;
let served: Served;
let model = "";

const RULES = cases("rules") as string;

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
  const [first] = (await served.status()).servers;
  if (first === undefined) throw new Error("no model server is reported");
  return first;
}

async function ask(stream: boolean): Promise<{ readonly status: number; readonly text: string }> {
  const messages = [{ role: "user", content: "hello" }];
  const response = await served.post("/v1/messages", { model: "claude-x", max_tokens: 8, stream, messages });
  return { status: response.status, text: await response.text() };
}

async function until(phase: string): Promise<ServerStatus> {
  await expect.poll(async () => (await server()).phase, { timeout: 120_000, interval: 20 }).toBe(phase);
  return server();
}

function secondsSince(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}

test("a model server that keeps failing is given up: 529 at once with its last words, until it is repaired and restarted", async () => {
  const { pid = 0 } = await until("ready");
  renameSync(join(model, "config.json"), join(model, "config.away"));
  process.kill(pid, "SIGKILL");
  const begin = performance.now();
  await until("failed");
  const failed = secondsSince(begin);
  const { status, text } = await ask(false);
  expect([status, JSON.parse(text)]).toMatchObject(cases("modelServerKeepsFailing") as object);
  expect(served.run.stderr()).toMatch(
    /could not load the model.*; it is started again\n[\s\S]*; it stays off until `mallex restart`\n/,
  );

  renameSync(join(model, "config.away"), join(model, "config.json"));
  const { code } = await mallex(["restart"], { home, project });
  const restarted = performance.now();
  const again = await ask(true);
  expect(code).toBe(0);
  expect([again.status, checkStream(parseStream(again.text))]).toEqual([200, undefined]);
  promised(
    8,
    `given up after ${failed}; then 529; repaired and restarted, it answers after ${secondsSince(restarted)}`,
  );
});
