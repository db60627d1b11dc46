import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LooseReader, readLooseJson, UNFINISHED_ARGUMENTS } from "../../../../src/tool-calls/values/lenient-json.ts";
import { runs } from "../../../support/depth.ts";

const UNCLEAR = "a quote within a text is not escaped, and leaves more than one reading";
const PLACES = "a closing bracket is missing, and there are several places for it";

/** The value and what was mended; a problem as a text; `open`. */
function read(text: string, options: Parameters<typeof readLooseJson>[1] = {}): unknown {
  const found = readLooseJson(text, options);
  if ("problem" in found) return found.problem;
  return "open" in found ? "open" : [found.value, ...found.repairs];
}

test.each(["mark", "nothing", "more"] as const)(
  "fences within fences are none, however many there are; behind: %s",
  (behind) => {
    const fences = "```json\n".repeat(20_000);
    expect(read(fences, { behind })).toBe("a fence within a fence");
  },
);

describe("what is not quite JSON is read where it has but one meaning", () => {
  test.each<{ text: string; want: unknown }>([
    {
      text: '{"a": [1, -2.5e3, true, null, "x"]} and more',
      want: [{ a: [1, -2500, true, null, "x"] }, "a number in another spelling"],
    },
    {
      text: '{"a": "x\ny\t"}',
      want: [{ a: "x\ny\t" }, "a line break or other control character within a text"],
    },
    { text: '{"a": [1, 2,], }', want: [{ a: [1, 2] }, "a trailing comma"] },
    {
      text: "{'a': 'it\\'s \"so\"'}",
      want: [{ a: 'it\'s "so"' }, "single quotes"],
    },
    { text: "{'a': '\\x41\\u00e9'}", want: [{ a: "Aé" }, "single quotes"] },
    {
      text: "{a: 1, $b_2: 2, c-d: 3}",
      want: [{ a: 1, $b_2: 2, "c-d": 3 }, "a name without quotes"],
    },
    {
      text: '{"a": True, "b": [False, None]}',
      want: [{ a: true, b: [false, null] }, "a literal of Python"],
    },
    { text: '{“a”: ‘x "y"’}', want: [{ a: 'x "y"' }, "typographic quotes"] },
    {
      text: '{"a": 1, // one\n/* two */ "b": 2 # three\n}',
      want: [{ a: 1, b: 2 }, "a comment"],
    },
    {
      text: '{"a": "x" "b": 1 "c": [{} {}]}',
      want: [{ a: "x", b: 1, c: [{}, {}] }, "a missing comma"],
    },
    { text: '{{"a": {{"b": 1}} }}', want: [{ a: { b: 1 } }, "doubled braces"] },
    { text: '```json\n{"a": 1}\n```', want: [{ a: 1 }, "a fence around it"] },
    { text: '"a" and more', want: ["a"] },
    { text: "12, 13", want: [12] },
    { text: "[1.0, 0.1, 1e300]", want: [[1, 0.1, 1e300], "a number in another spelling"] },
  ])("$text", ({ text, want }) => expect(read(text)).toEqual(want));
});

describe("and where it has two, it is a problem", () => {
  test.each<{ text: string; want: string }>([
    { text: '{"a": say "b"}', want: '"say" is no value' },
    { text: '{"a": 1, "a": 2}', want: '"a" is there twice' },
    {
      text: '{"a": "\\d+"}',
      want: String.raw`"\d" within a text stands for nothing`,
    },
    {
      text: String.raw`{"a": "it\'s"}`,
      want: `"\\'" within a text stands for nothing`,
    },
    { text: '{"a": ["x" "y"]}', want: UNCLEAR },
    { text: '{"a": [1,,2]}', want: "a comma stands where none belongs" },
    { text: '{"a" 1}', want: "a name has no end" },
    { text: '[{} "x"]', want: "a comma is missing between two values" },
    { text: '{"a": 1 2}', want: "a value stands where none belongs" },
    { text: '{"a": }', want: "a value is missing" },
    { text: '{"a": [1}}', want: "a bracket closes that is not open" },
    { text: '{"a": 01}', want: '"01" is no value' },
    { text: '{"a": 1e999}', want: '"1e999" is a number that cannot be kept' },
    { text: '{"a": 9007199254740993.0}', want: '"9007199254740993.0" is a number that cannot be kept' },
    { text: '{"a": 90071992547409931e0}', want: '"90071992547409931e0" is a number that cannot be kept' },
    { text: '{"a": 12345678901234567890}', want: '"12345678901234567890" is a number that cannot be kept' },
    { text: '{"a: 1, "b": 2}', want: "a name has no end" },
    { text: '{"a": "x, "b": "y"}', want: UNCLEAR },
    { text: '{"a": "say "hi""}', want: UNCLEAR },
    { text: '{"a":"x""b":"y"}', want: UNCLEAR },
    { text: '{"a": 1, #": "b",\n"c": 2}', want: "a comment holds a quote, or a text has no beginning" },
    { text: '{"a": f"x"}', want: '"f" is no value' },
    { text: '{{"a": 1} ', want: "open" },
    { text: '{{"a": 1}, 2', want: "a comma stands where none belongs" },
    { text: "[".repeat(100_000), want: "it is nested too deep" },
  ])("$text", ({ text, want }) => expect(read(text)).toBe(want));
});

