import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Profile } from "../../generated/types/plan.d.ts";
import { createRedactor } from "../../src/diagnostics/log/redact.ts";
import { createWarmStore } from "../../src/cli/start/warm-store.ts";
import { keepSlot } from "../../src/backends/llama/keep-slot.ts";
import { mallexPaths } from "../../src/shared/mallex-paths.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { superviseServer, type SupervisedServer } from "../../src/process/supervise/supervised-server.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { launchLlama } from "../support/launch-llama.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { LLAMA } from "../support/supervised-backends.ts";
import {
  question,
  startTestServer,
  testPlan,
  type TestServer,
  type TestServerOptions,
} from "../support/test-server.ts";

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
  /** The server knows what it may keep. */
  isInformed(): Promise<void>;
  /** The server ends by itself, without mallex's limit for what it ends. */
  end(): Promise<void>;
}

async function open(launch: LaunchPlan, more: Partial<TestServerOptions> = {}): Promise<World> {
  const model = superviseServer({
    model: "small",
    launch,
    logFile: join(home, "model.log"),
    folder: join(home, "state/servers"),
    startWithinMs: 120_000,
    hangAfterMs: 60_000,
  });
  const coder: Profile = { ...(testPlan().profiles["coder"] as Profile), model: "small", warm: true };
  const plan = { backends: { local: LLAMA }, profiles: { coder }, server: { ...testPlan().server, record: true } };
  let onHeld: (() => void) | undefined;
  let held = 0;
  const enter = (): (() => void) => {
    held += 1;
    return () => void (held -= 1);
  };
  const isInformed = async (): Promise<void> => {
    await expect.poll(() => held).toBe(0);
  };
  const server = await startTestServer({
    ...more,
    plan,
    async endpoint(_profile, signal) {
      if (onHeld !== undefined) {
        onHeld();
        onHeld = undefined;
        await once(signal, "abort");
        signal.throwIfAborted();
      }
      const { url, nonce: key } = await model.ready(signal);
      return { relays: false, leaves: false, url: `${url}/v1`, model: "default_model", key, enter };
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
    isInformed,
    async end() {
      await isInformed();
      const { pid, fell } = await model.ready(NEVER);
      process.kill(pid, "SIGTERM");
      await fell;
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

describe("the slots of llama.cpp on disk", () => {
  const folder = (): string => mallexPaths({ MALLEX_HOME: home }, home).warm;
  const slots = (): readonly string[] => readdirSync(folder()).filter((name) => name.endsWith(".slot"));
  const store = (): Partial<TestServerOptions> => ({
    warmStore: createWarmStore({
      folder: folder(),
      config: "/mallex.yaml",
      redact: createRedactor(["a-secret-value"]),
      kept: () => ["coder"],
      warn: (error) => expect.unreachable(String(error)),
    }),
  });
  const launch = (more: Partial<LaunchPlan> = {}): LaunchPlan => {
    const plan = launchLlama(home, { file: smollm2Gguf(), warm: true });
    return { ...plan, env: { ...plan.env, SLOT_SAVE_S: "60" }, ...more };
  };
  afterEach(() => rmSync(folder(), { recursive: true }));

  test("are written at the end, and read at the start, before the first turn; a damaged one is removed", async () => {
    await using world = await open(launch(), store());
    await world.ask("Who are you?");
    await world.end();
    expect(slots()).toEqual([expect.stringMatching(/^[\da-f]{16}-[\da-f]{16}\.[\da-f]{16}\.[\da-f]{16}\.slot$/)]);
    const first = await world.ask("Who are you? Say it again.");
    process.stdout.write(
      `llama.cpp: of ${first.prompt} tokens the first turn reads ${first.read} with a slot on disk\n`,
    );
    expect(first.read).toBeLessThan(first.prompt * 0.2);
    await world.end();
    for (const name of slots()) truncateSync(join(folder(), name), 10_000);
    await world.end();
    expect(slots()).toEqual([]);
    const cold = await world.ask("Who are you? Say it again, please.");
    expect(cold.read).toBeGreaterThan(cold.prompt * 0.9);
  });

  test("are written by a server that nobody has asked for long", async () => {
    await using world = await open(launch({ idleStopMs: 500 }), store());
    await world.ask("Who are you?");
    await expect.poll(slots, { timeout: 20_000 }).toHaveLength(1);
  });

  test("hold nothing of a message with a secret, and nothing when the prompt may no longer be kept", async () => {
    await using world = await open(launch(), store());
    const secret = `My password is a-secret-value. ${SYSTEM}`;
    await world.ask(secret);
    await world.end();
    const again = await world.ask(secret);
    // The system's prompt is half of it.
    expect(again.read).toBeGreaterThan(again.prompt * 0.4);
    expect(again.read).toBeLessThan(again.prompt * 0.7);
    const [name = ""] = slots();
    const { url, nonce: key } = await world.model.ready(NEVER);
    const endpoint = { relays: false, leaves: false, url: `${url}/v1`, model: "default_model", key } as const;
    await world.isInformed();
    await keepSlot(endpoint, name.split(".")[0] ?? "");
    expect(slots()).toEqual([]);
    await world.end();
    expect(slots()).toEqual([]);
  });
});
