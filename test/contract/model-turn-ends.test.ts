import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Profile } from "../../generated/types/plan.d.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";

/** Tokens of no family: the server does not know that they end a turn, and neither does the list of mallex. */
const OWN = { token: "<|turn_over|>", next: "<|turn_start|>" };

let home: string;
let model: ModelServer;
let server: TestServer | undefined;

/** The tool model, whose files say nothing of the token with which it ends its turns. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-own-ends-"));
  cpSync(toolModel, home, { recursive: true });
  for (const name of ["tokenizer.json", "text_template.jinja"]) {
    const text = readFileSync(join(home, name), "utf8");
    const renamed = text.replaceAll("<|im_end|>", OWN.token).replaceAll("<|im_start|>", OWN.next);
    writeFileSync(join(home, name), renamed);
  }
  rewrite("config.json", { eos_token_id: 0 });
  rewrite("tokenizer_config.json", { eos_token: "<|endoftext|>" });
  const chatTemplate = readFileSync(join(home, "text_template.jinja"), "utf8");
  model = await startModelServer({
    launch: testLaunch({ model: home, chatTemplate }),
    logFile: join(home, "server.log"),
  });
});

afterEach(async () => server?.close(0));
afterAll(async () => {
  await model?.stop();
  rmSync(home, { recursive: true });
});

function rewrite(name: string, change: object): void {
  const file = join(home, name);
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, "utf8")) as object), ...change }));
}

async function ask(profile: Partial<Profile>, body: object): Promise<WireEvent[]> {
  const coder = testPlan().profiles["coder"];
  if (coder === undefined) throw new Error("no profile");
  server = await startTestServer({
    upstream: `${model.url}/v1`,
    key: model.nonce,
    plan: {
      profiles: { coder: { ...coder, ...profile } },
      toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
    },
  });
  const response = await server.post("/v1/messages", question({ temperature: 0, max_tokens: 120, ...body }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

const tool = {
  name: "read_file",
  description: "Reads a file.",
  input_schema: { type: "object", properties: { path: { type: "string" } }, required: ["path"] },
};
const person = { role: "user", content: "Improve notes.txt." };

/** So many tokens that the model's answer ends right behind its own token: it has not learned to stop by itself. */
async function tokensOfAnswer(messages: readonly object[]): Promise<number> {
  for (let tokens = 2; tokens < 200; tokens += 1) {
    const response = await fetch(`${model.url}/v1/chat/completions`, {
      method: "POST",
      headers: { ...model.headers, "content-type": "application/json" },
      body: JSON.stringify({ messages, temperature: 0, max_tokens: tokens }),
    });
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
    if (choices[0]?.message.content.trimEnd().endsWith(OWN.token) === true) return tokens;
  }
  throw new Error("the model does not end its turn");
}

test("a token that the real mlx_lm.server leaves behind a call ends the call, where the model's facts name it", async () => {
  const body = { messages: [person], tools: [tool], max_tokens: await tokensOfAnswer([person]) };
  const without = await ask({}, body);
  expect(callsOf(without)).toEqual([]);
  expect(textOf(without)).toContain(OWN.token);
  await server?.close(0);
  const events = await ask({ turnEnds: [OWN] }, body);
  expect(callsOf(events)).toMatchObject([{ name: "read_file", input: { path: "notes.txt" } }]);
  expect(textOf(events)).toBe("");
});

test("one at the end of a text is cut, where the model's facts name it", async () => {
  const body = { messages: [person], max_tokens: await tokensOfAnswer([person]) };
  const without = textOf(await ask({}, body));
  expect(without).toMatch(/\S<\|turn_over\|>\s*$/);
  await server?.close(0);
  expect(textOf(await ask({ turnEnds: [OWN] }, body))).toBe(without.slice(0, without.indexOf(OWN.token)));
});
