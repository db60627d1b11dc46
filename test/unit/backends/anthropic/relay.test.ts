import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import type { RelayEndpoint } from "../../../../src/backends/endpoint.ts";
import type { Outgoing } from "../../../../src/backends/egress-check.ts";
import { relay, type Relayed, type RelayCall } from "../../../../src/backends/anthropic/relay.ts";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
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
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let claude: ScriptedClaude | undefined;

afterEach(async () => {
  await claude?.close();
  claude = undefined;
});

/** Written as no serializer would: what comes out must be what went in. */
const BODY =
  ' {"model" : "claude-opus-4-5",\n"max_tokens":\t64,"stream": false, "x":1.0E1, "messages":[{"role":"user","content":"h\\u00e9 ä 😀\\/"}]}\n';
const LOGIN = { authorization: "Bearer sk-ant-oat-login", "content-type": "application/json" };

type Asked = Partial<Omit<RelayCall, "endpoint" | "request">> & {
  readonly endpoint?: Partial<RelayEndpoint>;
  readonly body?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
};

async function ask({
  endpoint,
  body = BODY,
  path = "/v1/messages?beta=true",
  headers = LOGIN,
  ...more
}: Asked = {}): Promise<Relayed> {
  return relay({
    endpoint: { relays: true, login: "client", url: claude?.url ?? "", model: "m", leaves: true, ...endpoint },
    request: { path, headers, body: Buffer.from(body) },
    signal: new AbortController().signal,
    check: async () => {},
    ...more,
  });
}

async function start(script: ClaudeScript): Promise<ScriptedClaude> {
  claude = await startClaude(script);
  return claude;
}

async function textOf({ body }: Relayed): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function problemOf(work: Promise<unknown>): Promise<MallexError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MallexError)) throw new Error(`not a MallexError: ${String(error)}`);
  return error;
}

/** What the upstream writes itself, so that the bytes of both ends can be compared. */
async function written(script: ClaudeScript, body: string, path: string): Promise<string> {
  const server = await startClaude(script);
  const response = await fetch(server.url + path, { method: "POST", body });
  const text = await response.text();
  await server.close();
  return text;
}

describe("a request and its answer pass byte for byte", () => {
  test.each([
    { what: "a whole answer", script: claudeSays("hello ä 😀"), body: BODY },
    { what: "a stream", script: claudeSays("hello", "ä 😀"), body: BODY.replace("false", "true") },
    {
      what: "a stream with a thought and a call",
      script: claudeCalls("Read", { path: "a" }),
      body: BODY.replace("false", "true"),
    },
    { what: "a count", script: claudeSays(), body: BODY, path: "/v1/messages/count_tokens?beta=true" },
  ])("$what", async ({ script, body, path = "/v1/messages?beta=true" }) => {
    const { calls } = await start(script);
    const relayed = await ask({ body, path });
    expect(relayed.status).toBe(200);
    expect(await textOf(relayed)).toBe(await written(script, body, path));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.path).toBe(path);
    expect(calls[0]?.raw.equals(Buffer.from(body))).toBe(true);
  });

  test.each(cases("a request and its answer pass byte for byte") as [number, string, string, Record<string, string>][])(
    "%s %s",
    async (status, type, message, headers) => {
      const script = claudeFails(status, type, message, headers);
      await start(script);
      const relayed = await ask();
      expect(relayed).toMatchObject({ status, headers: { "request-id": "req_011upstream", ...headers } });
      expect(await textOf(relayed)).toBe(await written(script, "{}", "/v1/messages"));
      expect(claude?.calls).toHaveLength(1);
    },
  );
});

