import { describe, expect, test } from "vitest";
import { parseCall, readCall, writeCall, writeResult } from "../../../../src/turn/calls/tagged-dialect.ts";

test("a call is a line", () => {
  expect(writeCall({ name: "bash", input: { command: "a\n\tb" } })).toBe(
    String.raw`<tool_call>{"name":"bash","arguments":{"command":"a\n\tb"}}</tool_call>`,
  );
});

test("a result stands between its marks", () => expect(writeResult("a")).toBe("<tool_result>\na\n</tool_result>"));

describe("what stands between the marks is a call, or there is a reason", () => {
  test.each([
    { text: '{"name":"a","arguments":{"b":1}}', want: { name: "a", input: { b: 1 } } },
    { text: ' {"arguments":{}, "name":"a"}\n', want: { name: "a", input: {} } },
    { text: '{"name":"a"}', want: { name: "a", input: {} } },
    { text: '{"name":"a","arguments":null}', want: { name: "a", input: {} } },
    { text: '{"name":"a","arguments":"{\\"b\\":1}"}', want: { name: "a", input: { b: 1 } } },
    { text: '{"name":"a","arguments":""}', want: { name: "a", input: {} } },
    { text: '{"name":"a","arguments":{"b":"x\n\ty"}}', want: { name: "a", input: { b: "x\n\ty" } } },
    { text: '{"name":"a","arguments":{"b":"x\n\\"\\n"}}', want: { name: "a", input: { b: 'x\n"\n' } } },
    { text: '{"name":"a","arguments":"b"}', want: { problem: "its arguments are not a map" } },
    { text: '{"name":"a","arguments":[1]}', want: { problem: "its arguments are not a map" } },
    { text: '{"name":"","arguments":{}}', want: { problem: "it names no tool" } },
    { text: '{"arguments":{}}', want: { problem: "it names no tool" } },
    { text: "[1]", want: { problem: "it is not a map" } },
    { text: "null", want: { problem: "it is not a map" } },
    { text: "", want: { problem: "it is not JSON" } },
    { text: '{"name":"a"', want: { problem: "it is not JSON" } },
    { text: '{"name":"a","arguments":{"b":"he said "x""}}', want: { problem: "it is not JSON" } },
  ])("$text", ({ text, want }) => expect(parseCall(text)).toEqual(want));
});

test("a server's arguments may be missing", () => {
  expect(readCall("a", undefined)).toEqual({ name: "a", input: {} });
  expect(readCall("a", '{"b":')).toEqual({ problem: "its arguments are not a map" });
});
