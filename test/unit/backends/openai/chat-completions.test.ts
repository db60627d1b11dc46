import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { requestBackend, type BackendRequest } from "../../../../src/backends/openai/chat-completions.ts";
import { isUpstreamAnswer } from "../../../../src/backends/upstream-errors.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { problemToHttp } from "../../../../src/server/http/problem-to-http.ts";
import { reader } from "../../../../src/shared/stages.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import {
  chunk,
  DONE,
  says,
  startUpstream,
  streamHead,
  type Script,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let upstream: ScriptedUpstream | undefined;

afterEach(async () => {
  await upstream?.close();
  upstream = undefined;
});

async function ask(script: Script, more: Partial<BackendRequest> = {}): Promise<TurnEvent[]> {
  upstream = await startUpstream(script);
  return collect({ endpoint: { relays: false, leaves: false, url: upstream.url, model: "default_model" }, ...more });
}

async function collect(question: Pick<BackendRequest, "endpoint"> & Partial<BackendRequest>): Promise<TurnEvent[]> {
  const prompt = {
    messages: [{ role: "user", content: "hi" }] as const,
    tools: [],
    maxTokens: 8,
    stopSequences: [],
    sampling: {},
  };
  const events: TurnEvent[] = [];
  const sink = reader((event) => void events.push(event));
  await requestBackend({ prompt, signal: new AbortController().signal, ...question }, sink);
  return events;
}

async function problemOf(asked: Promise<unknown>): Promise<MallexError> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MallexError)) throw new Error(`not a MallexError: ${String(error)}`);
  return error;
}

test("a whole answer is events to its end", async () => {
  expect((await ask(says("a", "b"))).map(({ type }) => type)).toEqual(cases("wholeAnswerEventsEnd"));
});

test("texts that come together are one event, in their order", async () => {
  const thought = (text: string): string => chunk({ reasoning_content: text });
  const all = [thought("a"), thought("b"), chunk({ content: "c" }), chunk({ content: "d" }), thought("e")];
  const events = await ask((res) => {
    streamHead(res);
    res.end(all.join("") + chunk({}, "stop") + DONE);
  });
  expect(events.flatMap((event) => ("text" in event ? [event] : []))).toEqual([
    { type: "thinking-delta", text: "ab" },
    { type: "text-delta", text: "cd" },
    { type: "thinking-delta", text: "e" },
  ]);
});

test("a call that was being written is silence, and comes out whole", async () => {
  const call = (delta: Record<string, unknown>): string => chunk({ tool_calls: [{ index: 0, ...delta }] });
  const events = await ask(async (res) => {
    streamHead(res);
    res.write(call({ id: "c", function: { name: "bash", arguments: '{"command":' } }));
    await new Promise((resolve) => res.write(": keepalive 1/1\n\n", resolve));
    res.end(call({ function: { arguments: '"ls"}' } }) + chunk({}, "tool_calls") + DONE);
  });
  expect(events).toEqual(cases("callBeingWrittenSilence"));
});

test("the connection is used again after a whole answer", async () => {
  await ask(says("a"));
  const ports = async (): Promise<(number | undefined)[]> => {
    await collect({ endpoint: { relays: false, leaves: false, url: upstream?.url ?? "", model: "m" } });
    return upstream?.calls.map(({ req }) => req.socket.remotePort) ?? [];
  };
  await expect.poll(async () => new Set(await ports()).size < (upstream?.calls.length ?? 0)).toBe(true);
});

