import { afterEach, describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import type { RelayEndpoint, Endpoint } from "../../../../src/backends/endpoint.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-store.ts";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import { readChat } from "../../../support/read-chat.ts";
import {
  claudeCalls,
  claudeEvent,
  claudeFails,
  claudeHead,
  claudeSays,
  startClaude,
  type ClaudeScript,
  type ScriptedClaude,
} from "../../../support/scripted-claude.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  wholeAnswer,
  DONE,
  type Script,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import {
  startTestServer,
  testPlan,
  TOKEN,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const local = testPlan().profiles["coder"] as Profile;

const PLAN: Partial<Plan> = {
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
    login: { kind: "anthropic", url: "http://127.0.0.1:9", login: "client" },
  },
  profiles: {
    coder: local,
    thinker: { ...local, thoughts: "show" },
    opus: { ...local, backend: "claude", model: "claude-opus-4-8", output: 2000, leaves: true },
    max: { ...local, backend: "login", model: "claude-opus-4-8", leaves: true },
  },
  tiers: [
    { id: "low", profiles: ["coder"] },
    { id: "high", profiles: ["opus"] },
    { id: "mixed", profiles: ["max", "opus", "coder"] },
  ],
  toolsets: { client: { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] } },
};

let upstream: ScriptedUpstream;
let claude: ScriptedClaude;
let server: TestServer;

interface Scripts {
  readonly model?: Script;
  readonly claude?: ClaudeScript;
}

async function start(scripts: Scripts = {}, options: TestServerOptions = {}): Promise<void> {
  upstream = await startUpstream(scripts.model ?? says("Par", "is."));
  claude = await startClaude(scripts.claude ?? claudeSays("I am Claude."));
  const relay: RelayEndpoint = { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url };
  const endpoints: Readonly<Record<string, Endpoint>> = { opus: { ...relay, key: "k" }, max: relay };
  const ours: Endpoint = { relays: false, leaves: false, url: upstream.url, model: "m" };
  server = await startTestServer({ plan: PLAN, endpoint: async (profile) => endpoints[profile] ?? ours, ...options });
}

afterEach(async () => {
  await server.close(0);
  await upstream.close();
  await claude.close();
});

const HI = { role: "user", content: "hi" };
const TOOL = cases("tool") as {
  type: string;
  function: { name: string; description: string; parameters: { type: string; properties: { path: { type: string } } } };
};
const CALLS = chunk({
  tool_calls: [{ index: 0, id: "c1", type: "function", function: { name: "read", arguments: '{"path":"a"}' } }],
});

