import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_FIELDS } from "../../src/protocols/anthropic/decode-request.ts";
import { cpuGrowth, REQUEST_GROWTH } from "../support/cpu-growth.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { serveScripted } from "../support/serve-scripted.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { question, startTestServer, type TestServer } from "../support/test-server.ts";

let upstream: ScriptedUpstream;
let server: TestServer;

/** All that is looked for in a request is on: the packs' rules and what must not leave. */
const RULES = `
version: 1
extends: [mallex:claude-code, mallex:models, mallex:privacy]
backends: { scripted: { kind: openai, url: "http://127.0.0.1:9/v1" } }
profiles: { it: { backend: scripted, model: it, window: 100000000, output: 200000, size: large } }
`;

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({
    upstream: upstream.url,
    program: await writtenProgram({ "mallex.yaml": RULES }),
  });
});

afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

type Body = Record<string, unknown>;

function fields(count: number): Body {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`field_${at}`, 1]));
}

const most = (more: number): number => MOST_FIELDS - Object.keys(question({})).length + more;

test.each(["/v1/messages", "/v1/messages/count_tokens"])(
  "%s takes as many fields as may be, and no more",
  async (path) => {
    for (const [more, want] of [
      [0, 200],
      [1, 400],
    ] as const) {
      const answer = await server.post(path, JSON.stringify(question(fields(most(more)))));
      await answer.text();
      expect(answer.status).toBe(want);
    }
  },
);

test("so does a chat", async () => {
  const answer = await server.post("/v1/chat/completions", JSON.stringify(chat(fields(MOST_FIELDS))));
  expect(await answer.text()).toContain("fields, and may have 1000 at most");
  expect(answer.status).toBe(400);
});

function list<T>(count: number, item: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => item(at));
}

const text = (said: string): Body => ({ type: "text", text: said });
const user = (content: unknown): Body => ({ role: "user", content });
const tool = (name: string, more: Body = {}): Body => ({ name, input_schema: { type: "object" }, ...more });
const call = (id: string): Body => ({ type: "tool_use", id, name: "t", input: { id } });
const result = (id: string): Body => ({ type: "tool_result", tool_use_id: id, content: "r" });
const chat = (more: Body): Body => ({ model: "it", messages: [user("hi")], ...more });

interface Dimension {
  readonly many: string;
  readonly size: number;
  readonly body: (size: number) => Body;
  readonly path?: string;
}

const DIMENSIONS: readonly Dimension[] = [
  { many: "unknown fields", size: 2000, body: (size) => question(fields(size)) },
  { many: "fields of settings", size: 2000, body: (size) => question({ output_config: fields(size) }) },
  {
    many: "fields of a message",
    size: 8000,
    body: (size) => question({ messages: [{ ...fields(size), ...user("hi") }] }),
  },
  {
    many: "unknown kinds of blocks",
    size: 2000,
    body: (size) => question({ messages: [user([...list(size, (at) => ({ type: `kind_${at}` })), text("hi")])] }),
  },
  {
    many: "blocks of text",
    size: 2000,
    body: (size) => question({ messages: [user(list(size, (at) => text(`w ${at}`)))] }),
  },
  { many: "system blocks", size: 2000, body: (size) => question({ system: list(size, (at) => text(`w ${at}`)) }) },
  {
    many: "cache marks",
    size: 1000,
    body: (size) => question({ system: list(size, () => ({ ...text("w"), cache_control: { type: "ephemeral" } })) }),
  },
  {
    many: "wrong blocks",
    size: 4000,
    body: (size) => question({ messages: [user(list(size, () => ({ type: "text" })))] }),
  },
  {
    many: "wrong messages",
    size: 2000,
    body: (size) => question({ messages: list(size, () => ({ role: "x", content: 5 })) }),
  },
  { many: "messages", size: 1000, body: (size) => question({ messages: list(size, (at) => user(`w ${at}`)) }) },
  { many: "tools", size: 500, body: (size) => question({ tools: list(size, (at) => tool(`tool_${at}`)) }) },
  { many: "fields of a tool", size: 8000, body: (size) => question({ tools: [tool("t", fields(size))] }) },
  {
    many: "fields of many tools",
    size: 500,
    body: (size) => question({ tools: list(size, (at) => tool(`tool_${at}`, { [`field_${at}`]: 1 })) }),
  },
  {
    many: "calls and results",
    size: 500,
    body: (size) =>
      question({
        tools: [tool("t")],
        messages: [
          user("hi"),
          ...list(size, (at) => [{ role: "assistant", content: [call(`c${at}`)] }, user([result(`c${at}`)])]).flat(),
        ],
      }),
  },
  {
    many: "calls side by side",
    size: 1000,
    body: (size) =>
      question({
        tools: [tool("t")],
        messages: [
          user("hi"),
          { role: "assistant", content: list(size, (at) => call(`c${at}`)) },
          user(list(size, (at) => result(`c${size - 1 - at}`))),
        ],
      }),
  },
  {
    many: "results that come one by one",
    size: 1500,
    body: (size) =>
      question({
        tools: [tool("t")],
        messages: [
          user("hi"),
          { role: "assistant", content: list(size, (at) => call(`c${at}`)) },
          ...list(size, (at) => user([result(`c${at}`)])),
        ],
      }),
  },
  {
    many: "results without a call",
    size: 4000,
    body: (size) => question({ messages: [user(list(size, (at) => result(`c${at}`)))] }),
  },
  {
    many: "stop sequences",
    size: 2000,
    body: (size) => question({ stop_sequences: list(size, (at) => `stop ${at}`) }),
  },
  {
    many: "unknown fields, counted",
    size: 2000,
    body: (size) => question(fields(size)),
    path: "/v1/messages/count_tokens",
  },
  { many: "fields of a chat", size: 2000, body: (size) => chat(fields(size)), path: "/v1/chat/completions" },
  {
    many: "fields of a chat's message",
    size: 8000,
    body: (size) => chat({ messages: [{ ...fields(size), ...user("hi") }] }),
    path: "/v1/chat/completions",
  },
  {
    many: "tools of unknown kinds in a chat",
    size: 500,
    body: (size) => chat({ tools: list(size, (at) => ({ type: `kind_${at}` })) }),
    path: "/v1/chat/completions",
  },
];

test.each(DIMENSIONS)("four times as many $many take about four times as long", async (dimension) => {
  const { size, body, path = "/v1/messages" } = dimension;
  const bodies = new Map([size, 4 * size].map((one) => [one, JSON.stringify(body(one))]));
  const growth = await cpuGrowth(
    async (one) => {
      const answer = await server.post(path, bodies.get(one));
      await answer.text();
      expect([200, 400]).toContain(answer.status);
    },
    size,
    REQUEST_GROWTH,
  );
  expect(growth).toBeLessThan(REQUEST_GROWTH);
});

describe("a whole mallex", () => {
  test.each([
    { count: 8000, status: 400, says: /the body has 80\d\d fields, and may have 1000 at most \[MX8002\]/ },
    { count: 500_000, status: 413, says: /the request has more than 10,000 values outside messages, .*\[MX8029\]/ },
  ])("refuses a request of $count unknown fields, and answers the others", async ({ count, status, says: message }) => {
    const served = await serveScripted(says("ok"));
    try {
      const { response } = await served.ask(fields(count));
      let answer = "";
      for await (const bytes of response) answer += String(bytes);
      expect(response.statusCode).toBe(status);
      expect(answer).toMatch(message);
      expect(await served.read()).toContain("message_stop");
    } finally {
      await served.close();
    }
  });
});
