import Anthropic from "@anthropic-ai/sdk";
import { afterEach, describe, expect, test } from "vitest";
import type { RequestClass } from "../../../../generated/types/plan.d.ts";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { createCounters } from "../../../../src/server/context/server-context.ts";
import { callsOf, checkStream, parseStream, textOf } from "../../../support/check-stream.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import {
  chunk,
  DONE,
  says,
  startUpstream,
  streamHead,
  usageChunk,
  type Script,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  TOKEN,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let server: TestServer;
let upstream: ScriptedUpstream;

async function start(script: Script, options: TestServerOptions = {}): Promise<void> {
  upstream = await startUpstream(script);
  server = await startTestServer({ upstream: upstream.url, ...options });
}

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

async function streamed(
  body: Record<string, unknown> = question(),
): Promise<{ response: Response; events: ReturnType<typeof parseStream> }> {
  const response = await server.post("/v1/messages?beta=true", body);
  return { response, events: parseStream(await response.text()) };
}

describe("a streamed turn", () => {
  test("follows the grammar and carries the text and the usage", async () => {
    await start(says("Par", "is."));
    const { response, events } = await streamed();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events)).toBe("Paris.");
    expect(events.find(({ event }) => event === "message_delta")?.data).toMatchObject({
      delta: { stop_reason: "end_turn", stop_sequence: null },
      usage: { input_tokens: 7, cache_read_input_tokens: 5, cache_creation_input_tokens: 0, output_tokens: 3 },
    });
    expect(response.headers.get("x-mallex-route")).toBe("class=main; tier=low; profile=coder");
    expect(response.headers.get("request-id")).toMatch(/^req_[a-z0-9-]{8,64}$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("counts the turns that hold what mallex does not know", async () => {
    const counters = createCounters();
    await start(says("Paris."), { counters });
    await streamed(question({ sparkle: 1, service_tier: "auto" }));
    await streamed(question({ service_tier: "auto" }));
    await expect.poll(() => counters.read()).toEqual({ turns: 2, "turns with something unknown": 1 });
  });

  test("logs what the model did not get to see, by name and count", async () => {
    await start(says("Paris."));
    await streamed(question({ service_tier: "auto" }));
    await expect.poll(() => server.lines.at(-1)?.event).toBe("turn");
    expect(server.lines.at(-1)?.fields["dropped"]).toContainEqual({ what: "service_tier", count: 1 });
  });

  test("warns in the log when a rule leaves nothing of the person's words", async () => {
    const tests = [{ op: "matches" as const, value: "[^a]" }];
    await start(says("Paris."), { plan: { filters: [{ id: "fall", at: { tests }, do: "drop" }] } });
    await streamed();
    await expect.poll(() => server.lines.at(-1)?.event).toBe("nothing is left of the person's words");
    expect(server.lines.at(-1)).toMatchObject({ level: "warn", fields: { id: expect.any(String) } });
  });

  test("without text is one empty text block", async () => {
    await start((res) => {
      streamHead(res);
      res.end(chunk({ reasoning: "hm" }) + chunk({}, "stop") + usageChunk(3, 0) + DONE);
    });
    const { events } = await streamed();
    expect(checkStream(events)).toBeUndefined();
    expect(events.filter(({ event }) => event === "content_block_start")).toHaveLength(1);
    expect(textOf(events)).toBe("");
    expect(server.lines.at(-1)?.fields).toMatchObject({ thinkingChars: 2 });
  });

  test("stays one event an event whatever the model says", async () => {
    const evil = "a\n\nevent: error\ndata: {}\n\nb\r\nc\rd\u2028e\u0000f";
    await start(says(evil));
    const { events } = await streamed();
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events)).toBe(evil);
  });

  test("is cut at a stop sequence, says which, and aborts the backend, which was never told", async () => {
    await start((res) => {
      streamHead(res);
      res.write(chunk({ content: "one </bl" }) + chunk({ content: "ock> two" }));
    });
    const { events } = await streamed(question({ stop_sequences: ["</block>"] }));
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events)).toBe("one ");
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "stop_sequence", stop_sequence: "</block>" } });
    await upstream.calls[0]?.closed;
    expect(upstream.calls[0]?.body).not.toHaveProperty("stop");
  });
});

