import { readFileSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScriptedUpstream } from "../support/scripted-upstream.ts";
import type { TestServer } from "../support/test-server.ts";
import { rawAnswer, statusOf } from "../support/raw-answer.ts";
import { says, startUpstream } from "../support/scripted-upstream.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { TOKEN, question, startTestServer } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let server: TestServer;
let upstream: ScriptedUpstream;

beforeAll(async () => {
  upstream = await startUpstream(says("ok"));
  server = await startTestServer({ upstream: upstream.url });
});

afterAll(async () => {
  await server.close(0);
  await upstream.close();
});

const BODY = JSON.stringify(question({ stream: false }));
const AUTH = `x-mallex-token: ${TOKEN}`;

const raw = (text: string, until?: RegExp): Promise<string> => rawAnswer(server.port, text, until);

function post(...headers: string[]): string {
  return ["POST /v1/messages HTTP/1.1", ...headers, `content-length: ${BODY.length}`, "", BODY].join("\r\n");
}

/** What each status is called in docs/reference/errors.md. */
const CODES = cases("codes") as Readonly<Record<number, string>>;

function expectCode(status: number): unknown {
  return expect.stringMatching(new RegExp(`\\[(${CODES[status]})\\]$`));
}

/** Every refusal is JSON of Anthropic's shape, carries its id and is not to be repeated. */
function expectRefusal(answer: string, status: number): void {
  expect(statusOf(answer)).toBe(status);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head.toLowerCase()).not.toContain("access-control-");
  expect(head).toContain("x-should-retry: false");
  expect(JSON.parse(body)).toMatchObject({
    type: "error",
    error: { type: expect.stringMatching(/_error$/), message: expectCode(status) },
    request_id: /request-id: (\S+)/.exec(head)?.[1],
  });
}