describe("what goes wrong on the way", () => {
  test("a redirect is not followed, and the login goes nowhere else", async () => {
    const elsewhere = await startClaude(claudeSays("stolen"));
    onTestFinished(async () => elsewhere.close());
    await start((res) => void res.writeHead(307, { location: `${elsewhere.url}/v1/messages` }).end());
    const { problem } = await problemOf(ask({ endpoint: { setting: "backends.claude.url" } }));
    expect(problem).toMatchObject({ code: "MX8102", hint: expect.stringContaining("no redirect") as string });
    expect(elsewhere.calls).toHaveLength(0);
  });

  test("nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((resolve) => server.close(resolve));
    const { problem } = await problemOf(ask({ endpoint: { url, setting: "backends.claude.url" } }));
    expect(problem).toMatchObject({ code: "MX8105", hint: expect.stringContaining("backends.claude.url") as string });
  });

  test("a cut before the head", async () => {
    await start((res) => void res.destroy());
    expect((await problemOf(ask())).problem.code).toBe("MX8101");
  });

  test("a cut in the middle does not look like an end", async () => {
    await start(
      (res, call) =>
        void claudeHead(res).write(claudeEvent({ type: "message_start", message: call.body }), () => res.destroy()),
    );
    const relayed = await ask();
    expect((await problemOf(textOf(relayed))).problem.code).toBe("MX8103");
  });

  test("an answer that never begins, and one that falls silent", async () => {
    await start(() => undefined);
    expect((await problemOf(ask({ deadlines: { firstByteMs: 30 } }))).problem.code).toBe("MX8104");
    await claude?.close();
    await start((res) => void claudeHead(res).write(claudeEvent({ type: "ping" })));
    const relayed = await ask({ deadlines: { firstByteMs: 5000, silenceMs: 30 } });
    expect((await problemOf(textOf(relayed))).problem.code).toBe("MX8104");
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });

  test("without a login nothing is sent", async () => {
    await start(claudeSays("x"));
    expect((await problemOf(ask({ headers: { "content-type": "application/json" } }))).problem.code).toBe("MX8110");
    expect(claude?.calls).toHaveLength(0);
  });

  test("what can be read in two ways is not sent", async () => {
    await start(claudeSays("x"));
    const body = '{"model":"a","max_tokens":1,"messages":[{"role":"user","content":"seen","content":"sent"}]}';
    expect((await problemOf(ask({ body }))).problem.code).toBe("MX8111");
    expect(claude?.calls).toHaveLength(0);
  });
});

describe("whoever leaves closes the connection at once", () => {
  test("before the head", async () => {
    const leaving = new AbortController();
    await start(() => leaving.abort(new Error("gone")));
    await expect(ask({ signal: leaving.signal })).rejects.toThrow("gone");
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });

  test("in the middle of the answer", async () => {
    const leaving = new AbortController();
    await start((res) => void claudeHead(res).write(claudeEvent({ type: "ping" })));
    const { body } = await ask({ signal: leaving.signal });
    await expect(
      (async () => {
        for await (const chunk of body) if (chunk.length > 0) leaving.abort(new Error("gone"));
      })(),
    ).rejects.toThrow("gone");
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });

  test("by reading no further", async () => {
    await start((res) => void claudeHead(res).write(claudeEvent({ type: "ping" })));
    const { body } = await ask();
    for await (const chunk of body) if (chunk.length > 0) break;
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });

  test("by not reading at all", async () => {
    await start((res) => void claudeHead(res).write(claudeEvent({ type: "ping" })));
    (await ask()).discard();
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });
});

test("a slow reader slows the upstream, and fills no memory", async () => {
  let sent = 0;
  const piece = "x".repeat(64 * 1024);
  await start((res) => {
    claudeHead(res);
    const more = (): void => {
      while (sent < 64 * 1024 * 1024) {
        sent += piece.length;
        if (!res.write(piece)) return void res.once("drain", more);
      }
      res.end();
    };
    more();
  });
  const relayed = await ask();
  const reader = relayed.body[Symbol.asyncIterator]();
  await reader.next();
  // What the sockets of both ends hold, and not the whole answer: waited for until it stops growing.
  let before = -1;
  await expect.poll(() => before === (before = sent), { interval: 100 }).toBe(true);
  expect(sent).toBeLessThan(32 * 1024 * 1024);
  relayed.discard();
});

describe("what leaves is checked", () => {
  test("all of it, as it is sent", async () => {
    const { calls } = await start(claudeSays("ok"));
    const seen: Outgoing[] = [];
    const headers = { ...LOGIN, "user-agent": "client", "x-own": "1", cookie: "no" };
    await textOf(await ask({ path: "/v1/messages?a=b#c", headers, check: async (sent) => void seen.push(sent) }));
    const [sent] = seen;
    expect([seen.length, sent?.path]).toEqual([1, calls[0]?.path]);
    expect(Buffer.from(sent?.body ?? "")).toEqual(calls[0]?.raw);
    expect(sent?.headers).toMatchObject({ "user-agent": "client", "x-own": "1" });
    const { host: _, connection: __, "content-length": ___, ...own } = calls[0]?.headers ?? {};
    expect(sent?.headers).toEqual(own);
  });

  test("and nothing is sent when the check fails, or when there is none", async () => {
    const { calls } = await start(claudeSays("ok"));
    const check = async (): Promise<never> => {
      throw new Error("it broke");
    };
    await expect(ask({ check })).rejects.toThrow("it broke");
    await expect(ask({ check: undefined })).rejects.toThrow("has no egress check");
    expect(calls).toEqual([]);
  });
});
