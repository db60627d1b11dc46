import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TurnEvent } from "../../src/shared/turn-event.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { CLIENTS } from "../support/clients.ts";
import { manyTools, type ServedTool } from "../support/many-tools.ts";
import { askRecorded, prepareRecorded, isTurn, type AskedTurn } from "../support/prepare-recorded.ts";
import { flowsOf, SAID, type Flows } from "../support/protocol-flows.ts";
import type { Recorded, RecordedMessage } from "../support/recorder.ts";
import { writtenProgram } from "../support/shipped-program.ts";
import { sizesFile } from "../support/sizes.ts";
import { countPrompt, smollm2Counter } from "../support/smollm2-counter.ts";
import { through } from "../support/stages.ts";
import { modelStages } from "../../src/server/answer.ts";

const ORDER = "mcp__shop__order";
const FIND = "find_tool(query, limit?: integer) - look for more tools by words or a name; there are some of shop";
const counter = smollm2Counter();
const rows: string[] = [];
let program: Program;
beforeAll(async () => {
  program = await writtenProgram({ "mallex.yaml": sizesFile() });
});

/** The table of tokens: by release and size, with so many tools of servers. */
afterAll(() => {
  const file = process.env["TOOLS_TABLE"];
  if (file !== undefined) writeFileSync(file, rows.join("\n"));
});

describe.each(CLIENTS)("a person's own tools on Claude Code %s", (release) => {
  let flows: Flows;
  let asked: Recorded;
  beforeAll(async () => {
    flows = await flowsOf(release);
    const first = flows.work.find((one) => isTalk(one) && JSON.stringify(one.body.messages).includes(SAID.work));
    if (first === undefined) throw new Error("nothing was asked");
    asked = first;
  });

  const isTalk = (one: Recorded): boolean =>
    isTurn(one) && prepareRecorded(program, one).decision.class === "main" && (one.body.tools?.length ?? 0) > 8;

  test("are told of in the head, and are not there", () => {
    const { prompt } = askRecorded(program, asked, "small-tagged");
    const head = prompt.messages[0]?.content ?? "";
    expect(head).toContain(FIND);
    expect(JSON.stringify(prompt)).not.toContain(ORDER);
  });

  test("are found and called: each prompt begins with the one before, and the call reaches the client whole", () => {
    const talk = [...asked.body.messages];
    const turnOf = (messages: readonly RecordedMessage[]): AskedTurn =>
      askRecorded(program, { ...asked, body: { ...offering(asked, messages), messages } }, "small-tagged");
    const first = turnOf(talk);
    const search = said(
      first,
      'I look.\n<tool_call>{"name": "find_tool", "arguments": {"query": "order a thing"}}</tool_call>',
    );
    const isClients = (asked.body.tools ?? []).some(({ name }) => name === "ToolSearch");
    const clients = { type: "tool-use", name: "ToolSearch", input: { query: "order a thing", max_results: 5 } };
    expect(search.at(isClients ? -2 : -1)).toMatchObject(isClients ? clients : { type: "own-search" });
    const behind = afterSearch(talk, search);
    const second = turnOf(behind);
    expect(wordsOf(second)).toContain(`${ORDER}(item) - Order one thing of the shop.`);
    expect(wordsOf(second).startsWith(wordsOf(first))).toBe(true);

    const use = `<tool_call>{"name": "use_tool", "arguments": {"name": "${ORDER}", "arguments": {"item": "kettle"}}}</tool_call>`;
    const called = said(second, use).filter(({ type }) => type === "tool-use");
    expect(called).toMatchObject([{ name: ORDER, input: { item: "kettle" } }]);

    const third = turnOf(withCall(behind, ORDER, { item: "kettle" }, "ordered: kettle"));
    expect(wordsOf(third).startsWith(wordsOf(second))).toBe(true);
    expect(wordsOf(third)).toContain("use_tool");
    expect(wordsOf(third)).toContain("ordered: kettle");
  });

  describe.each([0, 20, 200])("with %i tools of servers", (count) => {
    const given = (): Recorded => withTools(asked, manyTools(count));

    test.each([
      { profile: "small-tagged", most: 500 },
      { profile: "small-native", most: 900 },
      { profile: "medium-tagged", most: 1000 },
      { profile: "medium-native", most: 1400 },
      { profile: "large-native", most: 20_000 },
    ])("the head of $profile is no longer than $most tokens", ({ profile, most }) => {
      const turn = askRecorded(program, given(), profile);
      const tokens = countPrompt(counter, turn.prompt);
      rows.push(`${release}\t${profile}\t${count}\t${tokens}\t${turn.prompt.tools.length}`);
      expect(tokens).toBeLessThanOrEqual(most);
    });

    test("a large model is shown the client's own tools whole", () => {
      const own = (asked.body.tools ?? []).filter(
        ({ name, defer_loading }) => !name.startsWith("mcp__") && !defer_loading,
      );
      const { prompt } = askRecorded(program, given(), "large-native");
      const shown = new Map(prompt.tools.map(({ name, description }) => [name, description]));
      expect(own.map(({ name }) => shown.get(name))).toEqual(own.map(({ description }) => description));
    });
  });
});

