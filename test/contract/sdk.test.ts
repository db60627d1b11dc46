import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import { createTokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { testLaunch, toolModel } from "../prepare.ts";
import { npmSdk } from "../support/npm-sdk.ts";
import { pypiSdk } from "../support/pypi-sdk.ts";
import { claudeFails, claudeSays, startClaude, type ClaudeScript } from "../support/scripted-claude.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  DONE,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import type { Sdk, SdkMessage, SdkSaid, SdkWish } from "../support/sdk.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { TOKEN, startTestServer, testPlan, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { toolModelFiles } from "../support/tool-model-reader.ts";

const PLAN: Partial<Plan> = {
  toolsets: { client: { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] } },
  profiles: { coder: { ...profile(), window: 4096 }, thinker: { ...profile(), thoughts: "show" } },
};

function profile(): NonNullable<Plan["profiles"][string]> {
  const { coder } = testPlan().profiles;
  if (coder === undefined) throw new Error("the test's plan has no coder");
  return coder;
}

const text = { type: "string" };
const TOOLS = [
  tool("read_file", { path: text }),
  tool("bash", { command: text }),
  tool("edit_file", { path: text, old: text, new: text }),
  tool("write_file", { path: text, text }),
];

function tool(name: string, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { name, description: `Does ${name}.`, input_schema: { type: "object", properties } };
}

function question(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { model: "claude-sonnet-4-5", max_tokens: 64, messages: [{ role: "user", content: "hi" }], ...fields };
}

let model: ModelServer;
let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-sdk-"));
  model = await startModelServer({ launch: testLaunch({ model: toolModel }), logFile: join(home, "mlx.log") });
});

afterAll(async () => {
  await model.stop();
  rmSync(home, { recursive: true });
});

