import { describe, expect, test } from "vitest";
import { createStreamCheck } from "../../support/validate-response.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
  test.each(cases("good answers") as { title: string; given: readonly Event[] }[])("pass: $title", ({ given }) => {
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
  test.each(
    cases("what the SDKs take in silence or fail on later") as {
      title: string;
      given: readonly Event[];
      want: string;
    }[],
  )("$title", ({ given, want }) => {
    expect(check(given)).toContain(want);
  });
});
