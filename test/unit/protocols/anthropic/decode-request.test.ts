import { expect, test } from "vitest";
import { MallexError } from "../../../../src/diagnostics/problem.ts";
import { decodeCountRequest, decodeRequest } from "../../../../src/protocols/anthropic/decode-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const request = (fields: Record<string, unknown>): Record<string, unknown> => ({
  model: "claude-x",
  max_tokens: 8,
  messages: [{ role: "user", content: "hi" }],
  ...fields,
});
const content = (...blocks: unknown[]): Record<string, unknown> =>
  request({ messages: [{ role: "user", content: blocks }] });

test.each(cases("passes as") as [string, Readonly<Record<string, unknown>>][])("%s passes as it is", (_, body) =>
  expect(decodeRequest(body)).toBe(body),
);

test.each(cases("cases") as { given: unknown; want: readonly string[] }[])("$want", ({ given, want }) => {
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
