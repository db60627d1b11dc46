import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { running } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type RunOptions, type Served } from "../support/run-mallex.ts";

/** A home with one small model, by whose folder the processes are known. */
async function prepare(): Promise<{ readonly project: Project; readonly home: PreparedHome }> {
  const project = createProject();
  onTestFinished(() => project.remove());
  const model = join(project.home, "model");
  cpSync(tinyModel, model, { recursive: true });
  const rules = [
    "version: 1",
    "extends: [mallex:claude-code]",
    "sizes: { large: { budget: { head: 500 } } }",
    "backends: { local: { kind: mlx, onExit: stop } }",
    `profiles: { it: { backend: local, model: "${model}", window: 8192, output: 512, size: large } }`,
    "",
  ];
  project.write("my-project/mallex.yaml", rules.join("\n"));
  const prepared = { project, home: preparedHome(project) };
  await mallex(["trust", "--yes"], prepared);
  return prepared;
}

async function serve(prepared: RunOptions): Promise<Served> {
  const served = await serveMallex(prepared);
  onTestFinished(async () => {
    served.run.process.kill("SIGKILL");
    await served.run.ended;
  });
  return served;
}

async function ask(served: Served, content: string): Promise<Response> {
  const messages = [{ role: "user", content }];
  return served.post("/v1/messages", { model: "it", stream: true, max_tokens: 512, messages });
}

async function answers(served: Served): Promise<void> {
  expect(checkStream(parseStream(await (await ask(served, "hello")).text()))).toBeUndefined();
}

test("two mallexes on one machine share a model server, and what one does is not felt by the other", async () => {
  const prepared = await prepare();
  const { home } = prepared.project;
  const [one, two] = await Promise.all([serve(prepared), serve(prepared)]);
  expect(one.url).not.toBe(two.url);
  await Promise.all([answers(one), answers(two)]);
  const servers = running(home);
  expect(servers).toHaveLength(1);
  await one.stop();
  await answers(two);
  expect(running(home)).toEqual(servers);
  await two.stop();
  expect(running(home)).toEqual([]);
  promised(
    32,
    "two mallex processes, a port each, one model server; the second goes on when the first ends, and ends it in the end",
  );
});

test("an answer goes on when the mallex that started the model server is killed, but asked of another", async () => {
  const ground = await prepare();
  const starter = await serve(ground);
  await answers(starter);
  const other = await serve(ground);
  await answers(other);
  const answer = await ask(other, "Count from one to a thousand.".repeat(40));
  starter.run.process.kill("SIGKILL");
  expect(checkStream(parseStream(await answer.text()))).toBeUndefined();
  await answers(other);
  await other.stop();
  expect(running(ground.project.home)).toEqual([]);
});
