import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Plan, Tier } from "../../generated/types/plan.d.ts";
import { createCircuitBreakers } from "../../src/routing/fallback/circuit-breaker.ts";
import { createProgram } from "../../src/routing/turn/create-program.ts";
import { claudeFails, claudeSays, startClaude, type ScriptedClaude } from "../support/scripted-claude.ts";
import { promised } from "../support/promise.ts";
import {
  says,
  startUpstream,
  streamHead,
  wholeAnswer,
  type Script,
  type ScriptedUpstream,
} from "../support/scripted-upstream.ts";
import { question, startTestServer, testPlan, type TestServer } from "../support/test-server.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PROFILE = testPlan().profiles["coder"] as Plan["profiles"][string];
const NOBODY = "http://127.0.0.1:9";
const broken: Script = (res) => void res.writeHead(500).end('{"error":{"message":"no"}}');
const silent: Script = () => {};
const cut: Script = (res) => void res.socket?.resetAndDestroy();
const refuses =
  (status: number): Script =>
  (res) =>
    void res.writeHead(status).end('{"error":{"message":"no"}}');

let bad: ScriptedUpstream;
let good: ScriptedUpstream;
let claude: ScriptedClaude;
let server: TestServer;
let now: number;

function planOf(tier: Partial<Tier>): Plan {
  return testPlan({
    backends: {
      one: { kind: "openai", url: `${NOBODY}/v1` },
      two: { kind: "openai", url: `${NOBODY}/v1` },
      claude: { kind: "anthropic", url: NOBODY, login: "client" },
    },
    profiles: {
      bad: { ...PROFILE, backend: "one" },
      good: { ...PROFILE, backend: "two" },
      opus: { ...PROFILE, backend: "claude", leaves: true },
      secret: { ...PROFILE, backend: "one", localOnly: true },
    },
    tiers: [{ id: "low", profiles: ["bad", "good"], ...tier }],
  });
}

async function start(tier: Partial<Tier> = {}): Promise<void> {
  const ours = { relays: false, model: "m", leaves: false, setting: "backends.one.url" } as const;
  const rests = createCircuitBreakers({ log: { info: () => {}, warn: () => {} }, now: () => now });
  server = await startTestServer({
    program: createProgram(planOf(tier), {}),
    circuitBreakers: rests,
    endpoint: async (profile) =>
      profile === "opus"
        ? { relays: true, model: "m", leaves: true, url: claude.url, key: "k" }
        : { ...ours, url: profile === "good" ? good.url : bad.url },
    deadlines: (profile) => (profile === "bad" && bad.script === silent ? { firstByteMs: 100 } : {}),
  });
}

beforeEach(async () => {
  now = 0;
  bad = await startUpstream(broken);
  good = await startUpstream(says("the other"));
  claude = await startClaude(claudeSays("I am Claude."));
});

afterEach(async () => {
  await server.close(0);
  for (const upstream of [bad, good, claude]) await upstream.close();
});

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly route: string;
  readonly ms: number;
}

/** A question that is asked again goes to whom it went. */
let questions = 0;

async function ask(fields: Record<string, unknown> = {}, init: Parameters<TestServer["post"]>[2] = {}): Promise<Seen> {
  const since = performance.now();
  const messages = [{ role: "user", content: `question ${questions++}` }];
  const response = await server.post("/v1/messages", question({ stream: false, messages, ...fields }), init);
  const text = await response.text();
  const route = (response.headers.get("x-mallex-route") ?? "").replace("class=main; ", "");
  return { status: response.status, text, route, ms: performance.now() - since };
}

/** Each answered by the other one. */
async function failFiveTimes(): Promise<void> {
  for (const _ of [1, 2, 3, 4, 5]) expect((await ask()).text).toContain("the other");
  expect(bad.calls).toHaveLength(5);
}

const PASSED = "tier=low; profile=good; passed=bad:resting";

