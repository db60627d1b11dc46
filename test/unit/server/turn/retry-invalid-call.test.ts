import { afterEach, describe, expect, test } from "vitest";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import type { Endpoint } from "../../../../src/backends/endpoint.ts";
import type { TurnRecord, TurnStore } from "../../../../src/diagnostics/records/turn-store.ts";
import type { TokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { createCounters, type Counters } from "../../../../src/server/context/server-context.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../../../support/check-stream.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import { MLX } from "../../../support/mlx-backend.ts";
import {
  chunk,
  DONE,
  says,
  startUpstream,
  streamHead,
  usageChunk,
  type Script,
  type ScriptedUpstream,
} from "../../../support/scripted-upstream.ts";
import {
  question,
  startTestServer,
  testPlan,
  type TestServer,
  type TestServerOptions,
} from "../../../support/test-server.ts";

let server: TestServer;
let upstream: ScriptedUpstream;
let counters: Counters;

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

const KEEP = { shell: "Bash", tools: [], others: [{ match: "*", do: "keep" as const }] };

function planFor(changes: Partial<Profile>, more: Partial<Plan> = {}): Partial<Plan> {
  const { profiles } = testPlan();
  const coder = profiles["coder"];
  if (coder === undefined) throw new Error("no profile");
  return { profiles: { coder: { ...coder, repair: "ask", ...changes } }, toolsets: { client: KEEP }, ...more };
}

interface Starting extends TestServerOptions {
  readonly profile?: Partial<Profile>;
}

/** What the calls get, one after the other; the last script for all that follow. */
async function start(
  scripts: readonly Script[],
  { profile = {}, plan = {}, ...options }: Starting = {},
): Promise<void> {
  let at = 0;
  upstream = await startUpstream((res, call) => scripts[Math.min(at++, scripts.length - 1)]?.(res, call));
  counters = createCounters();
  server = await startTestServer({ upstream: upstream.url, plan: planFor(profile, plan), counters, ...options });
}

const TOOLS = [
  {
    name: "Bash",
    description: "Runs a command.",
    input_schema: { type: "object", properties: { command: { type: "string" } }, required: ["command"] },
  },
];

async function ask(fields: Record<string, unknown> = {}): Promise<WireEvent[]> {
  const response = await server.post("/v1/messages", question({ tools: TOOLS, max_tokens: 400, ...fields }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

/** An answer of these chunks. */
function gives(chunks: readonly string[], { stop = "stop", tokens = 3 } = {}): Script {
  return (res) => {
    streamHead(res);
    res.end([...chunks, chunk({}, stop), usageChunk(12, tokens, 5), DONE].join(""));
  };
}

const content = (text: string): string => chunk({ content: text });
const called = (input: string, name = "Bash"): string =>
  chunk({ tool_calls: [{ index: 0, id: "c1", function: { name, arguments: input } }] });

const BROKEN = '<tool_call>{"name": "Bash", "arguments": {"command": }}</tool_call>';
const GOOD = '<tool_call>{"name": "Bash", "arguments": {"command": "ls"}}</tool_call>';
const LS = { id: expect.stringMatching(/^toolu_/), name: "Bash", input: { command: "ls" } };

const messagesOf = (at: number): { role: string; content: string }[] =>
  upstream.calls[at]?.body["messages"] as { role: string; content: string }[];

const lastLine = async (): Promise<Readonly<Record<string, unknown>>> => {
  await expect.poll(() => server.lines.at(-1)?.event).toBe("turn");
  return server.lines.at(-1)?.fields ?? {};
};

describe("a call that can't be carried out is asked for once more", () => {
  test("and what the client has read already stays", async () => {
    await start([gives([content("I look. "), content(BROKEN)], { tokens: 20 }), gives([content(`Sorry. ${GOOD}`)])]);
    const events = await ask();
    expect(textOf(events).trim()).toBe("I look.");
    expect(callsOf(events)).toEqual([LS]);
    expect(events.at(-2)?.data).toMatchObject({
      delta: { stop_reason: "tool_use" },
      usage: { input_tokens: 7, cache_read_input_tokens: 5, output_tokens: 23 },
    });
    const [first, second] = [messagesOf(0), messagesOf(1)];
    expect(second.slice(0, first.length)).toEqual(first);
    const [said, told, ...rest] = second.slice(first.length);
    expect(said?.role).toBe("assistant");
    expect(said?.content.replaceAll(/\s/g, "")).toBe(`I look. ${BROKEN}`.replaceAll(/\s/g, ""));
    expect(told).toMatchObject({ role: "user", content: expect.stringMatching(/could not be carried out/) });
    expect(rest).toEqual([]);
    expect(upstream.calls[1]?.body["max_tokens"]).toBe(380);
    expect(await lastLine()).toMatchObject({ repair: "called", calls: ["Bash"], stopReason: "tool_use" });
    expect(counters.read()).toMatchObject({ "calls asked for once more": 1, "calls that came then": 1 });
  });

  test.each<{ when: string; first: Script; told: RegExp }>([
    {
      when: "its arguments are no JSON",
      first: gives([called('{"command": }')], { stop: "tool_calls" }),
      told: /Your call of Bash could not/,
    },
    {
      when: "it lacks an argument",
      first: gives([called("{}")], { stop: "tool_calls" }),
      told: /Bash takes command \(string, needed\)\./,
    },
    {
      when: "there is no such tool",
      first: gives([called("{}", "dance")], { stop: "tool_calls" }),
      told: /there is no tool "dance"/,
    },
    {
      when: "it stands in a thought that was never closed",
      first: gives([content("<think>I look.\n"), content(GOOD)]),
      told: /stands in a thought that was never closed/,
    },
    {
      when: "it stands in a thought of the server's that nothing follows",
      first: gives([chunk({ reasoning_content: `I look.\n${GOOD}` })]),
      told: /stands in a thought that was never closed/,
    },
    { when: "its server has lost it", first: gives([], { stop: "tool_calls" }), told: /your call could not be read/ },
    {
      when: "its server has shown nothing of it",
      first: gives([], { tokens: 40 }),
      told: /your call could not be read/,
    },
    {
      when: "its server has lost it behind words",
      first: gives([content("I look.")], { stop: "tool_calls" }),
      told: /your call could not be read/,
    },
  ])("when $when", async ({ first, told }) => {
    const thoughts = [{ start: "<think>", end: "</think>" }];
    await start([first, gives([called('{"command":"ls"}')], { stop: "tool_calls" })], { plan: { thoughts } });
    const events = await ask();
    expect(callsOf(events)).toEqual([LS]);
    expect(textOf(events)).not.toContain("mallex");
    expect(upstream.calls).toHaveLength(2);
    expect(messagesOf(1).at(-1)?.content).toMatch(told);
  });

  test("and an answer that is not streamed says so in its head", async () => {
    await start([gives([content(BROKEN)]), gives([content(GOOD)])]);
    const response = await server.post("/v1/messages", question({ tools: TOOLS, max_tokens: 400, stream: false }));
    expect(response.headers.get("x-mallex-repair")).toBe("called");
    expect(await response.json()).toMatchObject({
      content: [{ type: "tool_use", name: "Bash", input: { command: "ls" } }],
    });
  });

  test("and the recorded turn says so", async () => {
    const saved: TurnRecord[] = [];
    const turns = { save: async (turn: TurnRecord) => void saved.push(turn), failures: 0 } as unknown as TurnStore;
    await start([gives([content(BROKEN)]), gives([content(GOOD)])], { turns, server: { record: true } });
    await ask();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]).toMatchObject({ repair: "called", calls: [{ name: "Bash" }] });
  });

  test("and both prompts are paid for", async () => {
    const price = { input: 1, output: 100, cacheRead: 0, cacheWrite: 0 };
    await start([gives([content(BROKEN)], { tokens: 20 }), gives([content(GOOD)])], { profile: { price } });
    await ask();
    const { cost } = (await lastLine()) as { readonly cost: { readonly usd: number } };
    expect(cost.usd * 1_000_000).toBeCloseTo(7 + 7 + 100 * (20 + 3));
  });

  test("and words in its place are the answer", async () => {
    await start([gives([content(BROKEN)]), says("There is ", "nothing to do.")]);
    const events = await ask();
    expect(textOf(events)).toBe("There is nothing to do.");
    expect(await lastLine()).toMatchObject({ repair: "said", stopReason: "end_turn" });
  });
});

describe("it is text with a note", () => {
  const isNoted = (events: readonly WireEvent[]): void => {
    expect(callsOf(events)).toEqual([]);
    expect(textOf(events).replaceAll(/\s/g, "")).toContain(BROKEN.replaceAll(/\s/g, ""));
    expect(textOf(events)).toContain("[mallex: this call could not be read:");
  };

  test.each<{ when: string; scripts: Script[]; asked: number; repair: string | undefined; options?: Starting }>([
    {
      when: "the second one is broken, too",
      scripts: [gives([content(BROKEN)]), gives([content(BROKEN)])],
      asked: 2,
      repair: "failed",
    },
    {
      when: "the second question is refused",
      scripts: [gives([content(BROKEN)]), (res) => void res.writeHead(500).end("{}")],
      asked: 2,
      repair: "failed",
    },
    {
      when: "the second answer breaks off",
      scripts: [gives([content(BROKEN)]), (res) => (streamHead(res), void res.end(content("So")))],
      asked: 2,
      repair: "failed",
    },
    {
      when: "the file does not say that it is asked for",
      scripts: [gives([content(BROKEN)])],
      asked: 1,
      repair: undefined,
      options: { profile: { repair: "off" } },
    },
    {
      when: "the limit has cut the answer",
      scripts: [gives([content(BROKEN)], { stop: "length" })],
      asked: 1,
      repair: undefined,
    },
    {
      when: "the first answer has taken nearly all that there is",
      scripts: [gives([content(BROKEN)], { tokens: 395 })],
      asked: 1,
      repair: "noRoom",
    },
  ])("where $when", async ({ scripts, asked, repair, options = {} }) => {
    await start(scripts, options);
    isNoted(await ask());
    expect(upstream.calls).toHaveLength(asked);
    const line = await lastLine();
    expect(line["repair"]).toBe(repair);
    expect(counters.read()["calls that came then"]).toBeUndefined();
  });

  test("where the window does not hold the second question", async () => {
    const counter: TokenCounter = {
      ...countsByEstimate,
      count: () => 1,
      // oxlint-disable-next-line require-yield -- one step is enough for a number
      *countInSteps({ messages }: Prompt) {
        return { tokens: messages.length === 1 ? 900 : 995, exact: true };
      },
    };
    await start([gives([content(BROKEN)])], { profile: { window: 1000 }, counter: () => counter });
    isNoted(await ask({ max_tokens: 90 }));
    expect(upstream.calls).toHaveLength(1);
    expect(await lastLine()).toMatchObject({ repair: "noRoom" });
  });

  test("where a good call stands beside it, and that one is carried out", async () => {
    await start([gives([content(`${BROKEN}\n${GOOD}`)])]);
    const events = await ask();
    expect(callsOf(events)).toEqual([LS]);
    expect(textOf(events)).toContain("[mallex: this call could not be read:");
    expect(upstream.calls).toHaveLength(1);
  });

  test("where what the model has written must not leave", async () => {
    const endpoint = async (): Promise<Endpoint> => ({ relays: false, leaves: true, url: upstream.url, model: "m" });
    const neverLeaves = [{ id: "names", tests: [{ op: "contains" as const, value: "top secret" }] }];
    const secret = BROKEN.replace("Bash", "Top Secret");
    await start([gives([content(secret)]), gives([content(GOOD)])], { endpoint, plan: { neverLeaves } });
    expect(textOf(await ask())).toContain("[mallex: this call could not be read:");
    expect(upstream.calls).toHaveLength(1);
    expect(await lastLine()).toMatchObject({ repair: "failed" });
  });
});

test("an answer that the limit has cut to nothing says so, and what to do", async () => {
  await start([gives([], { stop: "length", tokens: 400 })]);
  const events = await ask();
  expect(textOf(events)).toMatch(/cut at 400 tokens.*the request's own limit is 400 tokens/);
  expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "max_tokens" } });
  expect(upstream.calls).toHaveLength(1);
});

