import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { superviseServer, type SupervisedServer } from "../../src/process/supervise/supervised-server.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { launchLlama } from "../support/launch-llama.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { LLAMA } from "../support/supervised-backends.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";

const NEVER = new AbortController().signal;
/** The tiny model's own template shows it 110 characters; this one shows it everything. */
const WHOLE = "{% for m in messages %}{{ m.content }}{% endfor %}";
const SYSTEM = Array.from({ length: 50 }, (_, at) => `Rule ${at}.`).join(" ");

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "mallex warm "));
});
afterAll(() => rmSync(home, { recursive: true }));

const llamaLaunch = (): LaunchPlan => launchLlama(home, { file: smollm2Gguf() });

const ENGINES = [
  { engine: "llama.cpp", launch: llamaLaunch },
  { engine: "mlx_lm.server", launch: () => testLaunch({ model: tinyModel, chatTemplate: WHOLE }) },
];

interface World extends AsyncDisposable {
  readonly server: TestServer;
  readonly model: SupervisedServer;
  /** Tokens of a prompt, and how many of them the model has read for this turn. */
  ask(content: string): Promise<{ readonly prompt: number; readonly read: number }>;
  /** The next request waits for its server until it is aborted; resolves when it does. */
  hold(): Promise<void>;
  /** Another process, whose cache is empty. */
  restart(): Promise<void>;
}

async function open(launch: LaunchPlan): Promise<World> {
  const model = superviseServer({
    model: "small",
    launch,
    logFile: join(home, "model.log"),
    folder: join(home, "state/servers"),
    startWithinMs: 120_000,
    hangAfterMs: 60_000,
  });
  const coder: Profile = { ...(testPlan().profiles["coder"] as Profile), model: "small", warm: true };
  const plan = { backends: { local: LLAMA }, profiles: { coder } };
  let onHeld: (() => void) | undefined;
  const server = await startTestServer({
    plan,
    async endpoint(_profile, signal) {
      if (onHeld !== undefined) {
        onHeld();
        onHeld = undefined;
        await once(signal, "abort");
        signal.throwIfAborted();
      }
      const { url, nonce: key } = await model.ready(signal);
      return { relays: false, leaves: false, url: `${url}/v1`, model: "default_model", key };
    },
  });
  return {
    server,
    model,
    async ask(content) {
      const body = question({ system: SYSTEM, messages: [{ role: "user", content }], max_tokens: 4, stream: false });
      const { usage } = (await (await server.post("/v1/messages", body)).json()) as { usage: Record<string, number> };
      const { input_tokens: read = Number.NaN, cache_read_input_tokens: cached = 0 } = usage;
      return { prompt: read + cached, read };
    },
    hold: async () =>
      new Promise((resolve) => {
        onHeld = resolve;
      }),
    async restart() {
      const { pid } = await model.ready(NEVER);
      model.restart();
      expect((await model.ready(NEVER)).pid).not.toBe(pid);
    },
    async [Symbol.asyncDispose]() {
      await server.close(0);
      await model.release("stop");
    },
  };
}

test.each(ENGINES)(
  "after a restart the first turn of $engine finds in the cache what it was warmed with",
  async ({ launch, engine }) => {
    await using world = await open(launch());
    await world.ask("Who are you?");
    await world.restart();
    const cold = await world.ask("Who are you? Say it again.");
    await world.restart();
    await world.server.warm("small");
    const warm = await world.ask("Who are you? Say it again, please.");
    process.stdout.write(
      `${engine}: of ${warm.prompt} tokens the first turn reads ${cold.read} without warm, ${warm.read} with it\n`,
    );
    // A start generates a token, whose prompt begins the same way.
    expect(cold.read).toBeGreaterThan(cold.prompt * 0.9);
    expect(warm.read).toBeLessThan(warm.prompt * 0.2);
  },
);

test("a turn goes first", async () => {
  await using world = await open(llamaLaunch());
  await world.ask("Who are you?");
  const held = world.hold();
  const warming = world.server.warm("small");
  await held;
  await world.ask("What is 2+2?");
  await warming;
  expect(world.server.lines.filter(({ event }) => /warmed/.test(event))).toEqual([]);
});

test("what a server fails at is not sent again", async () => {
  await using world = await open(llamaLaunch());
  await world.ask("Who are you?");
  await world.model.release("stop");
  await world.server.warm("small");
  await world.server.warm("small");
  expect(world.server.lines.filter(({ event }) => event === "not-warmed")).toHaveLength(1);
});
