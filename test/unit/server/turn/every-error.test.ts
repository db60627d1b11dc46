import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseStream } from "../../../support/check-stream.ts";
import { rawAnswer } from "../../../support/raw-answer.ts";
import { chunk, says, startUpstream, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let upstream: ScriptedUpstream;
let server: TestServer;

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({ upstream: upstream.url, server: { maxBodyBytes: 1024 * 1024 } });
});

afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

interface Answer {
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Read from the socket itself, to the end of the connection. */
async function answerTo(text: string): Promise<Answer> {
  const answer = await rawAnswer(server.port, text, /^$/);
  const at = answer.indexOf("\r\n\r\n");
  const [first = "", ...lines] = answer.slice(0, at).split("\r\n");
  const fields = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { status: Number(first.split(" ")[1]), fields, body: answer.slice(at + 4) };
}

interface Sent {
  readonly line?: string;
  /** Besides Host, and the token unless `token` says otherwise. */
  readonly head?: readonly string[];
  readonly host?: string;
  readonly token?: string;
  readonly body?: string;
}

const JSON_BODY = "content-type: application/json";

function requestOf({ line = "POST /v1/messages", head = [JSON_BODY], host, token = TOKEN, body = "" }: Sent): string {
  const lines = [`${line} HTTP/1.1`, `Host: ${host ?? "127.0.0.1:PORT"}`, `x-mallex-token: ${token}`, ...head];
  return [...lines, "connection: close", `content-length: ${Buffer.byteLength(body)}`, "", body].join("\r\n");
}

const asked = (fields: object = {}): string => JSON.stringify(question({ stream: false, ...fields }));
const ids = (answer: Answer): unknown => (JSON.parse(answer.body) as { request_id: unknown }).request_id;

interface Want {
  readonly status: number;
  readonly type: string;
  readonly retry: boolean;
  readonly after?: string;
}

/** What a client can go by. `faults`: how the answer is not of the one shape. */
function seen({ status, fields, body }: Answer): Want & { readonly faults: readonly string[] } {
  const { type, error, request_id: id, ...more } = JSON.parse(body) as Record<string, unknown>;
  const { type: kind, message, ...further } = (error ?? {}) as Record<string, unknown>;
  const faults: Readonly<Record<string, boolean>> = {
    "content type": fields["content-type"] !== "application/json",
    type: type !== "error",
    keys: Object.keys({ ...more, ...further }).length > 0,
    message: typeof message !== "string" || message === "" || /node:|\n {4}at /.test(message),
    id: id !== fields["request-id"] || !/^req_[a-z0-9-]{8,64}$/.test(String(id)),
    retry: !["true", "false"].includes(fields["x-should-retry"] ?? ""),
  };
  return {
    status,
    type: String(kind),
    retry: fields["x-should-retry"] === "true",
    ...(fields["retry-after"] === undefined ? {} : { after: fields["retry-after"] }),
    faults: Object.keys(faults).filter((name) => faults[name]),
  };
}

const whole = (want: Want): object => ({ ...want, faults: [] });

const no = (status: number, type: string): Want => ({ status, type, retry: false });
const invalid = (status: number): Want => no(status, "invalid_request_error");
const missing = no(404, "not_found_error");

describe("what mallex refuses by itself is JSON of one shape, with its id and a word about trying again", () => {
  test.each<{ title: string; sent: Sent; want: Want }>([
    { title: "a body that is not JSON", sent: { body: "{" }, want: invalid(400) },
    { title: "no body", sent: {}, want: invalid(400) },
    { title: "a wrong field", sent: { body: asked({ max_tokens: 0 }) }, want: invalid(400) },
    { title: "a wrong token", sent: { token: "wrong", body: asked() }, want: no(401, "authentication_error") },
    { title: "a foreign host", sent: { host: "evil.test", body: asked() }, want: no(403, "permission_error") },
    { title: "a web page", sent: { head: [JSON_BODY, "origin: http://evil.test"] }, want: no(403, "permission_error") },
    { title: "an unknown path", sent: { line: "GET /v2/messages" }, want: missing },
    { title: "batches", sent: { line: "POST /v1/messages/batches", body: "{}" }, want: missing },
    { title: "files", sent: { line: "GET /v1/files?limit=1" }, want: missing },
    { title: "an encoded way out", sent: { line: "GET /v1/models/..%2f..%2fetc%2fpasswd" }, want: missing },
    { title: "a malformed path", sent: { line: "GET /%E0%A4%A" }, want: missing },
    { title: "an unknown model", sent: { line: "GET /v1/models/nobody" }, want: missing },
    { title: "a question to an unknown model", sent: { body: asked({ model: "gpt-4" }) }, want: missing },
    { title: "a wrong page of models", sent: { line: "GET /v1/models?limit=0" }, want: invalid(400) },
    { title: "GET where only POST is", sent: { line: "GET /v1/messages" }, want: invalid(405) },
    { title: "DELETE of a model", sent: { line: "DELETE /v1/models/low" }, want: invalid(405) },
    { title: "OPTIONS", sent: { line: "OPTIONS /v1/messages" }, want: invalid(405) },
    { title: "a tunnel", sent: { line: "CONNECT example.test:443" }, want: invalid(405) },
    {
      title: "a body of more than the limit",
      sent: { body: "x".repeat(1024 * 1024 + 1) },
      want: no(413, "request_too_large"),
    },
    { title: "a form", sent: { head: ["content-type: text/plain"], body: asked() }, want: invalid(415) },
    { title: "a packed body", sent: { head: [JSON_BODY, "content-encoding: gzip"], body: "x" }, want: invalid(415) },
    { title: "a promise that nobody gives", sent: { head: [JSON_BODY, "expect: the-unexpected"] }, want: invalid(417) },
    { title: "a head of 20 KB", sent: { head: [`x-long: ${"x".repeat(20_000)}`] }, want: invalid(431) },
    {
      title: "another protocol",
      sent: { head: [JSON_BODY, "connection: upgrade", "upgrade: websocket"] },
      want: invalid(400),
    },
    { title: "a method that is none", sent: { line: "SING /" }, want: invalid(400) },
  ])("$title: $want.status", async ({ sent, want }) => {
    expect(seen(await answerTo(requestOf(sent)))).toEqual(whole(want));
  });

  test("what is no HTTP at all gets the same shape", async () => {
    for (const text of [
      "\u0016\u0003\u0001\u0002",
      "GET / HTTP/9.9\r\n\r\n",
      "POST /v1/messages HTTP/1.1\r\nHost: a\r\ncontent-length: x\r\n\r\n",
    ])
      expect(seen(await answerTo(text))).toEqual(whole(invalid(400)));
  });

  test("a HEAD is answered by the head alone, everywhere", async () => {
    for (const [path, status] of [
      ["/", 200],
      ["/api/hello", 200],
      ["/v1/nowhere", 404],
      ["/v1/messages", 405],
    ] as const) {
      const answer = await answerTo(requestOf({ line: `HEAD ${path}`, head: [] }));
      expect([path, answer.status, answer.body]).toEqual([path, status, ""]);
      expect(answer.fields["request-id"]).toMatch(/^req_/);
    }
  });

  test("HEAD needs no token, and starts nothing", async () => {
    const before = upstream.calls.length;
    expect((await answerTo(requestOf({ line: "HEAD /", head: [], token: "wrong" }))).status).toBe(200);
    expect(upstream.calls).toHaveLength(before);
  });
});

describe("what an upstream says becomes one of the types that clients know", () => {
  const soon = { retry: true, after: "1" };
  const rows: readonly (Want & { readonly given: number; readonly head?: Record<string, string> })[] = [
    { given: 400, ...invalid(400) },
    { given: 401, ...no(401, "authentication_error") },
    { given: 402, ...no(402, "billing_error") },
    { given: 403, ...no(403, "permission_error") },
    { given: 404, ...no(502, "api_error") },
    { given: 413, ...invalid(400) },
    { given: 418, ...no(502, "api_error") },
    { given: 422, ...invalid(400) },
    { given: 429, status: 429, type: "rate_limit_error", ...soon },
    { given: 429, head: { "retry-after": "7" }, status: 429, type: "rate_limit_error", retry: true, after: "7" },
    { given: 500, status: 502, type: "api_error", ...soon },
    { given: 503, status: 503, type: "api_error", ...soon },
    { given: 529, status: 529, type: "overloaded_error", ...soon },
  ];
  test.each(rows)("$given becomes $status $type, streamed or not", async ({ given, head = {}, ...want }) => {
    const words = { error: { message: "BadRequestError: no", type: "internal_error", code: given } };
    upstream.script = (res) =>
      void res.writeHead(given, { "content-type": "application/json", ...head }).end(JSON.stringify(words));
    for (const stream of [true, false]) {
      const answer = await answerTo(requestOf({ body: asked({ stream }) }));
      expect(seen(answer)).toEqual(whole(want));
    }
  });

  test.each([
    {
      title: "an answer that is HTML",
      answer: (res: Parameters<ScriptedUpstream["script"]>[0]) =>
        void res.writeHead(200, { "content-type": "text/html" }).end("<html>hi</html>"),
      want: { status: 502, type: "api_error", ...soon },
    },
    {
      title: "an answer that ends in the middle",
      answer: (res: Parameters<ScriptedUpstream["script"]>[0]) => {
        streamHead(res);
        res.end(chunk({ content: "Par" }));
      },
      want: { status: 502, type: "api_error", ...soon },
    },
    {
      title: "a connection that is cut",
      answer: (res: Parameters<ScriptedUpstream["script"]>[0]) => void res.destroy(),
      want: { status: 503, type: "api_error", ...soon },
    },
  ])("$title is a $want.status", async ({ answer, want }) => {
    upstream.script = answer;
    expect(seen(await answerTo(requestOf({ body: asked() })))).toEqual(whole(want));
  });

  test("behind the head of a stream it is the same object as an event, with the id of the head", async () => {
    upstream.script = (res) => {
      streamHead(res);
      res.write(chunk({ content: "Par" }), () => res.destroy());
    };
    const { headers, body } = await fetchStream();
    const last = parseStream(body).at(-1);
    expect(last?.data).toEqual({
      type: "error",
      error: { type: "api_error", message: expect.stringMatching(/MX8103/) },
      request_id: headers.get("request-id"),
    });
  });

  async function fetchStream(): Promise<{ headers: Headers; body: string }> {
    const response = await server.post("/v1/messages", question());
    return { headers: response.headers, body: await response.text() };
  }
});

test("a bug is a 500 that says where to look, and nothing of itself", async () => {
  const broken = await startTestServer({
    endpoint: () => {
      throw new TypeError("secret of the house");
    },
  });
  try {
    const response = await broken.post("/v1/messages", question({ stream: false }));
    const body = (await response.json()) as { error: { message: string }; request_id: string };
    expect([response.status, response.headers.get("x-should-retry")]).toEqual([500, "false"]);
    expect(body).toEqual({
      type: "error",
      error: { type: "api_error", message: expect.stringContaining("MX9001") },
      request_id: response.headers.get("request-id"),
    });
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(broken.lines.find(({ event }) => event === "bug")?.fields["stack"]).toContain("secret of the house");
  } finally {
    await broken.close(0);
  }
});

test.each(cases("tokenMayComeEither") as { given: string[]; want: number }[])(
  "the token may come as either of the client's logins: $given → $want",
  async ({ given, want }) => {
    const lines = given.map((line) => line.replace("TOKEN", TOKEN));
    const head = ["GET /v1/models HTTP/1.1", "Host: 127.0.0.1:PORT", ...lines, "connection: close", "", ""];
    expect((await answerTo(head.join("\r\n"))).status).toBe(want);
  },
);

test("every answer has an id of its own", async () => {
  upstream.script = says("ok");
  const answers = await Promise.all([1, 2, 3].map(() => answerTo(requestOf({ body: "{" }))));
  expect(new Set(answers.map(ids)).size).toBe(3);
});