describe("a turn with tools", () => {
  const tools = [
    {
      name: "Bash",
      description: "Runs a command",
      input_schema: { type: "object" as const, properties: { command: { type: "string" } }, required: ["command"] },
    },
  ];
  const plan: TestServerOptions = {
    plan: { toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } } },
  };
  const calling = (input: string): Script => {
    const call = (delta: Record<string, unknown>): string => chunk({ tool_calls: [{ index: 0, ...delta }] });
    return (res) => {
      streamHead(res);
      res.write(chunk({ content: "I look." }) + call({ id: "c", function: { name: "Bash", arguments: "" } }));
      res.end(call({ function: { arguments: input } }) + chunk({}, "tool_calls") + usageChunk(9, 5) + DONE);
    };
  };

  test("declares them, and the model's call reaches the client as its own", async () => {
    await start(calling('{"command":"ls"}'), plan);
    const { events } = await streamed(question({ tools }));
    expect(checkStream(events)).toBeUndefined();
    expect(textOf(events)).toBe("I look.");
    expect(callsOf(events)).toEqual([
      { id: expect.stringMatching(/^toolu_[a-z0-9-]+_1$/), name: "Bash", input: { command: "ls" } },
    ]);
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "tool_use" } });
    expect(upstream.calls[0]?.body["tools"]).toMatchObject([{ type: "function", function: { name: "Bash" } }]);
    await expect.poll(() => server.lines.at(-1)?.fields).toMatchObject({ calls: ["Bash"], stopReason: "tool_use" });
  });

  test("is what the official client reads, streamed and not, and two calls never share an id", async () => {
    await start(calling('{"command":"ls"}'), plan);
    const client = new Anthropic({ baseURL: server.url, apiKey: TOKEN, maxRetries: 0 });
    const asked = { model: "claude-x", max_tokens: 9, messages: [{ role: "user" as const, content: "hi" }], tools };
    const answers = [await client.messages.stream(asked).finalMessage(), await client.messages.create(asked)];
    for (const answer of answers) expect(answer).toMatchObject(cases("officialClientReadsStreamed") as object);
    const ids = answers.flatMap(({ content }) =>
      content.flatMap((block) => (block.type === "tool_use" ? block.id : [])),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("sends the history's calls and results back in the backend's words", async () => {
    await start(says("ok"), plan);
    const messages = cases("messages") as {
      role: string;
      content:
        | string
        | {
            type: string;
            text?: string;
            id?: string;
            name?: string;
            input?: { command: string };
            tool_use_id?: string;
            content?: string;
          }[];
    }[];
    await server.post("/v1/messages", question({ tools, messages }));
    expect(upstream.calls[0]?.body["messages"]).toMatchObject(cases("sendsHistorySCalls") as object);
  });

  test("what a call has too much is reported, where the answer was shortened, too", async () => {
    const counter = fixedCounter(8190);
    await start(calling('{"command":"ls","why":"x"}'), { ...plan, counter: () => counter });
    await streamed(question({ tools }));
    await expect
      .poll(() => server.lines.at(-1)?.fields["dropped"])
      .toEqual(
        expect.arrayContaining([
          { what: "max_tokens", count: 1 },
          { what: "why", count: 1 },
        ]),
      );
  });

  test("a call that is cut never runs: it is shown as text", async () => {
    await start(calling('{"command":"rm -rf'), plan);
    const { events } = await streamed(question({ tools }));
    expect(checkStream(events)).toBeUndefined();
    expect(callsOf(events)).toEqual([]);
    expect(textOf(events)).toContain("rm -rf");
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "end_turn" } });
  });
});

describe("what reaches the backend", () => {
  test("is streamed, with usage, a limit and its own model name, and nothing that is null or poisonous", async () => {
    await start(says("ok"));
    await server.post("/v1/messages", question({ max_tokens: 128_000, top_k: 100_000, temperature: 1, stream: false }));
    expect(upstream.calls[0]?.body).toEqual({
      model: "default_model",
      messages: [{ role: "user", content: "hi" }],
      max_tokens: 1024,
      stream: true,
      stream_options: { include_usage: true },
      temperature: expect.any(Number),
      ...(upstream.calls[0]?.body["top_k"] === undefined ? {} : { top_k: 1000 }),
    });
    expect(upstream.calls[0]?.req.headers).toMatchObject({ "content-length": expect.stringMatching(/^\d+$/) });
  });

  test("holds nothing of the client's own headers, and the backend's key only", async () => {
    await start(says("ok"), {
      endpoint: async () => ({ relays: false, leaves: false, url: upstream.url, model: "m", key: "the-key" }),
    });
    await server.post("/v1/messages", question(), {
      headers: { "x-api-key": "login", "anthropic-beta": "b", "x-base-url": "http://evil" },
    });
    const sent = JSON.stringify(upstream.calls[0]?.req.headers);
    expect(upstream.calls[0]?.req.headers.authorization).toBe("Bearer the-key");
    expect(sent).not.toMatch(/login|anthropic|evil|test-token/);
  });
});