function chat(fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Response> {
  return server.post("/v1/chat/completions", { model: "low", messages: [HI], ...fields }, { headers });
}

async function completion(response: Response): Promise<Record<string, unknown>> {
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

const choiceOf = (body: Record<string, unknown>): Record<string, unknown> =>
  (body["choices"] as [Record<string, unknown>])[0];
const sent = (): Record<string, unknown> => upstream.calls.at(-1)?.body ?? {};

describe("over the same road", () => {
  test("a whole answer has words, figures, and the head that every answer has", async () => {
    await start();
    const response = await chat({ max_tokens: 9 });
    expect(response.headers.get("x-mallex-route")).toBe("class=main; by=name; tier=low; profile=coder");
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    expect(response.headers.get("x-request-id")).toBe(response.headers.get("request-id"));
    expect(await completion(response)).toMatchObject({
      id: expect.stringMatching(/^chatcmpl-/),
      object: "chat.completion",
      created: expect.closeTo(Date.now() / 1000, -2),
      model: "low",
      choices: [{ index: 0, message: { role: "assistant", content: "Paris." }, finish_reason: "stop" }],
      usage: { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15, prompt_tokens_details: { cached_tokens: 5 } },
    });
    expect(sent()).toMatchObject({ max_tokens: 9, messages: [HI], stream: true });
  });

  test("a stream is read piece by piece, and is done", async () => {
    await start();
    const response = await chat({ stream: true, stream_options: { include_usage: true } });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const { text, finish, isDone, pieces } = await readChat(response);
    expect({ text, finish, isDone }).toEqual({ text: "Paris.", finish: "stop", isDone: true });
    expect(pieces.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 12 } });
  });

  test("without a limit of the client's the profile's holds, and nothing was lowered", async () => {
    await start();
    const response = await chat();
    expect(sent()).toMatchObject({ max_tokens: 1024 });
    expect(response.headers.get("x-mallex-dropped")).toBeNull();
  });

  test.each([
    { type: "json_object" },
    { type: "json_schema", json_schema: { name: "weather", strict: true, schema: { type: "object" } } },
  ])("the form of the answer goes on as it came, and what is not of it is reported: $type", async (format) => {
    await start();
    const response = await chat({ response_format: format });
    expect(sent()).toMatchObject({ response_format: format });
    expect(response.headers.get("x-mallex-dropped")).toBe("response_format=1");
  });

  test("an answer of the form is not reported, and a schema may have empty fields", async () => {
    await start({ model: says('{"a":', " 1}") });
    const json_schema = { name: "n", strict: null, description: null, schema: { type: "object" } };
    const response = await chat({ response_format: { type: "json_schema", json_schema } });
    expect(response.headers.get("x-mallex-dropped")).toBeNull();
    expect(sent()).toMatchObject({ response_format: { json_schema: { name: "n" } } });
  });

  test("the Claude API gets a schema for any JSON, which is reported", async () => {
    await start();
    const response = await chat({ model: "high", response_format: { type: "json_object" } });
    expect(response.headers.get("x-mallex-dropped")).toBe("response_format=1");
  });

  test("what is left out is reported, by the client's own names", async () => {
    await start();
    const response = await chat({
      max_completion_tokens: 5000,
      seed: 1,
      reasoning_effort: "high",
      user: "u",
      sparkle: 1,
    });
    const dropped = (response.headers.get("x-mallex-dropped") ?? "").split(", ").toSorted();
    expect(dropped).toEqual(["max_completion_tokens=1", "reasoning_effort=1", "seed=1", "sparkle=1", "user=1"]);
  });

  test("thoughts that are shown are reasoning", async () => {
    await start({
      model: (res) => {
        streamHead(res);
        res.end(chunk({ reasoning: "Hm." }) + chunk({ content: "Paris." }, "stop") + DONE);
      },
    });
    expect(choiceOf(await completion(await chat({ model: "thinker" })))["message"]).toMatchObject({
      content: "Paris.",
      reasoning_content: "Hm.",
    });
  });

  test("calls come with their index, and their results go back", async () => {
    await start({
      model: (res) => {
        streamHead(res);
        res.end(CALLS + chunk({}, "tool_calls") + DONE);
      },
    });
    const { pieces, finish } = await readChat(await chat({ stream: true, tools: [TOOL] }));
    const [begun] = pieces.flatMap(({ choices }) => choices.flatMap(({ delta }) => delta.tool_calls ?? []));
    expect(begun).toMatchObject(cases("callsComeTheirIndex") as object);
    expect(finish).toBe("tool_calls");
    const body = await completion(await chat({ tools: [TOOL] }));
    const { message, finish_reason } = choiceOf(body) as {
      message: { tool_calls: { id: string }[] };
      finish_reason: string;
    };
    expect(message).toMatchObject({
      content: null,
      tool_calls: [{ type: "function", function: { name: "read", arguments: '{"path":"a"}' } }],
    });
    expect(finish_reason).toBe("tool_calls");
    upstream.script = says("Done.");
    const id = message.tool_calls[0]?.id;
    const answer = await chat({
      tools: [TOOL],
      messages: [HI, message, { role: "tool", tool_call_id: id, content: "of a" }],
    });
    expect(choiceOf(await completion(answer))["message"]).toMatchObject({ content: "Done." });
    expect(sent()["messages"]).toMatchObject([
      HI,
      { role: "assistant", tool_calls: [{ id, function: { name: "read", arguments: '{"path":"a"}' } }] },
      { role: "tool", tool_call_id: id, content: "of a" },
    ]);
  });

  test("a stop string ends the text", async () => {
    await start();
    expect(choiceOf(await completion(await chat({ stop: ["is"] })))).toMatchObject({
      message: { content: "Par" },
      finish_reason: "stop",
    });
  });

  test("a full answer says so", async () => {
    await start({
      model: (res) => {
        streamHead(res);
        res.end(chunk({ content: "Par" }, "length") + DONE);
      },
    });
    expect(choiceOf(await completion(await chat()))["finish_reason"]).toBe("length");
  });

  test("silence is filled with comments, which no client takes for a piece", async () => {
    let go = (): void => {};
    await start(
      {
        model: (res) => {
          streamHead(res);
          res.write(": keepalive 1/9\n\n");
          go = () => void res.end(wholeAnswer("ok"));
        },
      },
      { server: { earlyHeadMs: 0, pingMs: 20 } },
    );
    const response = await chat({ stream: true });
    setTimeout(() => go(), 150);
    const { comments, text, isDone } = await readChat(response);
    expect(comments.length).toBeGreaterThan(2);
    expect({ text, isDone }).toEqual({ text: "ok", isDone: true });
  });

  test("the turn is kept, and can be asked about", async () => {
    const saved: TurnRecord[] = [];
    const turns = {
      save: async (turn: TurnRecord) => void saved.push(turn),
      list: async () => [],
      find: async () => undefined,
    };
    await start({}, { turns: turns as never });
    await completion(await chat({ seed: 1 }));
    await expect.poll(() => saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ model: "low", text: "Paris.", status: 200, stream: false });
    // With the limit that held, or explaining it would say that one was lowered.
    expect(saved[0]?.request.max_tokens).toBe(1024);
    expect(saved[0]?.dropped).toContainEqual(expect.objectContaining({ what: "seed" }));
  });

  test("with strict, answers are held to the grammar, and unknown fields are refused", async () => {
    await start({}, { server: { strict: true } });
    expect((await readChat(await chat({ stream: true }))).text).toBe("Paris.");
    expect((await chat({ sparkle: 1 })).status).toBe(400);
  });
});

