import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { stubTool, toolDeclarations, toolLine } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { request } from "../../prompt/conversation/small-program.ts";

type Schema = NonNullable<NonNullable<MessagesRequest["tools"]>[number]["input_schema"]>;

function whole(input_schema: Schema, description = "Does it. And more."): OfferedTool {
  const toolset = { shell: "Run", tools: [], others: [{ match: "*", do: "keep" as const }] };
  const [tool] = chooseTools(toolset, request({ tools: [{ name: "t", description, input_schema }] }));
  if (tool === undefined) throw new Error("no tool");
  return tool;
}

const text = { type: "string", description: "long words", minLength: 1, default: "x" };

describe("a stub", () => {
  test.each<{ title: string; given: Schema; want: string }>([
    {
      title: "shows all that is required, and of the rest plain values until there are four",
      given: {
        properties: { a: text, b: text, c: { type: "number" }, d: { type: "boolean" }, e: text, f: text },
        required: ["a", "f"],
      },
      want: "t(a, b?, c?: number, f) - Does it",
    },
    {
      title: "shows more than four where more are required",
      given: { properties: { a: text, b: text, c: text, d: text, e: text }, required: ["a", "b", "c", "d", "e"] },
      want: "t(a, b, c, d, e) - Does it",
    },
    {
      title: "leaves out lists, maps and long choices that need not be given",
      given: {
        properties: {
          list: { type: "array", items: text },
          map: { type: "object", properties: { a: text } },
          long: { enum: ["one long value", "another long value", "a third long value"] },
          short: { enum: ["a", "b"] },
        },
      },
      want: 't(short?: "a"|"b") - Does it',
    },
    {
      title: "of a map that is required shows what that requires",
      given: {
        properties: { map: { type: "object", properties: { a: text, b: text }, required: ["a"] } },
        required: ["map"],
      },
      want: "t(map: {a}) - Does it",
    },
    {
      title: "of a choice of types shows the first that is something",
      given: { properties: { a: { anyOf: [{ type: "null" }, { type: "integer" }, text] } }, required: ["a"] },
      want: "t(a: integer) - Does it",
    },
    {
      title: "shows what is referred to, and no reference",
      given: {
        properties: { a: { $ref: "#/$defs/list" } },
        required: ["a"],
        $defs: { list: { type: "array", items: { $ref: "#/$defs/one" } }, one: { type: "number" } },
      },
      want: "t(a: number[]) - Does it",
    },
    {
      title: "of what refers to itself shows no end",
      given: { properties: { a: { $ref: "#/$defs/a" } }, required: ["a"], $defs: { a: { $ref: "#/$defs/a" } } },
      want: "t(a) - Does it",
    },
  ])("$title", ({ given, want }) => {
    expect(toolLine(stubTool(whole(given)))).toBe(want);
  });

  test("is declared with types and values alone", () => {
    const tool = whole({
      properties: { a: text, b: { type: "array", items: { ...text, enum: ["x"] } } },
      required: ["a", "b"],
      $defs: { unused: text },
    });
    expect(toolDeclarations([stubTool(tool)])).toEqual([
      {
        name: "t",
        description: "Does it",
        schema: {
          type: "object",
          properties: { a: { type: "string" }, b: { type: "array", items: { type: "string", enum: ["x"] } } },
          required: ["a", "b"],
        },
      },
    ]);
  });

  test("is checked against all of the client's schema", () => {
    const tool = whole({ properties: { a: text, b: text, c: text, d: text, e: { type: "object" } } });
    expect(stubTool(tool).args).toEqual(tool.args);
  });
});