describe("an unstreamed turn", () => {
  test("is one message, and streamed upstream all the same", async () => {
    await start(says("Par", "is."));
    const response = await server.post("/v1/messages", question({ stream: false }));
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toMatchObject(cases("oneMessageStreamedUpstream") as object);
    expect(upstream.calls[0]?.body["stream"]).toBe(true);
  });
});

describe("a prompt that the window does not hold", () => {
  const counter = (tokens: number): TestServerOptions => ({ counter: () => fixedCounter(tokens) });

  test.each([8192, 8193, 9000])("of %i tokens is refused in the words that the client knows", async (tokens) => {
    await start(says("ok"), counter(tokens));
    const response = await server.post("/v1/messages", question());
    expect(response.status).toBe(400);
    expect(response.headers.get("x-should-retry")).toBe("false");
    expect(await response.json()).toMatchObject({
      type: "error",
      error: { type: "invalid_request_error", message: `prompt is too long: ${tokens} tokens > 8191 maximum` },
      request_id: response.headers.get("request-id"),
    });
    expect(upstream.calls).toHaveLength(0);
  });

  test("is asked when one token is left", async () => {
    await start(says("ok"), counter(8191));
    await (await server.post("/v1/messages", question())).text();
    expect(upstream.calls[0]?.body["max_tokens"]).toBe(1);
  });

  test("that leaves little room shortens the answer, and says so", async () => {
    await start(says("ok"), counter(8000));
    const response = await server.post("/v1/messages", question({ max_tokens: 1000 }));
    await response.text();
    expect(upstream.calls[0]?.body["max_tokens"]).toBe(192);
    expect(response.headers.get("x-mallex-dropped")).toContain("max_tokens=1");
  });

  test.each(cases("tokensAnswerEndsSays") as { given: number; finish: string; want: string }[])(
    "of $given tokens: an answer that ends by $finish says $want",
    async ({ given, finish, want }) => {
      await start((res) => {
        streamHead(res);
        res.end(chunk({ content: "Par" }) + chunk({}, finish) + usageChunk(given, 3) + DONE);
      }, counter(given));
      const asked = question({ max_tokens: 1000 });
      const { events } = await streamed(asked);
      expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: want } });
      const whole = await server.post("/v1/messages", { ...asked, stream: false });
      expect(await whole.json()).toMatchObject({ stop_reason: want });
    },
  );

  test("is counted before the answer, exactly", async () => {
    await start(says("ok"), counter(777));
    const { events } = await streamed();
    expect(events[0]?.data).toMatchObject({ message: { usage: { input_tokens: 777 } } });
    const count = await server.post("/v1/messages/count_tokens", {
      model: "claude-x",
      messages: [{ role: "user", content: "hi" }],
    });
    expect(await count.json()).toEqual({ input_tokens: 777 });
  });
});

test("what a person asks names the client's session; what the client asks in the background does not", async () => {
  const seen: string[] = [];
  const titles: RequestClass = { id: "title", when: [{ kind: "maxTokens", is: 7 }], background: true };
  await start(says("ok"), { plan: { classes: [titles] }, onClientSession: (id) => seen.push(id) });
  const from = (session: string): { headers: Record<string, string> } => ({
    headers: { "x-claude-code-session-id": session },
  });
  await (await server.post("/v1/messages", question(), from("of-a-person"))).text();
  await (await server.post("/v1/messages", question({ max_tokens: 7 }), from("of-a-title"))).text();
  await (await server.post("/v1/messages", question())).text();
  expect(seen).toEqual(["of-a-person"]);
});

function fixedCounter(tokens: number): TokenCounter {
  return {
    count: () => tokens,
    ...countsByEstimate,
    *countInSteps() {
      yield;
      return { tokens, exact: true };
    },
  };
}
