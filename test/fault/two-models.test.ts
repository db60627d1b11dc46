import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toolModel } from "../prepare.ts";
import { preparedHome, type PreparedHome } from "../support/prepared-home.ts";
import { modelServersBelow } from "../support/processes.ts";
import { createProject, type Project } from "../support/project.ts";
import { promised } from "../support/promise.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

const REQUESTS = 50;
const AT_ONCE = 4;

let project: Project;
let home: PreparedHome;
let served: Served;

beforeAll(async () => {
  project = createProject();
  home = preparedHome(project);
  const facts = "window: 8192, output: 64, size: small, dialect: native, sampling: { temperature: 0 }";
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      "profiles:",
      "  talker: { backend: local, model: mallex/smollm2-135m }",
      `  worker: { backend: local, model: ${toolModel}, ${facts} }`,
      "",
    ].join("\n"),
  );
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

async function ask(profile: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${served.url}/v1/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mallex-token": served.token },
    body: JSON.stringify({
      model: profile,
      max_tokens: 4,
      stream: true,
      messages: [{ role: "user", content: "Improve notes.txt." }],
    }),
  });
  return { status: response.status, text: await response.text() };
}

const modelServers = (): number[] => modelServersBelow(served.run.pid).toSorted((a, b) => a - b);

test("two models on one backend take turns: each has its server, and none is ended while there is work", async () => {
  for (const profile of ["talker", "worker"]) expect((await ask(profile)).status).toBe(200);
  const before = modelServers();
  expect(before).toHaveLength(2);
  const begin = performance.now();
  let asked = 0;
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const one = async (): Promise<void> => {
    while (asked < REQUESTS) answers.push(await ask(asked++ % 2 === 0 ? "talker" : "worker"));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const failed = answers.filter(({ status, text }) => status !== 200 || !text.includes("event: message_stop"));
  promised(
    34,
    `${answers.length} turns between two models, ${failed.length} errors, ${Math.round(performance.now() - begin)} ms`,
  );
  expect([answers.length, failed]).toEqual([REQUESTS, []]);
  expect(modelServers()).toEqual(before);
  const starts = readFileSync(join(home.places.logs, "mallex.log"), "utf8").match(/"phase":"starting"/g);
  expect(starts).toHaveLength(2);
});
