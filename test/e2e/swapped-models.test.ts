import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { askClient } from "../support/ask-client.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { isAlive } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

/** Memory for one of the two. */
const FILE = `version: 1
extends: [mallex:claude-code, mallex:models]
memory: MEMORY
backends:
  gguf: { kind: llama, args: [--threads, "1"] }
profiles:
  first: { backend: gguf, model: mallex/smollm2-135m, output: 16, sampling: { temperature: 0 } }
  second: { backend: local, model: mallex/smollm2-135m, output: 16, sampling: { temperature: 0 } }
tiers:
  - { id: low, profiles: [first] }
  - { id: high, profiles: [second] }
`;

let home: PreparedHome;
let project: Project;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  project.write("my-project/mallex.yaml", FILE.replace("MEMORY", "600MB"));
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

const ask = async (model: string, content: string): Promise<{ readonly status: number; readonly text: string }> => {
  const messages = [{ role: "user", content }];
  const response = await served.post("/v1/messages", { model, max_tokens: 12, stream: true, messages });
  return { status: response.status, text: await response.text() };
};

/** Pids by phase. */
async function ready(): Promise<number[]> {
  const { servers } = await served.status();
  return servers.flatMap(({ phase, pid }) => (phase === "ready" && pid !== undefined ? [pid] : []));
}

test("two models take turns in the memory of one: each swap ends one server, and no turn is lost", async () => {
  const [before] = await ready();
  for (const model of ["second", "first", "second"]) {
    const { status, text } = await ask(model, "What is 2+2?");
    expect([status, text.includes("message_stop")]).toEqual([200, true]);
    expect(await ready()).toHaveLength(1);
  }
  expect(isAlive(before ?? 0)).toBe(false);
  const { memory } = await served.status();
  expect(memory?.limit).toBe(600 * 2 ** 20);
  expect(memory?.used).toBeLessThanOrEqual(600 * 2 ** 20);
});

test("turns for both at once are all answered, one model after the other", async () => {
  const models = ["first", "second", "first", "second", "second", "first"];
  const answers = await Promise.all(models.map(async (model, at) => ask(model, `What is ${at}+2?`)));
  expect(answers.map(({ status, text }) => status === 200 && text.includes("message_stop"))).toEqual(
    models.map(() => true),
  );
  await vi.waitFor(async () => expect((await served.status()).memory?.waiting).toEqual([]), {
    timeout: 120_000,
  });
  expect(await ready()).toHaveLength(1);
});

test("the real client gets its answer from either model in one session", async () => {
  for (const tag of ["<mallex:low>", "<mallex:high>"]) {
    const { stdout } = await askClient(`${tag} What is the capital of France?`, { home, project });
    expect(stdout.trim()).not.toBe("");
  }
});