describe("an error is OpenAI's, with the client's own path", () => {
  async function errorOf(response: Response): Promise<Record<string, unknown>> {
    const body = (await response.json()) as { error: Record<string, unknown> };
    expect(Object.keys(body)).toEqual(["error"]);
    return { status: response.status, retry: response.headers.get("x-should-retry"), ...body.error };
  }

  test.each([
    { given: { n: 3 }, want: { status: 400, type: "invalid_request_error", code: "MX8026", param: "n" } },
    {
      given: { model: "gpt-9" },
      want: { status: 404, type: "invalid_request_error", code: "model_not_found", param: "model" },
    },
    {
      given: { model: "mallex/lwo" },
      want: { status: 404, type: "invalid_request_error", code: "model_not_found", param: "model" },
    },
    { given: { tools: [TOOL, TOOL] }, want: { status: 400, code: "MX8002", param: "tools[1].function.name" } },
    {
      given: { tools: [TOOL], tool_choice: { type: "function", function: { name: "x" } } },
      want: { status: 400, code: "MX8002", param: "tool_choice.function.name" },
    },
    {
      given: {
        messages: [
          { role: "system", content: "s" },
          { role: "user", content: [{ type: "image_url", image_url: { url: "https://a.test/b.png" } }] },
        ],
      },
      want: { status: 400, code: "MX8003", param: "messages[1].content[0]" },
    },
  ])("$want.code", async ({ given, want }) => {
    await start();
    for (const stream of [false, true]) {
      const error = await errorOf(await chat({ stream, ...given }));
      expect(error).toMatchObject({ retry: "false", ...want, message: expect.stringContaining(`${want.param}: `) });
    }
    expect(upstream.calls).toHaveLength(0);
  });

  test.each(
    cases("cases") as {
      title: string;
      path: string;
      body: string | object;
      want: { status: number; code: string; message?: unknown };
      token?: string;
    }[],
  )("$title", async ({ path, body, token = TOKEN, want }) => {
    await start();
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(server.url + path, { method: "POST", headers, body: text });
    expect(await errorOf(response)).toMatchObject(want);
  });

  test("the same name is not found in the form of the Messages API, either", async () => {
    await start();
    const response = await server.post("/v1/messages", { model: "mallex/lwo", max_tokens: 9, messages: [HI] });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      type: "error",
      error: { type: "not_found_error", message: expect.stringContaining('did you mean "low"?') as string },
    });
  });

  test("a prompt that the window does not hold has the code that clients know", async () => {
    const counter: TokenCounter = {
      count: () => 9000,
      ...countsByEstimate,
      *countInSteps() {
        yield;
        return { tokens: 9000, exact: true };
      },
    };
    await start({}, { counter: () => counter });
    expect(await errorOf(await chat())).toMatchObject(cases("promptWindowDoesHold") as object);
  });

  test("another method", async () => {
    await start();
    const response = await fetch(`${server.url}/v1/chat/completions`, { headers: { "x-mallex-token": TOKEN } });
    expect(response.headers.get("allow")).toBe("POST");
    expect(await errorOf(response)).toMatchObject({ status: 405, code: "MX8406" });
  });

  test("of a backend, with its status and when to ask again", async () => {
    await start({ model: (res) => void res.writeHead(429, { "retry-after": "7" }).end('{"error":"slow down"}') });
    const response = await chat();
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await errorOf(response)).toMatchObject(cases("backendStatusWhenAsk") as object);
  });

  test("in the middle of a stream is its last event, and it is never done", async () => {
    await start({
      model: (res) => {
        streamHead(res);
        res.write(chunk({ content: "Par" }), () => res.end());
      },
    });
    const { pieces, text, isDone } = await readChat(await chat({ stream: true }));
    expect(text).toBe("Par");
    expect(pieces.at(-1)?.error).toMatchObject({ type: "server_error", code: "MX8103" });
    expect(isDone).toBe(false);
  });

  test("of a web page, too", async () => {
    await start();
    expect(await errorOf(await chat({}, { origin: "https://evil.test" }))).toMatchObject({
      status: 403,
      code: "MX8012",
    });
  });
});

