import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tinyModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { running } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

interface Ground {
  readonly project: Project;
  readonly home: PreparedHome;
}

/** A home with one small model, by whose folder the processes are known. */
async function prepare(): Promise<Ground> {
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
  const ground = { project, home: preparedHome(project) };
  await mallex(["trust", "--yes"], ground);
  return ground;
}

async function serve(ground: Ground): Promise<Served> {
  const served = await serveMallex(ground);
  onTestFinished(async () => {
    served.run.process.kill("SIGKILL");
    await served.run.ended;
  });
  return served;
}

async function ask({ url, token }: Served, content: string): Promise<Response> {
  const body = { model: "it", stream: true, max_tokens: 512, messages: [{ role: "user", content }] };
  const headers = { "content-type": "application/json", "x-mallex-token": token };
  return fetch(`${url}/v1/messages`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function answers(served: Served): Promise<void> {
  expect(checkStream(parseStream(await (await ask(served, "hello")).text()))).toBeUndefined();
}

test("two mallexes on one machine share a model server, and what one does is not felt by the other", async () => {
  const ground = await prepare();
  const [one, two] = await Promise.all([serve(ground), serve(ground)]);
  expect(one.url).not.toBe(two.url);
  await Promise.all([answers(one), answers(two)]);
  const servers = running(ground.project.home);
  expect(servers).toHaveLength(1);
  await one.stop();
  await answers(two);
  expect(running(ground.project.home)).toEqual(servers);
  await two.stop();
  expect(running(ground.project.home)).toEqual([]);
  promised(
    32,
    "two mallexes, ports of their own, one model server; the second goes on when the first ends, and ends it in the end",
  );
});
