import { describe, expect, test } from "vitest";
import { mapCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { CORE, request } from "../../prompt/conversation/small-program.ts";

type Schema = Readonly<Record<string, unknown>>;

function toolsOf(schema: Schema, tools = CORE.tools): OfferedTool[] {
  const others = [{ match: "*", do: "keep" as const }];
  const offered = [
    {
      name: "M",
      description: "Any.",
      input_schema: { type: "object", ...schema },
    },
  ];
  return chooseTools({ ...CORE, tools, others }, request({ tools: offered }));
}

function map(
  schema: Schema,
  input: Schema,
  more: { readonly hasTexts?: true; readonly repairs?: string[] } = {},
): unknown {
  const mapped = mapCall({ name: "M", input, ...more }, toolsOf(schema));
  if ("problem" in mapped) return mapped.problem;
  return mapped.leftOut.length === 0 ? mapped.input : { input: mapped.input, leftOut: mapped.leftOut };
}

const NEEDS_X = {
  type: "object",
  properties: { x: { type: "integer" } },
  required: ["x"],
};
const NEEDS_Y = {
  type: "object",
  properties: { y: { type: "string" } },
  required: ["y"],
};
const A = { properties: { a: { type: "integer" } } };

describe("what a tool lets in without naming it goes on, checked", () => {
  test.each<{ title: string; schema: Schema; input: Schema; want: unknown }>([
    {
      title: "where nothing is said",
      schema: {},
      input: { x: [1] },
      want: { x: [1] },
    },
    {
      title: "texts of any name",
      schema: { additionalProperties: { type: "string" } },
      input: { x1: 1, x2: "b" },
      want: { x1: "1", x2: "b" },
    },
    {
      title: "not a map for a text",
      schema: { additionalProperties: { type: "string" } },
      input: { x1: {} },
      want: '"x1" of M must be string',
    },
    {
      title: "names by a pattern",
      schema: { patternProperties: { "^x": {} }, additionalProperties: false },
      input: { x1: 1 },
      want: { x1: 1 },
    },
    {
      title: "the form that it fits",
      schema: { anyOf: [NEEDS_X, NEEDS_Y] },
      input: { y: "a" },
      want: { y: "a" },
    },
    {
      title: "made to fit",
      schema: { oneOf: [NEEDS_X] },
      input: { x: "1" },
      want: { x: 1 },
    },
    {
      title: "but none of the forms",
      schema: { anyOf: [NEEDS_X, NEEDS_Y] },
      input: { z: 1 },
      want: "all that M is given has none of the forms that it may have",
    },
    {
      title: "all parts",
      schema: { properties: {}, allOf: [NEEDS_X, NEEDS_Y] },
      input: { x: 1 },
      want: '"y" of M is missing',
    },
    {
      title: "a reference",
      schema: { $ref: "#/$defs/n", $defs: { n: NEEDS_X } },
      input: { x: "1" },
      want: { x: 1 },
    },
    {
      title: "nothing, where a reference needs it",
      schema: { $ref: "#/$defs/n", $defs: { n: NEEDS_X } },
      input: {},
      want: '"x" of M is missing',
    },
    {
      title: "beside named ones",
      schema: { ...A, additionalProperties: true },
      input: { a: "1", b: 2 },
      want: { a: 1, b: 2 },
    },
    {
      title: "beside named ones, by a schema",
      schema: { ...A, additionalProperties: { type: "integer" } },
      input: { a: 1, b: "x" },
      want: '"b" of M must be integer',
    },
    {
      title: "but not where it only names",
      schema: A,
      input: { a: 1, bb: 2 },
      want: { input: { a: 1 }, leftOut: ["bb"] },
    },
    {
      title: "nor where it lets in no others",
      schema: { ...A, additionalProperties: false },
      input: { a: 1, bb: 2 },
      want: { input: { a: 1 }, leftOut: ["bb"] },
    },
    {
      title: "nor where it has none",
      schema: { properties: {} },
      input: { bb: 2 },
      want: { input: {}, leftOut: ["bb"] },
    },
  ])("$title", ({ schema, input, want }) => expect(map(schema, input)).toEqual(want));

  test("where every value is a text, one that could be more than a text is no argument", () => {
    const hasTexts = true as const;
    expect(map({}, { b: "say 5", c: "5" }, { hasTexts })).toBe('"c" of M can be read as a text, and as what it says');
    expect(map({}, { b: "say 5" }, { hasTexts })).toEqual({ b: "say 5" });
    expect(map({ additionalProperties: { type: "string" } }, { b: "5" }, { hasTexts })).toEqual({ b: "5" });
    expect(map({ additionalProperties: { type: "integer" } }, { b: "5" }, { hasTexts })).toEqual({ b: 5 });
  });

  test("a call that does not say where it ends may have lost some", () => {
    const repairs = ["a missing end of the arguments"];
    expect(map({}, { b: 1 }, { repairs })).toBe("it has no end, and arguments of M may be lost");
  });

  test("a toolset that lists arguments means no others", () => {
    const schema = { ...A, additionalProperties: true };
    const entry = {
      name: "m",
      as: ["M"],
      about: "Any.",
      args: [{ name: "one", to: "a" }],
    };
    expect(mapCall({ name: "m", input: { one: 1, bb: 2 } }, toolsOf(schema, [entry]))).toMatchObject({
      input: { a: 1 },
      leftOut: ["bb"],
    });
    expect(mapCall({ name: "m", input: { bb: 2 } }, toolsOf({}, [entry]))).toMatchObject({ input: { bb: 2 } });
  });
});
