import { describe, expect, test } from "vitest";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import type { OfferedArgument } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { toolDeclarations, toolLines } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import { CLIENT_TOOLS, CORE, request } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));

function lineOf(schema: OfferedArgument["schema"], required = true, about = "does it"): string {
  return toolLines([{ name: "t", client: "T", about, args: [{ name: "a", to: "b", required, schema }] }]);
}

test("in a prompt, a tool is a line", () => {
  expect(toolLines(TOOLS).split("\n")).toEqual(cases("promptToolLine"));
});

describe("a line says what an argument is", () => {
  test.each(
    cases("a line says what an argument") as {
      title: string;
      schema: Readonly<Record<string, unknown>>;
      want: string;
    }[],
  )("$title", ({ schema, want }) => expect(lineOf(schema)).toBe(want));

  test("that it may be missing", () => expect(lineOf({ type: "number" }, false)).toBe("t(a?: number) - does it"));
  test("a text of several lines is one", () => expect(lineOf({}, true, " a\n\n b ")).toBe("t(a) - a b"));
});

test("through the server, a tool is declared in the model's names with the client's schemas", () => {
  expect(toolDeclarations(TOOLS.slice(0, 1))).toEqual(cases("throughServerToolDeclared"));
});

test("and with what they refer to", () => {
  const $defs = { b: { type: "string" } };
  const [declared] = toolDeclarations([{ name: "t", client: "T", about: "", args: [], shared: { $defs } }]);
  expect(declared?.schema).toEqual({ type: "object", properties: {}, required: [], $defs });
});
