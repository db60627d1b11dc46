import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { prepareTurn } from "../../../src/routing/turn/prepare-turn.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { decodeStream as readAlong } from "../../../src/protocols/anthropic/decode-stream.ts";
import { encodeStream } from "../../../src/protocols/anthropic/encode-stream.ts";
import { decodeStream } from "../../../src/protocols/openai/decode-stream.ts";
import { writeSse } from "../../../src/protocols/sse/read-write-events.ts";
import { checkStream, parseStream } from "../../support/check-stream.ts";
import { messageOf } from "../../support/message-of.ts";
import { claudeEvent } from "../../support/scripted-claude.ts";
import { DONE, chunk, usageChunk } from "../../support/scripted-upstream.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../prompt/conversation/small-program.ts";
import { modelStages } from "../../../src/server/answer.ts";
import { run, through } from "../../support/stages.ts";

const FIXTURES = new URL("../../fixtures/sse/", import.meta.url);
const HEAD = { id: "msg_1", model: "claude-x", inputTokens: 7 } as const;

const { profiles = {} } = ACTING;
const { native } = profiles;
if (native === undefined) throw new Error("the small plan has no native profile");
const PROGRAM = smallProgram({ ...ACTING, profiles: { ...profiles, native: { ...native, thoughts: "show" } } });

const TURN = prepareTurn(PROGRAM, {
  request: request({ model: "native", tools: CLIENT_TOOLS, stop_sequences: ["HALT"] }),
});

/** What the client gets for the pieces of an upstream's answer: the whole road of the server, without the server. */
function shown(pieces: readonly Uint8Array[]): string {
  if (TURN.kind !== "ask") throw new Error(TURN.decision.why);
  const events = through(modelStages(TURN.answer), run(decodeStream(), pieces));
  return run(encodeStream(HEAD), events).map(writeSse).join("");
}

const call = (index: number, called: Record<string, unknown>, id?: string): string =>
  chunk({ tool_calls: [{ index, ...(id !== undefined && { id, type: "function" }), function: called }] });

/** All that writing has beyond one byte a character: 2, 3 and 4 bytes, and characters of several. */
const EVERY_WIDTH = "ä ∑ 😀 👩‍🚀 é हि";

const MADE = [
  {
    title: "thoughts in a field of their own, comments, all widths of characters",
    text:
      ": keepalive 0/9\n\n" +
      chunk({ reasoning: `Hm ${EVERY_WIDTH}` }) +
      ": keepalive 9/9\n\n" +
      chunk({ content: EVERY_WIDTH }) +
      chunk({ content: "." }, "stop") +
      usageChunk(9, 4, 2) +
      DONE,
  },
  {
    title: "thoughts and a call between marks",
    text:
      chunk({ content: "<think>Which ∑?</th" }) +
      chunk({ content: 'ink>I look.<tool_call>{"name":"read_file","argu' }) +
      chunk({ content: 'ments":{"path":"ä.txt"}}</tool_call>' }, "stop") +
      DONE,
  },
  {
    title: "two calls, their arguments in pieces",
    text:
      chunk({ content: "I look." }) +
      call(0, { name: "read_file", arguments: '{"path":' }, "c1") +
      call(0, { arguments: '"😀.txt"}' }) +
      call(1, { name: "bash", arguments: '{"command":"ls"}' }, "c2") +
      chunk({}, "tool_calls") +
      DONE,
  },
  { title: "a stop sequence", text: chunk({ content: "one HA" }) + chunk({ content: "LT two" }, "stop") + DONE },
];

const STREAMS = [
  ...readdirSync(FIXTURES).map((name) => ({ title: name, text: readFileSync(new URL(name, FIXTURES), "utf8") })),
  ...MADE,
  ...MADE.slice(0, 1).map(({ title, text }) => ({ title: `${title}, with CRLF`, text: text.replaceAll("\n", "\r\n") })),
];

