import { afterAll, beforeAll, expect, test } from "vitest";
import { rawAnswer } from "../../../support/raw-answer.ts";
import { readCases } from "../../../support/read-cases.ts";
import { says, startUpstream, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../../../support/test-server.ts";

// What the faults of a backend become is in test/turns/faults.yaml.

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
  /** Besides Host, the content type, and the token unless `token` says otherwise. */
  readonly head?: readonly string[];
  readonly padding?: number;
  readonly type?: string;
  readonly host?: string;
  readonly token?: string;
  readonly fields?: Record<string, unknown>;
  readonly body?: string;
  readonly repeat?: number;
}

function requestOf(sent: Sent): string {
  const { line = "POST /v1/messages", head = [], padding = 0, type = "application/json", token = TOKEN } = sent;
  const { fields = {}, body = JSON.stringify(question({ stream: false, ...fields })), repeat = 1 } = sent;
  const lines = [
    `${line} HTTP/1.1`,
    `Host: ${sent.host ?? "127.0.0.1:PORT"}`,
    `x-mallex-token: ${token}`,
    `content-type: ${type}`,
    ...head.map((one) => one + "x".repeat(padding)),
    "connection: close",
  ];
  const text = line.startsWith("POST") ? body.repeat(repeat) : "";
  return [...lines, `content-length: ${Buffer.byteLength(text)}`, "", text].join("\r\n");
}

/** No stack, and no word of Node.js. */
const MESSAGE = expect.stringMatching(/^(?![\s\S]*(?:node:|\n {4}at ))[\s\S]+$/) as string;

function expectRefusal({ status, fields, body }: Answer, want: { status: number; type?: string }): void {
  expect([status, fields["content-type"], fields["x-should-retry"]]).toEqual([
    want.status,
    "application/json",
    "false",
  ]);
  expect(fields["request-id"]).toMatch(/^req_[a-z0-9-]{8,64}$/);
  expect(JSON.parse(body)).toEqual({
    type: "error",
    error: { type: want.type ?? "invalid_request_error", message: MESSAGE },
    request_id: fields["request-id"],
  });
}

test.each(cases("refusals") as { title: string; sent: Sent; want: { status: number; type?: string } }[])(
  "$title is refused with $want.status, as JSON of one form",
  async ({ sent, want }) => {
    expect.hasAssertions();
    expectRefusal(await answerTo(requestOf(sent)), want);
  },
);

test.each([
  "\u0016\u0003\u0001\u0002",
  "GET / HTTP/9.9\r\n\r\n",
  "POST /v1/messages HTTP/1.1\r\nHost: a\r\ncontent-length: x\r\n\r\n",
])("what is not HTTP is refused in the same form: %j", async (text) => {
  expect.hasAssertions();
  expectRefusal(await answerTo(text), { status: 400 });
});

test.each([
  ["/", 200],
  ["/api/hello", 200],
  ["/v1/nowhere", 404],
  ["/v1/messages", 405],
] as const)("a HEAD of %s is answered by the head alone", async (path, status) => {
  const answer = await answerTo(requestOf({ line: `HEAD ${path}` }));
  expect([answer.status, answer.body]).toEqual([status, ""]);
  expect(answer.fields["request-id"]).toMatch(/^req_/);
});

test("HEAD needs no token, and starts nothing", async () => {
  const before = upstream.calls.length;
  expect((await answerTo(requestOf({ line: "HEAD /", token: "wrong" }))).status).toBe(200);
  expect(upstream.calls).toHaveLength(before);
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
  const answers = await Promise.all([1, 2, 3].map(() => answerTo(requestOf({ body: "{" }))));
  expect(new Set(answers.map(({ fields }) => fields["request-id"])).size).toBe(3);
});
