import { afterEach, describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import type { Endpoint } from "../../../../src/backends/endpoint.ts";
import type { TurnRecord } from "../../../../src/diagnostics/records/turn-store.ts";
import { parseStream, textOf } from "../../../support/check-stream.ts";
import { claudeFails, claudeSays, startClaude, type ScriptedClaude } from "../../../support/scripted-claude.ts";
import {
  says,
  startUpstream,
  streamHead,
  wholeAnswer,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  testPlan,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const local = testPlan().profiles["coder"] as Profile;
const price = { input: 1, output: 1000, cacheRead: 0.1, cacheWrite: 1.25 };

/** `weak` and `strong` are models of one's own, `opus` is Claude, and `router` a cloud that is prompted. */
const PLAN: Partial<Plan> = {
  backends: {
    local: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    other: { kind: "openai", url: "http://127.0.0.1:9/v1" },
    claude: { kind: "anthropic", url: "http://127.0.0.1:9", key: { env: "K" } },
    cloud: { kind: "openrouter", url: "http://127.0.0.1:9/v1", key: { env: "K" } },
  },
  profiles: {
    weak: local,
    strong: { ...local, backend: "other" },
    opus: { ...local, backend: "claude", model: "claude-opus-4-8", leaves: true, price },
    router: { ...local, backend: "cloud", leaves: true },
    secret: { ...local, localOnly: true },
  },
  tiers: [
    { id: "low", profiles: ["weak"] },
    { id: "high", profiles: ["opus", "strong"] },
  ],
};

const INTENTS = cases("intents") as Partial<Plan>;

let claude: ScriptedClaude;
let weak: ScriptedUpstream;
let strong: ScriptedUpstream;
let server: TestServer;

async function start(plan: Partial<Plan> = {}, options: TestServerOptions = {}): Promise<void> {
  claude = await startClaude(claudeSays("I am Claude."));
  weak = await startUpstream(says("I am weak."));
  strong = await startUpstream(says("I am strong."));
  const ours = { relays: false, model: "m", leaves: false } as const;
  const endpoints: Readonly<Record<string, Endpoint>> = {
    weak: { ...ours, url: weak.url },
    secret: { ...ours, url: weak.url },
    strong: { ...ours, url: strong.url },
    router: { ...ours, url: strong.url, leaves: true },
    opus: { relays: true, model: "claude-opus-4-8", leaves: true, url: claude.url, key: "k" },
  };
  server = await startTestServer({
    plan: { ...PLAN, ...plan },
    endpoint: async (profile) => endpoints[profile] ?? Promise.reject(new Error(profile)),
    ...options,
  });
}

afterEach(async () => {
  await server.close(0);
  for (const upstream of [claude, weak, strong]) await upstream.close();
});

type Message = { readonly role: string; readonly content: unknown };

function talk(...texts: string[]): Message[] {
  return texts.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }));
}

async function say(
  messages: readonly Message[],
  fields: Record<string, unknown> = {},
): Promise<{ text: string; route: string }> {
  const response = await server.post("/v1/messages", question({ stream: false, messages, ...fields }), {
    headers: { "x-claude-code-session-id": "one" },
  });
  return { text: await response.text(), route: response.headers.get("x-mallex-route") ?? "" };
}

const lastTurn = (): Readonly<Record<string, unknown>> =>
  server.lines.findLast(({ event }) => event === "turn")?.fields ?? {};

