import { describe, expect, test } from "vitest";
import { mapCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { CORE, request } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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
const A = { properties: { a: { type: "integer" } } };

describe("what a tool lets in without naming it goes on, checked", () => {
  test.each(
    cases("what a tool lets in without naming it goes on checked") as {
      title: string;
      schema: Schema;
      input: Schema;
      want: unknown;
    }[],
  )("$title", ({ schema, input, want }) => expect(map(schema, input)).toEqual(want));

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
    const entry = cases("entry") as { name: string; as: string[]; about: string; args: { name: string; to: string }[] };
    expect(mapCall({ name: "m", input: { one: 1, bb: 2 } }, toolsOf(schema, [entry]))).toMatchObject({
      input: { a: 1 },
      leftOut: ["bb"],
    });
    expect(mapCall({ name: "m", input: { bb: 2 } }, toolsOf({}, [entry]))).toMatchObject({ input: { bb: 2 } });
  });
});