describe("the same stream is the same answer, wherever its bytes are cut", () => {
  test.each(STREAMS)("$title", ({ text }) => {
    const bytes = new TextEncoder().encode(text);
    const whole = shown([bytes]);
    expect(checkStream(parseStream(whole))).toBeUndefined();
    const others: { at: number; cut: string }[] = [];
    for (let at = 1; at < bytes.length; at++) {
      const cut = shown([bytes.subarray(0, at), bytes.subarray(at)]);
      if (cut !== whole) others.push({ at, cut });
    }
    expect(others).toEqual([]);
    expect(shown([...bytes].map((byte) => Uint8Array.of(byte)))).toBe(whole);
  });
});

describe("the same words are the same answer, wherever the model's server cuts them", () => {
  const WORDS = [
    `<think>Which? ${EVERY_WIDTH}</think>\nIt is ${EVERY_WIDTH}.`,
    'I look.\n<tool_call>\n{"name": "read_file", "arguments": {"path": "a</tool_call>.txt"}}\n</tool_call>',
    '<think>a</think><tool_call>{"name":"bash","arguments":{"command":"ls"}}</tool_call><tool_call>{"name":"read_file","arguments":{"path":"b"}}</tool_call>',
    "a <b> </think> 1 < 2 HALT never",
  ];
  const answer = (...contents: readonly string[]): unknown => {
    const text = contents.map((content) => chunk({ content })).join("") + chunk({}, "stop") + usageChunk(9, 9) + DONE;
    const events = parseStream(shown([new TextEncoder().encode(text)]));
    expect(checkStream(events)).toBeUndefined();
    const { content, stop_reason, stop_sequence } = messageOf(events);
    return { content, stop_reason, stop_sequence };
  };

  test.each(WORDS)("%j", (words) => {
    const whole = answer(words);
    const characters = Array.from(words);
    for (let at = 1; at < characters.length; at++) {
      const cut = [characters.slice(0, at).join(""), characters.slice(at).join("")];
      expect({ at, message: answer(...cut) }).toEqual({ at, message: whole });
    }
    expect(answer(...characters)).toEqual(whole);
  });
});

describe("an answer of the Claude API is read along the same, wherever its bytes are cut", () => {
  const block = (index: number, content_block: object, ...deltas: readonly object[]): string[] => [
    claudeEvent({ type: "content_block_start", index, content_block }),
    ...deltas.map((delta) => claudeEvent({ type: "content_block_delta", index, delta })),
    claudeEvent({ type: "content_block_stop", index }),
  ];
  const usage = { input_tokens: 12, cache_creation_input_tokens: 100, cache_read_input_tokens: 1000, output_tokens: 7 };
  const text = [
    claudeEvent({ type: "message_start", message: { id: "msg_1", role: "assistant", content: [], usage } }),
    claudeEvent({ type: "ping" }),
    ...block(0, { type: "thinking", thinking: "" }, { type: "thinking_delta", thinking: `Hm ${EVERY_WIDTH}` }),
    ...block(1, { type: "text", text: "" }, { type: "text_delta", text: EVERY_WIDTH }),
    ...block(
      2,
      { type: "tool_use", id: "t1", name: "Read", input: {} },
      { type: "input_json_delta", partial_json: '{"file_' },
      { type: "input_json_delta", partial_json: 'path":"ä"}' },
    ),
    claudeEvent({ type: "message_delta", delta: { stop_reason: "tool_use", stop_sequence: null }, usage }),
    claudeEvent({ type: "message_stop" }),
  ].join("");

  const read = (pieces: readonly Uint8Array[]): readonly TurnEvent[] => {
    const reader = readAlong("text/event-stream");
    const events = [...pieces.flatMap((piece) => [...reader.push(piece)]), ...reader.end()];
    expect(reader.problem).toBeUndefined();
    return events;
  };

  test("of thoughts, words and a call", () => {
    const bytes = new TextEncoder().encode(text);
    const whole = read([bytes]);
    expect(whole.map(({ type }) => type)).toEqual(expect.arrayContaining(["text-delta", "turn-end"]));
    for (let at = 1; at < bytes.length; at++)
      expect({ at, events: read([bytes.subarray(0, at), bytes.subarray(at)]) }).toEqual({ at, events: whole });
  });
});
