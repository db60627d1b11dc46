import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Endpoint, PromptEndpoint } from "../../src/backends/endpoint.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { MLX } from "../support/mlx-backend.ts";
import { promised } from "../support/promise.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { watchRejections } from "../support/watch-rejections.ts";

type Res = Parameters<Script>[0];

let server: TestServer;
let upstream: ScriptedUpstream;
const rejections = watchRejections();

beforeEach(rejections.begin);

afterEach(async () => {
  await server.close(0);
  await upstream.close();
  rejections.end();
  expect(rejections.seen).toEqual([]);
});

/** What the calls get, one after the other; the last script for all that follow. */
function inTurn(...scripts: Script[]): Script {
  let at = 0;
  return (res, call) => scripts[Math.min(at++, scripts.length - 1)]?.(res, call);
}

const PLAN: NonNullable<TestServerOptions["plan"]> = {
  backends: { local: MLX },
  toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
};

/** A server that mallex watches, and restarts in no time. */
async function start(script: Script, options: TestServerOptions = {}): Promise<void> {
  upstream = await startUpstream(script);
  const endpoint = async (): Promise<Endpoint> => supervised(upstream.url);
  server = await startTestServer({ plan: PLAN, endpoint, ...options });
}

function supervised(url: string): PromptEndpoint {
  return { relays: false, supervised: true, leaves: false, url, model: "default_model" };
}

const TOOLS = [{ name: "Bash", description: "Runs it", input_schema: { type: "object", properties: {} } }];
const PREFILL = ": keepalive 0/9\n\n";
const CALL = chunk({ tool_calls: [{ index: 0, id: "c1", function: { name: "Bash", arguments: "{}" } }] });

/** Says so much, and then its connection breaks as that of a killed process does. */
function dies(...said: string[]): Script {
  return (res) => {
    streamHead(res);
    res.write(said.join(""), () => setTimeout(() => kill(res), 20));
  };
}

function kill(res: Res): void {
  res.socket?.resetAndDestroy();
}

async function ask(fields: Record<string, unknown> = {}): Promise<WireEvent[]> {
  const response = await server.post("/v1/messages", question({ tools: TOOLS, ...fields }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

const errorOf = (events: readonly WireEvent[]): unknown => events.filter(({ event }) => event === "error").length;

describe("a server of our own that is lost before the first finished block is asked once more", () => {
  test.each([
    { when: "before its head", first: (res: Res) => kill(res) },
    { when: "in prefill", first: dies(PREFILL) },
    { when: "with a clean end in prefill", first: (res: Res) => (streamHead(res), void res.end(PREFILL)) },
    { when: "while it thinks", first: dies(chunk({ reasoning: "hm" })) },
    { when: "in a text that it says again", first: dies(chunk({ content: "The ans" })) },
    {
      when: "in a call that was not whole",
      first: dies(chunk({ tool_calls: [{ index: 0, function: { name: "Bash", arguments: "{" } }] })),
    },
  ])("$when: the client sees one full answer", async ({ first }) => {
    await start(inTurn(first, says("The answer", " is 4.")));
    const events = await ask();
    expect(errorOf(events)).toBe(0);
    expect(textOf(events)).toBe("The answer is 4.");
    expect(upstream.calls).toHaveLength(2);
    expect(upstream.calls[1]?.body).toEqual(upstream.calls[0]?.body);
    expect(server.lines.filter(({ event }) => event === "asked-again")).toHaveLength(1);
  });

  test("the client gets pings until it is back", async () => {
    let isBack = false;
    await start(inTurn(dies(PREFILL), says("ok")), {
      server: { pingMs: 40 },
      endpoint: async () => {
        if (upstream.calls.length > 0 && !isBack) await new Promise((resolve) => setTimeout(resolve, 600));
        isBack = upstream.calls.length > 0;
        return supervised(upstream.url);
      },
    });
    const events = await ask();
    expect(textOf(events)).toBe("ok");
    expect(events.filter(({ event }) => event === "ping").length).toBeGreaterThan(8);
  });

  test("connections that are refused until whoever watches it has heard of its end do not count", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const dead = `http://127.0.0.1:${(probe.address() as AddressInfo).port}/v1`;
    probe.close();
    let asked = 0;
    await start(inTurn(dies(PREFILL), says("ok")), {
      endpoint: async () => supervised([2, 3, 4].includes(++asked) ? dead : upstream.url),
    });
    expect(textOf(await ask())).toBe("ok");
    expect(asked).toBe(5);
  });

  test("an answer that nobody has read yet may be another one, with calls and all", async () => {
    await start(inTurn(dies(chunk({ content: "Hm" }), CALL), says("The answer.")));
    const body = question({ stream: false, tools: TOOLS });
    const message = (await (await server.post("/v1/messages", body)).json()) as { content: unknown };
    expect(message.content).toEqual([{ type: "text", text: "The answer." }]);
    expect(upstream.calls).toHaveLength(2);
  });

  test("those that were in flight together are asked one by one, so that the guilty one is found", async () => {
    let now = 0;
    let most = 0;
    const alone: Script = (res) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        void says("ok")(res, upstream.calls[0] as never);
      }, 60);
    };
    const together: Res[] = [];
    await start((res, call) => {
      if (upstream.calls.length > 3) return alone(res, call);
      together.push(res);
      if (together.length === 3) together.forEach(kill);
    });
    const answers = await Promise.all([1, 2, 3].map(() => ask()));
    expect(answers.map(textOf)).toEqual(["ok", "ok", "ok"]);
    expect(upstream.calls).toHaveLength(6);
    expect(most).toBe(1);
  });
});