describe("nothing is whole before its end", () => {
  test.each([
    "",
    " ",
    "{",
    '{"a',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":"x"',
    '{"a":1,',
    "[1",
    "12",
    '"a',
    "```json\n{}",
    "{{}",
  ])("%s", (text) => expect(read(text)).toBe("open"));
});

describe("where all is there, brackets may lack at the end", () => {
  const mark = { behind: "mark" } as const;
  const call = { behind: "mark", isEnvelope: true } as const;
  const end = { behind: "nothing", isEnvelope: true } as const;
  const brace = "a missing closing brace";
  test.each<{
    text: string;
    options: Parameters<typeof readLooseJson>[1];
    want: unknown;
  }>([
    { text: '{"a": 1', options: mark, want: [{ a: 1 }, brace, UNFINISHED_ARGUMENTS] },
    {
      text: '{"a": 1',
      options: { behind: "nothing" },
      want: "a number may go on",
    },
    {
      text: '{"a": "x"',
      options: { behind: "nothing" },
      want: [{ a: "x" }, brace, UNFINISHED_ARGUMENTS],
    },
    { text: '{"a": "x', options: mark, want: "a text has no end" },
    { text: '{"a": 1,', options: mark, want: "it ends before it is whole" },
    { text: '{"a": 1 // x }', options: mark, want: "a comment has no end" },
    { text: '{"a": {"b": 1}', options: mark, want: [{ a: { b: 1 } }, brace, UNFINISHED_ARGUMENTS] },
    { text: '{"a": {"b": 1, "c": 2}', options: mark, want: PLACES },
    { text: '{"a": [[1, 2], [3]]', options: mark, want: PLACES },
    {
      text: '{"a": {"b": 1',
      options: mark,
      want: "it ends before it is whole",
    },
    {
      text: '{"a": [{"b": 1, "c": 2}}',
      options: mark,
      want: [{ a: [{ b: 1, c: 2 }] }, "a missing closing bracket"],
    },
    { text: '{"a": [1}, "b": 2}', options: mark, want: "something follows it" },
    {
      text: '{"name": "t", "arguments": {"a": 1, "b": 2}',
      options: call,
      want: [{ name: "t", arguments: { a: 1, b: 2 } }, brace],
    },
    {
      text: '{"name": "t", "arguments": {"a": 1',
      options: call,
      want: [{ name: "t", arguments: { a: 1 } }, brace, UNFINISHED_ARGUMENTS],
    },
    { text: '{"name": "t"', options: call, want: "it ends before it is whole" },
    {
      text: '{"name": "t", "arguments": {"a": "x"}',
      options: end,
      want: [{ name: "t", arguments: { a: "x" } }, brace],
    },
    {
      text: '{"name": "t", "arguments": {"a": "x"',
      options: end,
      want: [{ name: "t", arguments: { a: "x" } }, brace, UNFINISHED_ARGUMENTS],
    },
    { text: '{"name": "t", "arguments": {"a": ["x"', options: end, want: "it ends before it is whole" },
    { text: '{"a": [[1, [2], 3], 4}', options: mark, want: PLACES },
    {
      text: '{"name": "t", "arguments": {"a": {"b": 1, "c": 2}}',
      options: call,
      want: PLACES,
    },
    {
      text: '[{"name": "t", "arguments": {"a": 1}}',
      options: end,
      want: [[{ name: "t", arguments: { a: 1 } }], "a missing closing bracket"],
    },
  ])("$text", ({ text, options, want }) => expect(read(text, options)).toEqual(want));
});

