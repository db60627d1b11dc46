import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Plan } from "../../generated/types/plan.d.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";
import { testLaunch, tinyModel } from "../prepare.ts";
import { parseStream, textOf } from "../support/check-stream.ts";
import { launchLlama } from "../support/launch-llama.ts";
import { smollm2Gguf } from "../support/smollm2-gguf.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";

// One profile on the real mlx_lm.server and two real servers of llama.cpp.

const NAMES = ["mlx", "llama1", "llama2"] as const;
type Name = (typeof NAMES)[number];
const profileOn = (name: Name): string => (name === "mlx" ? "coder" : `coder@${name}`);

let home: string;
const models = new Map<Name, ModelServer>();
let server: TestServer;

function poolPlan(): Partial<Plan> {
  const { profiles } = testPlan();
  const backends = Object.fromEntries(NAMES.map((name) => [name, { kind: "openai", url: "http://127.0.0.1:9/v1" }]));
  const members = NAMES.map(profileOn) as [string, ...string[]];
  return {
    backends: backends as Plan["backends"],
    profiles: Object.fromEntries(
      NAMES.map((name) => [profileOn(name), { ...profiles["coder"], backend: name }]),
    ) as Plan["profiles"],
    tiers: [{ id: "low", profiles: members }],
    pools: { coder: { profiles: members, balance: "cache" } },
  };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex-pool-"));
  // Two of one launch in one folder would be one server.
  const launches: readonly [Name, LaunchPlan][] = [
    ["mlx", testLaunch({ model: tinyModel })],
    ["llama1", launchLlama(home, { file: smollm2Gguf(), backend: { concurrent: 2 } })],
    ["llama2", launchLlama(home, { file: smollm2Gguf(), backend: { concurrent: 2 } })],
  ];
  for (const [name, launch] of launches)
    models.set(name, await startModelServer({ launch, logFile: join(home, name, "server.log") }));
  server = await startTestServer({
    plan: poolPlan(),
    async endpoint(profile) {
      const name = NAMES.find((one) => profileOn(one) === profile) ?? "mlx";
      const model = models.get(name);
      if (model === undefined) throw new Error(`no server for ${profile}`);
      return { relays: false, leaves: false, url: `${model.url}/v1`, model: "default_model", key: model.nonce };
    },
  });
});

afterAll(async () => {
  await server?.close(0);
  for (const model of models.values()) await model.stop();
  rmSync(home, { recursive: true });
});

interface Turn {
  readonly text: string;
  readonly profile: string;
}

async function say(session: string, texts: readonly string[]): Promise<Turn> {
  const messages = texts.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }));
  const init = { headers: { "x-claude-code-session-id": session } };
  const response = await server.post("/v1/messages", question({ messages, max_tokens: 8 }), init);
  const route = response.headers.get("x-mallex-route") ?? "";
  const text = textOf(parseStream(await response.text()));
  return { text, profile: /profile=([^;]+)/.exec(route)?.[1] ?? "" };
}

test("each conversation stays on its server, and goes to another one when that is killed: no turn is lost", async () => {
  const sessions = ["a", "b", "c"];
  const first = new Map<string, Turn>();
  for (const session of sessions) first.set(session, await say(session, [`I am ${session}.`]));
  expect(new Set([...first.values()].map(({ profile }) => profile))).toEqual(new Set(NAMES.map(profileOn)));
  const asked = (session: string): string[] => [`I am ${session}.`, first.get(session)?.text || "Yes.", "And now?"];
  for (const session of sessions) {
    const { profile } = await say(session, asked(session));
    expect({ session, profile }).toEqual({ session, profile: first.get(session)?.profile });
  }
  const lost = models.get("llama1");
  if (lost === undefined) throw new Error("it was not started");
  process.kill(lost.pid, "SIGKILL");
  await lost.exited;
  const turns = await Promise.all(
    [1, 2, 3, 4].flatMap((round) =>
      sessions.map(async (session) => say(session, [...asked(session), "Yes.", `Again ${round}.`])),
    ),
  );
  expect(turns).toHaveLength(12);
  expect(turns.filter(({ profile }) => profile === "coder@llama1")).toEqual([]);
  for (const session of sessions) {
    const before = first.get(session)?.profile ?? "";
    const { profile } = await say(session, [...asked(session), "Yes.", "And then?"]);
    expect(before === "coder@llama1" ? ["coder", "coder@llama2"] : [before]).toContain(profile);
  }
});