describe("what goes wrong", () => {
  const faults: { given: string; script: Script; code: string; says: RegExp; status?: number }[] = [
    {
      given: "400 with words",
      script: (res) => void res.writeHead(400).end('{"error":"max_tokens must be positive"}'),
      code: "MX8102",
      says: /max_tokens must be positive/,
      status: 400,
    },
    {
      given: "404 of a failed template",
      script: (res) =>
        void res.writeHead(404, { "content-type": "application/json" }).end('{"error":"Jinja: no user message"}'),
      code: "MX8102",
      says: /404.*Jinja/,
      status: 404,
    },
    {
      given: "500 without words",
      script: (res) => void res.writeHead(500).end(),
      code: "MX8102",
      says: /500/,
      status: 500,
    },
    {
      given: "503 while loading",
      script: (res) => void res.writeHead(503, { "retry-after": "7" }).end('{"error":{"message":"Loading model"}}'),
      code: "MX8102",
      says: /Loading model/,
      status: 503,
    },
    {
      given: "a redirect",
      script: (res) => void res.writeHead(302, { location: "http://127.0.0.1:9/steal" }).end(),
      code: "MX8102",
      says: /302/,
      status: 302,
    },
    {
      given: "a page with status 200",
      script: (res) => void res.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>"),
      code: "MX8102",
      says: /text\/html instead of a stream: .*Welcome/,
      status: 502,
    },
    {
      given: "an error with status 200",
      script: (res) =>
        void res
          .writeHead(200, { "content-type": "application/json" })
          .end('{"error":{"code":429,"message":"Rate limited upstream"}}'),
      code: "MX8102",
      says: /Rate limited upstream/,
      status: 429,
    },
    { given: "a cut before the head", script: (res) => void res.destroy(), code: "MX8101", says: /can't be reached/ },
    {
      given: "a cut in the stream",
      script: (res) => {
        streamHead(res);
        res.write(chunk({ content: "x" }), () => res.destroy());
      },
      code: "MX8103",
      says: /was cut off/,
    },
    {
      given: "a clean end without a finish reason",
      script: (res) => {
        streamHead(res);
        res.end(chunk({ content: "x" }));
      },
      code: "MX8103",
      says: /was cut off/,
    },
    {
      given: "an error in the stream",
      script: (res) => {
        streamHead(res);
        res.end('data: {"error":{"message":"out of memory"}}\n\n');
      },
      code: "MX8102",
      says: /out of memory/,
    },
  ];
  test.each(faults)("$given → $code", async ({ script, code, says: words, status }) => {
    const error = await problemOf(ask(script));
    expect(error.problem.code).toBe(code);
    expect(error.message).toMatch(words);
    expect(isUpstreamAnswer(error.cause) ? error.cause.status : undefined).toBe(status);
    expect(upstream?.calls).toHaveLength(1);
  });

  test.each(cases("saysWhereAskedDo") as { status: number; words: string; hint: RegExp }[])(
    "$status says where it was asked, and what to do",
    async ({ status, words, hint }) => {
      upstream = await startUpstream((res) => void res.writeHead(status).end(words));
      const url = upstream.url.replace("//", "//me:secret@");
      const elsewhere = await problemOf(
        collect({ endpoint: { relays: false, leaves: false, url, model: "m", setting: "backends.far.url" } }),
      );
      const asked = `${upstream.url}/chat/completions`;
      const { message, hint: said } = elsewhere.problem;
      expect(message).toBe(`the backend refused with ${status} at ${asked}${words === "" ? "" : `: ${words}`}`);
      expect(said ?? "none").toMatch(hint);
      const own = await problemOf(collect({ endpoint: { relays: false, leaves: false, url, model: "m" } }));
      expect(own.problem).not.toHaveProperty("hint");
    },
  );

  test("retry-after is kept for the client", async () => {
    const error = await problemOf(ask((res) => void res.writeHead(429, { "retry-after": "3" }).end("slow down")));
    expect(error.cause).toEqual({ status: 429, retryAfter: "3" });
  });

  test("nobody listens", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, "close");
    const endpoint = { relays: false, leaves: false, url: `http://127.0.0.1:${port}/v1`, model: "m" } as const;
    const error = await problemOf(collect({ endpoint }));
    expect(error.problem).toMatchObject({ code: "MX8101", message: expect.stringContaining("ECONNREFUSED") });
    const elsewhere = await problemOf(collect({ endpoint: { ...endpoint, setting: "backends.far.url" } }));
    expect(elsewhere.problem).toMatchObject({ code: "MX8105", hint: expect.stringContaining("backends.far.url") });
    expect(problemToHttp(elsewhere)).toMatchObject({ status: 503, shouldRetry: false });
  });

  test("a first byte or a next piece that does not come in time", async () => {
    const silent = await problemOf(ask(() => {}, { deadlines: { firstByteMs: 30 } }));
    expect(silent.problem.code).toBe("MX8104");
    await upstream?.calls[0]?.closed;
    await upstream?.close();
    const stuck = (res: Parameters<Script>[0]): void => {
      streamHead(res);
      res.write(chunk({ content: "x" }));
    };
    expect((await problemOf(ask(stuck, { deadlines: { silenceMs: 30 } }))).message).toMatch(/stalled for 30 ms/);
    await upstream?.calls[0]?.closed;
  });
});

describe("an abort reaches the backend", () => {
  test.each([
    { when: "before its head", script: () => {} },
    {
      when: "in prefill",
      script: (res: Parameters<Script>[0]) => {
        streamHead(res);
        res.write(": keepalive 1/9\n\n");
      },
    },
    {
      when: "in the text",
      script: (res: Parameters<Script>[0]) => {
        streamHead(res);
        res.write(chunk({ content: "x" }));
      },
    },
  ])("$when", async ({ script }) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const asked = ask(script, { signal: controller.signal });
    await expect.poll(() => upstream?.calls.length).toBe(1);
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await upstream?.calls[0]?.closed;
  });

  test("also when the reader just leaves", async () => {
    upstream = await startUpstream((res) => {
      streamHead(res);
      res.write(chunk({ content: "x" }));
    });
    const prompt = { messages: [], tools: [], maxTokens: 1, stopSequences: [], sampling: {} };
    const { signal } = new AbortController();
    const endpoint = { relays: false, leaves: false, url: upstream.url, model: "m" } as const;
    const events: TurnEvent[] = [];
    await requestBackend(
      { endpoint, prompt, signal },
      reader((event) => {
        events.push(event);
        return true;
      }),
    );
    expect(events.map(({ type }) => type)).toEqual(["text-delta"]);
    await upstream.calls[0]?.closed;
  });
});

