import { afterAll, beforeAll, expect, test } from "vitest";
import { listServers } from "../../src/process/supervise/server-record.ts";
import { askClient } from "../support/ask-client.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { commandLine } from "../support/processes.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";
import { mainTurnSince } from "../support/turns.ts";

const FILE = `version: 1
extends: [mallex:claude-code, mallex:models]
backends:
  gguf: { kind: llama, args: [--threads, "1"] }
profiles:
  small: { backend: gguf, model: mallex/smollm2-135m, output: 24, sampling: { temperature: 0 } }
`;

let home: PreparedHome;
let project: Project;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  project.write("my-project/mallex.yaml", FILE);
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

test("the real client gets its answer from llama.cpp, and finds its head in the cache the second time", async () => {
  const since = Date.now();
  const { stdout } = await askClient("What is the capital of France?", { home, project });
  expect(stdout.trim()).not.toBe("");
  expect((await mainTurnSince(home, since)).usage?.inputTokens).toBeGreaterThan(50);
  const again = Date.now();
  await askClient("What is the capital of Italy?", { home, project });
  const { inputTokens = 0, cachedTokens = 0 } = (await mainTurnSince(home, again)).usage ?? {};
  expect(cachedTokens / inputTokens).toBeGreaterThanOrEqual(0.6);
  const [server] = await listServers(home.places.servers);
  expect(commandLine(server?.pid ?? 0)).toContain("serve_llama.py");
});
