import { spawn } from "node:child_process";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import { checkStream, parseStream, textOf } from "../support/check-stream.ts";
import { MLX } from "../support/supervised-backends.ts";
import {
  chunk,
  says,
  startUpstream,
  streamHead,
  wholeAnswer,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  testPlan,
  TOKEN,
  type TestServer,
  type TestServerOptions,
} from "../support/test-server.ts";
import { watchRejections } from "../support/watch-rejections.ts";

// What a client reads of each fault is in test/turns/faults.yaml.

let server: TestServer;
let upstream: ScriptedUpstream;
const rejections = watchRejections();

async function start(script: Script, options: TestServerOptions = {}): Promise<void> {
  upstream = await startUpstream(script);
  server = await startTestServer({ upstream: upstream.url, ...options });
}

beforeEach(rejections.begin);

afterEach(async () => {
  await server.close(0);
  await upstream.close();
  rejections.end();
  expect(rejections.seen).toEqual([]);
});

/** As it is built: other processes know no TypeScript. */
const LISTEN = new URL("../../dist/parts/listen.js", import.meta.url).href;

type Res = Parameters<Script>[0];

const prefill = (res: Res): void => {
  streamHead(res);
  res.write(": keepalive 0/9\n\n");
};
const text = (res: Res): void => {
  streamHead(res);
  res.write(chunk({ content: "half an ans" }));
};

const CLAUDE_CODE: TestServerOptions = {
  plan: {
    userAgent: "claude-cli/",
    toolsets: { client: { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" }] } },
  },
};

/** Says a word every millisecond, and never ends. */
const talking: Script = async (res, { isClosed }) => {
  streamHead(res);
  for (; !isClosed(); await new Promise((resolve) => setTimeout(resolve, 1))) res.write(chunk({ content: "word " }));
};

describe("a backend elsewhere that hangs", () => {
  afterEach(() => vi.useRealTimers());
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));

  /** What the client has read so far. */
  async function reading(): Promise<() => string> {
    let read = "";
    send(question()).on("response", (response) => response.on("data", (bytes: Buffer) => (read += String(bytes))));
    await expect.poll(() => upstream.calls.length).toBe(1);
    return () => read;
  }

  test.each([
    { when: "before its first word", script: () => {}, minutes: 10, sign: "", words: "sent nothing for" },
    { when: "in its answer", script: text, minutes: 5, sign: "half an ans", words: "has stalled" },
  ])("$when ends after $minutes minutes", async ({ script, minutes, sign, words }) => {
    await start(script);
    const read = await reading();
    await expect.poll(read).toContain(sign);
    await vi.advanceTimersByTimeAsync(minutes * 60_000 - 1000);
    await expect.poll(read).toContain("event: ping");
    expect(read()).not.toContain("event: error");
    await vi.advanceTimersByTimeAsync(2000);
    await expect.poll(read).toContain(words);
    await upstream.calls[0]?.closed;
  });

  test("on this machine is watched instead, and has all the time it needs", async () => {
    let finish = (): void => {};
    const backends = { local: MLX } as const;
    await start(
      (res) =>
        void (finish = () => {
          streamHead(res);
          res.end(wholeAnswer("at last"));
        }),
      {
        plan: { backends },
      },
    );
    const read = await reading();
    await vi.advanceTimersByTimeAsync(3_600_000);
    finish();
    await expect.poll(read).toContain("at last");
  });
});

