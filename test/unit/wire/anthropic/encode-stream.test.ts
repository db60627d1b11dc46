import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/terms/turn-event.ts";
import type { Ping } from "../../../../src/wire/anthropic/encode-stream.ts";
import { encodeMessage } from "../../../../src/wire/anthropic/encode-message.ts";
import { encodeStream } from "../../../../src/wire/anthropic/encode-stream.ts";
import { writeSse } from "../../../../src/wire/sse/write-sse.ts";
import { checkStream, parseStream, textOf, type WireEvent } from "../../../support/check-stream.ts";

const HEAD = { id: "msg_1", model: "claude-x", inputTokens: 40 };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function encode(events: readonly (TurnEvent | Ping)[]): Promise<WireEvent[]> {
  let text = "";
  for await (const event of encodeStream(from(events), HEAD)) text += writeSse(event);
  return parseStream(text);
}

const anyEvent: fc.Arbitrary<TurnEvent | Ping> = fc.oneof(
  fc.record({ type: fc.constant("text-delta" as const), text: fc.string({ unit: "binary", minLength: 1 }) }),
  fc.record({ type: fc.constant("thinking-delta" as const), text: fc.string() }),
  fc.record({ type: fc.constant("progress" as const), done: fc.nat(), total: fc.nat() }),
  fc.constant({ type: "ping" } as const),
  fc.record({
    type: fc.constant("usage" as const),
    usage: fc.record({ inputTokens: fc.nat(), cachedTokens: fc.nat(), outputTokens: fc.nat() }),
  }),
);

test("whatever a model does, the stream follows the grammar and loses no text, streamed or not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent), async (events) => {
      const want = events.map((event) => (event.type === "text-delta" ? event.text : "")).join("");
      const stream = await encode([...events, END]);
      expect(checkStream(stream)).toBeUndefined();
      expect(textOf(stream)).toBe(want);
      const turn = events.filter((event): event is TurnEvent => event.type !== "ping");
      const message = await encodeMessage(from([...turn, END]), HEAD);
      expect(message.content).toEqual([{ type: "text", text: want }]);
      expect(message.usage).toEqual(stream.at(-2)?.data["usage"]);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("usage splits what was read from what was cached; without usage the deltas are counted", async () => {
  const usage = { inputTokens: 100, cachedTokens: 60, outputTokens: 7 };
  expect((await encode([{ type: "usage", usage }, END])).at(-2)?.data["usage"]).toEqual({
    input_tokens: 40,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 60,
    output_tokens: 7,
  });
  const counted = await encode([{ type: "text-delta", text: "a" }, { type: "text-delta", text: "b" }, END]);
  expect(counted.at(-2)?.data["usage"]).toMatchObject({ input_tokens: 40, output_tokens: 2 });
});

test("events that end without a turn-end are a failure, never a clean end", async () => {
  await expect(encode([{ type: "text-delta", text: "cut" }])).rejects.toThrow(/MX8103/);
  await expect(encodeMessage(from([{ type: "text-delta", text: "cut" }]), HEAD)).rejects.toThrow(/MX8103/);
});

test.each([
  {
    given: "message_start twice",
    change: (events: WireEvent[]) => [...events.slice(0, 1), ...events],
    want: /not allowed in state message/,
  },
  { given: "no message_stop", change: (events: WireEvent[]) => events.slice(0, -1), want: /ends in state/ },
  {
    given: "no message_delta",
    change: (events: WireEvent[]) => events.filter(({ event }) => event !== "message_delta"),
    want: /not allowed in state message/,
  },
  {
    given: "a delta before its block",
    change: (events: WireEvent[]) => events.filter(({ event }) => event !== "content_block_start"),
    want: /not allowed in state message/,
  },
  {
    given: "something after the end",
    change: (events: WireEvent[]) => [...events, ...events.slice(1, 2)],
    want: /after the end/,
  },
  {
    given: "a wrong index",
    change: (events: WireEvent[]) =>
      events.map(({ event, data }) => ({ event, data: { ...data, ...("index" in data && { index: 1 }) } })),
    want: /index 1/,
  },
])("the checker itself finds $given", async ({ change, want }) => {
  expect(checkStream(change(await encode([{ type: "text-delta", text: "x" }, END])))).toMatch(want);
});
