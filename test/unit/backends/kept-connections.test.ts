import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { requestBackend } from "../../../src/backends/openai/chat-completions.ts";
import { relay } from "../../../src/backends/anthropic/relay.ts";
import { reader } from "../../../src/shared/stages.ts";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import { chunk, says, startUpstream, streamHead, type Script } from "../../support/scripted-upstream.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Ask = (url: string) => Promise<unknown>;

const signal = new AbortController().signal;
const check = async (): Promise<void> => {};

function prompted(more: { readonly supervised?: true } = {}): Ask {
  const prompt = { messages: [{ role: "user", content: "hi" }] as const, tools: [], maxTokens: 8, stopSequences: [] };
  return async (url) => {
    const endpoint = { relays: false, leaves: true, url, model: "m", ...more } as const;
    await requestBackend(
      { endpoint, prompt: { ...prompt, sampling: {} }, signal, check },
      reader(() => undefined),
    );
  };
}

const relayed: Ask = async (url) => {
  const body = Buffer.from('{"model":"m","max_tokens":8,"messages":[{"role":"user","content":"hi"}]}');
  const request = { path: "/v1/messages", headers: { authorization: "Bearer login" }, body };
  const endpoint = { relays: true, login: "client", url, model: "m", leaves: true } as const;
  const answer = await relay({ endpoint, request, signal, check });
  for await (const _ of answer.body);
};

async function codeOf(asked: Promise<unknown>): Promise<string | undefined> {
  return asked.then(
    () => undefined,
    (error: unknown) => (error instanceof MallexError ? error.problem.code : String(error)),
  );
}

interface Cut {
  readonly when: string;
  readonly code: string;
  readonly cut: (res: ServerResponse) => void;
}

const CUTS: readonly Cut[] = [
  { when: "as soon as the request was read", code: "MX8101", cut: (res) => void res.destroy() },
  { when: "by a reset", code: "MX8101", cut: (res) => void res.socket?.resetAndDestroy() },
  { when: "while the model works", code: "MX8101", cut: (res) => void setTimeout(() => res.destroy(), 40) },
  {
    when: "after the head",
    code: "MX8103",
    cut(res) {
      streamHead(res);
      res.write(": working\n\n", () => res.destroy());
    },
  },
  {
    when: "in the middle of the answer",
    code: "MX8103",
    cut(res) {
      streamHead(res);
      res.write(chunk({ content: "x" }), () => res.destroy());
    },
  },
];

/** Asks until a kept connection was used again, which is then cut. @returns how the request on it has ended, and how many requests there were for each that was made */
async function askOnKept(ask: Ask, good: Script, { cut }: Cut): Promise<{ code: string | undefined; extra: number }> {
  const known = new WeakSet<object>();
  let cuts = 0;
  const upstream = await startUpstream((res, call) => {
    const { socket } = call.req;
    if (known.has(socket) && cuts === 0) {
      cuts += 1;
      return cut(res);
    }
    known.add(socket);
    return good(res, call);
  });
  onTestFinished(() => upstream.close());
  for (let made = 1; made < 200; made += 1) {
    const code = await codeOf(ask(upstream.url));
    if (cuts > 0) return { code, extra: upstream.calls.length - made };
  }
  throw new Error("no connection was kept");
}

test.each(CUTS)("a server elsewhere gets a request once, also where its kept connection is cut $when", async (cut) => {
  expect(await askOnKept(prompted(), says("a"), cut)).toEqual({ code: cut.code, extra: 0 });
});

test.each(CUTS)("the Claude API gets a request once, also where its kept connection is cut $when", async (cut) => {
  const good: Script = (res) => {
    streamHead(res);
    res.end("event: message_stop\ndata: {}\n\n");
  };
  expect(await askOnKept(relayed, good, cut)).toEqual({ code: cut.code, extra: 0 });
});

test("a connection that is cut before any request is an error at once", async () => {
  let connections = 0;
  const server = createServer((socket) => void ((connections += 1), socket.destroy())).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  expect(await codeOf(prompted()(`http://127.0.0.1:${port}/v1`))).toBe("MX8101");
  expect(connections).toBe(1);
});

test("a model server of mallex's own gets a request again where a kept connection was closed before any answer", async () => {
  const [cut] = CUTS;
  if (cut === undefined) throw new Error("no cut");
  const asked = await askOnKept(prompted({ supervised: true }), says("a"), cut);
  expect(asked).toEqual({ code: undefined, extra: 1 });
});

/** Closes its idle connections when it is told to, while the thread of the test stands still. */
const IDLE_SERVER = cases("idleServer") as string;

test.each([
  { who: "a prompted server", ask: prompted(), path: "/v1" },
  { who: "the Claude API", ask: relayed, path: "" },
])("$who that has closed a kept connection meanwhile is asked on another one, once", async ({ ask, path }) => {
  const shared = new SharedArrayBuffer(12);
  const flags = new Int32Array(shared);
  const worker = new Worker(IDLE_SERVER, { eval: true, workerData: shared });
  onTestFinished(async () => void (await worker.terminate()));
  const [port] = (await once(worker, "message")) as [number];
  const url = `http://127.0.0.1:${port}${path}`;
  for (let round = 1; round <= 20; round += 1) {
    await ask(url);
    Atomics.store(flags, 0, 0);
    worker.postMessage("close", []);
    Atomics.wait(flags, 0, 0, 10_000);
    await ask(url);
    expect(Atomics.load(flags, 1)).toBe(2 * round);
  }
});