test("a large model reads the names of the tools that it can search for", async () => {
  const [newest = ""] = CLIENTS.slice(-1);
  const { work } = await flowsOf(newest);
  const first = work.find((one) => isTurn(one) && JSON.stringify(one.body.messages).includes(ORDER));
  if (first === undefined) throw new Error("no tool was named");
  expect(wordsOf(askRecorded(program, first, "large-native"))).toContain(ORDER);
  expect(wordsOf(askRecorded(program, first, "medium-native"))).not.toContain(ORDER);
});

/** What the client says where these are the person's tools: a release that holds them back names them, others send them. */
function withTools({ body, ...recorded }: Recorded, tools: readonly ServedTool[]): Recorded {
  const own = (body.tools ?? []).filter(({ name }) => !name.startsWith("mcp__"));
  const lines = tools.map(({ name }) => `\\n${name}`).join("");
  const written = JSON.stringify(body.messages);
  const messages = JSON.parse(written.replaceAll(`\\n${ORDER}`, () => lines)) as Recorded["body"]["messages"];
  const isHeld = written.includes(ORDER);
  return {
    ...recorded,
    body: { ...body, messages, tools: [...own, ...(isHeld ? [] : tools.map((tool) => ({ ...tool })))] },
  };
}

/** A client that holds tools back sends those that its search has found. */
function offering(asked: Recorded, messages: readonly RecordedMessage[]): Recorded["body"] {
  const isFound = JSON.stringify(messages).includes('"tool_reference"');
  const order = { name: ORDER, description: "Order one thing of the shop.", input_schema: SHOP, defer_loading: true };
  return isFound ? { ...asked.body, tools: [...(asked.body.tools ?? []), order] } : asked.body;
}

const SHOP = { type: "object", properties: { item: { type: "string" } }, required: ["item"] };

/** What the client does with an answer that looks for tools: its own search is carried out, or its line is history. */
function afterSearch(talk: readonly RecordedMessage[], events: readonly TurnEvent[]): RecordedMessage[] {
  const text = events.map((event) => (event.type === "text-delta" ? event.text : "")).join("");
  const [call] = events.filter((event) => event.type === "tool-use");
  if (call === undefined) return [...talk, { role: "assistant", content: [{ type: "text", text }] }];
  const found = [{ type: "tool_reference", tool_name: ORDER }];
  return withResult(
    [...talk, { role: "assistant", content: [{ type: "text", text }, block(call.id, call.name, call.input)] }],
    call.id,
    found,
  );
}

/** The client's history puts a call into the answer that made it. */
function withCall(talk: readonly RecordedMessage[], name: string, input: object, result: string): RecordedMessage[] {
  const last = talk.at(-1);
  const call = block("toolu_use", name, input);
  if (last?.role !== "assistant" || typeof last.content === "string")
    return withResult([...talk, { role: "assistant", content: [call] }], "toolu_use", result);
  return withResult([...talk.slice(0, -1), { ...last, content: [...last.content, call] }], "toolu_use", result);
}

function block(id: string, name: string, input: object): { type: string } {
  return Object.assign({ type: "tool_use" }, { id, name, input });
}

function withResult(talk: readonly RecordedMessage[], id: string, content: unknown): RecordedMessage[] {
  const result = Object.assign({ type: "tool_result", content }, { tool_use_id: id });
  return [...talk, { role: "user", content: [result] }];
}

function said(turn: AskedTurn, text: string): TurnEvent[] {
  return through(modelStages(turn.answer), [
    { type: "text-delta", text },
    { type: "turn-end", stopReason: "end_turn" },
  ]);
}

function wordsOf({ prompt }: AskedTurn): string {
  return prompt.messages.map(({ role, content }) => `[${role}]\n${content}`).join("\n");
}
