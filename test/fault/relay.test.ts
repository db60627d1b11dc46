import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { RelayEndpoint } from "../../src/backends/endpoint.ts";
import { createLog } from "../../src/diagnostics/log/log.ts";
import { createRedactor } from "../../src/diagnostics/log/redact.ts";
import { createTurnWriter } from "../../src/diagnostics/records/turn-files.ts";
import { createTurnStore } from "../../src/diagnostics/records/turn-store.ts";
import {
  claudeCalls,
  claudeEvent,
  claudeFails,
  claudeHead,
  claudeSays,
  startClaude,
  type ClaudeScript,
  type ScriptedClaude,
} from "../support/scripted-claude.ts";
import { startTestServer, TOKEN, type TestServer, type TestServerOptions } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

let claude: ScriptedClaude | undefined;
let server: TestServer | undefined;

afterEach(async () => {
  await server?.close(0);
  await claude?.close();
});

const LOGIN = "sk-ant-oat01-the-login-of-the-client";
/** Nothing in it looks like a key. */
const PLAIN_LOGIN = "login-canary-of-the-client-2";
const PROFILE = {
  window: 200_000,
  output: 64_000,
  size: "large",
  dialect: "native",
  sampling: {},
  leaves: true,
} as const;

const PLAN = {
  backends: { claude: { kind: "anthropic", url: "https://unused.test", login: "client" } },
  profiles: { opus: { ...PROFILE, backend: "claude", model: "claude-opus-4-8" } },
  tiers: [{ id: "low", profiles: ["opus"] }],
} satisfies Partial<Plan>;

async function start(
  script: ClaudeScript,
  endpoint: Partial<RelayEndpoint> = {},
  more: TestServerOptions = {},
): Promise<void> {
  const upstream = await startClaude(script);
  claude = upstream;
  server = await startTestServer({
    plan: PLAN,
    endpoint: async () => ({
      relays: true,
      login: "client",
      url: upstream.url,
      model: "claude-opus-4-8",
      leaves: true,
      withhold: TOKEN,
      setting: "backends.claude.url",
      ...endpoint,
    }),
    ...more,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** What comes back to these very bytes. */
async function post(
  body: string,
  path = "/v1/messages?beta=true",
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent = {
    "content-type": "application/json",
    "x-mallex-token": TOKEN,
    authorization: `Bearer ${LOGIN}`,
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const req = request(new URL(path, server?.url), { method: "POST", headers: sent }, (res) => {
      buffer(res).then((bytes) => resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes }), reject);
    });
    req.on("error", reject).end(body);
  });
}

/** What the upstream itself writes to such a request. */
async function written(script: ClaudeScript, body: string, path = "/v1/messages"): Promise<string> {
  const own = await startClaude(script);
  const text = await (await fetch(own.url + path, { method: "POST", body })).text();
  await own.close();
  return text;
}

/** As no serializer writes it. */
function odd(model: string, stream: boolean): string {
  return ` {"max_tokens" : 6.4E1,\r\n "stream":${stream}, "model"\t: ${JSON.stringify(model)} ,"x-new":{"model":"inner","n":1.0}, "messages":[{"role":"user","content":[{"type":"text","text":"h\\u00e9 \\/ 😀","cache_control":{"type":"ephemeral"}}]}]} `;
}

const SAYS = claudeSays("hello", "ä 😀");

describe("through the whole server, request and answer are the same bytes", () => {
  test.each(cases("cases") as { given: string; model: string; want: string }[])("$given", async ({ model, want }) => {
    for (const stream of [true, false]) {
      await start(SAYS);
      const answer = await post(odd(model, stream));
      expect(answer.status).toBe(200);
      expect(claude?.calls[0]?.raw.toString()).toBe(odd(want, stream));
      expect(answer.bytes.toString()).toBe(await written(SAYS, odd(want, stream)));
      expect(answer.headers["request-id"]).toBe("req_011upstream");
      expect(answer.headers["x-mallex-route"]).toContain("profile=opus");
      expect(answer.headers).not.toHaveProperty("set-cookie");
      await server?.close(0);
      await claude?.close();
    }
  });

  test("a thought with its signature, and a call", async () => {
    const script = claudeCalls("Read", { file_path: "/a b" });
    await start(script);
    const answer = await post(odd("claude-opus-4-8", true));
    expect(answer.bytes.toString()).toBe(await written(script, odd("claude-opus-4-8", true)));
  });

  test("a count", async () => {
    await start(SAYS);
    const path = "/v1/messages/count_tokens?beta=true";
    const answer = await post(odd("claude-opus-4-8", false), path);
    expect(answer.bytes.toString()).toBe('{"input_tokens":1112}');
    expect(claude?.calls[0]).toMatchObject({ path });
    expect(claude?.calls[0]?.raw.toString()).toBe(odd("claude-opus-4-8", false));
  });

  test.each([
    [400, "invalid_request_error", "prompt is too long: 250000 tokens > 200000 maximum", {}],
    [401, "authentication_error", "invalid bearer token", { "x-should-retry": "false" }],
    [413, "request_too_large", "Request exceeds the maximum size", {}],
    [429, "rate_limit_error", "slow down", { "retry-after": "7", "anthropic-ratelimit-unified-status": "rejected" }],
    [529, "overloaded_error", "Overloaded", { "x-should-retry": "true" }],
  ] as const)("an error: %s %s", async (status, type, message, headers) => {
    const script = claudeFails(status, type, message, headers);
    await start(script);
    const answer = await post(odd("claude-opus-4-8", true));
    expect(answer).toMatchObject({ status, headers: { "request-id": "req_011upstream", ...headers } });
    expect(answer.bytes.toString()).toBe(await written(script, "{}"));
    expect(claude?.calls).toHaveLength(1);
  });
});