describe("a backend that speaks the Messages API", () => {
  test("gets the request in its words, with nothing else of the client's", async () => {
    await start();
    const schema = TOOL.function.parameters;
    const system = { role: "system", content: "Be brief." };
    const headers = { authorization: "Bearer sk-of-another-provider", "x-client": "editor" };
    const response = await chat({ model: "high", messages: [system, HI], tools: [TOOL], stop: "x" }, headers);
    expect(choiceOf(await completion(response))).toMatchObject({
      message: { content: "I am Claude." },
      finish_reason: "stop",
    });
    const [call] = claude.calls;
    expect(call?.path).toBe("/v1/messages");
    expect(call?.body).toEqual({
      model: "claude-opus-4-8",
      max_tokens: 2000,
      system: [{ type: "text", text: "Be brief." }],
      messages: [HI],
      tools: [{ name: "read", description: "Reads.", input_schema: schema }],
      stop_sequences: ["x"],
      stream: true,
    });
    expect(call?.headers).toMatchObject({ "x-api-key": "k", "anthropic-version": "2023-06-01" });
    expect(call?.headers).not.toHaveProperty("authorization");
    expect(call?.headers).not.toHaveProperty("x-client");
    expect(response.headers.get("x-mallex-route")).toContain("profile=opus");
  });

  test("is read as any other: thoughts, calls, figures", async () => {
    await start({ claude: claudeCalls("read", { path: "é" }) });
    const options = { model: "high", tools: [TOOL], stream: true, stream_options: { include_usage: true } };
    const { pieces, finish, isDone, text } = await readChat(await chat(options));
    const calls = pieces.flatMap(({ choices }) => choices.flatMap(({ delta }) => delta.tool_calls ?? []));
    expect(calls[0]).toMatchObject({ id: "toolu_01AbCdEf", function: { name: "read" } });
    expect(calls.map((call) => call.function.arguments).join("")).toBe('{"path":"é"}');
    expect({ finish, isDone, text }).toEqual({ finish: "tool_calls", isDone: true, text: "I look." });
    expect(pieces.at(-1)?.usage).toMatchObject({ prompt_tokens: 1112, prompt_tokens_details: { cached_tokens: 1000 } });
  });

  test("that refuses is an error with its status and words", async () => {
    await start({ claude: claudeFails(400, "invalid_request_error", "no such thing") });
    const response = await chat({ model: "high" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { type: "invalid_request_error", message: expect.stringContaining("no such thing") },
    });
  });

  const START = claudeEvent({ type: "message_start", message: { usage: { input_tokens: 1, output_tokens: 1 } } });
  const begun = (content_block: object): string =>
    claudeEvent({ type: "content_block_start", index: 0, content_block });
  const delta = (fields: object): string => claudeEvent({ type: "content_block_delta", index: 0, delta: fields });

  test.each([
    { title: "breaks off", rest: "", want: { code: "MX8103" } },
    {
      title: "stops with an error",
      rest: claudeEvent({ type: "error", error: { type: "overloaded_error", message: "too much" } }),
      want: { code: "MX8102", message: expect.stringContaining("too much") },
    },
  ])("that $title is never done", async ({ rest, want }) => {
    const words = begun({ type: "text", text: "" }) + delta({ type: "text_delta", text: "I am" });
    await start({ claude: (res) => void claudeHead(res).end(START + words + rest) });
    const { pieces, text, isDone } = await readChat(await chat({ model: "high", stream: true }));
    expect({ text, isDone }).toEqual({ text: "I am", isDone: false });
    expect(pieces.at(-1)?.error).toMatchObject(want);
  });

  test("whose last call was cut by the limit has no call, and says why it ended", async () => {
    const cut =
      begun({ type: "tool_use", id: "t1", name: "read", input: {} }) +
      delta({ type: "input_json_delta", partial_json: '{"path":"a' }) +
      claudeEvent({ type: "content_block_stop", index: 0 }) +
      claudeEvent({ type: "message_delta", delta: { stop_reason: "max_tokens" }, usage: { output_tokens: 9 } }) +
      claudeEvent({ type: "message_stop" });
    await start({ claude: (res) => void claudeHead(res).end(START + cut) });
    const { message, finish_reason } = choiceOf(await completion(await chat({ model: "high", tools: [TOOL] })));
    expect(message).not.toHaveProperty("tool_calls");
    expect(finish_reason).toBe("length");
  });

  test("that wants Claude Code's login is not asked: an error alone, the next one in a chain", async () => {
    await start();
    const alone = await chat({ model: "max" }, { authorization: "Bearer sk-of-another-provider" });
    expect(alone.status).toBe(401);
    expect(await alone.json()).toMatchObject({ error: { code: "MX8028", message: expect.stringContaining("`key`") } });
    const chained = await chat({ model: "mixed" });
    expect(chained.headers.get("x-mallex-route")).toContain("passed=max:noKey");
    expect(choiceOf(await completion(chained))["message"]).toMatchObject({ content: "I am Claude." });
    expect(claude.calls).toHaveLength(1);
  });

  test("is moved on from when it is not there", async () => {
    await start({ claude: claudeFails(529, "overloaded_error", "Overloaded") });
    const { text } = await readChat(await chat({ model: "mixed", stream: true }));
    expect(text).toBe("Paris.");
  });

  test("never gets what must stay here, in whatever field it stands", async () => {
    const neverLeaves = [{ id: "plans", tests: [{ op: "contains", value: "Nightjar" }] }];
    await start({}, { plan: { ...PLAN, neverLeaves } as Partial<Plan> });
    const call = { id: "c1", type: "function", function: { name: "read", arguments: '{"path":"Night\\u006aar"}' } };
    const messages = [
      HI,
      { role: "assistant", tool_calls: [call] },
      { role: "tool", tool_call_id: "c1", content: "ok" },
    ];
    const response = await chat({ model: "mixed", tools: [TOOL], messages });
    expect(response.headers.get("x-mallex-route")).toContain("profile=coder");
    await chat({ model: "high", tools: [TOOL], messages });
    expect(claude.calls).toHaveLength(0);
  });
});