describe("a fault of a backend after the head", () => {
  const user = "claude-cli/2.1.329 (external, cli)";
  const call = chunk({ tool_calls: [{ index: 0, id: "c", function: { name: "Bash", arguments: "{}" } }] });
  test.each([
    { stage: "in the first block its connection is cut, for then it asks anew", said: [], isCut: true },
    { stage: "behind a finished block it is told", said: [call, chunk({ content: "and" })], isCut: false },
    {
      stage: "what asking anew does not mend it is told",
      said: ['data: {"error":{"message":"no"}}\n\n'],
      isCut: false,
    },
  ])("Claude Code: $stage", async ({ said, isCut }) => {
    await start((res) => {
      text(res);
      res.write(said.join(""), () => setTimeout(() => res.socket?.resetAndDestroy(), 20));
    }, CLAUDE_CODE);
    const tools = [{ name: "Bash", description: "Runs it", input_schema: { type: "object", properties: {} } }];
    const response = await server.post("/v1/messages", question({ tools }), { headers: { "user-agent": user } });
    const last = await response.text().then(
      (read) => parseStream(read).at(-1)?.event,
      () => "cut",
    );
    expect(last).toBe(isCut ? "cut" : "error");
    await expect.poll(() => server.lines.at(-1)?.fields["problem"]).toMatch(/MX810[23]/);
  });

  test("a fault while the model still loads is one too", async () => {
    await start(says("ok"), {
      server: { earlyHeadMs: 1 },
      endpoint: () => new Promise((_, reject) => setTimeout(() => reject(new Error("unexpected")), 50)),
    });
    const events = parseStream(await (await server.post("/v1/messages", question())).text());
    expect(events.at(-1)).toMatchObject({
      event: "error",
      data: { error: { message: expect.stringContaining("MX9001") } },
    });
  });
});

describe("a client that goes away", () => {
  const scripts: { when: string; script: Script; stream: boolean }[] = [
    { when: "before the backend's head", script: () => {}, stream: true },
    { when: "in prefill", script: prefill, stream: true },
    { when: "in the text", script: text, stream: true },
    { when: "after a hundred tokens", script: talking, stream: true },
    { when: "before the backend's head, unstreamed", script: () => {}, stream: false },
    { when: "in the text, unstreamed", script: text, stream: false },
  ];
  /** Until the client has read so many words. */
  async function hundredth(client: ReturnType<typeof send>): Promise<void> {
    const [response] = (await once(client, "response")) as [IncomingMessage];
    let read = "";
    response.on("data", (bytes: Buffer) => (read += String(bytes)));
    await expect.poll(() => read.split("text_delta").length).toBeGreaterThan(100);
  }

  test.each(scripts)("$when closes the backend's connection", async ({ script, stream }) => {
    await start(script);
    const client = send(question({ stream }));
    if (script === talking) await hundredth(client);
    await expect.poll(() => upstream.calls.length).toBe(1);
    client.destroy();
    await upstream.calls[0]?.closed; // its script never ends it
    await expect.poll(() => server.lines.at(-1)?.fields["stopped"]).toBe(true);
    expect(server.lines.at(-1)?.fields["problem"]).toBeUndefined();
  });

  test("while the model loads stops the waiting, and the backend is never asked", async () => {
    let stopped = false;
    await start(says("ok"), {
      endpoint: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            stopped = true;
            setTimeout(() => reject(new Error("too late to matter")), 10);
          });
        }),
    });
    const client = send(question());
    await once(client, "finish");
    await new Promise((resolve) => setTimeout(resolve, 20));
    client.destroy();
    await expect.poll(() => stopped).toBe(true);
    expect(upstream.calls).toHaveLength(0);
  });

  test("while it still sends its body harms nobody", async () => {
    await start(says("ok"));
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      `POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\ncontent-type: application/json\r\nx-mallex-token: ${TOKEN}\r\ncontent-length: 100\r\n\r\n{`,
    );
    await once(socket, "connect");
    await fetch(`${server.url}/health`); // what was sent before has been read by now
    socket.destroy();
    await expect.poll(() => server.lines.at(-1)?.fields["status"]).toBe(499);
    expect((await server.post("/v1/messages", question())).status).toBe(200);
  });
});

function send(body: Record<string, unknown>): ReturnType<typeof request> {
  const headers = { "content-type": "application/json", "x-mallex-token": TOKEN };
  const client = request({ port: server.port, host: "127.0.0.1", path: "/v1/messages", method: "POST", headers });
  client.on("error", () => {});
  client.end(JSON.stringify(body));
  return client;
}

/** Its model may say as much as there is. */
const TALKATIVE: TestServerOptions = {
  plan: { profiles: { coder: { ...(testPlan().profiles["coder"] as Plan["profiles"][string]), output: 1_000_000 } } },
};

