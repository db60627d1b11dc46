import { describe, expect, test } from "vitest";
import type { Tier } from "../../../../generated/types/plan.d.ts";
import { deadlinesOf } from "../../../../src/backends/timeouts.ts";
import { deadlinesFor, type ServerContext } from "../../../../src/server/context/server-context.ts";
import { MLX } from "../../../support/supervised-backends.ts";
import { readCases } from "../../../support/read-cases.ts";
import type { ScriptedClaude } from "../../../support/scripted-claude.ts";
import { chunk, DONE, says, streamHead, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, type TestServer } from "../../../support/test-server.ts";
import { planOf, startCase } from "../../../support/turn-cases.ts";

const cases = readCases(import.meta.url);

const openai = { kind: "openai", url: "http://127.0.0.1:9/v1" };
const PLAN = {
  backends: {
    own: openai,
    other: openai,
    child: MLX,
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
  },
  profiles: {
    slow: { backend: "own" },
    child: { backend: "child" },
    opus: { backend: "claude", leaves: true },
    next: { backend: "other" },
  },
};

let claude: ScriptedClaude;
let slow: ScriptedUpstream;
let next: ScriptedUpstream;
let server: TestServer;

async function start(tier: Omit<Tier, "id">): Promise<void> {
  const { server: started, upstreams } = await startCase({
    plan: { ...PLAN, tiers: [{ id: "low", ...tier }] },
    servers: { own: "I am slow.", other: "I am next." },
    // A model that never gets loaded.
    ready: async (profile) => (profile === "child" ? new Promise(() => {}) : undefined),
  });
  server = started;
  claude = upstreams.get("claude") as ScriptedClaude;
  slow = upstreams.get("own") as ScriptedUpstream;
  next = upstreams.get("other") as ScriptedUpstream;
}

async function ask(): Promise<{ text: string; passed: unknown }> {
  const response = await server.post("/v1/messages", question());
  const text = await response.text();
  const passed = (): unknown => server.lines.findLast(({ event }) => event === "turn")?.fields["passed"];
  await expect.poll(() => server.lines.some(({ event }) => event === "turn")).toBe(true);
  return { text, passed: passed() };
}

describe("with patience, the next profile is asked when one has not said its first word in time", () => {
  test.each<{ title: string; first: string; given: () => void }>([
    { title: "a model that still reads, and says how far it is", first: "slow", given: () => (slow.script = reads) },
    { title: "a server that says nothing at all", first: "slow", given: () => (slow.script = () => {}) },
    { title: "a model that is being loaded", first: "child", given: () => {} },
    { title: "Claude, to which requests are handed on", first: "opus", given: () => (claude.script = () => {}) },
  ])("$title", async ({ first, given }) => {
    await start({ profiles: [first, "next"], patienceMs: 60 });
    given();
    const { text, passed } = await ask();
    expect(text).toContain("I am next.");
    expect(passed).toEqual([{ profile: first, reason: "timedOut", why: expect.stringContaining("60 ms") }]);
  });

  function reads(res: Parameters<typeof streamHead>[0]): void {
    streamHead(res);
    res.write(": keepalive 1/7\n\n");
  }
});

describe("patience does not end", () => {
  /** The first word at once, and the rest only when somebody else has been waited for. */
  test("an answer that has begun", async () => {
    await start({ profiles: ["slow", "next"], patienceMs: 1000 });
    slow.script = (res) => {
      streamHead(res);
      res.write(chunk({ content: "I am " }));
      setTimeout(() => res.end([chunk({ content: "slow." }), chunk({ content: "" }, "stop"), DONE].join("")), 1500);
    };
    const { text, passed } = await ask();
    expect(text).toContain("slow.");
    expect([passed, next.calls.length]).toEqual([undefined, 0]);
  });

  test.each(cases("patience does not end") as { title: string; tier: Omit<Tier, "id"> }[])(
    "$title",
    async ({ tier }) => {
      await start(tier);
      slow.script = (res) => void setTimeout(() => void says("I am slow.")(res, slow.calls[0] as never), 200);
      expect((await ask()).text).toContain("I am slow.");
      expect(next.calls).toHaveLength(0);
    },
  );
});

describe("without patience a server elsewhere has a minute to show that it is there, when another profile is left", () => {
  test.each(cases("another one left ms") as { profile: string; isHurried: boolean; want?: number }[])(
    "$profile, another one left: $isHurried: $want ms",
    async ({ profile, isHurried, want }) => {
      await start({ profiles: ["opus", "next"] });
      const serving = { program: { plan: planOf({ plan: PLAN }) } } as unknown as ServerContext;
      expect(deadlinesFor(profile, serving, isHurried).firstByteMs).toBe(want);
    },
  );

  test("the silence within an answer is allowed as long as ever", async () => {
    await start({ profiles: ["opus", "next"] });
    expect(deadlinesOf({ kind: "anthropic" }, true).silenceMs).toBe(deadlinesOf({ kind: "anthropic" }).silenceMs);
  });
});
