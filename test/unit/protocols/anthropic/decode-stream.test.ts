import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { decodeStream } from "../../../../src/protocols/anthropic/decode-stream.ts";
import { random } from "../../../support/random.ts";
import {
  claudeCalls,
  claudeEvent,
  claudeSays,
  startClaude,
  type ClaudeScript,
} from "../../../support/scripted-claude.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const SSE = "text/event-stream; charset=utf-8";
const JSON_TYPE = "application/json";

async function answerOf(script: ClaudeScript, stream: boolean): Promise<Buffer> {
  const claude = await startClaude(script);
  const response = await fetch(`${claude.url}/v1/messages`, {
    method: "POST",
    body: JSON.stringify({ model: "m", stream }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  await claude.close();
  return bytes;
}

/** Read in pieces that end anywhere, also within a letter. */
function read(bytes: Uint8Array, type: string, seed = 1): { events: TurnEvent[]; problem: string | undefined } {
  const reader = decodeStream(type);
  const { below } = random(seed);
  const events: TurnEvent[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = 1 + below(40);
    events.push(...reader.push(bytes.subarray(at, at + size)));
    at += size;
  }
  events.push(...reader.end());
  return { events: joined(events), problem: reader.problem };
}

/** Texts that follow each other as one: how they are cut is not what is asked. */
function joined(events: readonly TurnEvent[]): TurnEvent[] {
  const all: TurnEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event.type === "text-delta" && last?.type === "text-delta")
      all[all.length - 1] = { ...last, text: last.text + event.text };
    else all.push(event);
  }
  return all;
}

/** Told at once; a whole message has only the last count. */
const sooner = (stream: boolean): TurnEvent[] =>
  stream ? [{ type: "usage", usage: { ...USAGE, outputTokens: 1 } }] : [];

const USAGE = { inputTokens: 1112, cachedTokens: 1000, cacheWriteTokens: 100, outputTokens: 7 };

test.each([
  { stream: true, type: SSE },
  { stream: false, type: JSON_TYPE },
])("texts and usage of an answer are read along, streamed: $stream", async ({ stream, type }) => {
  const { events, problem } = read(await answerOf(claudeSays("hello ä", " 😀"), stream), type);
  expect(events).toEqual([
    ...sooner(stream),
    { type: "text-delta", text: "hello ä 😀" },
    { type: "usage", usage: USAGE },
    { type: "turn-end", stopReason: "end_turn" },
  ]);
  expect(problem).toBeUndefined();
});

test.each([
  { stream: true, type: SSE },
  { stream: false, type: JSON_TYPE },
])("a thought and a call, streamed: $stream", async ({ stream, type }) => {
  const { events } = read(await answerOf(claudeCalls("Read", { path: "ä.ts", deep: [1] }), stream), type);
  expect(events).toEqual([
    ...sooner(stream),
    { type: "thinking-delta", text: "Which file?" },
    { type: "text-delta", text: "I look." },
    { type: "tool-use", id: "toolu_01AbCdEf", name: "Read", input: { path: "ä.ts", deep: [1] } },
    { type: "usage", usage: USAGE },
    { type: "turn-end", stopReason: "tool_use" },
  ]);
});

describe("what is no good answer is read as far as it goes, and never throws", () => {
  const start = claudeEvent({ type: "message_start", message: { usage: { input_tokens: 3, output_tokens: 1 } } });
  const text = claudeEvent({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "a" } });
  const error = claudeEvent({ type: "error", error: { type: "overloaded_error", message: "Overloaded" } });
  test.each([
    ...(cases("what is no good answer is read as far as it goes and never") as {
      given: string;
      type?: string;
      bytes: string;
      events: string[];
      problem?: RegExp;
    }[]),
    {
      given: "an error in the middle",
      bytes: start + text + error,
      events: ["usage", "text-delta"],
      problem: /^Overloaded$/,
    },
    {
      given: "an error as an answer",
      type: JSON_TYPE,
      bytes: '{"type":"error","error":{"type":"x","message":"no"}}',
      events: [],
      problem: /^no$/,
    },
    { given: "an event that is no JSON", bytes: `${start}data: {oh\n\n${text}`, events: [], problem: /can't be read/ },
    { given: "a page", type: "text/html", bytes: "<h1>", events: [], problem: /can't be read/ },
    { given: "half a message", type: JSON_TYPE, bytes: '{"type":"message","con', events: [], problem: /can't be read/ },
  ])("$given", ({ type = SSE, bytes, events, problem }) => {
    const seen = read(Buffer.from(bytes), type);
    expect(seen.events.map((event) => event.type)).toEqual(events);
    expect(seen.problem ?? "").toMatch(problem ?? /^$/);
  });

  test("a packed answer is left alone", () => {
    const reader = decodeStream(SSE, "gzip");
    expect(reader.push(Buffer.from(start + text))).toEqual([]);
    expect(reader.problem).toContain("gzip");
  });

  test("an endless one is read no further", () => {
    const reader = decodeStream(JSON_TYPE);
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    for (let megabyte = 0; megabyte < 40; megabyte++) reader.push(piece);
    expect(reader.end()).toEqual([]);
    expect(reader.problem).toContain("too long");
  });
});

test("what a later count leaves out stays as it was", () => {
  const events = [
    { type: "message_start", message: { usage: { input_tokens: 3, cache_read_input_tokens: 5, output_tokens: 1 } } },
    {
      type: "message_delta",
      delta: { stop_reason: "end_turn" },
      usage: { output_tokens: 9, cache_read_input_tokens: null },
    },
    { type: "message_stop" },
  ];
  expect(read(Buffer.from(events.map(claudeEvent).join("")), SSE).events).toContainEqual({
    type: "usage",
    usage: { inputTokens: 8, cachedTokens: 5, cacheWriteTokens: 0, outputTokens: 9 },
  });
});