describe("a relayed request", () => {
  test("reaches Claude byte for byte but for the model, and so does the answer", async () => {
    await start();
    const body =
      '{"model" : "high",\n "max_tokens": 9, "stream":false, "messages":[{"role":"user","content":"h\\u00e9"}], "new_field": [1.0]}';
    const response = await server.post("/v1/messages?beta=true", body);
    expect(claude.calls[0]?.raw.toString()).toBe(body.replace('"high"', '"claude-opus-4-8"'));
    expect(claude.calls[0]?.path).toBe("/v1/messages?beta=true");
    expect(response.headers.get("request-id")).toBe("req_011upstream");
    expect(response.headers.get("x-mallex-route")).toBe("class=main; by=name; tier=high; profile=opus");
    expect(await response.json()).toMatchObject({ content: [{ type: "text", text: "I am Claude." }] });
    await expect.poll(lastTurn).toMatchObject({
      usage: { inputTokens: 1112, outputTokens: 7 },
      cost: { usd: expect.closeTo(0.007237) },
    });
  });

  test("keeps the client's own model where nothing has decided", async () => {
    await start({ tiers: [{ id: "low", profiles: ["opus"] }] });
    await say(talk("hi"), { model: "claude-haiku-9" });
    await say(talk("hi"), { model: "mallex/anthropic-auto" });
    expect(claude.calls.map(({ body }) => body["model"])).toEqual(["claude-haiku-9", "claude-opus-4-8"]);
  });

  test("has the decided model also for the tool results of a question that a route has sent", async () => {
    const user = { kind: "user", text: { op: "contains", value: "hi" } } as const;
    await start({ routes: [{ id: "up", when: [user], to: { kind: "tier", tier: "high" } }] });
    await say(talk("hi"));
    await say([
      ...talk("hi"),
      { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content: "text" }] },
    ]);
    expect(claude.calls.map(({ body }) => body["model"])).toEqual(["claude-opus-4-8", "claude-opus-4-8"]);
  });

  test("streams as it comes", async () => {
    await start();
    const response = await server.post("/v1/messages", question({ model: "opus" }));
    const text = await response.text();
    expect(text).toContain("event: message_start\ndata: {");
    expect(textOf(parseStream(text))).toBe("I am Claude.");
    await expect.poll(lastTurn).toMatchObject({ stopReason: "end_turn", status: 200 });
  });

  test("counts tokens where it would be answered", async () => {
    await start();
    const messages = talk("hi");
    const response = await server.post("/v1/messages/count_tokens", { model: "high", messages });
    expect(await response.json()).toEqual({ input_tokens: 1112 });
    expect(claude.calls[0]?.path).toBe("/v1/messages/count_tokens");
  });

  test("behind a slow local model begins with its own first byte", async () => {
    await start({ tiers: [{ id: "low", profiles: ["weak", "opus"] }] }, { server: { earlyHeadMs: 5, pingMs: 10 } });
    let refuse = (): void => {};
    weak.script = (res) => void (refuse = () => res.socket?.resetAndDestroy());
    const response = await server.post("/v1/messages", question());
    let text = "";
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes as Uint8Array).toString();
      if (text.split(": waiting").length === 4) refuse();
    }
    expect(text).toMatch(/^(: waiting\n\n){3,}event: message_start\n/);
    expect(textOf(parseStream(text.replaceAll(": waiting\n\n", "")))).toBe("I am Claude.");
    await expect.poll(lastTurn).toMatchObject({ profile: "opus", passed: [{ profile: "weak", reason: "refused" }] });
  });

  test("that fails behind a head that is out is an error event", async () => {
    await start({ tiers: [{ id: "low", profiles: ["weak", "opus"] }] }, { server: { earlyHeadMs: 5, pingMs: 10 } });
    claude.script = claudeFails(400, "invalid_request_error", "no");
    weak.script = (res) => void setTimeout(() => res.socket?.resetAndDestroy(), 50);
    const text = await (await server.post("/v1/messages", question())).text();
    expect(text).toMatch(/^(: waiting\n\n)+event: error\ndata: \{"type":"error".*"message":"no".*\}\n\n$/);
  });
});