describe("a client that is behind", () => {
  const END = `${chunk({}, "stop")}${DONE}`;
  const framed = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
  const head = (version: string, more = ""): string =>
    `HTTP/${version} 200 OK\r\nContent-Type: text/event-stream\r\n${more}\r\n`;

  const [a, b] = [chunk({ content: "a" }), chunk({ content: "b" })];
  const closing = [`${head("1.0")}${a}`, b, END];
  const chunked = [`${head("1.1", "Transfer-Encoding: chunked\r\n")}${framed(`${a}${b}${END}`)}`];

  const oldHead = head("1.0", "Transfer-Encoding: chunked\r\n");
  const oldChunked = [`${oldHead}${framed(a)}`, framed(b), framed(END)];

  test.each<{ title: string; pieces: readonly string[]; how: "end" | "resetAndDestroy" }>([
    { title: "that ends with its connection, which ends", pieces: closing, how: "end" },
    { title: "that ends with its connection, which is reset", pieces: closing, how: "resetAndDestroy" },
    { title: "in chunks whose connection ends", pieces: chunked, how: "end" },
    { title: "in chunks of HTTP/1.0 whose connection is reset", pieces: oldChunked, how: "resetAndDestroy" },
    { title: "in chunks whose connection is reset", pieces: chunked, how: "resetAndDestroy" },
  ])("gets an answer $title meanwhile", async ({ pieces, how }) => {
    const events: TurnEvent[] = [];
    let catchUp = (): void => {};
    const caughtUp = new Promise<void>((resolve) => (catchUp = resolve));
    const answer = async (socket: Socket): Promise<void> => {
      for (const [at, piece] of pieces.entries()) {
        socket.write(piece);
        await expect.poll(() => events.length).toBeGreaterThan(at);
      }
      socket[how]();
    };
    const server = createServer((socket) => {
      socket.on("error", () => {}).once("close", catchUp);
      socket.once("data", () => void answer(socket));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const sink = { push: (event: TurnEvent) => void events.push(event), isOver: false, drain: () => caughtUp };
    const prompt = { messages: [], tools: [], maxTokens: 8, stopSequences: [], sampling: {} };
    const endpoint = { relays: false, leaves: false, url, model: "m" } as const;
    await requestBackend({ endpoint, prompt, signal: new AbortController().signal }, sink);
    const text = events.map((event) => (event.type === "text-delta" ? event.text : "")).join("");
    expect([text, events.at(-1)?.type]).toEqual(["ab", "turn-end"]);
    server.close();
  });
});

test("a response that names its type twice is read", async () => {
  const events = await ask((res) => {
    res.writeHead(200, [
      ["content-type", "text/event-stream"],
      ["content-type", "text/event-stream"],
    ]);
    res.end(`${chunk({ content: "a" }, "stop")}${DONE}`);
  });
  expect(events.at(-1)?.type).toBe("turn-end");
});

test("a server is told the name of the program where it asks for one, and its key goes nowhere else", async () => {
  await ask(says("a"), {});
  expect(upstream?.calls[0]?.req.headers).not.toHaveProperty("x-title");
  const endpoint = {
    relays: false,
    leaves: true,
    url: upstream?.url ?? "",
    model: "m",
    key: "k",
    title: "mallex",
  } as const;
  await expect(collect({ endpoint })).rejects.toThrow("has no egress check");
  expect(upstream?.calls).toHaveLength(1);
  await collect({ endpoint, check: async () => {} });
  expect(upstream?.calls[1]?.req.headers).toMatchObject({ "x-title": "mallex", authorization: "Bearer k" });
});

test.each<{ title: string; script: Script; take?: number }>([
  { title: "its whole answer", script: says("a") },
  { title: "a refusal", script: (res) => void res.writeHead(404).end() },
  { title: "an answer that is cut", script: (res) => void res.destroy() },
  { title: "a reader that leaves", script: says("a", "b"), take: 1 },
])("who watches the server is told that a turn is asked, until $title", async ({ script, take = 99 }) => {
  upstream = await startUpstream(script);
  const told: string[] = [];
  const enter = (): (() => void) => {
    told.push("begin");
    return () => void told.push("end");
  };
  const endpoint = { relays: false, leaves: false, url: upstream.url, model: "default_model", enter } as const;
  const prompt = { messages: [], tools: [], maxTokens: 8, stopSequences: [], sampling: {} };
  const asking = (async () => {
    let seen = 0;
    const sink = reader(() => (++seen === take ? true : undefined));
    await requestBackend({ endpoint, prompt, signal: new AbortController().signal }, sink);
  })();
  await asking.catch(() => undefined);
  expect(told).toEqual(["begin", "end"]);
});
