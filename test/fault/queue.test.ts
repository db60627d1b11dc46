import { request, type ClientRequest } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { QueueStatus, RunStatus } from "../../generated/types/status.d.ts";
import { checkStream, parseStream } from "../support/check-stream.ts";
import { MLX } from "../support/supervised-backends.ts";
import { promised } from "../support/promise.ts";
import { says, startUpstream, type ScriptedUpstream } from "../support/scripted-upstream.ts";
import { TOKEN, question, startTestServer, type TestServer } from "../support/test-server.ts";

const PLACES = 2;

let upstream: ScriptedUpstream;
let server: TestServer;
/** Ends the answers that have begun, each once. */
let finishers: (() => void)[] = [];

beforeEach(async () => {
  finishers = [];
  upstream = await startUpstream(async (res, call) => {
    if (wordsOf(call).startsWith("long")) await new Promise<void>((resolve) => finishers.push(resolve));
    await says("done")(res, call);
  });
});

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

function wordsOf({ body }: { readonly body: Record<string, unknown> }): string {
  return (body["messages"] as { content: string }[]).at(-1)?.content ?? "";
}

/** The words of the questions that reached the backend, in order. */
const asked = (): string[] => upstream.calls.map(wordsOf);

async function start(waiting: number, plan: Partial<Plan> = {}): Promise<void> {
  server = await startTestServer({
    upstream: upstream.url,
    plan: { backends: { local: { ...MLX, concurrent: PLACES, waiting } }, ...plan },
    server: { pingMs: 50, earlyHeadMs: 20 },
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
}

const body = (words: string, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  question({ messages: [{ role: "user", content: words }], ...fields });

async function ask(words: string, { session = "one", fields = {} }: Sent = {}): Promise<Seen> {
  const headers = { "x-claude-code-session-id": session };
  const response = await server.post("/v1/messages", body(words, fields), { headers });
  return { status: response.status, text: await response.text(), fields: response.headers };
}

async function queue(): Promise<QueueStatus> {
  const response = await fetch(`${server.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const [only] = ((await response.json()) as RunStatus).queues;
  if (only === undefined) throw new Error("no queue");
  return only;
}

const waitingIs = async (count: number): Promise<void> => {
  await expect.poll(async () => (await queue()).waiting, { interval: 5 }).toBe(count);
};

/** A request that its client can drop. */
function send(words: string): ClientRequest {
  const headers = { "content-type": "application/json", "x-mallex-token": TOKEN };
  const client = request({ port: server.port, host: "127.0.0.1", path: "/v1/messages", method: "POST", headers });
  client.on("error", () => {});
  client.end(JSON.stringify(body(words)));
  return client;
}

/** Takes all places, and keeps them until they are destroyed. */
async function blockers(): Promise<ClientRequest[]> {
  const clients = times(PLACES).map(() => send("long"));
  await expect.poll(async () => (await queue()).running, { interval: 5 }).toBe(PLACES);
  return clients;
}

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the queue before a model server", () => {
  test("100 streams of 10 sessions over 2 places all end well, and no session waits longer than another", async () => {
    await start(100);
    const sessions = times(10).map((at) => `session ${at}`);
    // Nobody is served before all have come: how fast they come is not measured here.
    const before = await blockers();
    const turns = sessions.flatMap((session) => times(10).map(async (at) => ask(`${session} ${at}`, { session })));
    await waitingIs(100);
    for (const one of before) one.destroy();
    const answers = await Promise.all(turns);
    const broken = answers.filter(({ status, text }) => status !== 200 || checkStream(parseStream(text)) !== undefined);
    expect(broken).toEqual([]);
    expect(answers.filter(({ text }) => !text.includes("event: message_stop"))).toEqual([]);
    // By the order in which they reached the backend: a wait is as long as the number of turns before it.
    const order = asked().filter((words) => words !== "long");
    const waits = sessions.map((name) =>
      mean(order.flatMap((words, at) => (words.startsWith(`${name} `) ? [at + 1] : []))),
    );
    const ratio = Math.max(...waits) / Math.min(...waits);
    expect(order).toHaveLength(100);
    expect(ratio).toBeLessThan(1.5);
    promised(22, `100 of 100 complete; the sessions' mean waits within ${ratio.toFixed(2)}×`);
  });

  test("the main conversation waits for one running turn at most, however many run on the side", async () => {
    const classes: Plan["classes"] = [{ id: "title", when: [{ kind: "tools", some: true }], background: true }];
    await start(100, { classes });
    const tools = [{ name: "T", description: "t", input_schema: { type: "object" } }];
    const blocked = await blockers();
    const others = times(50).map(async (at) => ask(`side ${at}`, { fields: { tools }, session: `side ${at % 5}` }));
    await waitingIs(50);
    const main = ask("main");
    await waitingIs(51);
    for (const one of blocked) one.destroy();
    expect(checkStream(parseStream((await main).text))).toBeUndefined();
    await Promise.all(others);
    const overtaken = asked()
      .filter((words) => words !== "long")
      .indexOf("main");
    expect(overtaken).toBeGreaterThanOrEqual(0);
    expect(overtaken).toBeLessThanOrEqual(1);
    promised(23, `${overtaken} of 50 went before it`);
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
    expect(asked()).toEqual(["long", "long"]);
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
    expect(asked()).not.toContain("waits");
    first?.destroy();
    // In the place of the first, and while the second goes on.
    expect((await ask("next")).text).toContain("event: message_stop");
    expect((await queue()).running).toBe(1);
    second?.destroy();
    promised(25, "a place is free, in the queue and of a running turn, before any turn ends");
  });

  test("says when to come back: after the turns that wait, at the pace of those before", async () => {
    const waiting = 20;
    await start(waiting);
    // A turn of at least a second, so that the answer, in whole seconds, says something.
    const one = ask("long before");
    await expect.poll(() => finishers.length).toBe(1);
    await delay(1000);
    finishers[0]?.();
    await one;
    const others = times(PLACES + waiting).map(async (at) => ask(`long ${at}`));
    await waitingIs(waiting);
    const { status, fields } = await ask("one too many");
    const { meanMs = 0 } = await queue();
    expect(status).toBe(429);
    expect(meanMs).toBeGreaterThanOrEqual(1000);
    const turns = Number(fields.get("retry-after")) / (meanMs / 1000);
    for (let answered = 1; answered <= PLACES + waiting; answered++) {
      await expect.poll(() => finishers.length).toBeGreaterThan(answered);
      finishers[answered]?.();
    }
    await Promise.all(others);
    // Two at a time: somebody who waits behind all others waits for half as many turns.
    const due = (waiting + PLACES) / PLACES;
    expect(turns).toBeGreaterThan(due / 2);
    expect(turns).toBeLessThan(due * 2);
    promised(24, `${(turns / due).toFixed(2)} times the turns that were due`);
  });
});