describe("where all is there, a few things more are sure", () => {
  const call = { behind: "mark", isEnvelope: true } as const;
  const quote = "a quote within a text";
  test.each<{
    text: string;
    options?: Parameters<typeof readLooseJson>[1];
    want: unknown;
  }>([
    { text: '{"a": "say "hi" now"}', want: [{ a: 'say "hi" now' }, quote] },
    { text: '{"a": "say "hi""}', want: [{ a: 'say "hi"' }, quote] },
    { text: "{'a': 'it's'}", want: [{ a: "it's" }, "single quotes", quote] },
    { text: '{"a": "say "hi" now", "b": 1}', want: UNCLEAR },
    { text: '{"a": ""hi""}', want: UNCLEAR },
    { text: '{"a": "say "hi now"}', want: UNCLEAR },
    { text: '{"a": ["" false "x"]}', want: UNCLEAR },
    { text: '{"a": ["b", "say "hi" now"]}', want: UNCLEAR },
    { text: '{"a": {"b": {}}, "c": 1}}', want: "something follows it" },
    { text: '{"a": "f("x", "y")"}', want: UNCLEAR },
    { text: '{"a": "say "hi" now"', want: UNCLEAR },
    { text: '{"a": 1}}', want: [{ a: 1 }, "a closing bracket too many"] },
    { text: '{"a": 1} x', want: [{ a: 1 }, "words behind it"] },
    { text: '{"a": 1} "x"', want: "something follows it" },
    { text: '{"a": "b" "c": 1} x', want: "something follows it" },
    { text: '{"a": ["x" "y"]}', want: UNCLEAR },
    { text: '{"a": {"b": 1}}, "c": 2}', want: "something follows it" },
    {
      text: '{"name": "t", "arguments": {"a": 1}}}',
      options: call,
      want: [{ name: "t", arguments: { a: 1 } }, "a closing bracket too many"],
    },
    {
      text: '{"name": "t", "arguments": {"a": {}}, "b": 1}}',
      options: call,
      want: "something follows it",
    },
    {
      text: String.raw`{\"a\": \"x \\\"z\\\"\"}`,
      want: [{ a: 'x "z"' }, "quotes escaped as if it were a text"],
    },
    { text: String.raw`{\"a\": \"x\\ny\"}`, want: "some of its quotes are escaped" },
    { text: String.raw`{\"a\": "x"}`, want: "some of its quotes are escaped" },
    {
      text: '```\n{"a": "x"',
      want: [{ a: "x" }, "a fence around it", "a missing closing brace", UNFINISHED_ARGUMENTS],
    },
    {
      text: '```json\n{"a": "x"\n```\n',
      want: [{ a: "x" }, "a fence around it", "a missing closing brace", UNFINISHED_ARGUMENTS],
    },
    {
      text: '```json\n{"a": "```x```"}\n```',
      want: [{ a: "```x```" }, "a fence around it"],
    },
  ])("$text", ({ text, options = { behind: "mark" }, want }) => expect(read(text, options)).toEqual(want));
});

test("a problem says where it shows", () => {
  const text = '{"a": {"b": "x"</end>';
  expect(readLooseJson(text)).toMatchObject({ at: text.indexOf("<") });
});

test("what is JSON is itself, however much follows", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5, stringUnit: "binary" }), fc.string(), fc.boolean(), (text, rest, isWide) => {
      const value: unknown = JSON.parse(text);
      const json = JSON.stringify([value], null, isWide ? 2 : 0);
      expect(readLooseJson(json + rest)).toEqual({
        value: [value],
        end: json.length,
        repairs: [],
      });
      expect(readLooseJson(json, { behind: "nothing" })).toEqual({
        value: [value],
        end: json.length,
        repairs: [],
      });
    }),
    { numRuns: runs(300) },
  );
});

test("pieces make no difference", () => {
  const text = '{\'a\': “x\n”, b: [True, 1.5 // c\n,], "c" : "\\u00e9\\n" "d": {{ }} } more';
  const whole = readLooseJson(text);
  expect(whole).toMatchObject({
    value: { a: "x\n", b: [true, 1.5], c: "é\n", d: {} },
    end: text.length - 5,
  });
  for (let cut = 0; cut <= text.length; cut += 1) {
    const reader = new LooseReader({ behind: "more", isEnvelope: false });
    reader.push(text.slice(0, cut));
    expect(reader.push(text.slice(cut))).toEqual(whole);
  }
  const reader = new LooseReader({ behind: "more", isEnvelope: false });
  const reads = text.split("").map((char) => reader.push(char));
  expect(reads.at(-1)).toEqual(whole);
});

test("a long text in small pieces: from the beginning for each of them, it would take hours", () => {
  const reader = new LooseReader({ behind: "more", isEnvelope: false });
  const body = "x\\n".repeat(400_000);
  reader.push('{"a": "');
  for (let at = 0; at < body.length; at += 3) reader.push(body.slice(at, at + 3));
  expect(reader.push('"}')).toMatchObject({
    value: { a: "x\n".repeat(400_000) },
  });
});
