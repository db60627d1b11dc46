import { afterEach, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import {
  chunk,
  DONE,
  startUpstream,
  streamHead,
  usageChunk,
  type Script,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let upstream: ScriptedUpstream;
let server: TestServer;

async function start(script: Script): Promise<void> {
  upstream = await startUpstream(script);
  server = await startTestServer({ upstream: upstream.url, server: { strict: true }, plan: WIDE });
}

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

/** What a client asks anew, not streamed, when a stream has failed. */
const WIDE = cases("wide") as Partial<Plan>;

const TOOLS = Array.from({ length: 24 }, (_, at) => ({
  name: `Tool${at}`,
  description: "It does a thing, and says how. ".repeat(95),
  input_schema: { type: "object", properties: { path: { type: "string" } }, required: ["path"] },
}));

const FULL = question({ stream: false, max_tokens: 64_000, tools: TOOLS, system: "You help. ".repeat(500) });

test("a question of full size is answered whole: 24 tools, 64,000 tokens, words and a call", async () => {
  const words = "It says a lot. ".repeat(15_000);
  const call = { index: 0, id: "c1", type: "function", function: { name: "Tool23", arguments: '{"path":"a"}' } };
  await start((res) => {
    streamHead(res);
    for (let at = 0; at < words.length; at += 150) res.write(chunk({ content: words.slice(at, at + 150) }));
    res.end(chunk({ tool_calls: [call] }) + chunk({}, "tool_calls") + usageChunk(30_000, 60_000, 10_000) + DONE);
  });
  expect(JSON.stringify(FULL).length).toBeGreaterThan(76_000);
  const response = await server.post("/v1/messages?beta=true", FULL);
  const text = await response.text();
  expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
  expect(JSON.parse(text)).toEqual({
    id: expect.stringMatching(/^msg_/),
    type: "message",
    role: "assistant",
    model: "claude-sonnet-4-5",
    content: [
      { type: "text", text: words },
      { type: "tool_use", id: expect.stringMatching(/^toolu_/), name: "Tool23", input: { path: "a" } },
    ],
    stop_reason: "tool_use",
    stop_sequence: null,
    usage: {
      input_tokens: 20_000,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 10_000,
      output_tokens: 60_000,
    },
  });
  expect(upstream.calls[0]?.body).toMatchObject({ max_tokens: 64_000, stream: true });
  expect(upstream.calls[0]?.body["tools"]).toHaveLength(24);
});

test("what fails at the very end of it still has its HTTP status", async () => {
  await start((res) => {
    streamHead(res);
    res.end(chunk({ content: "Nearly all of it." }));
  });
  const response = await server.post("/v1/messages", FULL);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ type: "error", error: { message: expect.stringContaining("MX8103") } });
});

test("the model stops when its reader leaves, though nothing was ever sent", async () => {
  await start((res) => {
    streamHead(res);
    res.write(chunk({ content: "A word." }));
  });
  const leaving = new AbortController();
  const asked = server.post("/v1/messages", FULL, { signal: leaving.signal }).catch(() => "left");
  await expect.poll(() => upstream.calls.length).toBe(1);
  leaving.abort();
  expect(await asked).toBe("left");
  await upstream.calls[0]?.closed;
  expect(upstream.calls[0]?.isClosed()).toBe(true);
});