describe("GET /v1/models", () => {
  async function get(
    path: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(server.url + path, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const openai = { authorization: `Bearer ${TOKEN}` };

  test("is OpenAI's for its clients: all names on one page, each thing once", async () => {
    await start({}, { plan: { ...PLAN, aliases: [] } });
    const { body } = await get("/v1/models", openai);
    const { body: anthropic } = await get("/v1/models?limit=1000", { "x-mallex-token": TOKEN });
    const theirs = (anthropic["data"] as { id: string }[]).map(({ id }) => id);
    const data = body["data"] as { id: string }[];
    expect(body["object"]).toBe("list");
    expect(data[0]).toEqual(cases("openaiSClientsAll"));
    expect(data.map(({ id }) => id)).toEqual(["mallex/auto", ...theirs.filter((id) => !id.startsWith("mallex/"))]);
  });

  test("finds one, or says in their form that it is not there", async () => {
    await start();
    expect((await get("/v1/models/mallex%2Fanthropic-low", openai)).body).toMatchObject({
      id: "mallex/anthropic-low",
      object: "model",
    });
    const { status, body } = await get("/v1/models/nobody", openai);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: "model_not_found" } });
  });

  test("opens to a bearer though a profile relays logins: none is passed on from here", async () => {
    await start();
    expect((await get("/v1/models", openai)).status).toBe(200);
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { ...openai, "content-type": "application/json" },
      body: JSON.stringify({ model: "low", messages: [HI] }),
    });
    expect(response.status).toBe(200);
  });
});
