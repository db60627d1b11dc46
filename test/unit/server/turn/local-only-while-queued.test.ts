import { expect, test } from "vitest";
import type { ServerResponse } from "node:http";
import type { RunStatus } from "../../../../generated/types/status.d.ts";
import { pending } from "../../../../src/shared/utilities.ts";
import type { ScriptedClaude } from "../../../support/scripted-claude.ts";
import { TOKEN, question, type TestServer } from "../../../support/test-server.ts";
import { startCase } from "../../../support/turn-cases.ts";

/** `opus` gets the client's own bytes, `router` a prompt; both are elsewhere. */
const PLAN = {
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" }, concurrent: 1 },
    cloud: { kind: "openrouter", url: "http://127.0.0.1:9/v1", key: { env: "K" } },
  },
  profiles: {
    opus: { backend: "claude", model: "claude-opus-4-8", leaves: true },
    router: { backend: "cloud", leaves: true },
    desk: {},
  },
  tiers: [
    { id: "low", profiles: ["desk"] },
    { id: "relayed", profiles: ["opus", "desk"] },
    { id: "prompted", profiles: ["router", "desk"] },
    { id: "away", profiles: ["opus", "router"] },
  ],
  neverLeaves: [{ id: "secrets", tests: [{ op: "contains", value: "top secret" }] }],
};

let claude: ScriptedClaude;
let server: TestServer;
/** Requests that have left this machine. */
let elsewhere: () => number;

interface Start {
  /** What a profile waits for before it is called. */
  readonly ready?: (profile: string) => Promise<void>;
  readonly plan?: object;
}

async function start({ ready = async () => undefined, plan = {} }: Start = {}): Promise<void> {
  const servers = { local: "I am local.", claude: "I am Claude." };
  const started = await startCase({ plan: { ...PLAN, ...plan }, servers, ready });
  ({ server } = started);
  claude = started.upstreams.get("claude") as ScriptedClaude;
  elsewhere = () => claude.calls.length + (started.upstreams.get("cloud")?.calls.length ?? 0);
}

interface Ask {
  readonly model: string;
  readonly path?: string;
  readonly session?: string;
  readonly words?: string;
}

async function ask({ model, path = "/v1/messages", session = "one", words = "hi" }: Ask): Promise<Response> {
  const body = question({ model, stream: false, messages: [{ role: "user", content: words }] });
  return server.post(path, body, { headers: { "x-claude-code-session-id": session } });
}

async function bindSession(session = "one"): Promise<void> {
  expect(await (await ask({ model: "low", session, words: "this is Top Secret" })).text()).toContain("I am local.");
}

/** A server that starts only when it is let. */
function coldStart(): { reached: Promise<void>; let: () => void; wait: (profile: string) => Promise<void> } {
  const reached = pending<void>();
  const started = pending<void>();
  return {
    reached: reached.promise,
    let: () => started.resolve(),
    async wait(profile) {
      if (profile === "desk") return;
      reached.resolve();
      await started.promise;
    },
  };
}

async function waitingForClaude(): Promise<number | undefined> {
  const response = await fetch(`${server.url}/mallex/status`, { headers: { "x-mallex-token": TOKEN } });
  const { queues } = (await response.json()) as RunStatus;
  return queues.find(({ backend }) => backend === "claude")?.waiting;
}

test.each(["relayed", "prompted"])(
  "a %s turn whose session is bound while its backend starts stays on this machine",
  async (model) => {
    const cold = coldStart();
    await start({ ready: cold.wait });
    const answered = ask({ model });
    await cold.reached;
    await bindSession();
    cold.let();
    const response = await answered;
    expect(await response.text()).toContain("I am local.");
    expect(response.headers.get("x-mallex-route")).toMatch(/passed=(?:opus|router):private/);
    expect(elsewhere()).toBe(0);
  },
);

test("a turn that waits in the queue of a backend meanwhile does, too", async () => {
  await start();
  const held: ServerResponse[] = [];
  const say = claude.script;
  claude.script = (res) => void held.push(res);
  const first = ask({ model: "relayed", session: "other", words: "good morning" });
  await expect.poll(() => held.length).toBe(1);
  const waiting = ask({ model: "relayed" });
  await expect.poll(waitingForClaude).toBe(1);
  await bindSession();
  for (const res of held) void say(res, claude.calls[0] as (typeof claude.calls)[number]);
  expect(await (await first).text()).toContain("I am Claude.");
  expect(await (await waiting).text()).toContain("I am local.");
  expect(elsewhere()).toBe(1);
});

test("where nothing in its chain is local, the nearest tier that has something local answers", async () => {
  const cold = coldStart();
  await start({ ready: cold.wait });
  const answered = ask({ model: "away" });
  await cold.reached;
  await bindSession();
  cold.let();
  const response = await answered;
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("I am local.")]);
  const route = response.headers.get("x-mallex-route");
  expect(route).toMatch(/tier=prompted/);
  expect(route).toMatch(/passed=opus:private,router:private/);
  expect(elsewhere()).toBe(0);
});

test("where no tier has anything local, it is refused", async () => {
  const cold = coldStart();
  await start({ ready: cold.wait, plan: { tiers: [{ id: "away", profiles: ["opus", "router"] }] } });
  const answered = ask({ model: "away" });
  await cold.reached;
  const binding = await ask({ model: "away", words: "this is Top Secret" });
  expect([binding.status, await binding.text()]).toEqual([403, expect.stringContaining("MX8120")]);
  cold.let();
  const response = await answered;
  expect([response.status, await response.text()]).toEqual([403, expect.stringContaining("MX8120")]);
  expect(elsewhere()).toBe(0);
});

test.each(["relayed", "away"])("a %s count is not passed on, either", async (model) => {
  const cold = coldStart();
  await start({ ready: cold.wait });
  const counted = ask({ model, path: "/v1/messages/count_tokens" });
  await cold.reached;
  await bindSession();
  cold.let();
  expect(await (await counted).json()).toEqual({ input_tokens: expect.any(Number) });
  expect(elsewhere()).toBe(0);
});

test("another session that is bound holds nobody up", async () => {
  const cold = coldStart();
  await start({ ready: cold.wait });
  const answered = ask({ model: "relayed" });
  await cold.reached;
  await bindSession("another");
  cold.let();
  expect(await (await answered).text()).toContain("I am Claude.");
});
