import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import {
  npmOpenai,
  pypiOpenai,
  type ChatSaid,
  type ChatSdk,
  type ChatWish,
  type SaidCompletion,
} from "../support/openai-sdk.ts";
import { claudeCalls, claudeFails, startClaude, type ClaudeScript } from "../support/scripted-claude.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  DONE,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { TOKEN, startTestServer, testPlan, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PLAN: Partial<Plan> = {
  toolsets: { client: { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] } },
  profiles: { coder: { ...profile(), window: 4096 }, thinker: { ...profile(), thoughts: "show" } },
};

function profile(): NonNullable<Plan["profiles"][string]> {
  const { coder } = testPlan().profiles;
  if (coder === undefined) throw new Error("the test's plan has no coder");
  return coder;
}

const TOOLS = [tool("read_file", { path: { type: "string" } })];

function tool(name: string, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    type: "function",
    function: { name, description: `Does ${name}.`, parameters: { type: "object", properties } },
  };
}

function question(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { model: "coder", messages: [{ role: "user", content: "hi" }], ...fields };
}

describe.each([
  { title: "npm", start: async () => npmOpenai() },
  { title: "PyPI", start: pypiOpenai },
])("OpenAI's SDK from $title", ({ start }) => {
  let sdk: ChatSdk;
  let server: TestServer;
  let upstream: { close(): Promise<void> } | undefined;

  beforeAll(async () => void (sdk = await start()));
  afterAll(() => sdk.close());
  afterEach(async () => {
    await server.close(0);
    await upstream?.close();
    upstream = undefined;
  });

  const ask = (wish: Omit<ChatWish, "url" | "token">): Promise<ChatSaid> =>
    sdk.ask({ url: `${server.url}/v1`, token: TOKEN, ...wish });

  /** What an answer that must be one says. */
  const answered = async (wish: Omit<ChatWish, "url" | "token">): Promise<SaidCompletion> => {
    const { completion, error } = await ask(wish);
    if (completion === undefined) throw new Error(JSON.stringify(error));
    return completion;
  };

  async function inFrontOf(script: Script, options: TestServerOptions = {}): Promise<ScriptedUpstream> {
    const started = await startUpstream(script);
    upstream = started;
    server = await startTestServer({ upstream: started.url, plan: PLAN, ...options });
    return started;
  }

  test("reads a stream, and its request's id", async () => {
    await inFrontOf(says("Par", "is."));
    for (const deed of ["create", "stream"] as const)
      expect((await answered({ do: deed, params: question() })).choices).toMatchObject([
        { message: { role: "assistant", content: "Paris." }, finish_reason: "stop" },
      ]);
    expect((await ask({ do: "create", params: question() })).requestId).toMatch(/^req_/);
  });

  test("reads thoughts, and may send them back", async () => {
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.end(chunk({ reasoning: "A city." }) + chunk({ content: "Paris." }, "stop") + DONE);
    });
    const { choices } = await answered({ do: "create", params: question({ model: "thinker" }) });
    expect(choices[0]?.message).toMatchObject({ content: "Paris.", reasoning_content: "A city." });
    const messages = [{ role: "user", content: "hi" }, choices[0]?.message, { role: "user", content: "go on" }];
    await answered({ do: "stream", params: question({ model: "thinker", messages }) });
    expect(JSON.stringify(calls.at(-1)?.body)).not.toContain("A city");
  });

  test("reads two calls of one answer, in pieces, and sends both results back", async () => {
    const called = ["a", "b"].map((path, index) => ({
      tool_calls: [
        { index, id: `c${index}`, type: "function", function: { name: "read_file", arguments: `{"path":"${path}"}` } },
      ],
    }));
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.end([...called, {}].map((delta, at) => chunk(delta, at < 2 ? null : "tool_calls")).join("") + DONE);
    });
    const { choices } = await answered({ do: "stream", params: question({ tools: TOOLS }) });
    const { message } = choices[0] ?? { message: { tool_calls: [] } };
    const made = message.tool_calls ?? [];
    expect(made.map((call) => call.function.arguments)).toEqual(['{"path":"a"}', '{"path":"b"}']);
    const results = made.map(({ id }) => ({ role: "tool", tool_call_id: id, content: `of ${id}` }));
    await answered({
      do: "create",
      params: question({ tools: TOOLS, messages: [{ role: "user", content: "hi" }, message, ...results] }),
    });
    expect(calls.at(-1)?.body["messages"]).toMatchObject([
      { role: "user" },
      { role: "assistant", tool_calls: made.map(({ id }) => ({ id })) },
      ...made.map(({ id }) => ({ role: "tool", tool_call_id: id, content: `of ${id}` })),
    ]);
  });

  test("lists the models, and finds one whose id has a slash", async () => {
    await inFrontOf(says("ok"));
    const { ids } = await ask({ do: "models" });
    expect(ids).toEqual(["mallex/auto", "low", "coder", "thinker"]);
    expect((await ask({ do: "model", id: "mallex/anthropic-low" })).ids).toEqual(["mallex/anthropic-low"]);
    expect((await ask({ do: "model", id: "nobody" })).error).toMatchObject({ name: "NotFoundError" });
  });

  describe("throws the error that a status is", () => {
    const failing =
      (status: number): Script =>
      (res) =>
        void res.writeHead(status, { "content-type": "application/json" }).end('{"error":"no"}');

    test.each([
      { params: question({ n: 2 }), status: 400, name: "BadRequestError", type: "invalid_request_error", param: "n" },
      {
        params: question({ model: "nobody" }),
        status: 404,
        name: "NotFoundError",
        type: "invalid_request_error",
        param: "model",
      },
      { upstream: 401, status: 401, name: "AuthenticationError", type: "authentication_error" },
      { upstream: 403, status: 403, name: "PermissionDeniedError", type: "permission_error" },
      { upstream: 429, status: 429, name: "RateLimitError", type: "rate_limit_error" },
      { upstream: 500, status: 502, name: "InternalServerError", type: "server_error" },
    ])("$status: $name", async ({ upstream: own = 200, params = question(), status, name, type, param = null }) => {
      await inFrontOf(failing(own));
      for (const deed of ["create", "stream"] as const) {
        const { error } = await ask({ do: deed, params });
        expect(error).toMatchObject({ name, status, type, param, requestId: expect.stringMatching(/^req_/) });
      }
    });

    test("401: AuthenticationError, for another token, asked once", async () => {
      await inFrontOf(says("ok"));
      const wish = { url: `${server.url}/v1`, token: "another", do: "create", retries: 2, params: question() } as const;
      const { error, sent } = await sdk.ask(wish);
      expect(error).toMatchObject({ name: "AuthenticationError", status: 401, code: "invalid_api_key" });
      expect(sent).toBe(1);
    });

    test("in the middle of a stream, with what it says", async () => {
      await inFrontOf((res) => {
        streamHead(res);
        res.write(chunk({ content: "Par" }), () => res.end());
      });
      const { error } = await ask({ do: "stream", params: question() });
      expect(error).toMatchObject({ name: "APIError", code: "MX8103", type: "server_error" });
    });
  });

  test("asks again when a 429 says so, and not after a 400", async () => {
    const { calls } = await inFrontOf((res, call) => {
      if (calls.length > 1) return says("ok")(res, call);
      res.writeHead(429, { "content-type": "application/json", "retry-after": "0" }).end("{}");
    });
    expect(await ask({ do: "create", retries: 2, params: question() })).toMatchObject({ sent: 2 });
    expect(await ask({ do: "create", retries: 2, params: question({ n: 2 }) })).toMatchObject({ sent: 1 });
  });

  test("goes away in the middle of an answer, and the model is freed", async () => {
    const { calls } = await inFrontOf((res) => {
      streamHead(res);
      res.write(chunk({ content: "Once " }));
    });
    expect((await ask({ do: "leave", params: question() })).text).toBe("Once ");
    await calls[0]?.closed;
  });

  describe("in front of the Claude API", () => {
    async function inFrontOfClaude(script: ClaudeScript): Promise<void> {
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
    }

    test.each(["create", "stream"] as const)("reads its words and calls: %s", async (deed) => {
      await inFrontOfClaude(claudeCalls("read_file", { path: "é" }));
      const { choices } = await answered({ do: deed, params: question({ tools: TOOLS }) });
      expect(choices[0]).toMatchObject(cases("readsWordsCalls") as object);
    });

    test("reads its errors", async () => {
      await inFrontOfClaude(claudeFails(400, "invalid_request_error", "no such thing"));
      const { error } = await ask({ do: "create", params: question() });
      expect(error).toMatchObject({ name: "BadRequestError", message: expect.stringContaining("no such thing") });
    });
  });
});
