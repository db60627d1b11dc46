import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtempSync, rmSync } from "node:fs";
import { request, type ClientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { QueueStatus, RunStatus } from "../../generated/types/status.d.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { MLX } from "../support/mlx-backend.ts";
import { promised } from "../support/promise.ts";
import { says, startUpstream } from "../support/scripted-upstream.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { TOKEN, question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";
import { testLaunch, tinyModel } from "../prepare.ts";

const PLACES = 2;

/** The tiny model's own template shows it 110 characters; this one shows it everything. */
const WHOLE = "{% for m in messages %}{{ m.content }}{% endfor %}";
/** Behind this it says X as often as it may: answers as long as a test wants them. */
const TAIL = ` ${"X".repeat(60)}`;
/** Of an answer of about half a second. */
const TOKENS = 200;

let home: string;
let model: ModelServer;
let server: TestServer;

/** The words of the questions that went to the model server, in order. */
const asked: string[] = [];
const note = (message: unknown): void => {
  const { origin, body } = (message as { request: { origin: unknown; body: unknown } }).request;
  if (String(origin) !== new URL(model.url).origin) return;
  const { messages } = JSON.parse(String(body)) as { messages: { content: string }[] };
  asked.push(messages.at(-1)?.content.replace(TAIL, "") ?? "");
};

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-queue-"));
  const launch = testLaunch({ model: tinyModel, chatTemplate: WHOLE });
  model = await startModelServer({ launch, logFile: join(home, "mlx.log") });
});

afterAll(async () => {
  await model.stop();
  rmSync(home, { recursive: true });
});

beforeEach(() => {
  asked.length = 0;
  subscribe("undici:request:create", note);
});

afterEach(async () => {
  unsubscribe("undici:request:create", note);
  await server.close(0);
});

interface StartOptions extends Partial<Plan> {
  /** In place of the real one. */
  readonly upstream?: string;
}

async function start(waiting: number, { upstream, ...plan }: StartOptions = {}): Promise<void> {
  const coder = { ...(testPlan().profiles["coder"] as Profile), window: 200_000, output: 100_000 };
  server = await startTestServer({
    upstream: upstream ?? `${model.url}/v1`,
    key: model.nonce,
    plan: { backends: { local: { ...MLX, concurrent: PLACES, waiting } }, profiles: { coder }, ...plan },
    server: { pingMs: 1000, earlyHeadMs: 500 },
  });
}

/** What a client has seen of one answer. Milliseconds. */
interface Seen {
  readonly status: number;
  readonly text: string;
  readonly fields: Headers;
  /** To its first word. */
  readonly firstWordMs: number;
  /** Between two pieces. */
  readonly longestSilenceMs: number;
}

interface Sent {
  readonly session?: string;
  readonly fields?: Record<string, unknown>;
}

const body = (words: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  question({ messages: [{ role: "user", content: words + TAIL }], max_tokens: TOKENS, ...fields });

async function ask(words: string, { session = "one", fields = {} }: Sent = {}): Promise<Seen> {
  const begin = performance.now();
  const headers = { "x-claude-code-session-id": session };
  const response = await server.post("/v1/messages", body(words, fields), { headers });
  let text = "";
  let last = performance.now();
  let firstWordMs = 0;
  let longestSilenceMs = 0;
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    const now = performance.now();
    longestSilenceMs = Math.max(longestSilenceMs, now - last);
    last = now;
    if (firstWordMs === 0 && text.includes("content_block_delta")) firstWordMs = now - begin;
  }
  return { status: response.status, text, fields: response.headers, firstWordMs, longestSilenceMs };
}

