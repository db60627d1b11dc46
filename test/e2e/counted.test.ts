import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toolModel } from "../prepare.ts";
import { preparedHome } from "../support/prepared-home.ts";
import { createProject, type Project } from "../support/project.ts";
import { mallex, serveMallex, type Served } from "../support/run-mallex.ts";

let project: Project;
let served: Served;

beforeAll(async () => {
  project = createProject();
  const home = preparedHome(project);
  // Its prompt is the whole conversation.
  const model = join(project.home, "model");
  cpSync(toolModel, model, { recursive: true });
  cpSync(join(toolModel, "full_template.jinja"), join(model, "chat_template.jinja"));
  const profile = `{ backend: local, model: ${model}, window: 4096, output: 64, size: large, dialect: native }`;
  project.write(
    "my-project/mallex.yaml",
    `version: 1\nextends: [mallex:claude-code, mallex:models]\nsizes: { large: { budget: { head: 500 } } }\nprofiles: { main: ${profile} }\n`,
  );
  await mallex(["trust", "--yes"], { home, project });
  served = await serveMallex({ home, project });
});

afterAll(async () => {
  await served?.stop();
  project?.remove();
});

interface Usage {
  readonly input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly cache_creation_input_tokens: number;
}

async function post<T>(path: string, body: Readonly<Record<string, unknown>>): Promise<T> {
  return (await (await served.post(path, body)).json()) as T;
}

const tools = [{ name: "Read", description: "Reads a file.", input_schema: { type: "object", properties: {} } }];
const call = { type: "tool_use", id: "toolu_1", name: "Read", input: { file_path: "a.txt" } };
const LINES = Array.from({ length: 300 }, (_, i) => `${i}\tline ${i * 7} of a long file`).join("\n");
const result = (content: string): object => ({ type: "tool_result", tool_use_id: "toolu_1", content });

test.each([
  { title: "a question", messages: [{ role: "user", content: "hello" }] },
  { title: "a question with tools", messages: [{ role: "user", content: "Read a.txt" }], tools },
  {
    title: "a conversation with a call and its result",
    system: "Be brief.",
    messages: [
      { role: "user", content: "Read a.txt" },
      { role: "assistant", content: [{ type: "text", text: "I look." }, call] },
      { role: "user", content: [result("é 日本 🙂"), { type: "text", text: "And?" }] },
    ],
    tools,
  },
  {
    title: "a conversation that is cut to the window",
    messages: [
      { role: "user", content: "Read a.txt" },
      { role: "assistant", content: [call] },
      { role: "user", content: [result(LINES)] },
      { role: "assistant", content: "Done." },
      { role: "user", content: "And now?" },
    ],
    tools,
  },
])("count_tokens says what the usage of the same request says: $title", async ({ title, ...asked }) => {
  const counted = await post<{ input_tokens: number }>("/v1/messages/count_tokens", { model: "claude-x", ...asked });
  const { usage } = await post<{ usage: Usage }>("/v1/messages", { model: "claude-x", max_tokens: 32, ...asked });
  const read = usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens;
  process.stdout.write(`${title}: ${counted.input_tokens} counted, ${read} read\n`);
  expect(counted).toEqual({ input_tokens: read });
});
