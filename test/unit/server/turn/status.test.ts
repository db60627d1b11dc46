import { afterEach, describe, expect, test } from "vitest";
import type { RunStatus, ServerStatus } from "../../../../generated/types/status.d.ts";
import { createCounters } from "../../../../src/server/context/server-context.ts";
import { chunk, startUpstream, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, TOKEN, type TestServer } from "../../../support/test-server.ts";

let upstream: ScriptedUpstream | undefined;
let server: TestServer | undefined;
afterEach(async () => {
  await server?.close(0);
  await upstream?.close();
});

const status = async (): Promise<RunStatus> => {
  const response = await fetch(`${server?.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  return (await response.json()) as RunStatus;
};

const model: ServerStatus = {
  model: "tiny",
  phase: "ready",
  since: "2026-01-01T00:00:00.000Z",
  restarts: 0,
  turns: 0,
  log: "/x/mlx-tiny.log",
};

describe("GET /mallex/status", () => {
  test("says what is there when nothing is asked", async () => {
    server = await startTestServer({ models: { status: () => [model], restart: () => 0 } });
    expect(await status()).toEqual({
      run: "run-0",
      plan: "0123456789abcdef",
      servers: [model],
      backends: [expect.objectContaining({ backend: "local", state: "unreachable" })],
      queues: [expect.objectContaining({ backend: "local", running: 0, waiting: 0 })],
      turns: [],
      counts: { "log lines lost": 0, "requests not kept": 0, "turns not kept": 0 },
    });
  });

  test("names the pools of the plan", async () => {
    const pools = { coder: { profiles: ["coder"], balance: "leastBusy" } } as const;
    const backends = { local: { kind: "openai", url: "http://127.0.0.1:9/v1" } };
    server = await startTestServer({ plan: { pools, backends } as never });
    expect((await status()).pools).toEqual([
      { profile: "coder", balance: "leastBusy", backends: [{ backend: "local", circuit: { state: "closed" } }] },
    ]);
  });

  test("follows a turn from its place in the queue to its end, and says nothing of its words", async () => {
    const release: (() => void)[] = [];
    upstream = await startUpstream(async (res) => {
      streamHead(res);
      await new Promise<void>((resolve) => release.push(resolve));
      res.write(chunk({ content: "the answer" }));
      await new Promise<void>((resolve) => release.push(resolve));
      res.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
    });
    server = await startTestServer({
      upstream: upstream.url,
      counters: createCounters(),
      plan: { backends: { local: { kind: "openai", url: upstream.url, concurrent: 1 } } },
    });
    const ask = question({ messages: [{ role: "user", content: "a canary of words" }] });
    const session = { "x-claude-code-session-id": "canary-session" };
    const first = server.post("/v1/messages", ask, { headers: session });
    await expect.poll(status).toMatchObject({ turns: [{ profile: "coder", state: "reading" }] });
    const second = server.post("/v1/messages", ask, { headers: session });
    await expect.poll(async () => (await status()).turns.map(({ state }) => state)).toEqual(["reading", "queued"]);
    expect((await status()).queues).toMatchObject([{ running: 1, waiting: 1, concurrent: 1 }]);
    release.shift()?.();
    await expect.poll(async () => (await status()).turns.map(({ state }) => state)).toEqual(["answering", "queued"]);
    const seen = await status();
    expect(new Set(seen.turns.map((turn) => turn.session)).size).toBe(1);
    expect(JSON.stringify(seen)).not.toMatch(/canary|answer"/);
    for (let at = 0; at < 3; at++) {
      await expect.poll(() => release.length).toBeGreaterThan(0);
      release.shift()?.();
    }
    await Promise.all([first, second].map(async (one) => (await one).text()));
    await expect.poll(status).toMatchObject({ turns: [], counts: { turns: 2 } });
  });

  test.each<[session: string, want: RegExp]>([
    ["9b2f6c1e-3d4a-4f5b-8c6d-7e8f9a0b1c2d", /^9b2f6c1e-3d4a-4f5b-8c6d-7e8f9a0b1c2d$/],
    ["ada@example.test", /^[0-9a-f]{8}$/],
  ])("names the session %s as `claude --resume` does, and no person", async (session, want) => {
    const release: (() => void)[] = [];
    upstream = await startUpstream(async (res) => {
      streamHead(res);
      await new Promise<void>((resolve) => release.push(resolve));
      res.end(`${chunk({ content: "four" })}${chunk({}, "stop")}data: [DONE]\n\n`);
    });
    server = await startTestServer({ upstream: upstream.url });
    const asked = server.post("/v1/messages", question(), { headers: { "x-claude-code-session-id": session } });
    await expect.poll(() => release.length).toBe(1);
    expect((await status()).turns).toMatchObject([{ session: expect.stringMatching(want) }]);
    release.shift()?.();
    await (await asked).text();
  });

  test("is nobody's without the token", async () => {
    server = await startTestServer();
    for (const [path, method] of [
      ["/mallex/status", "GET"],
      ["/mallex/restart", "POST"],
    ] as const) {
      const headers = { "content-type": "application/json" };
      expect((await fetch(server.url + path, { method, headers })).status).toBe(401);
    }
  });
});

describe("POST /mallex/restart", () => {
  const asked: (string | undefined)[] = [];
  const models = {
    status: () => [model],
    restart: (name?: string) => asked.push(name),
  };

  test.each([
    { body: { model: "tiny" }, want: ["tiny"] },
    { body: {}, want: [undefined] },
  ])("$body starts anew what it names", async ({ body, want }) => {
    asked.length = 0;
    server = await startTestServer({ models });
    const response = await server.post("/mallex/restart", body);
    expect({ status: response.status, body: await response.json(), asked }).toEqual({
      status: 200,
      body: { restarted: 1 },
      asked: want,
    });
  });

  test.each([
    { body: { model: "tinny" }, status: 404, text: /there is no model server \\"tinny\\".*tiny.*MX7554/ },
    { body: { model: "__proto__" }, status: 404, text: /MX7554/ },
    { body: { model: 3 }, status: 400, text: /MX8001/ },
    { body: [], status: 400, text: /MX8001/ },
    { body: "no", status: 400, text: /MX8001/ },
    { body: `{"model":"${"a".repeat(20_000)}"}`, status: 413, text: /MX8013/ },
  ])("$body is refused with $status", async ({ body, status: want, text }) => {
    asked.length = 0;
    server = await startTestServer({ models });
    const response = await server.post("/mallex/restart", body);
    expect(response.status).toBe(want);
    expect(await response.text()).toMatch(text);
    expect(asked).toEqual([]);
  });

  test("says so where no model server is", async () => {
    server = await startTestServer();
    const response = await server.post("/mallex/restart", {});
    expect(await response.text()).toMatch(/no model server is running .*MX7554/);
  });
});

test("without room a question is told to come back, and what is there can still be seen", async () => {
  server = await startTestServer({ admission: { connections: 10, enter: () => undefined } });
  const response = await server.post("/v1/messages", question());
  expect({ status: response.status, after: response.headers.get("retry-after") }).toEqual({ status: 503, after: "1" });
  expect(await response.text()).toContain("MX8409");
  expect(await status()).toMatchObject({ turns: [] });
});
