import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AnthropicMessage,
  type MessageHead,
  type Ping,
  encodeMessage,
  encodeStream,
} from "../../../../src/protocols/anthropic/encode-stream.ts";
import { writeSse } from "../../../../src/protocols/sse/read-write-events.ts";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { callsOf, checkStream, parseStream, textOf, type WireEvent } from "../../../support/check-stream.ts";
import { runs } from "../../../support/depth.ts";
import { run } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const HEAD = { id: "msg_1", model: "claude-x", inputTokens: 40 };
type ToolUse = Extract<TurnEvent, { type: "tool-use" }>;

const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

function encode(events: readonly (TurnEvent | Ping)[], head: MessageHead = HEAD): WireEvent[] {
  return parseStream(run(encodeStream(head), events).map(writeSse).join(""));
}

function complete(events: readonly TurnEvent[], head: MessageHead = HEAD): AnthropicMessage {
  const [message] = run(encodeMessage(head), events);
  if (message === undefined) throw new Error("no message");
  return message;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The deltas of one block, and its signature. */
function thoughtOf(events: readonly WireEvent[]): { thinking: string; signature: string } {
  const deltas = events.map(({ data }) => (data["delta"] ?? {}) as { thinking?: string; signature?: string });
  const joined = (key: "thinking" | "signature"): string => deltas.map((delta) => delta[key] ?? "").join("");
  return { thinking: joined("thinking"), signature: joined("signature") };
}

/** The content that the stream's blocks make. */
function blocksOf(events: readonly WireEvent[]): unknown[] {
  const indices = events.filter(({ event }) => event === "content_block_start").map(({ data }) => data["index"]);
  return indices.map((index) => {
    const own = events.filter(({ data }) => data["index"] === index);
    const [call] = callsOf(own);
    if (call !== undefined) return { type: "tool_use", ...call };
    const begun = own[0]?.data["content_block"] as { readonly type: string } | undefined;
    return begun?.type === "thinking" ? { type: "thinking", ...thoughtOf(own) } : { type: "text", text: textOf(own) };
  });
}

const thoughts = fc.oneof(fc.string(), fc.constantFrom("", " ", "\n"));

const anyEvent: fc.Arbitrary<TurnEvent | Ping> = fc.oneof(
  fc.record({
    type: fc.constant("text-delta" as const),
    text: fc.oneof(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom("\n\n", " ")),
  }),
  fc.record({
    type: fc.constant("tool-use" as const),
    id: fc.constant("toolu_1"),
    name: fc.constantFrom("Bash", "mcp__a__b"),
    input: fc.dictionary(fc.string(), fc.jsonValue({ depthSize: "small" })),
  }),
  fc.record({ type: fc.constant("thinking-delta" as const), text: thoughts }),
  fc.record({ type: fc.constant("thinking-delta" as const), text: thoughts, hidden: fc.constant(true as const) }),
  fc.record({ type: fc.constant("progress" as const), done: fc.nat(), total: fc.nat() }),
  fc.constant({ type: "ping" } as const),
  fc.record({
    type: fc.constant("usage" as const),
    usage: fc.record({ inputTokens: fc.nat(), cachedTokens: fc.nat(), outputTokens: fc.nat() }),
  }),
);

/** No two calls of one answer have the same id. */
function withIds(events: readonly (TurnEvent | Ping)[]): (TurnEvent | Ping)[] {
  return events.map((event, at) => (event.type === "tool-use" ? { ...event, id: `toolu_${at}` } : event));
}

/** A block of its own comes of it. */
function isSeen({ text, hidden }: Extract<TurnEvent, { type: "thinking-delta" }>): boolean {
  return hidden !== true && text.trim() !== "";
}

/** All text; but spaces alone, where something else is said. */
function wordsIn(events: readonly (TurnEvent | Ping)[]): string {
  const stretches = [""];
  for (const event of events) {
    if (event.type === "text-delta") stretches.push(`${stretches.pop() ?? ""}${event.text}`);
    const ends = event.type === "tool-use" || (event.type === "thinking-delta" && isSeen(event));
    if (ends) stretches.push("");
  }
  const said = stretches.filter((text) => text.trim() !== "");
  return said.length > 0 || stretches.length > 1 ? said.join("") : stretches.join("");
}

test("whatever a model does, the stream follows the grammar and loses no text and no call, streamed or not", () => {
  fc.assert(
    fc.property(fc.array(anyEvent).map(withIds), (events) => {
      const stream = encode([...events, END]);
      expect(checkStream(stream)).toBeUndefined();
      expect(textOf(stream)).toBe(wordsIn(events));
      const calls = events.filter((event): event is ToolUse => event.type === "tool-use");
      expect(callsOf(stream)).toEqual(calls.map(({ id, name, input }) => plain({ id, name, input })));
      const turn = events.filter((event): event is TurnEvent => event.type !== "ping");
      const message = complete([...turn, END]);
      expect(plain(message.content)).toEqual(blocksOf(stream));
      expect(message.stop_reason).toBe(calls.length > 0 ? "tool_use" : "end_turn");
      expect(message.usage).toEqual(stream.at(-2)?.data["usage"]);
    }),
    { seed: 11, numRuns: runs(300) },
  );
});

const use: TurnEvent = { type: "tool-use", id: "toolu_1", name: "Bash", input: { command: "ls" } };
const say = (text: string): TurnEvent => ({ type: "text-delta", text });

test("no block holds spaces alone where there is a call, since they come back as history", () => {
  const events = [say("\n"), say("\n"), use, say(" "), END] as const;
  expect(blocksOf(encode(events))).toEqual([{ ...use, type: "tool_use" }]);
  expect(complete(events).content).toEqual([{ ...use, type: "tool_use" }]);
});

test.each([
  { given: [say(" "), say("\n a")], want: " \n a" },
  { given: [say(" ")], want: " " },
  { given: [], want: "" },
])("words keep the spaces around them, and there is always a block: $want", ({ given, want }) => {
  expect(blocksOf(encode([...given, END]))).toEqual([{ type: "text", text: want }]);
  expect(complete([...given, END]).content).toEqual([{ type: "text", text: want }]);
});

test("text before and after a call stands in blocks of its own", () => {
  const events = encode([say("A"), say("a"), use, use, say("B"), END]);
  expect(blocksOf(events)).toEqual(cases("textBeforeAfterCall"));
});

test.each(
  cases("stop reason") as { title: string; events: readonly TurnEvent[]; given: StopReason; want: StopReason }[],
)("$title: stop_reason $want", ({ events, given, want }) => {
  const turn: TurnEvent[] = [...events, { type: "turn-end", stopReason: given }];
  const stream = encode(turn);
  expect(checkStream(stream)).toBeUndefined();
  expect(stream.at(-2)?.data).toMatchObject({ delta: { stop_reason: want } });
  expect(complete(turn)).toMatchObject({ stop_reason: want });
});

test.each(cases("a thought") as { title: string; given: readonly TurnEvent[]; want: readonly unknown[] }[])(
  "a thought $title",
  ({ given, want }) => {
    const events = [...given, END];
    const stream = encode(events);
    expect(checkStream(stream)).toBeUndefined();
    expect(blocksOf(stream)).toEqual(want);
    expect(complete(events).content).toEqual(want);
  },
);

test("a call that nobody has read never reaches the client", () => {
  const raw: TurnEvent = { type: "tool-call", id: "c", name: "bash", input: "{}" };
  expect(() => encode([raw, END])).toThrow(/"bash" was not read/);
  expect(() => complete([raw, END])).toThrow(/"bash" was not read/);
});

test("usage splits what was read from what was cached; without usage the deltas are counted", () => {
  const usage = { inputTokens: 100, cachedTokens: 60, outputTokens: 7 };
  expect(encode([{ type: "usage", usage }, END]).at(-2)?.data["usage"]).toEqual(cases("usageSplitsReadFrom"));
  const counted = encode([{ type: "text-delta", text: "a" }, { type: "text-delta", text: "b" }, END]);
  expect(counted.at(-2)?.data["usage"]).toMatchObject({ input_tokens: 40, output_tokens: 2 });
});

test("events that end without a turn-end are a failure, never a clean end", () => {
  expect(() => encode([{ type: "text-delta", text: "cut" }])).toThrow(/MX8103/);
  expect(() => complete([{ type: "text-delta", text: "cut" }])).toThrow(/MX8103/);
});

test("without usage, texts are estimated as the prompt is: other scripts have a token for each character", () => {
  const estimated = (text: string): unknown => encode([{ type: "text-delta", text }, END]).at(-2)?.data["usage"];
  expect(estimated("word ".repeat(34))).toMatchObject({ output_tokens: 50 });
  expect(estimated("日本語のテキスト")).toMatchObject({ output_tokens: 8 });
});

test.each(
  cases("of the checks it is said that nobody has made them") as { asked?: unknown; want?: readonly unknown[] }[],
)("of the checks $asked it is said that nobody has made them", ({ asked, want }) => {
  const head = { ...HEAD, safeguards: asked };
  const events: TurnEvent[] = [{ type: "text-delta", text: "hi" }, END];
  const sent = encode(events, head);
  expect(checkStream(sent)).toBeUndefined();
  const delta = sent.find(({ event }) => event === "message_delta")?.data["delta"] as { safeguard_results?: unknown };
  expect(delta.safeguard_results).toEqual(want);
  expect(complete(events, head).safeguard_results).toEqual(want);
});
