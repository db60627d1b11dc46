import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtempSync, rmSync } from "node:fs";
import { request, type ClientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
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
/** Of one that is over at once: where only the order counts. */
const SHORT = 10;

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

/** What a client has seen of one answer. */
interface Seen {
  readonly status: number;
  readonly text: string;
  readonly fields: Headers;
}

interface Sent {
  readonly session?: string;
  readonly fields?: Record<string, unknown>;
  /** Called when the answer brings its first ping. */
  readonly onPing?: () => void;
}

const body = (words: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  question({ messages: [{ role: "user", content: words + TAIL }], max_tokens: TOKENS, ...fields });

async function ask(words: string, { session = "one", fields = {}, onPing }: Sent = {}): Promise<Seen> {
  const headers = { "x-claude-code-session-id": session };
  const response = await server.post("/v1/messages", body(words, fields), { headers });
  let text = "";
  let isPinged = false;
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    if (isPinged || !text.includes("event: ping")) continue;
    isPinged = true;
    onPing?.();
  }
  return { status: response.status, text, fields: response.headers };
}

async function queue(): Promise<QueueStatus> {
  const response = await fetch(`${server.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const { queues } = (await response.json()) as RunStatus;
  const [only] = queues;
  if (only === undefined) throw new Error("no queue");
  return only;
}

const waitingIs = async (count: number): Promise<void> => {
  await expect.poll(async () => (await queue()).waiting, { interval: 20, timeout: 120_000 }).toBe(count);
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
  await expect.poll(async () => (await queue()).running, { timeout: 120_000 }).toBe(PLACES);
  return clients;
}

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the queue before the real mlx_lm.server", () => {
  test("100 streams of 10 sessions over 2 places all end well, and no session waits longer than another", async () => {
    await start(100);
    const sessions = times(10).map((at) => `session ${at}`);
    // Nobody is served before all have come: how fast they come is not what is asked here.
    const before = await blockers();
    let pinged = 0;
    const onPing = (): void => void pinged++;
    const turns = sessions.flatMap((session) =>
      times(10).map(async (at) => ask(`${session} ${at}`, { session, onPing, fields: { max_tokens: SHORT } })),
    );
    await waitingIs(100);
    await expect.poll(() => pinged).toBe(100);
    for (const one of before) one.destroy();
    const answers = await Promise.all(turns);
    expect(
      answers.filter(({ status, text }) => status !== 200 || checkStream(parseStream(text)) !== undefined),
    ).toEqual([]);
    expect(answers.filter(({ text }) => !text.includes("event: message_stop"))).toEqual([]);
    // By the order in which they reached the model server: a wait is as long as the number of turns before it.
    const order = asked.filter((words) => words !== "block");
    const waits = sessions.map((name) =>
      mean(order.flatMap((words, at) => (words.startsWith(`${name} `) ? [at + 1] : []))),
    );
    const ratio = Math.max(...waits) / Math.min(...waits);
    expect(order).toHaveLength(100);
    expect(ratio).toBeLessThan(1.5);
    promised(22, `100 of 100 whole, each pinged while it waited; the sessions' mean waits within ${ratio.toFixed(2)}×`);
  });

  test("the main talk waits for one running turn at most, however many run on the side", async () => {
    const classes: Plan["classes"] = [{ id: "title", when: [{ kind: "tools", some: true }], background: true }];
    await start(100, { classes });
    const tools = [{ name: "T", description: "t", input_schema: { type: "object" } }];
    const blocked = await blockers();
    const others = times(50).map(async (at) =>
      ask(`side ${at}`, { fields: { tools, max_tokens: SHORT }, session: `side ${at % 5}` }),
    );
    await waitingIs(50);
    const main = ask("main");
    await waitingIs(51);
    for (const one of blocked) one.destroy();
    expect(checkStream(parseStream((await main).text))).toBeUndefined();
    const overtaken = asked.filter((words) => words !== "block").indexOf("main");
    expect(overtaken).toBeGreaterThanOrEqual(0);
    expect(overtaken).toBeLessThanOrEqual(1);
    promised(23, `${overtaken} of 50 went before it`);
    await Promise.all(others);
  });

  test("who finds it full is told so while all places are taken", async () => {
    await start(0);
    const before = await blockers();
    const seen = await ask("one too many");
    expect((await queue()).running).toBe(PLACES);
    for (const one of before) one.destroy();
    expect(seen).toMatchObject({ status: 429, text: expect.stringContaining("MX8106") });
    expect(seen.fields.get("x-should-retry")).toBe("true");
    expect(seen.fields.get("retry-after")).toMatch(/^\d+$/);
    expect(asked.every((words) => words === "block")).toBe(true);
    promised(22, "429 before any turn has ended");
  });

  test("a client that goes away frees its place before any turn ends, waiting or being answered", async () => {
    await start(1);
    const [first, second] = await blockers();
    for (const _ of times(9)) {
      const client = send("waits");
      await waitingIs(1);
      client.destroy();
      await waitingIs(0);
      expect((await queue()).running).toBe(PLACES);
    }
    expect(asked).not.toContain("waits");
    first?.destroy();
    // In the place of the first, and while the second goes on.
    expect((await ask("next")).text).toContain("event: message_stop");
    expect((await queue()).running).toBe(1);
    second?.destroy();
    promised(25, "a place is free, in the queue and of a running turn, before any turn ends");
  });
});

/** Here a turn takes as long as the script says, and other work on the machine does not change it. */
describe("the queue before a scripted server", () => {
  test("says when to come back: after the turns that wait, at the pace of those before", async () => {
    const calls: (() => void)[] = [];
    const upstream = await startUpstream(async (res, call) => {
      await new Promise<void>((resolve) => calls.push(resolve));
      await says("done")(res, call);
    });
    onTestFinished(() => upstream.close());
    const waiting = 20;
    await start(waiting, { upstream: upstream.url });
    // A turn of at least a second, so that the answer, in whole seconds, says something.
    const one = ask("before");
    await expect.poll(() => calls.length).toBe(1);
    await delay(1000);
    calls[0]?.();
    await one;
    const others = times(PLACES + waiting).map(async (at) => ask(`turn ${at}`));
    await waitingIs(waiting);
    const { status, fields } = await ask("one too many");
    const { meanMs = 0 } = await queue();
    expect(status).toBe(429);
    expect(meanMs).toBeGreaterThanOrEqual(1000);
    const turns = Number(fields.get("retry-after")) / (meanMs / 1000);
    for (let answered = 1; answered <= PLACES + waiting; answered++) {
      await expect.poll(() => calls.length).toBeGreaterThan(answered);
      calls[answered]?.();
    }
    await Promise.all(others);
    // Two at a time: somebody who waits behind all others waits for half as many turns.
    const due = (waiting + PLACES) / PLACES;
    expect(turns).toBeGreaterThan(due / 2);
    expect(turns).toBeLessThan(due * 2);
    promised(24, `${(turns / due).toFixed(2)} times the turns that were due`);
  });
});
