import { describe, expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { stubTool, toolDeclarations, toolLine } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { request } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Schema = NonNullable<NonNullable<MessagesRequest["tools"]>[number]["input_schema"]>;

function whole(input_schema: Schema, description = "Does it. And more."): OfferedTool {
  const toolset = { shell: "Run", tools: [], others: [{ match: "*", do: "keep" as const }] };
  const [tool] = chooseTools(toolset, request({ tools: [{ name: "t", description, input_schema }] }));
  if (tool === undefined) throw new Error("no tool");
  return tool;
}

const text = { type: "string", description: "long words", minLength: 1, default: "x" };

describe("a stub", () => {
  test.each(cases("a stub") as { title: string; given: Schema; want: string }[])("$title", ({ given, want }) => {
    expect(toolLine(stubTool(whole(given)))).toBe(want);
  });

  test("is declared with types and values alone", () => {
    const tool = whole({
      properties: { a: text, b: { type: "array", items: { ...text, enum: ["x"] } } },
      required: ["a", "b"],
      $defs: { unused: text },
    });
    expect(toolDeclarations([stubTool(tool)])).toEqual(cases("declaredTypesValuesAlone"));
  });

  test("is checked against all of the client's schema", () => {
    const tool = whole({ properties: { a: text, b: text, c: text, d: text, e: { type: "object" } } });
    expect(stubTool(tool).args).toEqual(tool.args);
  });
});
