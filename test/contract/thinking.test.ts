import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Marks, Profile } from "../../generated/types/plan.d.ts";
import { createTokenCounter, type TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { MLX } from "../support/supervised-backends.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";

let home: string;
/** Its model says "I can only improve files." to everything, and the vocabulary has no marks of thoughts. */
let plain: ModelServer;
/** The same model; what were the marks of a call are now those of a thought, and the template opens none. */
let thinking: ModelServer;
let server: TestServer | undefined;

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-thinking-"));
  const thinker = join(home, "thinker");
  cpSync(toolModel, thinker, { recursive: true });
  for (const name of ["tokenizer.json", "chat_template.jinja"]) {
    const text = readFileSync(join(thinker, name), "utf8");
    writeFileSync(
      join(thinker, name),
      text.replaceAll("<tool_call>", "<think>").replaceAll("</tool_call>", "</think>"),
    );
  }
  plain = await startModelServer({ launch: testLaunch({ model: toolModel }), logFile: join(home, "plain.log") });
  thinking = await startModelServer({ launch: testLaunch({ model: thinker }), logFile: join(home, "thinking.log") });
});

afterEach(async () => {
  await server?.close(0);
});

afterAll(async () => {
  await plain?.stop();
  await thinking?.stop();
  rmSync(home, { recursive: true });
});

interface Asked {
  readonly from: ModelServer;
  readonly thoughts: readonly Marks[];
  readonly profile?: Partial<Profile>;
  readonly counter?: TokenCounter;
}

interface Block {
  readonly type: string;
  readonly text?: string;
  readonly thinking?: string;
  readonly signature?: string;
}

/** The same question streamed, which must keep to the grammar, and not. */
async function ask(words: string, { from, thoughts, profile = {}, counter }: Asked): Promise<readonly Block[]> {
  const coder = { ...(testPlan().profiles["coder"] as Profile), ...profile };
  server = await startTestServer({
    upstream: `${from.url}/v1`,
    key: from.nonce,
    plan: { thoughts: [...thoughts], profiles: { coder }, backends: { local: MLX } },
    counter: () => counter,
  });
  const asked = question({ messages: [{ role: "user", content: words }], max_tokens: 80, temperature: 0 });
  const events = parseStream(await (await server.post("/v1/messages", asked)).text());
  expect(checkStream(events)).toBeUndefined();
  const whole = (await (await server.post("/v1/messages", { ...asked, stream: false })).json()) as {
    readonly content: readonly Block[];
  };
  const streamed = events.flatMap(({ data }) => (data["content_block"] as Block | undefined)?.type ?? []);
  expect(streamed).toEqual(whole.content.map(({ type }) => type));
  return whole.content;
}

const signature = (thought: string): string => `mallex-1.${createHash("sha256").update(thought).digest("base64url")}`;
const IMPROVE = "Improve notes.txt.";

test("what the real server finds of thoughts itself is hidden", async () => {
  const [block, ...more] = await ask(IMPROVE, { from: thinking, thoughts: [] });
  expect(block).toMatchObject({ type: "text" });
  expect(more).toEqual([]);
  expect(block?.text).not.toContain("read_file");
});

test("or a thinking block with a signature of our own", async () => {
  const [block] = await ask(IMPROVE, { from: thinking, thoughts: [], profile: { thoughts: "show" } });
  expect(block?.thinking).toContain("read_file");
  expect(block?.signature).toBe(signature(block?.thinking ?? ""));
});

test("what it leaves in the text is taken out by its marks, token by token", async () => {
  const thoughts = [{ start: "I can", end: "improve" }];
  expect(await ask("hi", { from: plain, thoughts })).toEqual([{ type: "text", text: "files." }]);
  await server?.close(0);
  expect(await ask("hi", { from: plain, thoughts, profile: { thoughts: "show" } })).toEqual([
    { type: "thinking", thinking: "only", signature: signature("only") },
    { type: "text", text: "files." },
  ]);
});

test("where the model's own template opens the thought, only its end is looked for", async () => {
  const counter = createTokenCounter({
    tokenizer: read(toolModel, "tokenizer.json"),
    config: read(toolModel, "tokenizer_config.json"),
    chatTemplate: readFileSync(join(toolModel, "chat_template.jinja"), "utf8"),
  });
  const thoughts = [{ start: "<|im_start|>assistant", end: "improve" }];
  expect(await ask("hi", { from: plain, thoughts, counter })).toEqual([{ type: "text", text: "files." }]);
});
