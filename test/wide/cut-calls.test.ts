import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setup, toolModel } from "../prepare.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { startLlama, toGguf, type Llama } from "../support/start-llama.ts";
import { question, startTestServer, type TestServer } from "../support/test-server.ts";

const TEMPLATE = new URL("../fixtures/llama-cpp/json_template.jinja", import.meta.url);

let scratch: string;
let llama: Llama;
let server: TestServer;

beforeAll(async () => {
  await setup();
  scratch = mkdtempSync(join(tmpdir(), "mallex-cut-"));
  const file = join(scratch, "tool.gguf");
  await toGguf(toolModel, file);
  llama = await startLlama({ file, template: readFileSync(TEMPLATE, "utf8") });
  const plan = { toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" as const }] } } };
  server = await startTestServer({ upstream: `${llama.url}/v1`, key: llama.key, plan });
});

afterAll(async () => {
  await server?.close(0);
  await llama?.stop();
  rmSync(scratch, { recursive: true });
});

const TOOL = {
  name: "read_file",
  description: "Reads a file.",
  input_schema: { type: "object", properties: { path: { type: "string" } } },
};

async function ask(maxTokens: number): Promise<WireEvent[]> {
  const messages = [{ role: "user", content: "Improve notes.txt." }];
  const body = question({ messages, tools: [TOOL], max_tokens: maxTokens, temperature: 0 });
  const events = parseStream(await (await server.post("/v1/messages", body)).text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

/** The whole call of this model. */
const WHOLE = 19;

describe("a call that the real llama-server parses", () => {
  test("comes where it is whole", async () => {
    expect(callsOf(await ask(WHOLE + 5))).toMatchObject([{ name: "read_file", input: { path: "notes.txt" } }]);
  });

  test.each(Array.from({ length: WHOLE - 5 }, (_, at) => at + 3))(
    "is never carried out where the limit has cut it after %i tokens, and the person is told what to do",
    async (tokens) => {
      const events = await ask(tokens);
      expect(callsOf(events)).toEqual([]);
      expect(textOf(events)).toMatch(/\[mallex: .*the request's own limit is \d+ tokens/);
      expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "max_tokens" } });
    },
  );
});