describe("credentials", () => {
  test("the client's login goes along, mallex's token does not, and the auth headers don't open mallex", async () => {
    await start(SAYS);
    await post(odd("claude-opus-4-8", true), "/v1/messages", { "x-api-key": TOKEN, cookie: "a=b" });
    const [call] = claude?.calls ?? [];
    expect(call?.headers.authorization).toBe(`Bearer ${LOGIN}`);
    expect(call?.rawHeaders.join("\n")).not.toContain(TOKEN);
    expect(Object.keys(call?.headers ?? {}).filter((name) => /^(?:x-mallex|cookie|x-api-key)/.test(name))).toEqual([]);
    for (const headers of [{ authorization: `Bearer ${TOKEN}` }, { "x-api-key": TOKEN }])
      expect(
        await post(odd("claude-opus-4-8", true), "/v1/messages", { ...headers, "x-mallex-token": "wrong" }),
      ).toMatchObject({ status: 401 });
    const other = await fetch(`${server?.url}/v1/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": TOKEN },
      body: odd("claude-opus-4-8", true),
    });
    expect(other.status).toBe(401);
    expect(await other.text()).toContain("x-mallex-token");
    expect(claude?.calls).toHaveLength(1);
  });

  test("a request without a login is not sent, and says what to do", async () => {
    await start(SAYS);
    const answer = await post(odd("claude-opus-4-8", true), "/v1/messages", { authorization: `Bearer ${TOKEN}` });
    expect(answer).toMatchObject({ status: 401, headers: { "x-should-retry": "false" } });
    expect(answer.bytes.toString()).toMatch(/claude \/login.*MX8110/);
    expect(claude?.calls).toHaveLength(0);
  });

  test("a redirect gets neither the request nor the login", async () => {
    const thief = await startClaude(SAYS);
    await start((res) => void res.writeHead(308, { location: `${thief.url}/v1/messages` }).end());
    const answer = await post(odd("claude-opus-4-8", true));
    expect(answer.status).toBe(502);
    expect(answer.bytes.toString()).toContain("no redirect");
    expect(answer.headers).not.toHaveProperty("location");
    expect(thief.calls).toHaveLength(0);
    await thief.close();
  });

  test.each([
    { how: "with the client's login", endpoint: {} },
    { how: "with a key", endpoint: { key: "backend-key-canary-1" } },
  ])("$how: no file and no answer holds a key, a login or the token", async ({ endpoint }) => {
    const folder = await mkdtemp(join(tmpdir(), "mallex-relay-"));
    const redact = createRedactor([TOKEN, "backend-key-canary-1"]);
    const log = await createLog({ file: join(folder, "mallex.log"), redact });
    const turns = createTurnStore({
      folder: join(folder, "turns"),
      write: createTurnWriter({ folder: join(folder, "turns"), redact }),
      warn: () => {},
    });
    await start(SAYS, endpoint, { log, turns });
    const login = { "x-api-key": PLAIN_LOGIN };
    await post(odd("claude-opus-4-8", true), "/v1/messages", login);
    if (claude !== undefined)
      claude.script = claudeFails(401, "authentication_error", `invalid key backend-key-canary-1, ${PLAIN_LOGIN}`);
    const refusal = await post(odd("claude-opus-4-8", false), "/v1/messages", login);
    expect(refusal.bytes.toString()).toContain("invalid key ");
    // Without a key of mallex's own the text is somebody else's, and passes as it is.
    expect(refusal.bytes.toString().includes("backend-key-canary-1")).toBe(!("key" in endpoint));
    const kept = async (): Promise<string[]> => readdir(join(folder, "turns")).catch(() => []);
    await expect.poll(async () => (await kept()).filter((name) => name.endsWith(".json"))).toHaveLength(2);
    await server?.close(0);
    await log.close();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), "utf8")),
    );
    const everything = texts.join("\n");
    for (const secret of [TOKEN, LOGIN, PLAIN_LOGIN, "backend-key-canary-1"]) expect(everything).not.toContain(secret);
    expect(everything).toMatch(/invalid key (?:\[redacted\]|\*{20}), \[redacted\]/);
    // What passed is in the record all the same.
    expect(everything).toContain("hello");
    expect(everything).toMatch(/"inputTokens": ?1112/);
    await rm(folder, { recursive: true });
  });
});

describe("an answer that breaks", () => {
  test("is cut for the client, too: half an answer never looks whole", async () => {
    await start((res, call) => {
      claudeHead(res);
      const begun = claudeEvent({
        type: "message_start",
        message: { ...call.body, usage: { input_tokens: 1, output_tokens: 1 } },
      });
      const block = claudeEvent({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } });
      const delta = claudeEvent({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "half" } });
      res.write(begun + block + delta, () => setTimeout(() => res.destroy(), 20));
    });
    await expect(post(odd("claude-opus-4-8", true))).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  test("a client that goes takes the upstream's connection with it", async () => {
    await start((res) => {
      claudeHead(res);
      res.write(
        claudeEvent({ type: "message_start", message: {} }) +
          claudeEvent({ type: "content_block_start", index: 0, content_block: { type: "text", text: "" } }),
      );
    });
    const leaving = new AbortController();
    const asked = fetch(`${server?.url}/v1/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-mallex-token": TOKEN, "x-api-key": LOGIN },
      body: odd("claude-opus-4-8", true),
      signal: leaving.signal,
    });
    const reader = (await asked).body?.getReader();
    await reader?.read();
    leaving.abort();
    await expect(claude?.calls[0]?.closed).resolves.toBeUndefined();
  });
});