describe.each([
  { title: "npm", start: async () => npmSdk() },
  { title: "PyPI", start: pypiSdk },
])("the official SDK from $title", ({ start }) => {
  let sdk: Sdk;
  let server: TestServer;
  let upstream: { close(): Promise<void> } | undefined;

  beforeAll(async () => void (sdk = await start()));
  afterAll(() => sdk.close());
  afterEach(async () => {
    await server.close(0);
    await upstream?.close();
    upstream = undefined;
  });

  const ask = (wish: Omit<SdkWish, "url" | "token">): Promise<SdkSaid> =>
    sdk.ask({ url: server.url, token: TOKEN, ...wish });

  /** What an answer that must be one says. */
  const answered = async (wish: Omit<SdkWish, "url" | "token">): Promise<SdkMessage> => {
    const { message, error } = await ask(wish);
    if (message === undefined) throw new Error(JSON.stringify(error));
    return message;
  };

  async function inFrontOfModel(options: TestServerOptions = {}): Promise<void> {
    server = await startTestServer({ upstream: `${model.url}/v1`, key: model.nonce, plan: PLAN, ...options });
  }

  async function inFrontOf(script: Script, options: TestServerOptions = {}): Promise<ScriptedUpstream> {
    const started = await startUpstream(script);
    upstream = started;
    server = await startTestServer({ upstream: started.url, plan: PLAN, ...options });
    return started;
  }

  describe("in front of the real mlx_lm.server", () => {
    test.each(["stream", "create"] as const)("works in steps: %s, calls read, results sent back", async (deed) => {
      await inFrontOfModel();
      const messages: unknown[] = [{ role: "user", content: "Improve notes.txt and run git status." }];
      const calls: unknown[] = [];
      let last = "";
      for (let step = 0; step < 6 && last === ""; step++) {
        const { content, stop_reason } = await answered({ do: deed, params: question({ messages, tools: TOOLS }) });
        const asked = content.filter(({ type }) => type === "tool_use");
        calls.push(...asked.map(({ name, input }) => ({ name, input })));
        expect(stop_reason).toBe(asked.length > 0 ? "tool_use" : "end_turn");
        if (asked.length === 0) last = content.at(-1)?.text ?? "";
        const results = asked.map(({ id }) => ({ type: "tool_result", tool_use_id: id, content: "ok" }));
        messages.push({ role: "assistant", content }, { role: "user", content: results });
      }
      expect(calls).toEqual([
        { name: "read_file", input: { path: "notes.txt" } },
        { name: "bash", input: { command: "git status" } },
        { name: "edit_file", input: { path: "notes.txt", old: "draft", new: "final" } },
        { name: "write_file", input: { path: "summary.txt", text: "done\n" } },
      ]);
      expect(last).toBe("All steps are done.");
    });

    test("counts what the server then says that it has read", async () => {
      const chatTemplate = readFileSync(join(toolModel, "chat_template.jinja"), "utf8");
      const counter = createTokenCounter({ ...toolModelFiles(), chatTemplate });
      await inFrontOfModel({ counter: () => counter });
      const { model: name, messages } = question();
      const { tokens } = await ask({ do: "count", params: { model: name, messages, tools: TOOLS } });
      const { usage } = await answered({ do: "create", params: question({ tools: TOOLS }) });
      expect(usage.input_tokens + usage.cache_read_input_tokens).toBe(tokens);
    });
  });

  test("reads the events of a stream, and its request's id", async () => {
    await inFrontOf(says("Par", "is."));
    const { message, types, requestId } = await ask({ do: "stream", params: question() });
    expect(message).toMatchObject({ content: [{ type: "text", text: "Paris." }], stop_reason: "end_turn" });
    expect(message?.usage).toMatchObject({ input_tokens: 7, cache_read_input_tokens: 5, output_tokens: 3 });
    expect(types).toContain("message_stop");
    expect(requestId).toMatch(/^req_/);
    expect((await ask({ do: "create", params: question() })).requestId).toMatch(/^req_/);
  });

  test.each(["stream", "create"] as const)("reads thoughts, and may send them back: %s", async (deed) => {
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.end(
        chunk({ reasoning: "Hm, " }) + chunk({ reasoning: "a city." }) + chunk({ content: "Paris." }, "stop") + DONE,
      );
    });
    const params = question({ model: "thinker" });
    const { content } = await answered({ do: deed, params });
    expect(content).toMatchObject([
      { type: "thinking", thinking: "Hm, a city.", signature: expect.stringMatching(/^mallex-/) },
      { type: "text", text: "Paris." },
    ]);
    const messages = [
      { role: "user", content: "hi" },
      { role: "assistant", content },
      { role: "user", content: "go on" },
    ];
    await answered({ do: deed, params: { ...params, messages } });
    expect(JSON.stringify(calls.at(-1)?.body)).not.toContain("a city");
  });

  test("reads two calls of one answer, and sends both results back", async () => {
    const called = ["a", "b"].map((path, index) => ({
      tool_calls: [
        { index, id: `c${index}`, type: "function", function: { name: "read_file", arguments: `{"path":"${path}"}` } },
      ],
    }));
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.end([...called, {}].map((delta, at) => chunk(delta, at < 2 ? null : "tool_calls")).join("") + DONE);
    });
    const params = question({ tools: TOOLS });
    const { content } = await answered({ do: "stream", params });
    expect(content.map(({ input }) => input)).toEqual([{ path: "a" }, { path: "b" }]);
    const results = content.map(({ id }) => ({ type: "tool_result", tool_use_id: id, content: `of ${id}` }));
    const messages = [
      { role: "user", content: "hi" },
      { role: "assistant", content },
      { role: "user", content: results },
    ];
    await answered({ do: "create", params: { ...params, messages } });
    expect(calls.at(-1)?.body["messages"]).toMatchObject([
      { role: "user" },
      { role: "assistant", tool_calls: content.map(({ id }) => ({ id })) },
      ...content.map(({ id }) => ({ role: "tool", tool_call_id: id, content: `of ${id}` })),
    ]);
  });

  test("lists the models over many pages, and finds one whose id has a slash", async () => {
    await inFrontOf(says("ok"));
    const { ids, sent } = await ask({ do: "models", limit: 2 });
    expect(ids).toEqual(["mallex/anthropic-auto", "mallex/anthropic-low", "low", "coder", "thinker"]);
    expect(sent).toHaveLength(3);
    expect((await ask({ do: "model", id: "mallex/anthropic-low" })).ids).toEqual(["mallex/anthropic-low"]);
  });

  test.each(["key", "token"] as const)("is let in by its %s, sent as a bearer's", async (by) => {
    await inFrontOf(says("ok"));
    const { message, sent } = await ask({ do: "create", by, params: question() });
    expect(message?.content).toMatchObject([{ text: "ok" }]);
    expect(sent[0]).toMatchObject({ authorization: `Bearer ${TOKEN}`, "anthropic-version": "2026-10-21" });
  });

  describe("throws the error that a status is", () => {
    const failing =
      (status: number): Script =>
      (res) =>
        void res.writeHead(status, { "content-type": "application/json" }).end('{"error":"no"}');

    test.each([
      { params: question({ max_tokens: 0 }), status: 400, name: "BadRequestError", type: "invalid_request_error" },
      { params: question({ model: "nobody" }), status: 404, name: "NotFoundError", type: "not_found_error" },
      {
        params: question({ system: "x".repeat(20_000) }),
        status: 413,
        name: "ContentTooLargeError",
        type: "request_too_large",
      },
      { upstream: 401, status: 401, name: "AuthenticationError", type: "authentication_error" },
      { upstream: 402, status: 402, name: "PaymentRequiredError", type: "billing_error" },
      { upstream: 403, status: 403, name: "PermissionDeniedError", type: "permission_error" },
      { upstream: 429, status: 429, name: "RateLimitError", type: "rate_limit_error" },
      { upstream: 500, status: 502, name: "InternalServerError", type: "api_error" },
      { upstream: 503, status: 503, name: "ServiceUnavailableError", type: "api_error" },
      { upstream: 529, status: 529, name: "OverloadedError", type: "overloaded_error" },
    ])("$status: $name", async ({ upstream: own = 200, params = question(), status, name, type }) => {
      await inFrontOf(failing(own), { server: { maxBodyBytes: 16_384 } });
      for (const deed of ["create", "stream"] as const) {
        const { error } = await ask({ do: deed, params });
        expect(error).toMatchObject({ name, status, type, requestId: expect.stringMatching(/^req_/) });
      }
    });

    test("401: AuthenticationError, for another token, asked once", async () => {
      await inFrontOf(says("ok"));
      const { error, sent } = await sdk.ask({
        url: server.url,
        token: "another",
        do: "create",
        retries: 2,
        params: question(),
      });
      expect(error).toMatchObject({ name: "AuthenticationError", status: 401, type: "authentication_error" });
      expect(sent).toHaveLength(1);
    });

    test("in the middle of a stream, with what it says", async () => {
      await inFrontOf(
        (res) => {
          streamHead(res);
          res.write(chunk({ content: "Par" }), () => res.end());
        },
        { server: { earlyHeadMs: 0 } },
      );
      const { error } = await ask({ do: "stream", params: question() });
      expect(error).toMatchObject({ type: "api_error", message: expect.stringContaining("MX8103") });
    });
  });

  test("waits as long as a 429 says, and asks again", async () => {
    const { calls } = await inFrontOf((res, call) => {
      if (calls.length > 1) return says("ok")(res, call);
      res.writeHead(429, { "content-type": "application/json", "retry-after": "1" }).end("{}");
    });
    const { message, sent, tookMs } = await ask({ do: "create", retries: 2, params: question() });
    expect(message?.content).toMatchObject([{ text: "ok" }]);
    expect([sent.length, calls.length]).toEqual([2, 2]);
    expect(tookMs).toBeGreaterThan(950);
  });

  test("does not ask again after a 400", async () => {
    await inFrontOf(says("ok"));
    const { error, sent } = await ask({ do: "create", retries: 2, params: question({ messages: [] }) });
    expect(error).toMatchObject({ status: 400, message: expect.stringMatching(/^messages: /) });
    expect(sent).toHaveLength(1);
  });

  test("goes away in the middle of an answer, and the model is freed", async () => {
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.write(chunk({ content: "Once " }));
    });
    expect((await ask({ do: "leave", params: question() })).text).toBe("Once ");
    await calls[0]?.closed;
    expect(calls).toHaveLength(1);
  });

  describe("in front of the Claude API", () => {
    async function inFrontOfClaude(script: ClaudeScript): Promise<Awaited<ReturnType<typeof startClaude>>> {
      const claude = await startClaude(script);
      upstream = claude;
      server = await startTestServer({
        plan: {
          backends: { claude: { kind: "anthropic", url: "https://unused.test", key: { env: "KEY" } } },
          profiles: { coder: { ...profile(), backend: "claude", leaves: true } },
        },
        endpoint: async () => ({
          relays: true,
          url: claude.url,
          model: "claude-x",
          leaves: true,
          key: "sk-ant-test",
        }),
      });
      return claude;
    }

    test("reads its answers, and its version goes along", async () => {
      const { calls } = await inFrontOfClaude(claudeSays("Paris."));
      for (const deed of ["create", "stream"] as const)
        expect((await answered({ do: deed, params: question() })).content).toMatchObject([{ text: "Paris." }]);
      expect(calls[0]?.headers).toMatchObject({ "anthropic-version": "2026-10-21", "x-api-key": "sk-ant-test" });
      expect((await ask({ do: "count", params: question({ max_tokens: undefined }) })).tokens).toBe(1112);
    });

    test("reads its errors, with its ids", async () => {
      await inFrontOfClaude(claudeFails(400, "invalid_request_error", "no such thing"));
      const { error } = await ask({ do: "create", params: question() });
      expect(error).toMatchObject({ name: "BadRequestError", message: "no such thing", requestId: "req_011upstream" });
    });
  });
});
