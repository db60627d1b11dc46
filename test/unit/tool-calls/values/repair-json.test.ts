import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LooseReader, readLooseJson } from "../../../../src/tool-calls/values/repair-json.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
  test.each(cases("what is not quite JSON is read where it has but one meaning") as { text: string; want: unknown }[])(
    "$text",
    ({ text, want }) => expect(read(text)).toEqual(want),
  );
});

describe("and where it has two, it is a problem", () => {
  test.each([
    ...(cases("and where it has two it is a problem") as { text: string; want: string }[]),
    { text: "[".repeat(100_000), want: "it is nested too deep" },
  ])("$text", ({ text, want }) => expect(read(text)).toBe(want));
});

describe("nothing is whole before its end", () => {
  test.each(cases("nothing is whole before its end") as string[])("%s", (text) => expect(read(text)).toBe("open"));
});

describe("where all is there, brackets may lack at the end", () => {
  test.each(
    cases("where all is there brackets may lack at the end") as {
      text: string;
      options: Parameters<typeof readLooseJson>[1];
      want: unknown;
    }[],
  )("$text", ({ text, options, want }) => expect(read(text, options)).toEqual(want));
});

describe("where all is there, a few things more are sure", () => {
  test.each(
    cases("where all is there a few things more are sure") as {
      text: string;
      options?: Parameters<typeof readLooseJson>[1];
      want: unknown;
    }[],
  )("$text", ({ text, options = { behind: "mark" }, want }) => expect(read(text, options)).toEqual(want));
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
