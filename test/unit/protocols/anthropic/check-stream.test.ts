import { describe, expect, test } from "vitest";
import { createStreamCheck } from "../../../../src/protocols/anthropic/validate-response.ts";

interface Event {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const ev = (type: string, fields: object = {}): Event => ({ event: type, data: { type, ...fields } });
const USAGE = { input_tokens: 9, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 };
const START = {
  id: "msg_1",
  type: "message",
  role: "assistant",
  model: "claude-x",
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: USAGE,
};
const start = (changes: object = {}): Event => ev("message_start", { message: { ...START, ...changes } });
const open = (index: number, block: object): Event => ev("content_block_start", { index, content_block: block });
const add = (index: number, delta: object): Event => ev("content_block_delta", { index, delta });
const close = (index: number): Event => ev("content_block_stop", { index });
const TEXT = { type: "text", text: "" };
const CALL = { type: "tool_use", id: "toolu_1", name: "Bash", input: {} };
const THOUGHT = { type: "thinking", thinking: "", signature: "" };
const say = (index: number, text = "Paris."): Event => add(index, { type: "text_delta", text });
const json = (index: number, partial: string): Event => add(index, { type: "input_json_delta", partial_json: partial });
const think = (index: number): Event => add(index, { type: "thinking_delta", thinking: "Hm." });
const sign = (index: number): Event => add(index, { type: "signature_delta", signature: "mallex-1" });
const end = (reason: unknown, changes: object = {}, usage: unknown = { ...USAGE, output_tokens: 7 }): Event =>
  ev("message_delta", { delta: { stop_reason: reason, stop_sequence: null, ...changes }, usage });
const STOP = ev("message_stop");
const PING = ev("ping");
const failed = (error: unknown = { type: "api_error", message: "it broke" }): Event =>
  ev("error", { error, request_id: "req_1" });

const text = (index: number, words?: string): Event[] => [open(index, TEXT), say(index, words), close(index)];
const call = (index: number, id = `toolu_${index}`): Event[] => [
  open(index, { ...CALL, id }),
  json(index, '{"command":'),
  json(index, '"ls"}'),
  close(index),
];
const thought = (index: number): Event[] => [open(index, THOUGHT), think(index), sign(index), close(index)];

function check(events: readonly Event[]): string | undefined {
  const stream = createStreamCheck();
  for (const [at, event] of events.entries()) {
    const fault = stream.next(event);
    if (fault !== undefined) return `${at}: ${fault}`;
  }
  return stream.end();
}

const whole = (...blocks: readonly Event[]): Event[] => [start(), ...blocks];
const isCall = (block: readonly Event[]): boolean =>
  block.some(({ data }) => (data["content_block"] as { type?: string } | undefined)?.type === "tool_use");

describe("good answers", () => {
  test.each<{ title: string; given: readonly Event[] }>([
    { title: "a text", given: [...whole(...text(0)), end("end_turn"), STOP] },
    {
      title: "pings anywhere",
      given: [start(), PING, open(0, TEXT), PING, close(0), PING, end("end_turn"), PING, STOP],
    },
    { title: "an empty text, alone", given: [start(), open(0, TEXT), close(0), end("end_turn"), STOP] },
    { title: "a call without arguments", given: [start(), open(0, CALL), close(0), end("tool_use"), STOP] },
    {
      title: "a thought, a text and two calls",
      given: [...whole(...thought(0), ...text(1), ...call(2), ...call(3)), end("tool_use"), STOP],
    },
    {
      title: "a thought and an empty text",
      given: [...whole(...thought(0), open(1, TEXT), close(1)), end("end_turn"), STOP],
    },
    { title: "calls that the length has cut", given: [...whole(...call(0)), end("max_tokens"), STOP] },
    { title: "a stop sequence", given: [...whole(...text(0)), end("stop_sequence", { stop_sequence: "</x>" }), STOP] },
    { title: "counts that grow", given: [...whole(...text(0)), end("end_turn", {}, USAGE), end("end_turn"), STOP] },
    { title: "a failure before anything", given: [failed()] },
    { title: "a failure in a block", given: [start(), open(0, CALL), json(0, '{"a'), failed()] },
  ])("pass: $title", ({ given }) => {
    expect(check(given)).toBeUndefined();
  });
});

const MESSAGES = [[text(0)], [call(0)], [thought(0), text(1), call(2), call(3)]].map((blocks) => [
  ...whole(...blocks.flat()),
  end(blocks.some(isCall) ? "tool_use" : "end_turn"),
  STOP,
]);

describe("whatever is done to a good answer is seen", () => {
  test.each(MESSAGES.map((events, at) => ({ at, events })))(
    "one event left out, doubled or swapped: answer $at",
    ({ events }) => {
      // Two pieces of one text, and two calls, may stand either way round.
      const isFree = (at: number): boolean =>
        ["text_delta", "thinking_delta"].includes(
          String((events[at]?.data["delta"] as { type?: string } | undefined)?.type),
        );
      const missed: string[] = [];
      const note = (what: string, at: number, broken: readonly Event[]): void => {
        if (check(broken) === undefined) missed.push(`${what} ${at}: ${events[at]?.event ?? ""}`);
      };
      for (const at of events.keys()) {
        if (!isFree(at)) note("left out", at, events.toSpliced(at, 1));
        const twice = events.toSpliced(at, 0, ...events.slice(at, at + 1));
        // Counts are cumulative: said twice they say the same.
        if (!isFree(at) && events[at]?.event !== "message_delta") note("doubled", at, twice);
        const [one, next] = events.slice(at, at + 2);
        if (one !== undefined && next !== undefined) note("swapped", at, events.toSpliced(at, 2, next, one));
        note("cut after", at, events.slice(0, at));
        note("followed by", at, [...events, ...events.slice(at, at + 1)]);
      }
      expect(missed).toEqual([]);
    },
  );
});

describe("what the SDKs take in silence, or fail on later", () => {
  const delta = end("end_turn");
  test.each<{ title: string; given: readonly Event[]; want: RegExp }>([
    { title: "a first index of 1", given: whole(...text(1)), want: /index 1, not 0/ },
    { title: "one index for two blocks", given: whole(...text(0), ...text(0)), want: /index 0, not 1/ },
    { title: "a gap between indices", given: whole(...text(0), ...text(2)), want: /index 2, not 1/ },
    { title: "a delta of another block's index", given: [start(), open(0, TEXT), say(1)], want: /index 1, not 0/ },
    { title: "a stop of another block's index", given: [start(), open(0, TEXT), close(1)], want: /index 1, not 0/ },
    {
      title: "an index that is no number",
      given: [start(), ev("content_block_start", { index: "0", content_block: TEXT })],
      want: /index 0, not 0/,
    },
    {
      title: "arguments in a text",
      given: [start(), open(0, TEXT), json(0, "{}")],
      want: /input_json_delta in a text/,
    },
    { title: "text in a call", given: [start(), open(0, CALL), say(0)], want: /text_delta in a tool_use/ },
    { title: "thoughts in a text", given: [start(), open(0, TEXT), think(0)], want: /thinking_delta in a text/ },
    {
      title: "a delta without its text",
      given: [start(), open(0, TEXT), add(0, { type: "text_delta" })],
      want: /without text/,
    },
    { title: "a delta without a block", given: [start(), say(0)], want: /not allowed in state message/ },
    {
      title: "a block within a block",
      given: [start(), open(0, TEXT), open(1, TEXT)],
      want: /not allowed in state block/,
    },
    { title: "no message_delta", given: [...whole(...text(0)), STOP], want: /not allowed in state message/ },
    { title: "no message_stop", given: [...whole(...text(0)), delta], want: /ends in state delta/ },
    { title: "nothing at all", given: [], want: /ends in state before/ },
    { title: "no message_start", given: text(0), want: /not allowed in state before/ },
    { title: "a ping before message_start", given: [PING], want: /before message_start/ },
    { title: "a second message_start", given: [start(), start()], want: /not allowed/ },
    {
      title: "the arguments of a call cut",
      given: [start(), open(0, CALL), json(0, '{"command":"r'), close(0)],
      want: /no object/,
    },
    { title: "arguments that are a list", given: [start(), open(0, CALL), json(0, "[]"), close(0)], want: /no object/ },
    {
      title: "arguments at the start",
      given: [start(), open(0, { ...CALL, input: { a: 1 } })],
      want: /input is not empty/,
    },
    { title: "text at the start", given: [start(), open(0, { type: "text", text: "P" })], want: /text is not empty/ },
    {
      title: "thoughts at the start",
      given: [start(), open(0, { ...THOUGHT, thinking: "H" })],
      want: /thinking is not empty/,
    },
    { title: "a call without an id", given: [start(), open(0, { ...CALL, id: "" })], want: /tool id/ },
    { title: "a call without a name", given: [start(), open(0, { ...CALL, name: "" })], want: /tool name/ },
    { title: "two calls with one id", given: whole(...call(0, "toolu_a"), ...call(1, "toolu_a")), want: /one id/ },
    {
      title: "thoughts that nobody signed",
      given: [start(), open(0, THOUGHT), think(0), close(0)],
      want: /without a signature/,
    },
    {
      title: "thoughts after the signature",
      given: [start(), open(0, THOUGHT), sign(0), think(0)],
      want: /after the signature/,
    },
    {
      title: "two signatures",
      given: [start(), open(0, THOUGHT), think(0), sign(0), sign(0)],
      want: /after the signature/,
    },
    { title: "an unknown block", given: [start(), open(0, { type: "image" })], want: /unknown block: image/ },
    { title: "an unknown event", given: [start(), ev("content_block_end", { index: 0 })], want: /unknown event/ },
    {
      title: "a name that is not the data's type",
      given: [{ event: "ping", data: { type: "error" } }],
      want: /of type error/,
    },
    { title: "data that is no object", given: [{ event: "ping", data: null as never }], want: /of type undefined/ },
    { title: "no content", given: [start(), delta], want: /no content/ },
    { title: "no stop_reason", given: whole(...text(0), end(null)), want: /no stop_reason/ },
    { title: "a foreign stop_reason", given: whole(...text(0), end("length")), want: /unknown stop_reason: length/ },
    { title: "tool_use without a call", given: whole(...text(0), end("tool_use")), want: /without a tool/ },
    { title: "end_turn after a call", given: whole(...call(0), end("end_turn")), want: /after a tool/ },
    {
      title: "no stop_sequence",
      given: whole(...text(0), ev("message_delta", { delta: { stop_reason: "end_turn" }, usage: USAGE })),
      want: /no stop_sequence/,
    },
    {
      title: "stop_sequence without the words",
      given: whole(...text(0), end("stop_sequence")),
      want: /stop_sequence is null/,
    },
    {
      title: "the words beside another reason",
      given: whole(...text(0), end("end_turn", { stop_sequence: "x" })),
      want: /beside end_turn/,
    },
    {
      title: "no usage at the end",
      given: whole(...text(0), ev("message_delta", { delta: delta.data["delta"] })),
      want: /usage/,
    },
    {
      title: "a count that is no number",
      given: whole(...text(0), end("end_turn", {}, { ...USAGE, cache_read_input_tokens: null })),
      want: /cache_read_input_tokens is null/,
    },
    {
      title: "a count below zero",
      given: whole(...text(0), end("end_turn", {}, { ...USAGE, input_tokens: -1 })),
      want: /input_tokens is -1/,
    },
    { title: "half a token", given: [start({ usage: { ...USAGE, input_tokens: 1.5 } })], want: /input_tokens is 1.5/ },
    {
      title: "no tokens for an answer",
      given: whole(...text(0), end("end_turn", {}, { ...USAGE, output_tokens: 0 })),
      want: /output_tokens is 0/,
    },
    {
      title: "counts that fall",
      given: whole(...text(0), end("end_turn"), end("end_turn", {}, USAGE)),
      want: /output_tokens falls/,
    },
    { title: "no usage at the start", given: [start({ usage: undefined })], want: /usage/ },
    { title: "a message without its role", given: [start({ role: undefined })], want: /type or role/ },
    { title: "an id of another kind", given: [start({ id: "chatcmpl-1" })], want: /msg_/ },
    { title: "no model", given: [start({ model: null })], want: /no model/ },
    { title: "content null", given: [start({ content: null })], want: /empty array/ },
    { title: "a stop_reason at the start", given: [start({ stop_reason: "end_turn" })], want: /must be null/ },
    {
      title: "a blank text beside a call",
      given: whole(...text(0, " \n"), ...call(1), end("tool_use")),
      want: /without words/,
    },
    {
      title: "an empty text beside another",
      given: whole(open(0, TEXT), close(0), ...text(1), end("end_turn")),
      want: /without words/,
    },
    {
      title: "an error of a foreign type",
      given: [failed({ type: "BadRequestError", message: "x" })],
      want: /malformed/,
    },
    { title: "an error without words", given: [failed({ type: "api_error" })], want: /malformed/ },
    {
      title: "an error without its request",
      given: [ev("error", { error: { type: "api_error", message: "x" } })],
      want: /malformed/,
    },
    { title: "an event after an error", given: [failed(), PING], want: /after the end/ },
    { title: "two errors", given: [start(), failed(), failed()], want: /after the end/ },
    { title: "a ping after the end", given: [...whole(...text(0)), delta, STOP, PING], want: /after the end/ },
  ])("$title", ({ given, want }) => {
    expect(check(given)).toMatch(want);
  });
});