describe("a request that is not ours to answer never reaches the backend", () => {
  const host = "Host: 127.0.0.1:PORT";
  const json = "content-type: application/json";
  test.each([
    { given: "another host", lines: ["Host: evil.test", json, AUTH], status: 403 },
    { given: "a host that only begins like ours", lines: ["Host: localhost.evil.test:PORT", json, AUTH], status: 403 },
    { given: "a name that resolves to us", lines: ["Host: 127.0.0.1.nip.test:PORT", json, AUTH], status: 403 },
    { given: "our host at another port", lines: ["Host: 127.0.0.1:1", json, AUTH], status: 403 },
    { given: "our host without a port", lines: ["Host: 127.0.0.1", json, AUTH], status: 403 },
    { given: "a local name", lines: ["Host: machine.local:PORT", json, AUTH], status: 403 },
    { given: "two hosts", lines: [host, "host: evil.test", json, AUTH], status: 400 },
    { given: "the same host twice", lines: [host, host, json, AUTH], status: 400 },
    { given: "a foreign origin", lines: [host, "Origin: http://evil.test", json, AUTH], status: 403 },
    { given: "an opaque origin", lines: [host, "Origin: null", json, AUTH], status: 403 },
    { given: "our origin at another port", lines: [host, "Origin: http://127.0.0.1:1", json, AUTH], status: 403 },
    { given: "a cross-site fetch", lines: [host, "Sec-Fetch-Site: cross-site", json, AUTH], status: 403 },
    { given: "a same-site fetch", lines: [host, "Sec-Fetch-Site: same-site", json, AUTH], status: 403 },
    { given: "no token", lines: [host, json], status: 401 },
    { given: "a wrong token", lines: [host, json, "x-mallex-token: wrong"], status: 401 },
    { given: "a token that is too long by one", lines: [host, json, `${AUTH}x`], status: 401 },
    { given: "an empty token", lines: [host, json, "x-mallex-token:"], status: 401 },
    { given: "the token twice", lines: [host, json, AUTH, AUTH], status: 401 },
    {
      given: "a wrong token beside a right login",
      lines: [host, json, "x-mallex-token: wrong", `authorization: Bearer ${TOKEN}`],
      status: 401,
    },
    { given: "a plain-text body", lines: [host, "content-type: text/plain", AUTH], status: 415 },
    { given: "a form", lines: [host, "content-type: application/x-www-form-urlencoded", AUTH], status: 415 },
    { given: "no content type", lines: [host, AUTH], status: 415 },
    { given: "a compressed body", lines: [host, json, "content-encoding: gzip", AUTH], status: 415 },
  ])("$given → $status", async ({ lines, status }) => {
    expectRefusal(await raw(post(...lines)), status);
    expect(upstream.calls).toHaveLength(0);
  });

  test.each([
    { given: "a whole URL as target", head: "GET http://evil.test/health HTTP/1.1", status: 400 },
    {
      given: "an upgrade without the token",
      head: "GET /v1/messages HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket",
      status: 401,
    },
    {
      given: "an upgrade by a web page",
      head: "GET /health HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://evil.test",
      status: 403,
    },
    {
      given: "an upgrade with the token",
      head: `GET /v1/models HTTP/1.1\r\n${AUTH}\r\nConnection: Upgrade\r\nUpgrade: websocket`,
      status: 400,
    },
    {
      given: "an upgrade of what needs no token",
      head: "GET /health HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: ",
      status: 400,
    },
    {
      given: "a foreign origin behind a thousand headers",
      head: `GET /health HTTP/1.1\r\n${"a:\r\n".repeat(2000)}Origin: http://evil.test`,
      status: 403,
    },
    {
      given: "another host behind a thousand headers",
      head: `GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n${"a:\r\n".repeat(2000)}x: y`,
      status: 400,
    },
    {
      given: "a preflight",
      head: "OPTIONS /v1/messages HTTP/1.1\r\nOrigin: http://evil.test\r\nAccess-Control-Request-Method: POST",
      status: 403,
    },
    {
      given: "a public path that turns into another",
      head: "POST /api/event_logging/../../v1/messages HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 0",
      status: 401,
    },
    {
      given: "the same with percent signs",
      head: "POST /api/event_logging/%2e%2e/%2e%2e/v1/messages HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 0",
      status: 401,
    },
    { given: "a public path in disguise", head: "GET /%68ealth HTTP/1.1", status: 401 },
    { given: "two slashes", head: "GET //health HTTP/1.1", status: 401 },
  ])("$given → $status", async ({ head, status }) => {
    expectRefusal(await raw(`${head}\r\nHost: 127.0.0.1:PORT\r\n\r\n`), status);
    expect(upstream.calls).toHaveLength(0);
  });
});

describe("what a smuggler sends is refused by the parser, as JSON", () => {
  const host = "POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\ncontent-type: application/json";
  test.each([
    {
      given: "a length and chunks",
      text: `${host}\r\n${AUTH}\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    },
    { given: "two lengths", text: `${host}\r\n${AUTH}\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n12345` },
    {
      given: "two transfer encodings",
      text: `${host}\r\n${AUTH}\r\ntransfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n`,
    },
    {
      given: "a disguised transfer encoding",
      text: `${host}\r\n${AUTH}\r\ncontent-length: 5\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    },
    { given: "a folded header", text: `${host}\r\n${AUTH}\r\nx: a\r\n b: c\r\ncontent-length: 0\r\n\r\n` },
    { given: "no host", text: "GET /health HTTP/1.1\r\n\r\n" },
    { given: "not HTTP", text: "\u0016\u0003\u0001 hello\r\n\r\n" },
  ])("$given → 400", async ({ text }) => {
    const answer = await raw(text);
    expect(statusOf(answer)).toBe(400);
    expect(upstream.calls).toHaveLength(0);
  });
});

