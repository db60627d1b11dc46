import { expect, test } from "vitest";
import { claudeEvent, claudeHead, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import { chunk, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, type TestServer } from "../../../support/test-server.ts";
import { startCase } from "../../../support/turn-cases.ts";

const PLAN = {
  backends: {
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
    cloud: { kind: "openrouter", url: "http://127.0.0.1:9/v1", key: { env: "K" } },
  },
  profiles: { opus: { backend: "claude", model: "claude-opus-4-8" }, router: { backend: "cloud" } },
  tiers: [
    { id: "relayed", profiles: ["opus"] },
    { id: "held", profiles: ["opus", "router"] },
    { id: "prompted", profiles: ["router"] },
  ],
  budget: { perDay: 1000 },
};

const START = claudeEvent({
  type: "message_start",
  message: { id: "msg_1", role: "assistant", usage: { input_tokens: 100_000, output_tokens: 1 } },
});
const WORDS = "word ".repeat(68); // 100 tokens by estimate
const BLOCK =
  claudeEvent({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } }) +
  claudeEvent({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text: WORDS } });

let cloud: ScriptedUpstream;
let server: TestServer;

async function start(): Promise<{ readonly known: number }> {
  const book = { known: 0, today: async () => book.known, add: async (usd: number) => void (book.known += usd) };
  const price = { input: 10, output: 1000, cacheRead: 1, cacheWrite: 12.5 };
  const started = await startCase({ plan: PLAN, profile: { leaves: true, price } }, { spend: book });
  ({ server } = started);
  cloud = started.upstreams.get("cloud") as ScriptedUpstream;
  cloud.script = (res) => {
    streamHead(res);
    res.write(chunk({ content: WORDS }));
  };
  (started.upstreams.get("claude") as ScriptedClaude).script = (res) => void claudeHead(res).write(START + BLOCK);
  return book;
}

const lastTurn = (): Readonly<Record<string, unknown>> =>
  server.lines.findLast(({ event }) => event === "turn")?.fields ?? {};

/** Reads until these words have come, and leaves. */
async function stopAfter(model: string, words: string): Promise<void> {
  const leaver = new AbortController();
  const response = await server.post("/v1/messages", question({ model }), { signal: leaver.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; !text.includes(words);) text += (await reader.read()).value ?? "";
  leaver.abort();
}

test.each(["relayed", "held"])(
  "an answer of Claude that the client stops costs its counted prompt and the words so far (%s)",
  async (tier) => {
    const book = await start();
    await stopAfter(tier, "word word");
    await expect.poll(lastTurn).toMatchObject({
      profile: "opus",
      usage: { inputTokens: 100_000 },
      cost: { usd: expect.closeTo(1.1, 5), estimated: true },
    });
    expect(book.known).toBeCloseTo(1.1, 5);
  },
);

test("an answer of a prompted cloud, which counts at its end, costs both by estimate", async () => {
  const book = await start();
  await stopAfter("prompted", "word word");
  await expect.poll(lastTurn).toMatchObject({ profile: "router", cost: { estimated: true } });
  // A hundred tokens of words, and a few of the question.
  expect(book.known).toBeGreaterThan(0.1);
  expect(book.known).toBeLessThan(0.101);
});

test("a question that the client takes back costs the prompt, which the cloud is reading", async () => {
  const book = await start();
  cloud.script = streamHead;
  const leaver = new AbortController();
  const gone = server.post("/v1/messages", question({ model: "prompted" }), { signal: leaver.signal }).catch(() => 0);
  await expect.poll(() => cloud.calls.length).toBe(1);
  leaver.abort();
  await gone;
  await expect.poll(lastTurn).toMatchObject({ profile: "router", cost: { estimated: true } });
  expect(book.known).toBeGreaterThan(0);
  expect(book.known).toBeLessThan(0.001);
});

test("an error costs nothing", async () => {
  const book = await start();
  cloud.script = (res) => void res.writeHead(500).end();
  expect((await server.post("/v1/messages", question({ model: "prompted" }))).status).toBe(502);
  await expect.poll(lastTurn).toMatchObject({ status: 502 });
  expect(lastTurn()).not.toHaveProperty("cost");
  expect(book.known).toBe(0);
});