describe("what has been read can't be taken back", () => {
  test("a second answer that begins otherwise ends in one error event", async () => {
    await start(inTurn(dies(chunk({ content: "The answ" })), says("Well, 4.")));
    const events = await ask();
    expect(textOf(events)).toBe("The answ");
    expect(errorOf(events)).toBe(1);
    expect(events.at(-1)).toMatchObject({ data: { error: { message: expect.stringContaining("MX8103") } } });
    expect(upstream.calls).toHaveLength(2);
  });

  test.each([
    { given: "a call", said: [CALL, chunk({ content: "And" })], text: "And" },
    {
      given: "a text and a call",
      said: [chunk({ content: "Let me see." }), CALL, chunk({ content: " " })],
      text: "Let me see.",
    },
  ])("after $given nothing is asked again: one error event, and the next turn works", async ({ said, text }) => {
    await start(
      inTurn((res) => {
        streamHead(res);
        res.write(said.join(""), () => setTimeout(() => kill(res), 50));
      }, says("fine")),
    );
    const events = await ask();
    expect(textOf(events).trim()).toBe(text);
    expect(callsOf(events)).toMatchObject([{ name: "Bash" }]);
    expect(errorOf(events)).toBe(1);
    expect(upstream.calls).toHaveLength(1);
    promised(35, "1 upstream call, 1 error event");
    expect(textOf(await ask())).toBe("fine");
  });
});

describe("a request that ends its server again, alone, is the reason", () => {
  test.each([true, false])("and is never sent there again, streamed: %s", async (stream) => {
    await start((res) => kill(res));
    const blamed = async (): Promise<string> => (await server.post("/v1/messages", question({ stream }))).text();
    expect(await blamed()).toContain("MX8107");
    expect(upstream.calls).toHaveLength(2);
    const again = await server.post("/v1/messages", question({ stream }));
    expect(again.status).toBe(400);
    expect(again.headers.get("x-should-retry")).toBe("false");
    expect(await again.text()).toContain("MX8107");
    expect(upstream.calls).toHaveLength(2);
    upstream.script = says("other");
    expect(textOf(await ask({ messages: [{ role: "user", content: "hello" }] }))).toBe("other");
  });

  test("unless somebody ended it, or another mallex was there too: then it may be asked anew", async () => {
    const endpoint = async (): Promise<Endpoint> => ({ ...supervised(upstream.url), fell: Promise.resolve(false) });
    await start((res) => kill(res), { endpoint });
    const refused = await server.post("/v1/messages", question({ stream: false }));
    expect([refused.status, refused.headers.get("x-should-retry")]).toEqual([503, "true"]);
    expect(await refused.text()).not.toContain("MX8107");
    upstream.script = says("fine");
    expect(textOf(await ask())).toBe("fine");
  });
});

test.each([
  { given: "a refusal", script: (res: Res) => void res.writeHead(400).end('{"error":"no"}') },
  {
    given: "an error in its own words",
    script: (res: Res) => (streamHead(res), void res.end('data: {"error":{"message":"out of memory"}}\n\n')),
  },
])("$given of a server of our own is no loss: it is asked once", async ({ script }) => {
  await start(script);
  await (await server.post("/v1/messages", question())).text();
  expect(upstream.calls).toHaveLength(1);
});
