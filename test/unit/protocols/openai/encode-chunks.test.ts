import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeMessage, encodeStream } from "../../../../src/protocols/anthropic/encode-stream.ts";
import {
  type ChatCompletion,
  type ChatCompletionChunk,
  type ChatHead,
  encodeChunks,
  encodeCompletion,
  writeChatEvent,
} from "../../../../src/protocols/openai/encode-chat-completion.ts";
import { join } from "../../../../src/shared/stages.ts";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { runs } from "../../../support/depth.ts";
import { run } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const HEAD: ChatHead = { id: "chatcmpl-1", model: "low", created: 5, includesUsage: false };
const MESSAGE_HEAD = { id: "msg_1", model: "low", inputTokens: 7 };

const says = (text: string): TurnEvent => ({ type: "text-delta", text });
const thinks = (text: string): TurnEvent => ({ type: "thinking-delta", text });
const calls = (id: string, input: Record<string, unknown> = {}): TurnEvent => ({
  type: "tool-use",
  id,
  name: "f",
  input,
});
const end = (stopReason: StopReason): TurnEvent => ({ type: "turn-end", stopReason });
const USED: TurnEvent = { type: "usage", usage: { inputTokens: 10, cachedTokens: 4, outputTokens: 3 } };

function streamed(events: readonly TurnEvent[], head: Partial<ChatHead> = {}): string[] {
  return run(join(encodeStream(MESSAGE_HEAD), encodeChunks({ ...HEAD, ...head })), events).map(writeChatEvent);
}

/** Read as a client reads it: comments are nothing, and the last is DONE. */
function chunksOf(events: readonly TurnEvent[], head: Partial<ChatHead> = {}): ChatCompletionChunk[] {
  const texts = streamed(events, head);
  expect(texts.at(-1)).toBe("data: [DONE]\n\n");
  const said = texts.slice(0, -1).filter((text) => !text.startsWith(":"));
  return said.map((text) => JSON.parse(/^data: (.*)\n\n$/.exec(text)?.[1] ?? "") as ChatCompletionChunk);
}

function whole(events: readonly TurnEvent[]): ChatCompletion {
  const [message] = run(encodeMessage(MESSAGE_HEAD), events);
  if (message === undefined) throw new Error("no message");
  return encodeCompletion(message, HEAD);
}

const deltasOf = (chunks: readonly ChatCompletionChunk[]): unknown[] =>
  chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));

describe("a stream", () => {
  test("begins with the role, says words and thoughts, and ends with its reason", () => {
    const chunks = chunksOf([thinks("Hm."), says("Par"), says("is."), USED, end("end_turn")]);
    expect(deltasOf(chunks)).toEqual(cases("beginsRoleSaysWords"));
    expect(chunks.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, null, null, "stop"]);
    expect(chunks[0]).toMatchObject({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 5, model: "low" });
    expect(chunks.some((chunk) => "usage" in chunk)).toBe(false);
  });

  test("numbers its calls, each begun with id and name", () => {
    const chunks = chunksOf([says("I look."), calls("a", { x: 1 }), calls("b"), end("tool_use")]);
    expect(deltasOf(chunks).slice(2)).toEqual(cases("numbersCallsEachBegun"));
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe("tool_calls");
  });

  test("tells at its end what it has used, where that is wanted", () => {
    const chunks = chunksOf([says("x"), USED, end("end_turn")], { includesUsage: true });
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 10, completion_tokens: 3, total_tokens: 13, prompt_tokens_details: { cached_tokens: 4 } },
    });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  test("gives signs of life as comments", () => {
    expect(streamed([end("end_turn")]).filter((text) => text.startsWith(":"))).toEqual([": ping\n\n"]);
  });

  test("without an end fails, and is never done", () => {
    const types: string[] = [];
    const stage = join(encodeStream(MESSAGE_HEAD), encodeChunks(HEAD));
    stage.push(says("x"), ({ type }) => void types.push(type));
    expect(() => stage.flush?.(({ type }) => void types.push(type))).toThrow(/MX8103/);
    expect(types).toEqual(["chunk", "ping", "chunk"]);
  });
});

test.each(cases("is") as { stop: StopReason; finish: string }[])("$stop is $finish", ({ stop, finish }) => {
  expect(whole([says("x"), end(stop)]).choices[0].finish_reason).toBe(finish);
});

test("a whole answer has its words, thoughts, calls and figures", () => {
  expect(whole([thinks("Hm."), says("I look."), calls("a", { x: 1 }), USED, end("tool_use")])).toEqual(
    cases("wholeAnswerWordsThoughts"),
  );
});

test("an answer of calls alone has no words, one of nothing has empty ones", () => {
  expect(whole([says("\n\n"), calls("a"), end("tool_use")]).choices[0].message.content).toBeNull();
  expect(whole([end("end_turn")]).choices[0].message.content).toBe("");
});

test("whatever a model does, the pieces of a stream put together are the whole answer", () => {
  const event = fc.oneof(
    fc.string().map(says),
    fc.string().map(thinks),
    fc.constant<TurnEvent>({ type: "progress", done: 1, total: 2 }),
    fc.dictionary(fc.string(), fc.string()).map((input) => calls("", input)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (made) => {
      const events = [
        ...made.map((one, at) => (one.type === "tool-use" ? { ...one, id: `c${at}` } : one)),
        USED,
        end("end_turn"),
      ];
      const { choices } = whole(events);
      const { message, finish_reason } = choices[0];
      const chunks = chunksOf(events);
      const pieces = chunks.flatMap((chunk) => chunk.choices.map(({ delta }) => delta));
      expect(pieces.map(({ content = "" }) => content).join("")).toBe(message.content ?? "");
      const argumentsOf = new Map<number, string>();
      for (const { tool_calls: [call] = [] } of pieces)
        if (call !== undefined)
          argumentsOf.set(call.index, (argumentsOf.get(call.index) ?? "") + call.function.arguments);
      expect([...argumentsOf.values()]).toEqual((message.tool_calls ?? []).map((call) => call.function.arguments));
      expect([...argumentsOf.keys()]).toEqual([...argumentsOf.keys()].map((_, at) => at));
      expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe(finish_reason);
    }),
    { seed: 7, numRuns: runs(150) },
  );
});