test.each([
  ["a call", gives([called("{}")], { stop: "tool_calls" })],
  ["a call that its server has lost", gives([], { stop: "tool_calls" })],
])("%s where no tools were offered is text, and nothing is asked for", async (_, script) => {
  await start([script]);
  expect(textOf(await ask({ tools: [] }))).toContain("[mallex: ");
  expect(upstream.calls).toHaveLength(1);
});

test("a client that goes away while it is asked for once more stops that", async () => {
  let isAsked = (): void => {};
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  await start([
    gives([content(BROKEN)]),
    (res) => {
      streamHead(res);
      res.write(content("So "));
      isAsked();
    },
  ]);
  const controller = new AbortController();
  const answer = server
    .post("/v1/messages", question({ tools: TOOLS, max_tokens: 400 }), { signal: controller.signal })
    .then((response) => response.text())
    .catch(() => "gone");
  await asked;
  controller.abort();
  expect(await answer).toBe("gone");
  await upstream.calls[1]?.closed;
  expect((await lastLine())["repair"]).toBeUndefined();
});

test("a server that dies behind a broken call is asked the same, alone, and then for the call", async () => {
  const dies: Script = (res) => {
    streamHead(res);
    res.write(content("I look. ") + content(`${BROKEN}\n\n`), () =>
      setTimeout(() => res.socket?.resetAndDestroy(), 20),
    );
  };
  const endpoint = async (): Promise<Endpoint> => ({
    relays: false,
    supervised: true,
    leaves: false,
    url: upstream.url,
    model: "default_model",
  });
  const whole = gives([content("I look. "), content(BROKEN)]);
  await start([dies, whole, gives([content(GOOD)])], { endpoint, plan: { backends: { local: MLX } } });
  const events = await ask();
  expect(textOf(events).trim()).toBe("I look.");
  expect(callsOf(events)).toEqual([LS]);
  expect(upstream.calls).toHaveLength(3);
  expect(messagesOf(1)).toEqual(messagesOf(0));
});

