import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { Endpoint } from "../../src/backends/endpoint.ts";
import { superviseServer, type SupervisedServer } from "../../src/process/supervise/supervised-server.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { checkStream, parseStream, textOf, type WireEvent } from "../support/check-stream.ts";
import { MLX } from "../support/supervised-backends.ts";
import { promised } from "../support/promise.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";
import { watchRejections } from "../support/watch-rejections.ts";

/** The tiny model's own template shows it 110 characters; this one shows it everything. */
const WHOLE = "{% for m in messages %}{{ m.content }}{% endfor %}";
const LONG = Array.from({ length: 1200 }, (_, at) => `word${at}`).join(" ");
const NEVER = new AbortController().signal;

const CODER = testPlan().profiles["coder"] as Plan["profiles"][string];

let home: string;
let child: SupervisedServer;
let server: TestServer;
const rejections = watchRejections();

/** The real mlx_lm.server, supervised as it is in life, behind the real server. */
beforeAll(async () => {
  rejections.begin();
  home = mkdtempSync(join(tmpdir(), "mallex-child-"));
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  child = superviseServer({
    model: "tiny",
    launch: { ...testLaunch({ model: tinyModel, chatTemplate: WHOLE, prefillStep: 256 }, own), dependsOn: [] },
    logFile: join(home, "logs/mlx.log"),
    folder: own.servers,
    startWithinMs: 120_000,
    hangAfterMs: 20_000,
  });
  await child.firstStart(NEVER);
  server = await startTestServer({
    server: { pingMs: 500 },
    plan: { backends: { local: MLX }, profiles: { coder: { ...CODER, window: 131_072 } } },
    endpoint: async (_, signal): Promise<Endpoint> => {
      const { url, nonce } = await child.ready(signal);
      const asked = { url: `${url}/v1`, model: "default_model", key: nonce, leaves: false } as const;
      return { relays: false, supervised: true, enter: () => child.enter(), ...asked };
    },
  });
});

afterAll(async () => {
  await server?.close(0);
  await child?.release("stop");
  rmSync(home, { recursive: true, force: true });
  rejections.end();
});

afterEach(() => expect(rejections.seen).toEqual([]));

async function kill(): Promise<void> {
  process.kill((await child.ready(NEVER)).pid, "SIGKILL");
}

interface Heard {
  readonly events: readonly WireEvent[];
  /** Milliseconds from the kill to the end of the answer. */
  readonly ms: number;
}

/** What the client waits for before the model server is killed. */
interface Sign {
  readonly sign: string;
  readonly times?: number;
}

/** Asks, kills the model server once the client has read `sign` so many times, and reads to the end. */
async function ask(body: Record<string, unknown>, sign: Sign): Promise<Heard> {
  const heard = await askOnce(body, sign);
  if (heard === undefined) throw new Error(`the answer was over before ${sign.sign} came so often`);
  return heard;
}

/** Undefined when the answer was over before the sign came so often: nothing was killed. */
async function askOnce(body: Record<string, unknown>, { sign, times = 1 }: Sign): Promise<Heard | undefined> {
  const response = await server.post("/v1/messages", question(body));
  const decoder = new TextDecoder();
  let text = "";
  let killed = 0;
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (killed > 0 || text.split(sign).length <= times) continue;
    killed = performance.now();
    await kill();
  }
  const events = parseStream(text);
  expect(checkStream(events)).toBeUndefined();
  return killed > 0 ? { events, ms: performance.now() - killed } : undefined;
}

async function undisturbed(body: Record<string, unknown>): Promise<readonly WireEvent[]> {
  return parseStream(await (await server.post("/v1/messages", question(body))).text());
}

const says = (content: string, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  messages: [{ role: "user", content }],
  ...fields,
});

const kinds = (events: readonly WireEvent[]): Set<string> => new Set(events.map(({ event }) => event));

/** Words drawn at random may be over before the server is: nothing was lost then, and no other server can have answered so soon. */
function wasOver(heard: Heard | undefined): boolean {
  return heard === undefined || (kinds(heard.events).has("message_stop") && heard.ms < 500);
}

/** A short answer may be over before the server is: asks again, until one was not. */
async function askUntilKilled(body: Record<string, unknown>, sign: Sign): Promise<Heard> {
  for (let tries = 0; tries < 20; tries += 1) {
    const heard = await askOnce(body, sign);
    if (heard !== undefined && !wasOver(heard)) return heard;
    // What the server keeps of this prompt could change a word of its next answer.
    child.restart();
  }
  throw new Error("each of 20 answers was over before the server was");
}

describe("the real model server, killed", () => {
  test("in prefill: the client sees a full answer", async () => {
    const body = says(LONG, { max_tokens: 16 });
    // Two pings more than the one that follows the head at once: it reads.
    const { events, ms } = await ask(body, { sign: "event: ping", times: 2 });
    expect(kinds(events)).not.toContain("error");
    expect(textOf(events)).toBe(textOf(await undisturbed(body)));
    promised(6, `SIGKILL in prefill: a full answer after one retry, ${(ms / 1000).toFixed(1)} s after the kill`);
  });

  test("in the first block, at temperature 0: the answer goes on where it was", async () => {
    const body = says("hello", { max_tokens: 300, temperature: 0 });
    const { events, ms } = await askUntilKilled(body, { sign: "text_delta", times: 2 });
    expect(kinds(events)).not.toContain("error");
    expect(textOf(events)).toBe(textOf(await undisturbed(body)));
    promised(
      6,
      `SIGKILL in the first text: it goes on behind it, all there ${(ms / 1000).toFixed(1)} s after the kill`,
    );
  });

  test("in the first block, when the second answer is another one: one error event, and the next turn works", async () => {
    const body = says(LONG.slice(0, 400), { max_tokens: 300, temperature: 2 });
    let heard = await askOnce(body, { sign: "text_delta", times: 6 });
    for (let tries = 0; tries < 8 && wasOver(heard); tries++) {
      child.restart();
      heard = await askOnce(body, { sign: "text_delta", times: 6 });
    }
    const { events, ms } = heard ?? { events: [], ms: 0 };
    expect(events.filter(({ event }) => event === "error")).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ event: "error" });
    expect(kinds(events)).not.toContain("message_stop");
    expect(kinds(await undisturbed(says("hello")))).toContain("message_stop");
    promised(7, `SIGKILL in a text that can't be said again: 1 error event ${(ms / 1000).toFixed(1)} s after the kill`);
  });

  test("unstreamed: the client sees a full answer", async () => {
    const body = says(`${LONG} unstreamed`, { max_tokens: 16, stream: false });
    const asking = server.post("/v1/messages", question(body));
    await expect.poll(() => child.status().turns, { timeout: 120_000 }).toBe(1);
    const killed = performance.now();
    await kill();
    const response = await asking;
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ type: "message", stop_reason: expect.any(String) });
    promised(6, `unstreamed: a full answer ${((performance.now() - killed) / 1000).toFixed(1)} s after the kill`);
  });

  test("while nobody asks: the next question waits for it", async () => {
    // Five ends within a minute would be too many.
    child.restart();
    await kill();
    const start = performance.now();
    expect(kinds(await undisturbed(says("hello")))).toContain("message_stop");
    promised(
      6,
      `SIGKILL in silence: the next answer is whole after ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
  });
});
