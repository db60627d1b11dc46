import { expect, test } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { decodeCountRequest, decodeRequest } from "../../../../src/protocols/anthropic/decode-request.ts";

const request = (fields: Record<string, unknown>): Record<string, unknown> => ({
  model: "claude-x",
  max_tokens: 8,
  messages: [{ role: "user", content: "hi" }],
  ...fields,
});
const content = (...blocks: unknown[]): Record<string, unknown> =>
  request({ messages: [{ role: "user", content: blocks }] });

test.each([
  ["a text", request({})],
  ["a system message within the talk", request({ messages: [{ role: "system", content: "x" }] })],
  ["an unknown field", request({ safeguards: { a: 1 } })],
  ["an unknown kind of block", content({ type: "tomorrow", source: 5 })],
  ["an unknown field of a known block", content({ type: "text", text: "x", cache_control: { type: "ephemeral" } })],
  [
    "blocks in a tool's result",
    content({ type: "tool_result", tool_use_id: "t", content: [{ type: "image", source: { type: "base64" } }] }),
  ],
  ["a tool's result without content", content({ type: "tool_result", tool_use_id: "t" })],
  ["a tool of the API's own", request({ tools: [{ type: "web_search_20250305", name: "web_search", max_uses: 3 }] })],
  ["an unknown kind of thinking", request({ thinking: { type: "between_tools" } })],
])("%s passes as it is", (_, body) => expect(decodeRequest(body)).toBe(body));

test.each([
  { given: [], want: ["the body must be an object, is an empty array"] },
  {
    given: request({ messages: [{ role: "user", content: null }] }),
    want: ["messages[0].content: must be a string or an array, is null"],
  },
  {
    given: request({ messages: [{ role: "user", content: 5 }] }),
    want: ["messages[0].content: must be a string or an array, is 5"],
  },
  { given: null, want: ["the body must be an object, is null"] },
  { given: {}, want: ["model: is missing", "max_tokens: is missing", "messages: is missing"] },
  { given: request({ messages: [] }), want: ["messages: must not be empty, is an empty array"] },
  { given: request({ max_tokens: "9" }), want: ['max_tokens: must be a whole number, is "9"'] },
  {
    given: request({ messages: [{ role: "tool", content: "" }] }),
    want: ['messages[0].role: must be one of user, assistant, system, ctx, msg, is "tool"'],
  },
  { given: content({ type: "text" }), want: ["messages[0].content[0].text: is missing"] },
  {
    given: content({ type: "text", text: "" }, { type: "text", text: 5 }),
    want: ["messages[0].content[1].text: must be a string, is 5"],
  },
  { given: content({ text: "x" }), want: ["messages[0].content[0].type: is missing"] },
  {
    given: content({ type: "tool_use", id: "", name: "n", input: [] }),
    want: [
      'messages[0].content[0].id: must not be empty, is ""',
      "messages[0].content[0].input: must be an object, is an empty array",
    ],
  },
  {
    given: content({ type: "tool_result", tool_use_id: "t", content: [{ type: "text", text: null }] }),
    want: ["messages[0].content[0].content[0].text: must be a string, is null"],
  },
  {
    given: request({ system: [{ type: "text", text: {} }] }),
    want: ["system[0].text: must be a string, is an object"],
  },
])("$want", ({ given, want }) => {
  expect(problemsOf(given).map(({ message }) => message)).toEqual(want);
  expect(problemsOf(given).every(({ code }) => code === "MX8002")).toBe(true);
});

test("the field path stands beside the message", () => {
  expect(problemsOf(content({ type: "text" }))[0]?.at).toEqual({ path: "messages[0].content[0].text" });
});

test("a long wrong value is not repeated in the message", () => {
  expect(problemsOf(request({ max_tokens: "a secret that must not be echoed" }))[0]?.message).toBe(
    "max_tokens: must be a whole number, is a string",
  );
});

test("eight thousand wrong messages are refused, and five of them told", () => {
  const messages = Array.from({ length: 8_000 }, () => ({ role: "user", content: null }));
  expect(problemsOf(request({ messages }))).toHaveLength(5);
});

test("a field that is null is absent", () => {
  expect(decodeRequest(request({ temperature: null, tool_choice: null }))).toEqual(request({}));
});

test("counting needs no max_tokens", () => {
  expect(decodeCountRequest({ model: "m", messages: [{ role: "user", content: "hi" }] }).max_tokens).toBe(4096);
  expect(() => decodeCountRequest("x")).toThrow(/MX8002/);
});

function problemsOf(body: unknown): readonly { code: string; message: string; at?: unknown }[] {
  try {
    decodeRequest(body);
  } catch (error) {
    if (error instanceof MallexError) return error.problems;
  }
  return [];
}