test("a server that dies of the second question has ended nothing: the first answer stands", async () => {
  const endpoint = async (): Promise<Endpoint> => ({
    relays: false,
    supervised: true,
    leaves: false,
    url: upstream.url,
    model: "default_model",
  });
  const dies: Script = (res) => void res.socket?.resetAndDestroy();
  const broken = gives([content(BROKEN)]);
  await start([broken, dies, broken, gives([content(GOOD)])], { endpoint, plan: { backends: { local: MLX } } });
  expect(textOf(await ask())).toContain("[mallex: this call could not be read:");
  expect(upstream.calls).toHaveLength(2);
  expect(await lastLine()).toMatchObject({ repair: "failed" });
  expect(callsOf(await ask())).toEqual([LS]);
});

describe("a server's own ways with calls", () => {
  const sent = (...calls: Record<string, unknown>[]): string => chunk({ tool_calls: calls });
  const one = (index: number, args: unknown = '{"command":"ls"}'): Record<string, unknown> => ({
    index,
    id: "c1",
    type: "function",
    function: { name: "Bash", arguments: args },
  });

  test.each([{ stream: true }, { stream: false }])("arguments may come as a map: %o", async (fields) => {
    await start([gives([sent(one(0, { command: "ls" }))], { stop: "tool_calls" })]);
    const response = await server.post("/v1/messages", question({ tools: TOOLS, ...fields }));
    const text = await response.text();
    const got = fields.stream ? callsOf(parseStream(text)) : (JSON.parse(text) as { content: unknown }).content;
    expect(got).toEqual([expect.objectContaining({ name: "Bash", input: { command: "ls" } })]);
  });

  test("a call that is sent twice under one id is made once, and reported", async () => {
    await start([gives([sent(one(0)), sent(one(1))], { stop: "tool_calls" })]);
    const response = await server.post("/v1/messages", question({ tools: TOOLS, stream: false }));
    expect(response.headers.get("x-mallex-dropped")).toBe("Bash=1");
    const { content: blocks } = (await response.json()) as { readonly content: unknown };
    expect(blocks).toEqual([expect.objectContaining({ type: "tool_use", input: { command: "ls" } })]);
  });

  test("a call in a thought that was never closed is a note where nobody asks for it once more", async () => {
    const thoughts = [{ start: "<think>", end: "</think>" }];
    await start([gives([content(`<think>I look.\n${GOOD}`)])], { profile: { repair: "off" }, plan: { thoughts } });
    const events = await ask();
    expect(callsOf(events)).toEqual([]);
    expect(textOf(events)).toBe(
      `${GOOD}\n[mallex: this call could not be read: it stands in a thought that was never closed]`,
    );
  });
});
