import { array, assert, constantFrom, oneof, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeStream } from "../../../../src/protocols/openai/decode-stream.ts";
import { TextChunks } from "../../../../src/protocols/openai/text-chunks.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { runs } from "../../../support/depth.ts";

const END = 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n';

function decode(chunks: readonly string[]): TurnEvent[] {
  const events: TurnEvent[] = [];
  const stage = decodeStream();
  for (const text of [...chunks.map((chunk) => `data: ${chunk}\n\n`), END])
    stage.push(Buffer.from(text), (event) => events.push(event));
  return events.filter(({ type }) => type === "text-delta" || type === "thinking-delta");
}

const words = oneof(
  string(),
  string({ unit: "binary" }),
  constantFrom("", '"', "\\", '","content":"', '"content":', "\n", "}", '"}]}', "\u2028"),
);
const delta = oneof(
  words.map((content) => ({ content })),
  words.map((content) => ({ role: "assistant", content, refusal: null, tool_calls: null })),
  words.map((content) => ({ content, reasoning_content: content })),
  constantFrom(
    { content: "a", function_call: null },
    { content: null },
    { content: [{ type: "text", text: "b" }] },
    {},
  ),
);
const written = record({
  delta,
  order: constantFrom("before", "behind"),
  indent: constantFrom(undefined, 0, 1),
  id: constantFrom("a", "b"),
}).map(({ delta: said, order, indent, id }) => {
  const choices = [{ index: 0, delta: said, finish_reason: null }];
  const chunk = order === "before" ? { id, choices, usage: null } : { choices, usage: null, id };
  return JSON.stringify(chunk, null, indent).replaceAll("\n", "");
});

test("an answer has the events of its chunks, each read alone", () =>
  assert(
    property(array(written), (chunks) => {
      expect(decode(chunks)).toEqual(chunks.flatMap((chunk) => decode([chunk])));
    }),
    { numRuns: runs(2000) },
  ));

describe("a chunk like an earlier one", () => {
  const chunk = (content: string, rest = ""): string =>
    `{"id":"1","choices":[{"delta":{"content": ${content}}}]${rest}}`;
  function learnt(data = chunk('"a \\" b"')): TextChunks {
    const texts = new TextChunks();
    texts.learn(data, JSON.parse(data) as object);
    return texts;
  }

  test("gives its text", () => {
    expect(learnt().textOf(chunk('"\\u00e9"'))).toBe("é");
    expect(learnt().textOf(chunk('""'))).toBe("");
  });

  test.each([
    ["is not JSON", chunk('"a')],
    ["has something else there", chunk('"a", "tool_calls": []')],
    ["has no text", chunk("null")],
    ["has more behind it", chunk('"a"', ',"usage":{"prompt_tokens":1}')],
  ])("unless it %s", (_, data) => expect(learnt().textOf(data)).toBeUndefined());

  test.each([
    ["an end", '{"choices":[{"delta":{"content":"a"},"finish_reason":"stop"}]}'],
    ["counts", '{"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":1}}'],
    ["an error", '{"choices":[{"delta":{"content":"a"}}],"error":null}'],
    ["thoughts", '{"choices":[{"delta":{"content":"a","reasoning":"b"}}]}'],
    ["two choices", '{"choices":[{"delta":{"content":"a"}},{}]}'],
    [
      "the key as another key that is written with escapes",
      '{"meta":{"content":"a"},"choices":[{"delta":{"conten\\u0074":"a"}}]}',
    ],
    ["a second value of the key", '{"choices":[{"delta":{"content":"a","conten\\u0074":"a"}}]}'],
    ["the key twice", '{"content":"a","choices":[{"delta":{"content":"a"}}]}'],
  ])("is not learnt from one with %s", (_, data) => expect(learnt(data).textOf(data)).toBeUndefined());
});