describe("the right token opens the door", () => {
  test.each([
    ["x-mallex-token", AUTH],
    ["a bearer token", `Authorization: Bearer ${TOKEN}`],
    ["an API key", `x-api-key: ${TOKEN}`],
    ["mallex's own beside a login", `${AUTH}\r\nAuthorization: Bearer login`],
  ])("as %s", async (_, header) => {
    const answer = await raw(post("Host: localhost:PORT", "content-type: application/json; charset=utf-8", header));
    expect(statusOf(answer)).toBe(200);
    upstream.calls.length = 0;
  });
});

describe("without the token", () => {
  test.each(cases("cases") as { head: string; status: number }[])("$head → $status", async ({ head, status }) => {
    const [line, ...rest] = head.split("\r\n");
    const answer = await raw(
      [line, "Host: [::1]:PORT", ...(rest.length > 0 ? rest : ["", ""])].join("\r\n"),
      /\r\n\r\n/,
    );
    expect(statusOf(answer)).toBe(status);
    expect(answer.toLowerCase()).not.toContain("access-control-");
  });
});

describe("what is not there", () => {
  test.each(cases("cases2") as { method: string; path: string; status: number }[])(
    "$method $path → $status",
    async ({ method, path, status }) => {
      const lines = [
        `${method} ${path} HTTP/1.1`,
        "Host: 127.0.0.1:PORT",
        "content-type: application/json",
        AUTH,
        "",
        "",
      ];
      const answer = await raw(lines.join("\r\n"));
      expect(statusOf(answer)).toBe(status);
      expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({
        type: "error",
        error: { message: expectCode(status) },
        request_id: expect.any(String),
      });
    },
  );
});

describe("a body", () => {
  test("larger than 32 MB is refused by its stated length, and the client gets to read it", async () => {
    const response = await server.post("/v1/messages", `"${"x".repeat(33 * 1024 * 1024)}"`);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { type: "request_too_large", message: expectCode(413) } });
  });

  test("that only turns out too large while it comes is refused then", async () => {
    const small = await startTestServer({ server: { maxBodyBytes: 1000 } });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "application/json", "x-mallex-token": TOKEN, "transfer-encoding": "chunked" };
      const req = request(
        { port: small.port, host: "127.0.0.1", path: "/v1/messages", method: "POST", headers },
        (res) => {
          req.destroy();
          resolve(res.statusCode);
        },
      );
      req.on("error", reject);
      req.write("x".repeat(600));
      req.write("x".repeat(600));
    });
    expect(status).toBe(413);
    await small.close(0);
  });

  test("with __proto__ keys is harmless", async () => {
    const text = JSON.stringify(question({ stream: false })).replace(
      "{",
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect((await server.post("/v1/messages", text)).status).toBe(200);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("that names another host sends nothing there", async () => {
    upstream.calls.length = 0;
    const fields = { api_base: "http://127.0.0.1:9", base_url: "http://127.0.0.1:9", stream: false };
    expect((await server.post("/v1/messages?api_base=http://127.0.0.1:9", question(fields))).status).toBe(200);
    expect(upstream.calls).toHaveLength(1);
    expect(JSON.stringify(upstream.calls[0]?.body)).not.toContain("127.0.0.1:9");
  });
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((face) => face !== undefined && !face.internal && face.family === "IPv4");

skipUnless(outside !== undefined, "needs an address besides loopback: that it is not bound")(
  "an address that is not loopback is not bound",
  async () => {
    await expect(fetch(`http://${outside?.address}:${server.port}/health`)).rejects.toThrow(/fetch failed/);
  },
);

test.runIf(process.platform === "linux")("what listens, listens on 127.0.0.1 alone", () => {
  const port = server.port.toString(16).toUpperCase().padStart(4, "0");
  const sockets = ["tcp", "tcp6"].flatMap((name) => readFileSync(`/proc/self/net/${name}`, "utf8").split("\n"));
  const listening = sockets
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === "0A" && local?.endsWith(`:${port}`));
  expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
});
