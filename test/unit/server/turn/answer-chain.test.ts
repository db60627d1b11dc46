import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { parseStream, textOf } from "../../../support/check-stream.ts";
import { claudeFails, claudeSays, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import { says, streamHead, wholeAnswer, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, TOKEN, type TestServer, type TestServerOptions } from "../../../support/test-server.ts";
import { settingOf, startCase } from "../../../support/turn-cases.ts";

// Most of a turn's way is in test/turns/fallback.yaml; here is what depends on when things happen.

let claude: ScriptedClaude;
let weak: ScriptedUpstream;
let strong: ScriptedUpstream;
let server: TestServer;

const SETTING = settingOf("fallback.yaml");

async function start(plan: Partial<Plan> = {}, options: TestServerOptions = {}): Promise<void> {
  const started = await startCase({ ...SETTING, plan: { ...SETTING.plan, ...plan } }, options);
  ({ server } = started);
  claude = started.upstreams.get("claude") as ScriptedClaude;
  [weak, strong] = ["local", "other"].map((name) => started.upstreams.get(name)) as [
    ScriptedUpstream,
    ScriptedUpstream,
  ];
}

async function say(words: string, fields: Record<string, unknown> = {}): Promise<{ text: string; route: string }> {
  const body = question({ stream: false, messages: [{ role: "user", content: words }], ...fields });
  const response = await server.post("/v1/messages", body, { headers: { "x-claude-code-session-id": "one" } });
  return { text: await response.text(), route: response.headers.get("x-mallex-route") ?? "" };
}

const lastTurn = (): Readonly<Record<string, unknown>> =>
  server.lines.findLast(({ event }) => event === "turn")?.fields ?? {};

const BOTH: Partial<Plan> = { tiers: [{ id: "low", profiles: ["weak", "opus"] }] };
const EARLY = { earlyHeadMs: 5, pingMs: 10 };

test("a relayed answer behind a slow local model begins with its own first byte", async () => {
  await start(BOTH, { server: EARLY });
  let refuse = (): void => {};
  weak.script = (res) => void (refuse = () => res.socket?.resetAndDestroy());
  const response = await server.post("/v1/messages", question());
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += Buffer.from(bytes as Uint8Array).toString();
    if (text.split(": waiting").length > 3) refuse();
  }
  expect(text).toMatch(/^(: waiting\n\n){3,}event: message_start\n/);
  expect(textOf(parseStream(text.replaceAll(": waiting\n\n", "")))).toBe("I am Claude.");
  await expect.poll(lastTurn).toMatchObject({ profile: "opus", passed: [{ profile: "weak", reason: "refused" }] });
});

test("a relayed request that fails after the head was sent is an error event", async () => {
  await start(BOTH, { server: EARLY });
  claude.script = claudeFails(400, "invalid_request_error", "no");
  weak.script = (res) => void setTimeout(() => res.socket?.resetAndDestroy(), 50);
  const text = await (await server.post("/v1/messages", question())).text();
  expect(text).toMatch(/^(: waiting\n\n)+event: error\ndata: \{"type":"error".*"message":"no".*\}\n\n$/);
});

test("a model that names no intent in time is not called again until it has answered", async () => {
  const intents: Plan["intents"] = [{ id: "chat", about: "talk", to: { kind: "tier", tier: "low" }, patterns: [] }];
  const model = { profile: "strong", grammar: false, system: "Name it.", shown: [] };
  const decide: Plan["decide"] = { by: ["patterns", "model"], default: "chat", forgetMs: 60_000, model };
  await start({ intents, decide }, { intentMs: 30 });
  strong.script = streamHead;
  for (const words of ["consider this", "consider that"])
    expect((await say(words)).route).toContain("intent=chat; step=default; tier=low");
  expect(server.lines.map(({ event }) => event)).toContain("intent-not-asked");
  expect(strong.calls).toHaveLength(1);
  expect(strong.calls[0]?.isClosed()).toBe(false);
});

test("a turn overflows to the next profile while the backend answers enough turns", async () => {
  await start({ tiers: [{ id: "low", profiles: ["weak", "strong"], overflow: { busy: 1 } }] });
  let finish = (): void => {};
  weak.script = (res) => {
    streamHead(res);
    finish = () => res.end(wholeAnswer("at last"));
  };
  const first = say("hi");
  await expect.poll(() => weak.calls.length).toBe(1);
  expect((await say("hi")).route).toContain("profile=strong; passed=weak:busy");
  finish();
  expect((await first).text).toContain("at last");
  weak.script = says("free again");
  expect((await say("hello")).text).toContain("free again");
});

test.each([
  ["prompted", "weak"],
  ["relayed", "opus"],
])("a client that has disconnected keeps no backend busy (%s)", async (_, busy) => {
  await start(
    { tiers: [{ id: "low", profiles: [busy, "strong"], overflow: { busy: 1 } }] },
    { server: { earlyHeadMs: 5 } },
  );
  weak.script = streamHead;
  claude.script = () => {};
  const leaver = new AbortController();
  const gone = server.post("/v1/messages", question(), { signal: leaver.signal }).catch(() => "gone");
  await expect.poll(() => weak.calls.length + claude.calls.length).toBe(1);
  expect((await say("hi")).route).toContain(`passed=${busy}:busy`);
  leaver.abort();
  await gone;
  weak.script = says("back");
  claude.script = claudeSays("back");
  let asked = 0; // a repeated request goes to the profile that had it
  await expect.poll(async () => (await say(`hi ${asked++}`)).text).toContain("back");
});

test("profiles with a price are skipped when the day's budget is spent, which is logged once", async () => {
  const book = { known: 0, today: async () => book.known, add: async (usd: number) => void (book.known += usd) };
  await start({ budget: { perDay: 0.01 } }, { spend: book });
  for (const _ of [1, 2]) expect((await say("hi", { model: "high" })).text).toContain("I am Claude.");
  await expect.poll(() => server.lines.filter(({ event }) => event === "budget-spent").length).toBe(1);
  expect((await say("hi", { model: "high" })).route).toContain("profile=strong; passed=opus:budget");
  expect(server.lines.filter(({ event }) => event === "budget-spent")).toHaveLength(1);
  expect((await server.post("/v1/messages", question({ model: "opus" }))).status).toBe(402);
});

test("the recorded turns are listed and found, with the token only", async () => {
  await start();
  const get = async (path: string, token = TOKEN): Promise<Response> =>
    fetch(server.url + path, { headers: { "x-mallex-token": token } });
  const list = async (): Promise<{ id: string }[]> =>
    ((await (await get("/mallex/turns")).json()) as { turns: { id: string }[] }).turns;
  await say("hi", { model: "high" });
  await expect.poll(list).toHaveLength(1);
  const [turn] = await list();
  expect(await (await get(`/mallex/turns/${turn?.id ?? ""}`)).json()).toMatchObject({
    decision: { tier: "high", profile: "opus" },
    cost: { usd: expect.any(Number), dearest: expect.any(Number) },
  });
  const unknown = await get("/mallex/turns/nothing-here");
  expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining("MX8408")]);
  expect((await get("/mallex/turns", "wrong")).status).toBe(401);
});