describe("a session", () => {
  test("climbs when the person says so, stays there for its tools, and is decided anew by the next question", async () => {
    await start({
      ...INTENTS,
      tiers: [
        { id: "low", profiles: ["weak"] },
        { id: "high", profiles: ["strong"] },
      ],
    });
    expect(await say(talk("hi there"))).toMatchObject({
      text: expect.stringContaining("I am weak."),
      route: "class=main; intent=chat; step=patterns; tier=low; profile=weak",
    });
    const wrong = talk("hi there", "I am weak.", "wrong!");
    const { text, route } = await say(wrong);
    expect(text).toContain("I am strong.");
    expect(route).toMatch(/intent=again; step=patterns; tier=high; profile=strong; switched=weak:\d+$/);
    const tools: Message[] = [
      ...wrong,
      { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: {} }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content: "text" }] },
    ];
    expect((await say(tools)).route).toBe("class=main; intent=again; step=pinned; tier=high; profile=strong");
    expect((await say([...wrong, ...talk("", "ok", "hi again").slice(1)])).route).toContain(
      "intent=chat; step=patterns; tier=low",
    );
  });

  test("asks a local model for an intent that nothing else is sure of, once per user turn", async () => {
    const decide = { by: ["patterns", "model"], default: "chat", forgetMs: 60_000 } as const;
    const model = { profile: "strong", grammar: false, system: "Name it.", shown: [] };
    await start({ ...INTENTS, decide: { ...decide, by: [...decide.by], model } });
    strong.script = says("hard");
    expect((await say(talk("consider this"))).route).toContain("intent=hard; step=model; tier=high; profile=opus");
    await say(talk("consider this"));
    expect(strong.calls).toHaveLength(1);
    expect(strong.calls[0]?.body["messages"]).toMatchObject([
      { role: "system", content: "Name it." },
      { role: "user" },
    ]);
  });

  test("takes the best guess when that model says nothing in time, and asks nothing more of it until it has", async () => {
    const model = { profile: "strong", grammar: false, system: "Name it.", shown: [] };
    await start(
      { ...INTENTS, decide: { by: ["patterns", "model"], default: "chat", forgetMs: 60_000, model } },
      { intentMs: 30 },
    );
    strong.script = streamHead;
    expect((await say(talk("consider this"))).route).toContain("intent=chat; step=default; tier=low");
    expect(server.lines.map(({ event }) => event)).toContain("intent-not-asked");
    expect((await say(talk("consider that"))).route).toContain("intent=chat; step=default; tier=low");
    expect(strong.calls).toHaveLength(1);
    expect(strong.calls[0]?.isClosed()).toBe(false);
  });
});

describe("what must not leave", () => {
  const neverLeaves: Plan["neverLeaves"] = [{ id: "secrets", tests: [{ op: "contains", value: "top secret" }] }];

  test("binds its session for good, and a tier without a local profile gives way to the nearest", async () => {
    await start({
      neverLeaves,
      tiers: [
        { id: "low", profiles: ["weak"] },
        { id: "high", profiles: ["opus"] },
      ],
    });
    expect((await say(talk("hi"), { model: "high" })).text).toContain("I am Claude.");
    const { text, route } = await say(talk("this is Top Secret"), { model: "high" });
    expect(text).toContain("I am weak.");
    expect(route).toMatch(/^class=main; by=name; tier=low; profile=weak; switched=opus:\d+; bound=secrets$/);
    expect((await say(talk("all forgotten"), { model: "high" })).text).toContain("I am weak.");
    expect(claude.calls).toHaveLength(1);
  });

  test("is refused where nothing local may answer, and not counted there either", async () => {
    await start({ neverLeaves, tiers: [{ id: "low", profiles: ["opus", "router"] }] });
    const body = question({ messages: talk("this is top secret") });
    const answers = [await server.post("/v1/messages", body), await server.post("/v1/messages/count_tokens", body)];
    for (const response of answers) {
      expect(response.status).toBe(403);
      expect(response.headers.get("x-mallex-route")).toBe(
        "class=main; tier=low; passed=opus:private,router:private; bound=secrets",
      );
      expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("MX8120") } });
    }
    expect([...claude.calls, ...strong.calls]).toEqual([]);
  });

  test("is found in words that stand apart and are put together", async () => {
    await start({
      neverLeaves: [{ id: "joined", tests: [{ op: "contains", value: "alpha\n\nomega" }] }],
      tiers: [{ id: "low", profiles: ["router", "weak"] }],
    });
    const system = [
      { type: "text", text: "alpha" },
      { type: "text", text: "omega" },
    ];
    const { text } = await say(talk("hi"), { system });
    expect(text).toContain("I am weak.");
    expect(strong.calls).toEqual([]);
  });

  test("is all that a localOnly profile was asked", async () => {
    await start({
      tiers: [
        { id: "low", profiles: ["secret"] },
        { id: "high", profiles: ["opus", "strong"] },
      ],
    });
    expect((await say(talk("hi"))).text).toContain("I am weak.");
    expect(await say(talk("hi"), { model: "high" })).toMatchObject({
      text: expect.stringContaining("I am strong."),
      route: expect.stringMatching(/passed=opus:private;.* bound=localOnly$/),
    });
  });
});

