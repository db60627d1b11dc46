import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request, type ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { encodeRequest } from "../../src/protocols/openai/encode-request.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { checkStream, parseStream, textOf } from "../support/check-stream.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../support/test-server.ts";

/** The tiny model's own template shows it 110 characters; this one shows it everything. */
const WHOLE = "{% for m in messages %}{{ m.content }}{% endfor %}";
const LONG_PROMPT = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(" ");

/** Connections from mallex to the model server that are open now. */
let open = 0;
const watch = (message: unknown): void => {
  const { socket } = message as { socket: Socket };
  if (socket.remotePort !== Number(new URL(model.url).port)) return; // the test's own connections to mallex
  open++;
  socket.once("close", () => open--);
};

let home: string;
let model: ModelServer;
let server: TestServer;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-server-"));
  const launch = testLaunch({ model: tinyModel, chatTemplate: WHOLE });
  model = await startModelServer({ launch, logFile: join(home, "mlx.log") });
  subscribe("undici:client:connected", watch);
  server = await startTestServer({ upstream: `${model.url}/v1`, key: model.nonce });
});

afterAll(async () => {
  await server.close(0);
  unsubscribe("undici:client:connected", watch);
  await model.stop();
  rmSync(home, { recursive: true });
});

function send(body: Record<string, unknown>): ClientRequest {
  const headers = { "content-type": "application/json", "x-mallex-token": TOKEN };
  const client = request({ port: server.port, host: "127.0.0.1", path: "/v1/messages", method: "POST", headers });
  client.on("error", () => {});
  client.end(JSON.stringify(body));
  return client;
}

const asking = (content: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  question({ messages: [{ role: "user", content }], ...fields });

describe("the real mlx_lm.server behind the real server", () => {
  test("streams an answer by the grammar, with its own usage", async () => {
    const events = parseStream(await (await server.post("/v1/messages", asking("Read the file notes.txt"))).text());
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events).length).toBeGreaterThan(0);
    expect(events.at(-2)?.data["usage"]).toMatchObject({ output_tokens: expect.any(Number) });
  });

  test("says the same streamed and not, and finds the prompt in its cache the second time", async () => {
    const body = asking(`${LONG_PROMPT.slice(0, 2000)} What is it?`, { max_tokens: 12 });
    const streamed = parseStream(await (await server.post("/v1/messages", body)).text());
    const whole = (await (await server.post("/v1/messages", { ...body, stream: false })).json()) as {
      content: { text: string }[];
      usage: Record<string, number>;
    };
    expect(whole.content[0]?.text).toBe(textOf(streamed));
    const first = streamed.at(-2)?.data["usage"] as Record<string, number>;
    const total = (usage: Record<string, number>): number =>
      (usage["input_tokens"] ?? 0) + (usage["cache_read_input_tokens"] ?? 0);
    expect(total(whole.usage)).toBe(total(first));
    expect(whole.usage["cache_read_input_tokens"]).toBeGreaterThan(total(first) * 0.8);
  });

  test("with a draft model says what it says without", async () => {
    const launch = testLaunch({ model: tinyModel, draft: tinyModel, chatTemplate: WHOLE });
    const drafting = await startModelServer({ launch, logFile: join(home, "draft.log") });
    onTestFinished(async () => drafting.stop());
    const other = await startTestServer({ upstream: `${drafting.url}/v1`, key: drafting.nonce });
    onTestFinished(async () => other.close(0));
    const body = asking("Read the file notes.txt", { max_tokens: 24 });
    const [text, same] = await Promise.all(
      [server, other].map(async (one) => textOf(parseStream(await (await one.post("/v1/messages", body)).text()))),
    );
    expect(same).toBe(text);
  });

  test("a max_tokens and a top_k beyond all measure do not kill it", async () => {
    const response = await server.post(
      "/v1/messages",
      asking("hello", { top_k: 10_000_000, temperature: 1, max_tokens: 4 }),
    );
    expect(checkStream(parseStream(await response.text()))).toBeUndefined();
    expect((await fetch(`${model.url}/health`, { headers: model.headers })).status).toBe(200);
    expect((await server.post("/v1/messages", asking("hello"))).status).toBe(200);
  });

  test("what it does not know does not hurt it: a call that must be made, a form of the answer, effort", async () => {
    const tools = [{ name: "look", description: "Shows.", input_schema: { type: "object", properties: {} } }];
    const schema = { type: "object", properties: { a: { type: "string" } } };
    for (const fields of [
      { tools, tool_choice: { type: "any" } },
      { tools, tool_choice: { type: "tool", name: "look", disable_parallel_tool_use: true } },
      { output_config: { effort: "high", format: { type: "json_schema", schema } } },
      { thinking: { type: "enabled", budget_tokens: 1024 } },
    ]) {
      const response = await server.post("/v1/messages", asking("hello", { max_tokens: 4, ...fields }));
      expect(checkStream(parseStream(await response.text()))).toBeUndefined();
    }
    expect((await fetch(`${model.url}/health`, { headers: model.headers })).status).toBe(200);
  });

  test("a picture ends a question, not the server: it must never be sent one", async () => {
    const image = { mediaType: "image/png", data: "AAAA", tokens: 1, at: 0 };
    const asked = { tools: [], maxTokens: 2, stopSequences: [], sampling: {} };
    const body = encodeRequest(
      { ...asked, messages: [{ role: "user", content: "?", images: [image] }] },
      "default_model",
    );
    const headers = { ...model.headers, "content-type": "application/json" };
    const answer = await fetch(`${model.url}/v1/chat/completions`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    expect([answer.status, await answer.json()]).toEqual([404, { error: "Only 'text' content type is supported." }]);
    expect((await server.post("/v1/messages", asking("hello"))).status).toBe(200);
  });

  test("a stop sequence ends it early, even one that its tokens would never match", async () => {
    const text = textOf(
      parseStream(await (await server.post("/v1/messages", asking("Read the file notes.txt"))).text()),
    );
    const stop = text.slice(1, 3);
    const cut = parseStream(
      await (await server.post("/v1/messages", asking("Read the file notes.txt", { stop_sequences: [stop] }))).text(),
    );
    expect(checkStream(cut)).toBeUndefined();
    expect(textOf(cut)).toBe(text.slice(0, text.indexOf(stop)));
    expect(cut.at(-2)?.data).toMatchObject({ delta: { stop_reason: "stop_sequence", stop_sequence: stop } });
    await expect.poll(() => open).toBe(0);
  });

  test.each([
    { when: "in prefill", body: asking(LONG_PROMPT), sign: "event: message_start" },
    { when: "in the middle of the answer", body: asking("hello", { max_tokens: 1024 }), sign: "content_block_delta" },
    { when: "in prefill, unstreamed", body: asking(`${LONG_PROMPT} again`, { stream: false }), sign: "" },
  ])("a client that goes away $when frees it", async ({ body, sign }) => {
    await expect.poll(() => open).toBe(0);
    const client = send(body);
    if (sign === "") await vi.waitUntil(() => open === 1, { timeout: 120_000 });
    else {
      const [response] = (await once(client, "response")) as [AsyncIterable<Uint8Array>];
      let seen = "";
      for await (const bytes of response) {
        seen += String(bytes);
        if (seen.includes(sign)) break;
      }
    }
    client.destroy();
    await expect.poll(() => open, { interval: 5, timeout: 120_000 }).toBe(0);
    const next = await server.post("/v1/messages", asking("hello", { max_tokens: 1 }));
    expect(checkStream(parseStream(await next.text()))).toBeUndefined();
  });
});
