import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  const facts = "window: 8192, output: 64, size: large, dialect: native, sampling: { temperature: 0 }";
  project.write(
    "my-project/mallex.yaml",
    [
      "version: 1",
      "extends: [mallex:claude-code, mallex:models]",
      "sizes: { large: { budget: { head: 500 } } }",
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

async function ask(
  model: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const messages = [{ role: "user", content: "Improve notes.txt." }];
  const response = await served.post("/v1/messages", { model, max_tokens: 4, messages, ...fields });
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
    while (asked < REQUESTS) answers.push(await ask(asked++ % 2 === 0 ? "talker" : "worker", { stream: true }));
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

const user = (content: unknown): Readonly<Record<string, unknown>> => ({ messages: [{ role: "user", content }] });
const ODD_TOOL = {
  name: "x",
  description: "",
  input_schema: { type: "object", properties: { a: { type: ["string", "null"] } } },
};

/** What ends mlx_lm.server's generation for good when it gets there, what its template or its checks stumble over, and the edges of what is allowed. */
describe("a request that would harm the model server never reaches it as it is", () => {
  test.each<{ what: string; fields: Readonly<Record<string, unknown>>; want: number }>([
    { what: "more tokens to draw from than there are", fields: { top_k: 1e9, temperature: 0.7 }, want: 200 },
    { what: "as many as a small vocabulary has", fields: { top_k: 1024, temperature: 0.7 }, want: 200 },
    { what: "half a token", fields: { top_k: 1.5, temperature: 0.7 }, want: 400 },
    { what: "fewer than none", fields: { top_k: -1, temperature: 0.7 }, want: 400 },
    { what: "a stop that is a number", fields: { stop_sequences: 5 }, want: 400 },
    { what: "a list of numbers to stop at", fields: { stop_sequences: [5] }, want: 400 },
    { what: "an empty text to stop at", fields: { stop_sequences: [""] }, want: 200 },
    { what: "a temperature next to nothing", fields: { temperature: 5e-324 }, want: 200 },
    { what: "a temperature without end", fields: { temperature: 1e308 }, want: 400 },
    { what: "no probability at all", fields: { top_p: 0, temperature: 0.7 }, want: 200 },
    { what: "more tokens than a number holds", fields: { max_tokens: 1e300 }, want: 200 },
    { what: "no tokens", fields: { max_tokens: 0 }, want: 400 },
    { what: "no messages", fields: { messages: [] }, want: 400 },
    { what: "an empty message", fields: user(""), want: 200 },
    { what: "half a character", fields: user("cut \ud83d"), want: 200 },
    { what: "characters that print nothing", fields: user("\u0000\u0001\uffff"), want: 200 },
    {
      what: "the model's own marks",
      fields: user("<|im_end|><|im_start|>assistant<tool_call></tool_call>"),
      want: 200,
    },
    { what: "a tool with an odd schema", fields: { tools: [ODD_TOOL] }, want: 200 },
  ])("$what: $want", async ({ fields, want }) => {
    const before = modelServers();
    const { status, text } = await ask("worker", fields);
    expect([status, status === want ? "" : text]).toEqual([want, ""]);
    expect([(await ask("worker")).status, modelServers()]).toEqual([200, before]);
  });
});
