import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/terms/turn-event.ts";
import { decodeStream } from "../../../../src/wire/openai/decode-stream.ts";
import { DONE, chunk, usageChunk } from "../../../support/scripted-upstream.ts";

const FIXTURES = new URL("../../../fixtures/sse/", import.meta.url);

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(text: string | Uint8Array, size = 1 << 20): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for await (const event of decodeStream(pieces(bytes, size))) events.push(event);
  return events;
}

test.each([
  { given: "stop", want: "end_turn" },
  { given: "length", want: "max_tokens" },
  { given: "content_filter", want: "refusal" },
  { given: "tool_calls", want: "end_turn" },
  { given: "something new", want: "end_turn" },
])("finish_reason $given → stop_reason $want", async ({ given, want }) => {
  expect(await decode(chunk({ content: "x" }) + chunk({}, given) + DONE)).toEqual([
    { type: "text-delta", text: "x" },
    { type: "turn-end", stopReason: want },
  ]);
});

test("progress, both spellings of thinking, text and usage", async () => {
  const text = [": keepalive 0/9\n\n", chunk({ reasoning: "a" }), chunk({ reasoning_content: "b", content: "c" })].join(
    "",
  );
  expect(await decode(text + chunk({ content: null }, "stop") + usageChunk(9, 3, 4) + DONE)).toEqual([
    { type: "progress", done: 0, total: 9 },
    { type: "thinking-delta", text: "a" },
    { type: "thinking-delta", text: "b" },
    { type: "text-delta", text: "c" },
    { type: "usage", usage: { inputTokens: 9, cachedTokens: 4, outputTokens: 3 } },
    { type: "turn-end", stopReason: "end_turn" },
  ]);
});

describe("a stream that is not whole", () => {
  test.each([
    { given: "nothing", text: "", code: "MX8103" },
    { given: "the end before a finish reason", text: chunk({ content: "x" }), code: "MX8103" },
    { given: "[DONE] before a finish reason", text: chunk({ content: "x" }) + DONE, code: "MX8103" },
    { given: "a cut in the last chunk", text: chunk({ content: "x" }, "stop").slice(0, -3), code: "MX8103" },
    { given: "broken JSON", text: `data: {"choices":[\n\n${chunk({}, "stop")}`, code: "MX8103" },
    { given: "JSON of another shape", text: 'data: {"hello":1}\n\n', code: "MX8103" },
    { given: "an HTML page", text: "<html>\n\n<body>502</body>\n\n", code: "MX8103" },
    { given: "an error of one line", text: 'data: {"error":"out of memory"}\n\n', code: "MX8102" },
    {
      given: "an error object",
      text: `${chunk({ content: "x" })}data: {"error":{"message":"out of memory","code":500}}\n\n`,
      code: "MX8102",
    },
    {
      given: "an error beside choices",
      text: 'data: {"choices":[],"error":{"message":"out of memory"}}\n\n',
      code: "MX8102",
    },
  ])("$given → $code", async ({ text, code }) => {
    await expect(decode(text)).rejects.toMatchObject({ problem: { code } });
    await expect(decode(text)).rejects.toThrow(code === "MX8102" ? /out of memory/ : /the backend's answer/);
  });
});

describe("recorded answers give the same events wherever they are cut", () => {
  for (const name of readdirSync(FIXTURES).filter((file) => file.endsWith(".openai.sse"))) {
    test(`the recording ${name}`, async () => {
      const bytes = readFileSync(new URL(name, FIXTURES));
      const want = await decode(bytes);
      expect(want.at(-1)?.type).toBe("turn-end");
      for (let size = 1; size <= 97; size++) expect(await decode(bytes, size)).toEqual(want);
    });
  }
});
