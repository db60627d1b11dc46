import { describe, expect, test } from "vitest";
import { coerceArguments } from "../../../../src/tool-calls/coerce/coerce-arguments.ts";
import type { OfferedArgument, OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const arg = (name: string, to: string, changes: Partial<OfferedArgument> = {}): OfferedArgument => ({
  name,
  to,
  required: false,
  schema: { type: "string" },
  ...changes,
});
const EDIT: OfferedTool = {
  name: "edit_file",
  client: "Edit",
  about: "",
  args: [
    arg("path", "file_path", { required: true }),
    arg("old_text", "old", { required: true }),
    arg("all", "replaceAll", { schema: { type: "boolean" } }),
    arg("marks", "marks", { schema: { type: "array", items: { $ref: "#/$defs/mark" } } }),
  ],
  shared: { $defs: { mark: { type: "object", properties: { at: { type: "integer" } }, additionalProperties: false } } },
};

const EITHER = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };

type Input = Readonly<Record<string, unknown>>;

describe("arguments come to the client's names", () => {
  test.each(
    cases("arguments come to the clients names") as {
      title: string;
      input: Input;
      want: Input;
      mended?: readonly string[];
      leftOut?: readonly string[];
    }[],
  )("$title", ({ input, want, mended = [], leftOut = [] }) => {
    const fitted = coerceArguments(input, EDIT);
    if ("problem" in fitted) throw new Error(fitted.problem);
    expect(Object.fromEntries(fitted.coerced)).toEqual(want);
    expect(fitted).toMatchObject({ repairs: mended, leftOut });
  });

  test("where every value is a text, one that could be more than a text is no argument", () => {
    const free = { ...EDIT, args: [arg("any", "any", { schema: {} }), arg("some", "some", { schema: EITHER })] };
    const how = { hasTexts: true };
    for (const any of ["a", "[a", "say 5", ""]) expect(coerceArguments({ any }, free, how)).toHaveProperty("coerced");
    for (const any of ["5", "true", '{"a":1}', " [1]\n"])
      expect(coerceArguments({ any }, free, how)).toEqual({
        problem: '"any" of edit_file can be read as a text, and as what it says',
      });
    for (const some of ['["a"]', '["a", 1]', "['a']"])
      expect(coerceArguments({ some }, free, how)).toHaveProperty("problem");
    expect(coerceArguments({ some: "5" }, free, how)).toHaveProperty("coerced");
    expect(coerceArguments({ some: '["a"]' }, free)).toHaveProperty("coerced");
    expect(coerceArguments({ path: "5", old_text: '{"a":1}' }, EDIT, how)).toHaveProperty("coerced");
  });

  test.each(cases("or there is a reason") as { input: Input; want: string }[])(
    "or there is a reason: $want",
    ({ input, want }) => expect(coerceArguments(input, EDIT)).toEqual({ problem: want }),
  );
});
