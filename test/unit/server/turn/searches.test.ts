import { afterEach, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../../../support/check-stream.ts";
import { inTurn, modelScript } from "../../../support/script-data.ts";
import { startUpstream, type Script, type ScriptedUpstream } from "../../../support/scripted-upstream.ts";
import { question, startTestServer, type TestServer } from "../../../support/test-server.ts";
import { CLIENT_TOOLS } from "../../prompt/conversation/small-program.ts";
import { FINDING, OF_SERVERS } from "../../tool-calls/catalog/finders.ts";

let server: TestServer;
let upstream: ScriptedUpstream;

afterEach(async () => {
  await server.close(0);
  await upstream.close();
});

const PLAN: Partial<Plan> = { sizes: { large: { prompt: "client", toolset: "core" } }, toolsets: { core: FINDING } };
const TOOLS = [...CLIENT_TOOLS, ...OF_SERVERS];
const NOTE = '[mallex: looked for tools: "order"]';
const LINE = "mcp__shop__order(item, count?: integer) - Orders one thing of the shop.";

/** The answers of the model server, one after the other; the last for all that follow. */
async function start(...scripts: readonly Script[]): Promise<void> {
  upstream = await startUpstream(inTurn(scripts));
  server = await startTestServer({ upstream: upstream.url, plan: PLAN });
}

/** Words, then calls, as a server gives them that has read them itself. */
function gives(words: string, ...calls: readonly (readonly [name: string, input: object])[]): Script {
  const called = calls.map(([name, input], index) => ({ call: { name, arguments: input, index } }));
  return modelScript({ deltas: [...(words === "" ? [] : [words]), ...called] });
}

const SEARCH = gives("I look.", ["find_tool", { query: "order" }]);
const USE = gives("", ["use_tool", { name: "mcp__shop__order", arguments: { item: "tea" } }]);
const CALL = { id: expect.stringMatching(/^toolu_/) as string, name: "mcp__shop__order", input: { item: "tea" } };

async function ask(fields: Record<string, unknown> = {}): Promise<WireEvent[]> {
  const response = await server.post("/v1/messages", question({ tools: TOOLS, max_tokens: 400, ...fields }));
  const events = parseStream(await response.text());
  expect(checkStream(events)).toBeUndefined();
  return events;
}

const messagesOf = (at: number): unknown[] => upstream.calls[at]?.body["messages"] as unknown[];

describe("a search is answered within the answer", () => {
  test("and the client is given what comes of it", async () => {
    await start(SEARCH, USE);
    const events = await ask();
    expect(textOf(events)).toBe(`I look.\n\n${NOTE}\n\n`);
    expect(callsOf(events)).toEqual([CALL]);
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "tool_use" } });
    expect(upstream.calls[1]?.body["tools"]).toEqual(upstream.calls[0]?.body["tools"]);
    const [first, second] = [messagesOf(0), messagesOf(1)];
    expect(second.slice(0, first.length)).toEqual(first);
    expect(second.slice(first.length)).toMatchObject([
      { role: "assistant", content: "I look.", tool_calls: [{ function: { name: "find_tool" } }] },
      { role: "tool", content: expect.stringContaining(LINE) as string },
    ]);
  });

  test("and nothing else changes where it is not streamed", async () => {
    await start(SEARCH, USE);
    const response = await server.post("/v1/messages", question({ tools: TOOLS, stream: false }));
    expect(await response.json()).toMatchObject({
      stop_reason: "tool_use",
      content: [
        { type: "text", text: expect.stringContaining(NOTE) as string },
        { type: "tool_use", ...CALL },
      ],
    });
  });

  test("and the next turn begins with what was read, on a mallex that has been started anew", async () => {
    await start(SEARCH, USE);
    const said = await ask();
    const before = messagesOf(1);
    await server.close(0);
    server = await startTestServer({ upstream: upstream.url, plan: PLAN });
    const [call] = callsOf(said);
    const messages = [
      { role: "user", content: "hi" },
      {
        role: "assistant",
        content: [
          { type: "text", text: textOf(said) },
          { type: "tool_use", ...call },
        ],
      },
      { role: "user", content: [{ type: "tool_result", tool_use_id: call?.id, content: "ordered" }] },
    ];
    await ask({ messages });
    const after = messagesOf(2);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      { role: "assistant", tool_calls: [{ function: { name: "use_tool" } }] },
      { role: "tool", content: "ordered" },
    ]);
  });

  test("three times, and then the person is told", async () => {
    await start(SEARCH);
    const events = await ask();
    expect(upstream.calls).toHaveLength(4);
    expect(textOf(events).split(NOTE)).toHaveLength(5);
    expect(textOf(events)).toMatch(/the answer ends here.*once you write again/);
    expect(events.at(-2)?.data).toMatchObject({ delta: { stop_reason: "end_turn" } });
  });

  test("and what the fourth search finds is read once the person writes again", async () => {
    await start(SEARCH);
    const said = textOf(await ask());
    const messages = [
      { role: "user", content: "hi" },
      { role: "assistant", content: said },
      { role: "user", content: "go on" },
    ];
    await ask({ messages });
    const read = messagesOf(4) as { role: string; content: string }[];
    expect(read.filter(({ role }) => role === "tool").map(({ content }) => content)).toEqual(
      Array.from({ length: 4 }, () => expect.stringContaining(LINE) as string),
    );
  });

  test("behind a call that the client carries out first", async () => {
    await start(gives("", ["bash", { command: "ls" }], ["find_tool", { query: "order" }]));
    const events = await ask();
    expect(callsOf(events)).toMatchObject([{ name: "Run", input: { command: "ls" } }]);
    expect(textOf(events)).toContain(NOTE);
    expect(upstream.calls).toHaveLength(1);
  });

  test("and a search that can't be read is text", async () => {
    await start(gives("", ["find_tool", { limit: 3 }]));
    const events = await ask();
    expect(textOf(events)).toMatch(/find_tool needs "query"/);
    expect(upstream.calls).toHaveLength(1);
  });
});