describe("a chain", () => {
  test("goes round a profile without a key, and says so", async () => {
    const problem = { code: "MX7515", severity: "error", message: "no key" } as const;
    await start({}, { unusable: (name) => (name === "opus" ? problem : undefined) });
    expect(await say(talk("hi"), { model: "high" })).toEqual({
      text: expect.stringContaining("I am strong."),
      route: "class=main; by=name; tier=high; profile=strong; passed=opus:noKey",
    });
    expect(lastTurn()).toMatchObject({ passed: [{ profile: "opus", reason: "noKey", why: "no key" }] });
  });

  describe("that is asked about a picture", () => {
    const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
    const picture = { type: "image", source: { type: "base64", media_type: "image/png", data: PNG } };
    const asked = [{ role: "user", content: [picture, { type: "text", text: "what is it?" }] }];

    test("goes on to a model that sees, which gets its bytes", async () => {
      const profiles = { ...PLAN.profiles, strong: { ...local, backend: "other", images: true as const } };
      await start({ profiles, tiers: [{ id: "low", profiles: ["weak", "strong"] }] });
      expect(await say(asked)).toEqual({
        text: expect.stringContaining("I am strong."),
        route: "class=main; tier=low; profile=strong; passed=weak:refused",
      });
      expect(weak.calls).toEqual([]);
      expect(strong.calls[0]?.body["messages"]).toMatchObject([
        {
          role: "user",
          content: [
            { type: "image_url", image_url: { url: `data:image/png;base64,${PNG}` } },
            { type: "text", text: "what is it?" },
          ],
        },
      ]);
    });

    test("keeps its bytes once, in the request", async () => {
      const kept: TurnRecord[] = [];
      const profiles = { ...PLAN.profiles, weak: { ...local, images: true as const } };
      await start(
        { profiles },
        {
          turns: {
            save: async (turn) => void kept.push(turn),
            list: async () => [],
            find: async () => undefined,
            failures: 0,
          },
        },
      );
      await say(asked);
      await expect.poll(() => kept.length).toBe(1);
      expect(JSON.stringify(kept).split(PNG)).toHaveLength(2);
      expect(kept[0]?.prompt).toMatchObject([{ images: [{ mediaType: "image/png", data: "", at: 0 }] }]);
    });

    describe("in the newest result of a tool", () => {
      const call = { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "Read", input: { file: "a" } }] };
      const result = { type: "tool_result", tool_use_id: "t1", content: [picture] };
      const work = [{ role: "user", content: "what is in a?" }, call, { role: "user", content: [result] }];
      const sees = { profiles: { ...PLAN.profiles, strong: { ...local, backend: "other", images: true as const } } };
      const low: Partial<Plan> = { tiers: [{ id: "low", profiles: ["weak", "strong"] }] };

      test("goes on to a model that sees", async () => {
        await start({ ...sees, ...low });
        const { route } = await say(work);
        expect([route, weak.calls.length]).toEqual(["class=main; tier=low; profile=strong; passed=weak:refused", 0]);
        expect(JSON.stringify(strong.calls[0]?.body)).toContain(PNG);
      });

      test("is left out, and reported, where none sees", async () => {
        await start(low);
        const response = await server.post("/v1/messages", question({ messages: work }));
        expect([response.status, response.headers.get("x-mallex-dropped"), strong.calls.length]).toEqual(
          cases("leftOutReportedWhere"),
        );
      });

      test("and an older one goes nowhere else", async () => {
        await start({ ...sees, ...low });
        const later = [...work, { role: "assistant", content: "A cat." }, { role: "user", content: "thanks" }];
        expect((await say(later)).route).toBe("class=main; tier=low; profile=weak");
      });
    });

    test("goes on to Claude, which gets the client's own bytes", async () => {
      await start({ tiers: [{ id: "low", profiles: ["weak", "opus"] }] });
      const body = question({ messages: asked });
      await server.post("/v1/messages", body);
      expect(claude.calls[0]?.body["messages"]).toEqual(asked);
    });

    test("refuses it with its place when none of them sees", async () => {
      await start({ tiers: [{ id: "low", profiles: ["weak", "strong"] }] });
      const response = await server.post("/v1/messages", question({ messages: asked }));
      expect(response.status).toBe(400);
      expect(response.headers.get("x-should-retry")).toBe("false");
      expect(await response.json()).toMatchObject(cases("refusesPlaceWhenNone") as object);
    });

    test("says what may pass when one that sees is only too busy", async () => {
      await start({ tiers: [{ id: "low", profiles: ["opus", "weak"] }] });
      claude.script = claudeFails(529, "overloaded_error", "busy");
      const response = await server.post("/v1/messages", question({ messages: asked }));
      expect([response.status, response.headers.get("x-should-retry")]).toEqual([529, "true"]);
    });
  });

  test("goes on where the backend is answering enough turns", async () => {
    await start({ tiers: [{ id: "low", profiles: ["weak", "strong"], overflow: { busy: 1 } }] });
    let finish = (): void => {};
    weak.script = (res) => {
      streamHead(res);
      finish = () => res.end(wholeAnswer("at last"));
    };
    const first = say(talk("hi"));
    await expect.poll(() => weak.calls.length).toBe(1);
    expect((await say(talk("hi"))).route).toContain("profile=strong; passed=weak:busy");
    finish();
    expect((await first).text).toContain("at last");
    weak.script = says("free again");
    expect((await say(talk("hello"))).text).toContain("free again");
  });

  test.each([
    ["prompted", "weak"],
    ["handed on", "opus"],
  ])("counts nobody who has gone (%s)", async (_, busy) => {
    await start(
      { tiers: [{ id: "low", profiles: [busy, "strong"], overflow: { busy: 1 } }] },
      { server: { earlyHeadMs: 5 } },
    );
    weak.script = streamHead;
    claude.script = () => {};
    const leaver = new AbortController();
    const gone = server.post("/v1/messages", question(), { signal: leaver.signal }).catch(() => "gone");
    await expect.poll(() => weak.calls.length + claude.calls.length).toBe(1);
    expect((await say(talk("hi"))).route).toContain(`passed=${busy}:busy`);
    leaver.abort();
    await gone;
    weak.script = says("back");
    claude.script = claudeSays("back");
    let asked = 0; // a question that is asked again goes to whom it went
    await expect.poll(async () => (await say(talk(`hi ${asked++}`))).text).toContain("back");
  });

  test("closes profiles with a price when the day's budget is spent, and says it once", async () => {
    const book = { known: 0, today: async () => book.known, add: async (usd: number) => void (book.known += usd) };
    await start({ budget: { perDay: 0.01 } }, { spend: book });
    for (const _ of [1, 2]) expect((await say(talk("hi"), { model: "high" })).text).toContain("I am Claude.");
    await expect.poll(() => server.lines.filter(({ event }) => event === "budget-spent").length).toBe(1);
    expect((await say(talk("hi"), { model: "high" })).route).toContain("profile=strong; passed=opus:budget");
    expect(server.lines.filter(({ event }) => event === "budget-spent")).toHaveLength(1);
    const alone = await server.post("/v1/messages", question({ model: "opus" }));
    expect(alone.status).toBe(402);
  });
});

describe("the last turns", () => {
  const kept: TurnRecord[] = [];
  const turns = {
    save: async (turn: TurnRecord) => void kept.push(turn),
    list: async () => kept.map(({ id, time, status }) => ({ id, time, status })),
    find: async (id: string) => kept.find((turn) => turn.id === id),
    failures: 0,
  };

  const get = async (path: string, token = "test-token-0123456789abcdef"): Promise<Response> =>
    fetch(server.url + path, { headers: { "x-mallex-token": token } });

  test("are listed and shown, with the token alone", async () => {
    await start({}, { turns });
    await say(talk("hi"), { model: "high" });
    await expect.poll(() => kept.length).toBe(1);
    const list = (await (await get("/mallex/turns")).json()) as { turns: { id: string }[] };
    const [turn] = list.turns;
    expect(await (await get(`/mallex/turns/${turn?.id ?? ""}`)).json()).toMatchObject({
      decision: { tier: "high", profile: "opus" },
      cost: { usd: expect.any(Number), dearest: expect.any(Number) },
    });
    const unknown = await get("/mallex/turns/nothing-here");
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { message: expect.stringContaining("MX8408") } });
    expect((await get("/mallex/turns", "wrong")).status).toBe(401);
  });
});