test("a reader that stops reading stops the backend, and costs no memory", async () => {
  let sent = 0;
  const piece = chunk({ content: "x".repeat(16 * 1024) });
  await start((res) => {
    streamHead(res);
    const push = (): void => {
      while (!res.destroyed && sent < 200 * 1024 * 1024) {
        sent += piece.length;
        if (!res.write(piece)) return void res.once("drain", push);
      }
    };
    push();
  }, TALKATIVE);
  const client = send(question({ max_tokens: 1_000_000 }));
  const [response] = (await once(client, "response")) as [IncomingMessage];
  response.pause();
  let last = -1;
  await expect
    .poll(
      () => {
        const isStill = sent === last;
        last = sent;
        return isStill;
      },
      { interval: 300, timeout: 120_000 },
    )
    .toBe(true);
  expect(sent).toBeLessThan(32 * 1024 * 1024);
  client.destroy();
  await upstream.calls[0]?.closed;
});

test("nothing is buffered: each piece is there before the next is sent", async () => {
  let next = (): void => {};
  await start((res) => {
    streamHead(res);
    let at = 0;
    next = () => void (at < 20 ? res.write(chunk({ content: `${at++} ` })) : res.end(wholeAnswer("end")));
    next();
  });
  const response = await server.post("/v1/messages", question());
  let seen = "";
  let pieces = 0;
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    seen += decoder.decode(bytes as Uint8Array, { stream: true });
    const now = seen.split("text_delta").length - 1;
    if (now > pieces) next();
    pieces = now;
  }
  expect(textOf(parseStream(seen))).toBe(`${Array.from({ length: 20 }, (_, at) => `${at} `).join("")}end`);
});

describe("a server that stops", () => {
  test("lets what runs finish, refuses what is new, then is gone", async () => {
    let finish = (): void => {};
    await start((res) => {
      text(res);
      finish = () => res.end(wholeAnswer("wer"));
    });
    const running = await server.post("/v1/messages", question());
    const closing = server.close(5000);
    const refused = await server.post("/v1/messages", question());
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("1");
    finish();
    expect(textOf(parseStream(await running.text()))).toBe("half an answer");
    await closing;
    await expect(fetch(`${server.url}/health`)).rejects.toThrow(/fetch failed/);
  });

  test("ends with an error event what takes longer than the grace", async () => {
    await start(text);
    const running = await server.post("/v1/messages", question());
    const [events] = await Promise.all([running.text().then(parseStream), server.close(50)]);
    expect(checkStream(events)).toBeUndefined();
    expect(events.at(-1)).toMatchObject({
      event: "error",
      data: { error: { message: expect.stringContaining("MX8407") } },
    });
    await upstream.calls[0]?.closed;
  });
});

describe("the port", () => {
  test("is the next free one when it is taken, or an error when it is fixed", async () => {
    await start(says("ok"));
    const second = await startTestServer({ port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    expect((await fetch(`${second.url}/health`)).status).toBe(200);
    await second.close(0);
    await expect(startTestServer({ port: server.port, portIsFixed: true })).rejects.toThrow(
      new RegExp(`port ${server.port} is in use.*MX7301`),
    );
  });

  test("is another for each of many that start at once", async () => {
    await start(says("ok"));
    const program = `
      const { listen } = await import(${JSON.stringify(LISTEN)});
      process.stdin.once("data", async () => {
        const said = await listen(() => {}, ${server.port}, false).then(({ port }) => port, (error) => error.message);
        process.stdout.write(String(said));
      });
      process.stdout.write("ready");`;
    const children = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["pipe", "pipe", "inherit"] }),
    );
    const said = async ({ stdout }: (typeof children)[number]): Promise<string> =>
      String(await Promise.race([once(stdout, "data"), once(stdout, "close")]));
    expect(new Set(await Promise.all(children.map(said)))).toEqual(new Set(["ready"]));
    const answers = children.map(said);
    for (const { stdin } of children) stdin.write("go");
    const ports = await Promise.all(answers);
    for (const child of children) child.kill();
    expect(new Set(ports).size).toBe(children.length);
    for (const port of ports) expect(Number(port)).toBeGreaterThan(server.port);
  });

  test("is ours whatever the environment says", async () => {
    const before = { ...process.env };
    Object.assign(process.env, { HOST: "0.0.0.0", PORT: "1", NODE_ENV: "production" });
    await start(says("ok"));
    process.env = before;
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(process.listenerCount("SIGTERM")).toBe(0);
  });
});
