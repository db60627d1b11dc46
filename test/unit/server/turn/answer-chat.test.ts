import { describe, expect, test } from "vitest";
import { readCases } from "../../../support/read-cases.ts";
import { readChat } from "../../../support/read-chat.ts";
import { streamHead, wholeAnswer, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { TOKEN, type TestServer, type TestServerOptions } from "../../../support/test-server.ts";
import { settingOf, startCase, type Setting } from "../../../support/turn-cases.ts";

// What clients of OpenAI's API send and read is in test/turns/chat.yaml; here is what a turn of data can't express.

const cases = readCases(import.meta.url);

let server: TestServer;
let local: ScriptedUpstream;

async function start(own: Setting = {}, options: TestServerOptions = {}): Promise<void> {
  const setting = settingOf("chat.yaml");
  const started = await startCase({ ...setting, ...own, plan: { ...setting.plan, ...own.plan } }, options);
  ({ server } = started);
  local = started.upstreams.get("local") as ScriptedUpstream;
}

const BEARER = { authorization: `Bearer ${TOKEN}` };

async function fetchJson(
  path: string,
  init: RequestInit,
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const response = await fetch(server.url + path, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

test("silence is filled with comments, which no client reads as a chunk", async () => {
  let go = (): void => {};
  await start({}, { server: { earlyHeadMs: 0, pingMs: 20 } });
  local.script = (res) => {
    streamHead(res);
    res.write(": keepalive 1/9\n\n");
    go = () => void res.end(wholeAnswer("ok"));
  };
  const request = { model: "low", messages: [{ role: "user", content: "hi" }], stream: true };
  const response = await server.post("/v1/chat/completions", request);
  setTimeout(() => go(), 150);
  const { comments, text, isDone } = await readChat(response);
  expect(comments.length).toBeGreaterThan(2);
  expect({ text, isDone }).toEqual({ text: "ok", isDone: true });
});

describe("an error outside a turn is OpenAI's", () => {
  test.each(
    cases("cases") as {
      title: string;
      method?: string;
      path: string;
      body?: string | object;
      want: { status: number; error: object; headers?: object };
      token?: string;
    }[],
  )("$title", async ({ method = "POST", path, body, token = TOKEN, want: { status, error, headers = {} } }) => {
    await start();
    const sent = { "content-type": "application/json", authorization: `Bearer ${token}` };
    const text = typeof body === "object" ? JSON.stringify(body) : body;
    const answer = await fetchJson(path, { method, headers: sent, ...(text !== undefined && { body: text }) });
    expect(Object.keys(answer.body as object)).toEqual(["error"]);
    expect({ ...answer, headers: Object.fromEntries(answer.headers) }).toMatchObject({
      status,
      headers,
      body: { error },
    });
  });
});

describe("GET /v1/models", () => {
  test("lists all names for clients of OpenAI's API, each once", async () => {
    await start({ plan: { aliases: [] } });
    const { body } = await fetchJson("/v1/models", { headers: BEARER });
    const { body: anthropic } = await fetchJson("/v1/models?limit=1000", { headers: { "x-mallex-token": TOKEN } });
    const theirs = (anthropic as { data: { id: string }[] }).data.map(({ id }) => id);
    const { object, data } = body as { object: string; data: { id: string }[] };
    expect([object, data[0]]).toEqual(["list", cases("first model")]);
    expect(data.map(({ id }) => id)).toEqual(["mallex/auto", ...theirs.filter((id) => !id.startsWith("mallex/"))]);
  });

  test("finds one, or reports in their form that there is none", async () => {
    await start();
    expect((await fetchJson("/v1/models/mallex%2Fanthropic-low", { headers: BEARER })).body).toMatchObject({
      id: "mallex/anthropic-low",
      object: "model",
    });
    const { status, body } = await fetchJson("/v1/models/nobody", { headers: BEARER });
    expect([status, body]).toMatchObject([404, { error: { code: "model_not_found" } }]);
  });
});