async function queue(): Promise<QueueStatus> {
  const response = await fetch(`${server.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const { queues } = (await response.json()) as RunStatus;
  const [only] = queues;
  if (only === undefined) throw new Error("no queue");
  return only;
}

const waitingIs = async (count: number): Promise<void> => {
  await expect.poll(async () => (await queue()).waiting, { interval: 20, timeout: 60_000 }).toBe(count);
};

/** A request that its client can drop. */
function send(words: string): ClientRequest {
  const headers = { "content-type": "application/json", "x-mallex-token": TOKEN };
  const client = request({ port: server.port, host: "127.0.0.1", path: "/v1/messages", method: "POST", headers });
  client.on("error", () => {});
  client.end(JSON.stringify(body(words, { max_tokens: 50_000 })));
  return client;
}

/** Takes all places, and keeps them for long. */
async function blockers(): Promise<ClientRequest[]> {
  const clients = times(PLACES).map(() => send("block"));
  await expect.poll(async () => (await queue()).running, { timeout: 30_000 }).toBe(PLACES);
  return clients;
}

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

describe("the queue before the real mlx_lm.server", () => {
  test("100 streams of 10 sessions over 2 places all end well, and no session waits longer than another", async () => {
    await start(100);
    const sessions = times(10).map((at) => `session ${at}`);
    // Nobody is served before all have come: how fast they come is not what is asked here.
    const before = await blockers();
    const turns = sessions.flatMap((session) =>
      times(10).map(async (at) => ({
        session,
        ...(await ask(`${session} ${at}`, { session, fields: { max_tokens: TOKENS / 2 } })),
      })),
    );
    await waitingIs(100);
    for (const one of before) one.destroy();
    const answers = await Promise.all(turns);
    expect(
      answers.filter(({ status, text }) => status !== 200 || checkStream(parseStream(text)) !== undefined),
    ).toEqual([]);
    expect(answers.filter(({ text }) => !text.includes("event: message_stop"))).toEqual([]);
    const waits = sessions.map((name) =>
      mean(answers.filter(({ session }) => session === name).map(({ firstWordMs }) => firstWordMs)),
    );
    const ratio = Math.max(...waits) / Math.min(...waits);
    expect(ratio).toBeLessThan(1.5);
    const silence = Math.max(...answers.map(({ longestSilenceMs }) => longestSilenceMs));
    expect(silence).toBeLessThan(10_000);
    const shortest = seconds(Math.min(...waits));
    promised(
      22,
      `100 of 100 whole; mean waits ${shortest} to ${seconds(Math.max(...waits))}, ratio ${ratio.toFixed(2)}; longest silence ${seconds(silence)}`,
    );
  });

  test("the main talk waits for one running turn at most, however many run on the side", async () => {
    const classes: Plan["classes"] = [{ id: "title", when: [{ kind: "tools", some: true }], background: true }];
    await start(100, { classes });
    const tools = [{ name: "T", description: "t", input_schema: { type: "object" } }];
    const others = times(50).map(async (at) => ask(`side ${at}`, { fields: { tools }, session: `side ${at % 5}` }));
    await expect.poll(async () => (await queue()).waiting, { interval: 5, timeout: 30_000 }).toBeGreaterThan(40);
    const before = asked.length;
    const { firstWordMs, text } = await ask("main");
    const overtaken = asked.indexOf("main") - before;
    expect(checkStream(parseStream(text))).toBeUndefined();
    expect(overtaken).toBeLessThanOrEqual(1);
    const { meanMs = 0, waiting } = await queue();
    expect(waiting).toBeGreaterThan(20);
    promised(
      23,
      `${overtaken} of 50 went before it; first word after ${seconds(firstWordMs)}, a turn takes ${seconds(meanMs)}`,
    );
    await Promise.all(others);
  });

  test("who finds it full is told so in 50 ms", async () => {
    await start(0);
    const before = await blockers();
    const refusals: { readonly ms: number; readonly seen: Seen }[] = [];
    for (const _ of times(9)) {
      const begin = performance.now();
      const seen = await ask("one too many");
      refusals.push({ ms: performance.now() - begin, seen });
    }
    for (const one of before) one.destroy();
    for (const { seen } of refusals) {
      expect(seen).toMatchObject({ status: 429, text: expect.stringContaining("MX8106") });
      expect(seen.fields.get("x-should-retry")).toBe("true");
      expect(seen.fields.get("retry-after")).toMatch(/^\d+$/);
    }
    const took = median(refusals.map(({ ms }) => ms));
    expect(took).toBeLessThan(50);
    expect(asked.every((words) => words === "block")).toBe(true);
    promised(22, `429 in ${took.toFixed(0)} ms`);
  });

  test("a client that goes away frees its place in 100 ms, waiting or being answered", async () => {
    await start(1);
    const answered = await blockers();
    const freed: number[] = [];
    for (const _ of times(9)) {
      const client = send("waits");
      await waitingIs(1);
      const begin = performance.now();
      client.destroy();
      while ((await queue()).waiting > 0);
      freed.push(performance.now() - begin);
    }
    const begin = performance.now();
    answered[0]?.destroy();
    while ((await queue()).running === PLACES);
    const ended = performance.now() - begin;
    answered[1]?.destroy();
    expect(median(freed)).toBeLessThan(100);
    expect(ended).toBeLessThan(500);
    expect(asked).not.toContain("waits");
    promised(
      25,
      `a place in the queue is free after ${median(freed).toFixed(0)} ms, one of a running turn after ${ended.toFixed(0)} ms`,
    );
  });
});

/** Here the pace is the script's, and other work on the machine does not change it. */
describe("the queue before a server of an even pace", () => {
  test("says when to come back within a factor of 2", async () => {
    const lengths = [300, 100, 500, 200, 400];
    const calls: number[] = [];
    const upstream = await startUpstream(async (res, call) => {
      const ms = lengths[calls.push(performance.now()) % lengths.length];
      await delay(ms);
      await says("done")(res, call);
    });
    const waiting = 20;
    await start(waiting, { upstream: upstream.url });
    await Promise.all(times(10).map(async (at) => ask(`before ${at}`)));
    const told: { readonly at: number; readonly said: number; readonly begun: number }[] = [];
    async function untilAnswered(words: string): Promise<void> {
      for (let seen = await ask(words); seen.status === 429; seen = await ask(words)) {
        told.push({ at: performance.now(), said: Number(seen.fields.get("retry-after")), begun: calls.length });
        await delay(200);
      }
    }
    await Promise.all(times(50).map(async (at) => untilAnswered(`turn ${at}`)));
    await upstream.close();
    // Who is sent away would have come behind those who waited: somebody else did, a moment later.
    const ratios = told.flatMap(({ at, said, begun }) => {
      const place = calls[begun + waiting];
      return place === undefined ? [] : [said / ((place - at) / 1000)];
    });
    expect(ratios.length).toBeGreaterThan(20);
    expect(median(ratios)).toBeGreaterThan(0.5);
    expect(median(ratios)).toBeLessThan(2);
    promised(24, `${median(ratios).toFixed(2)} times the real wait, by the median of ${ratios.length}`);
  });
});