describe("a backend that fails five times in a row", () => {
  test.each([
    ["500", broken],
    ["silence", silent],
    ["a connection that is cut", cut],
  ])("by %s rests, and the next one answers at once", async (given, script) => {
    await start();
    bad.script = script;
    await failFiveTimes();
    const waits: number[] = [];
    for (const _ of [1, 2, 3]) {
      const { status, route, ms } = await ask();
      expect([status, route]).toEqual([200, PASSED]);
      waits.push(ms);
    }
    expect(bad.calls).toHaveLength(5);
    promised(21, `after 5 × ${given}: passed over, the other one answers in ${Math.max(...waits).toFixed(0)} ms`);
    await expect.poll(() => server.lines.at(-1)?.fields["passed"]).toEqual(cases("restsNextOneAnswers"));
  });

  test("is asked again when it has recovered, at most one request late", async () => {
    await start();
    await failFiveTimes();
    bad.script = says("well again");
    now = 29_000;
    expect((await ask()).route).toBe(PASSED);
    now = 30_000;
    let late = 0;
    while (!(await ask()).text.includes("well again")) late++;
    expect(late).toBeLessThanOrEqual(1);
    promised(21, `recovered: ${late} requests late when its rest was over`);
    for (const _ of [1, 2, 3]) expect((await ask()).text).toContain("well again");
  });

  test("is tried by one turn alone when its rest is over, and rests longer when it fails again", async () => {
    await start();
    await failFiveTimes();
    let calls = 5;
    const rests: number[] = [];
    for (const seconds of [30, 60, 120, 240, 300, 300]) {
      now += seconds * 1000 - 1;
      expect((await ask()).route).toBe(PASSED);
      now += 1;
      let end = (): void => {};
      bad.script = (res) => void (end = () => void res.writeHead(500).end());
      const trial = ask();
      await expect.poll(() => bad.calls.length).toBe(++calls);
      const others = await Promise.all(Array.from({ length: 10 }, async () => ask()));
      expect(new Set(others.map(({ route }) => route))).toEqual(new Set([PASSED]));
      end();
      expect((await trial).route).toBe("tier=low; profile=good; passed=bad:overloaded");
      expect(bad.calls).toHaveLength(calls);
      rests.push(seconds);
    }
    promised(21, `rests of ${rests.join(", ")} s, and one turn of eleven tries it after each`);
  });

  test("of twenty turns that come at once when its rest is over, one tries it", async () => {
    await start();
    await failFiveTimes();
    now = 30_000;
    const routes = (await Promise.all(Array.from({ length: 20 }, async () => ask()))).map(({ route }) => route);
    expect(bad.calls).toHaveLength(6);
    expect(routes.filter((route) => route === PASSED)).toHaveLength(19);
  });

  test("is free for others as soon as the answer to the one that tries it has begun", async () => {
    await start();
    await failFiveTimes();
    now = 30_000;
    let finish = (): void => {};
    bad.script = (res) => {
      streamHead(res);
      const [head = "", ...rest] = wholeAnswer("well again").split(/(?="finish_reason":"stop")/);
      res.write(head.slice(0, head.lastIndexOf("data:")));
      finish = () => void res.end(head.slice(head.lastIndexOf("data:")) + rest.join(""));
    };
    const trial = server.post("/v1/messages", question());
    await expect.poll(() => bad.calls.length).toBe(6);
    const reader = (await trial).body?.getReader();
    let text = "";
    while (!text.includes("well again")) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    const close = finish;
    bad.script = says("me too");
    expect((await ask()).text).toContain("me too");
    close();
    await reader?.cancel();
  });

  test("counts nobody who has gone, and lets another one try it", async () => {
    await start();
    bad.script = () => {};
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const leaver = new AbortController();
      const gone = server.post("/v1/messages", question(), { signal: leaver.signal }).catch(() => "gone");
      await expect.poll(() => bad.calls.length).toBe(count);
      leaver.abort();
      await gone;
    }
    bad.script = says("well");
    expect((await ask()).text).toContain("well");
  });

  test.each([400, 401, 404, 413, 429])("by %i does not rest: it is there", async (status) => {
    await start();
    bad.script = refuses(status);
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) await ask();
    expect(bad.calls).toHaveLength(7);
  });
});

describe("no turn is refused because a backend rests", () => {
  test("the only one is asked, and so is one that is named", async () => {
    await start({ profiles: ["bad"] });
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) expect((await ask()).status).toBe(502);
    expect(bad.calls).toHaveLength(7);
    bad.script = says("well again");
    expect((await ask({ model: "bad" })).text).toContain("well again");
  });

  test("one that rests is asked when all others have failed", async () => {
    await start();
    await failFiveTimes();
    good.script = broken;
    bad.script = says("well again");
    expect(await ask()).toMatchObject(cases("oneRestsAskedWhen") as object);
    expect((await ask()).route).toBe("tier=low; profile=bad");
  });

  test("all are asked in their order where all rest", async () => {
    await start();
    good.script = broken;
    for (const _ of [1, 2, 3, 4, 5, 6, 7])
      expect(await ask()).toMatchObject({ status: 502, route: "tier=low; passed=bad:overloaded,good:overloaded" });
    expect([bad.calls.length, good.calls.length]).toEqual([7, 7]);
  });
});

test("Claude rests, too, and none that leaves is asked last behind a profile whose questions stay", async () => {
  await start({ profiles: ["opus", "secret"] });
  claude.script = claudeFails(529, "overloaded_error", "no");
  bad.script = says("here");
  const talk = (count: number): Parameters<TestServer["post"]>[2] => ({
    headers: { "x-claude-code-session-id": `talk ${count}` },
  });
  for (const count of [1, 2, 3, 4, 5]) expect((await ask({}, talk(count))).text).toContain("here");
  claude.script = claudeSays("I am Claude.");
  bad.script = broken;
  expect(await ask({}, talk(6))).toMatchObject({
    status: 502,
    route: expect.stringContaining("passed=opus:resting,secret:overloaded"),
  });
  expect(claude.calls).toHaveLength(5);
});

test("a reload forgets nothing", async () => {
  await start();
  await failFiveTimes();
  const before = server.url;
  server.swap({
    program: createProgram(planOf({ about: "other words" }), {}),
    endpoint: async (profile) => ({
      relays: false,
      model: "m",
      leaves: false,
      url: profile === "good" ? good.url : bad.url,
    }),
    unusable: () => undefined,
    counter: () => undefined,
  });
  expect([server.url, (await ask()).route]).toEqual([before, PASSED]);
});
