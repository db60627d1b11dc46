import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { RunStatus } from "../../../../generated/types/status.d.ts";
import { validateRunStatus } from "../../../../generated/types/validate-status.mjs";
import { serveLocally } from "../../../support/serve-locally.ts";
import { chunk, DONE, streamHead, usageChunk } from "../../../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  testPlan,
  TOKEN,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const KEY = "canary-key-0123456789";
const { coder } = testPlan().profiles;

async function statusOf({ url }: TestServer): Promise<RunStatus> {
  const response = await fetch(`${url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const body: unknown = await response.json();
  if (!validateRunStatus(body)) throw new Error(JSON.stringify(validateRunStatus.errors));
  return body;
}

/** A server in front of a backend that answers so; what the backend was sent. */
async function start(
  answer: (res: ServerResponse, req: IncomingMessage) => void,
  { key, ...options }: TestServerOptions = {},
): Promise<{ server: TestServer; sent: string[] }> {
  const sent: string[] = [];
  const backend = await serveLocally((req, res) => {
    sent.push(`${req.method} ${req.url} ${req.headers.authorization ?? "no key"}`);
    req.resume();
    answer(res, req);
  });
  onTestFinished(async () => backend.close());
  const upstream = `${backend.origin}/v1`;
  const server = await startTestServer({
    endpoint: async () => ({ relays: false, leaves: false, url: upstream, model: "tiny", ...(key && { key }) }),
    plan: { backends: { local: { kind: "openai", url: upstream } } },
    healthMs: 60_000,
    ...options,
  });
  onTestFinished(async () => server.close(0));
  return { server, sent };
}

const list = (...ids: string[]): string =>
  JSON.stringify({ object: "list", data: ids.map((id) => ({ id, owned_by: "x" })) });

test.each([
  ...(cases("a list") as { name: string; ids: string[]; want: object; listed: boolean }[]),
  {
    name: "is very long",
    ids: [...Array.from({ length: 400 }, (_, at) => `${"x".repeat(300)}${at}`), "tiny"],
    listed: true,
    want: { models: Array.from({ length: 50 }, () => "x".repeat(200)), modelCount: 401 },
  },
])("a list that $name", async ({ ids, want, listed }) => {
  const { server, sent } = await start((res) => void res.end(list(...ids)));
  const { backends } = await statusOf(server);
  expect(backends).toMatchObject([{ backend: "local", state: "listed", ms: expect.any(Number), ...want }]);
  expect(backends?.[0]?.profiles).toEqual([{ profile: "coder", model: "tiny", listed, answers: 0 }]);
  expect(sent).toEqual(["GET /v1/models no key"]);
});

test.each<{ name: string; answer: (res: ServerResponse) => void; state: string; why: RegExp }>([
  { name: "401", answer: (res) => void res.writeHead(401).end("no"), state: "refused", why: /^HTTP 401$/ },
  { name: "403", answer: (res) => void res.writeHead(403).end(), state: "refused", why: /^HTTP 403$/ },
  { name: "404", answer: (res) => void res.writeHead(404).end(), state: "unlisted", why: /^HTTP 404$/ },
  { name: "302", answer: (res) => void res.writeHead(302, { location: "/x" }).end(), state: "unlisted", why: /302/ },
  { name: "503", answer: (res) => void res.writeHead(503).end(), state: "unlisted", why: /^HTTP 503$/ },
  { name: "no JSON", answer: (res) => void res.end("<html>"), state: "unlisted", why: /no list of models/ },
  { name: "other JSON", answer: (res) => void res.end('{"data":[{"id":3}]}'), state: "unlisted", why: /no list/ },
  { name: "deep JSON", answer: (res) => void res.end("[".repeat(100_000)), state: "unlisted", why: /no list/ },
  { name: "3 MB", answer: (res) => void res.end(" ".repeat(3e6)), state: "unlisted", why: /longer than 2 MB/ },
  { name: "nothing", answer: () => {}, state: "unreachable", why: /^no answer within 1 s$/ },
  {
    name: "half of it",
    answer: (res) => void res.write('{"data":['),
    state: "unreachable",
    why: /^no answer within 1 s$/,
  },
  {
    name: "a closed connection",
    answer: (res) => void res.destroy(),
    state: "unreachable",
    why: /other side closed|ECONNRESET|socket/,
  },
])("a backend that answers with $name", async ({ answer, state, why }) => {
  const { server } = await start(answer, state === "unreachable" ? { healthMs: 1000 } : {});
  const [backend] = (await statusOf(server)).backends ?? [];
  expect(backend).toMatchObject({ state, why: expect.stringMatching(why), profiles: [{ profile: "coder" }] });
  expect(backend?.profiles[0]).not.toHaveProperty("listed");
});

test("a backend that nobody has started", async () => {
  const { server } = await start(() => {}, {
    endpoint: async () => ({ relays: false, leaves: false, url: "http://127.0.0.1:9/v1", model: "tiny" }),
  });
  expect((await statusOf(server)).backends).toMatchObject([{ state: "unreachable", why: /ECONNREFUSED/ }]);
});

test("the key goes along, and is taken out of what is listed", async () => {
  const { server, sent } = await start((res) => void res.end(list(`model of ${KEY}`)), { key: KEY });
  const status = await statusOf(server);
  expect(sent).toEqual([`GET /v1/models Bearer ${KEY}`]);
  expect(status.backends).toMatchObject([{ state: "listed", modelCount: 1 }]);
  expect(JSON.stringify(status)).not.toContain(KEY);
});

test("a backend whose key is missing gets no request", async () => {
  const problem = { code: "MX7515", severity: "error", message: "its key is missing" } as const;
  const { server, sent } = await start((res) => void res.end(list()), { unusable: () => problem });
  expect((await statusOf(server)).backends).toMatchObject([{ state: "noKey", why: "its key is missing" }]);
  expect(sent).toEqual([]);
});

test("model servers of mallex, the Claude API and backends without a profile are left alone", async () => {
  const asked: string[] = [];
  const server = await startTestServer({
    plan: {
      backends: {
        claude: { kind: "anthropic", url: "http://127.0.0.1:9" },
        unused: { kind: "openai", url: "http://127.0.0.1:9/v1" },
      },
      profiles: coder === undefined ? {} : { coder: { ...coder, backend: "claude" } },
    },
    endpoint: async (profile) => Promise.reject(new Error(String(asked.push(profile)))),
  });
  onTestFinished(async () => server.close(0));
  expect(await statusOf(server)).not.toHaveProperty("backends");
  expect(asked).toEqual([]);
});

test("turns are measured, and asking for the status is none", async () => {
  const { server, sent } = await start((res, { method }) => {
    if (method === "GET") return void res.end(list("tiny"));
    streamHead(res);
    res.write(chunk({ reasoning: "hm" }));
    res.end(`${chunk({ content: "hello" })}${chunk({}, "stop")}${usageChunk(12, 3)}${DONE}`);
  });
  for (const _ of [1, 2]) await (await server.post("/v1/messages", question())).text();
  const { backends } = await statusOf(server);
  expect(backends?.[0]?.profiles).toMatchObject([{ profile: "coder", answers: 2, firstTokenMs: expect.any(Number) }]);
  expect(sent.filter((line) => line.startsWith("POST"))).toHaveLength(2);
});

test("a backend whose circuit is open is left out, and says for how long", async () => {
  const trial = { started: () => {}, succeeded: () => {}, failed: () => {}, leave: () => {} };
  const circuitBreakers = {
    openCircuit: () => undefined,
    view: () => ({ state: "open", because: "overloaded", seconds: 22 }) as const,
    enter: () => trial,
  };
  const { server } = await start((res) => res.end('{"data":[]}'), { circuitBreakers });
  expect((await statusOf(server)).backends?.[0]?.circuit).toEqual({
    state: "open",
    because: "overloaded",
    seconds: 22,
  });
});
