import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import { validateMessagesRequest } from "../../../generated/types/validate-anthropic.mjs";
import { decodeCountRequest, decodeRequest } from "../../../src/protocols/anthropic/decode-request.ts";
import { decodeStream as readAlong } from "../../../src/protocols/anthropic/decode-stream.ts";
import { parseJson } from "../../../src/protocols/json/parse.ts";
import { scanKeys } from "../../../src/protocols/json/scan-keys.ts";
import { decodeChatRequest } from "../../../src/protocols/openai/decode-chat-request.ts";
import { decodeStream } from "../../../src/protocols/openai/decode-stream.ts";
import { readErrorStatus, parseErrorText } from "../../../src/protocols/json/error-body.ts";
import { runs } from "../../support/depth.ts";
import { run } from "../../support/stages.ts";

const CHUNK =
  '{"choices":[{"index":0,"delta":{"content":"a","tool_calls":[{"index":0,"id":"c","function":{"name":"Read","arguments":"{}"}}]},"finish_reason":null}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}';
const EVENT = '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}';
const REQUEST =
  '{"model":"claude-x","max_tokens":8,"stream":true,"tools":[{"name":"Read","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"Read","input":{}}]}]}';

const CHAT =
  '{"model":"low","max_tokens":8,"stop":["x"],"tool_choice":"auto","reasoning_effort":"low","response_format":{"type":"json_object"},"tools":[{"type":"function","function":{"name":"Read","parameters":{"type":"object"}}}],"messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"hi"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AA"}}]},{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"Read","arguments":"{\\"a\\":1}"}}]},{"role":"tool","tool_call_id":"t","content":"ok"}]}';

/** Values that are well-formed, and not what is expected there. */
const odd = fc.constantFrom(
  "null",
  "-1",
  "1e999",
  "[]",
  "{}",
  '""',
  '"\\u0000"',
  '{"__proto__":{"x":1}}',
  "true",
  "[[[[1]]]]",
  '"\\ud800"',
  "9".repeat(400),
);
/** A whole text in which some values, or just some characters, are others. */
const spoiled = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.record({ at: fc.nat(text.length), cut: fc.nat(20), put: fc.oneof(odd, fc.string({ maxLength: 4 })) }), {
      maxLength: 3,
    })
    .map((edits) =>
      edits.reduce((all, { at, cut, put }) => {
        const value = /[:[,](?:"[^"]*"|[\w.-]+|\{\}|\[\])/y;
        value.lastIndex = Math.min(at, all.length);
        const isValue = value.test(all);
        const end = isValue ? value.lastIndex : at + cut;
        return all.slice(0, isValue ? at + 1 : at) + put + all.slice(end);
      }, text),
    );
const bytesLike = (text: string): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 4, arbitrary: spoiled(text).map((one) => Buffer.from(one)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );

const RUNS = { seed: 8, numRuns: runs(1500) } as const;

/** What comes of it, or why not; anything else that is thrown is a bug. */
function orRefusal<T>(work: () => T): T | MallexError {
  try {
    return work();
  } catch (error) {
    if (error instanceof MallexError) return error;
    throw error;
  }
}

/** The kind of the last event. */
function lastOf(sent: readonly Uint8Array[]): string {
  const events = orRefusal(() => run(decodeStream(), sent));
  return events instanceof MallexError ? "refused" : (events.at(-1)?.type ?? "");
}

describe("whatever bytes come, they are read or refused in mallex's own words", () => {
  test("as a request", () =>
    fc.assert(
      fc.property(bytesLike(REQUEST), (bytes) => {
        for (const decode of [decodeRequest, decodeCountRequest]) {
          const request = orRefusal(() => decode(parseJson(bytes)));
          expect(
            request instanceof MallexError || (typeof request.model === "string" && Array.isArray(request.messages)),
          ).toBe(true);
        }
        expect(Reflect.get({}, "x")).toBeUndefined();
      }),
      RUNS,
    ));

  test("as a request for a chat completion: what is read is a request of the Messages API", () =>
    fc.assert(
      fc.property(bytesLike(CHAT), fc.boolean(), (bytes, isStrict) => {
        const asked = orRefusal(() => decodeChatRequest(parseJson(bytes), { maxTokens: 9, isStrict }));
        expect(asked instanceof MallexError || validateMessagesRequest(asked.request)).toBe(true);
        expect(Reflect.get({}, "x")).toBeUndefined();
      }),
      RUNS,
    ));

  test("as the keys of a body", () =>
    fc.assert(
      fc.property(spoiled(REQUEST), (text) => {
        try {
          JSON.parse(text);
        } catch {
          return;
        }
        const outer = [...scanKeys(Buffer.from(text))].filter(({ depth }) => depth === 1).map(({ key }) => key);
        expect(new Set(outer)).toEqual(new Set(Object.keys(JSON.parse(text) as object)));
      }),
      RUNS,
    ));

  test("as the answer of a server of chat completions", () =>
    fc.assert(
      fc.property(fc.array(bytesLike(CHUNK), { maxLength: 4 }), (all) => {
        const sent = all.map((bytes) => Buffer.concat([Buffer.from("data: "), bytes, Buffer.from("\n\n")]));
        expect(["turn-end", "refused"]).toContain(lastOf(sent));
      }),
      RUNS,
    ));

  test("as an answer of the Claude API that passes by: nothing is thrown at all", () =>
    fc.assert(
      fc.property(
        fc.array(bytesLike(EVENT), { maxLength: 4 }),
        fc.constantFrom("text/event-stream", "application/json", ""),
        (all, type) => {
          const reader = readAlong(type);
          for (const bytes of all)
            reader.push(
              type === "text/event-stream" ? Buffer.concat([Buffer.from("data: "), bytes, Buffer.from("\n\n")]) : bytes,
            );
          expect(() => reader.end()).not.toThrow();
        },
      ),
      RUNS,
    ));

  test("as the words of an error", () =>
    fc.assert(
      fc.property(spoiled('{"error":{"message":"bad","code":429}}'), (text) => {
        expect(parseErrorText(text)).not.toMatch(/[\r\n]/);
        const status = readErrorStatus(text);
        expect(status === undefined || (status >= 400 && status < 600)).toBe(true);
      }),
      RUNS,
    ));
});
