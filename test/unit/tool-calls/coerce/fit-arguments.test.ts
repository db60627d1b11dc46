import { describe, expect, test } from "vitest";
import { coerceArguments } from "../../../../src/tool-calls/coerce/coerce-arguments.ts";
import type { OfferedArgument, OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";

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
  test.each<{ title: string; input: Input; want: Input; mended?: readonly string[]; leftOut?: readonly string[] }>([
    { title: "the model's", input: { path: "a", old_text: "b" }, want: { file_path: "a", old: "b" } },
    {
      title: "other spellings of the model's and the client's",
      input: { filePath: "a", OldText: "b", replace_all: "True" },
      want: { file_path: "a", old: "b", replaceAll: true },
      mended: ["a name in another spelling", "a truth value given as a text"],
    },
    {
      title: "never one of two spellings",
      input: { path: "a", old_text: "b", ALL: true, All: false },
      want: { file_path: "a", old: "b" },
      leftOut: ["ALL", "All"],
    },
    {
      title: "nothing for what is not needed",
      input: { path: "a", old_text: "", all: "", marks: null },
      want: { file_path: "a", old: "" },
      mended: ["nothing for what may be left out"],
    },
    {
      title: "the same in two spellings",
      input: { path: "a", PATH: "a", Path: "", old_text: "b" },
      want: { file_path: "a", old: "b" },
      leftOut: ["PATH", "Path"],
    },
    {
      title: "what the tool's own definitions say",
      input: { path: "a", old_text: "b", marks: "[{'at': '1', 'of': 2}]" },
      want: { file_path: "a", old: "b", marks: [{ at: 1 }] },
      mended: ["single quotes", "a list given as a text", "a number given as a text"],
      leftOut: ["of"],
    },
  ])("$title", ({ input, want, mended = [], leftOut = [] }) => {
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

  test.each<{ input: Input; want: string }>([
    { input: { path: "a" }, want: 'edit_file needs "old_text"' },
    { input: { Path: "a", PATH: "b", old_text: "c" }, want: 'edit_file needs "path"' },
    { input: { path: { a: 1 }, old_text: "b" }, want: '"path" of edit_file must be string' },
    { input: { path: "a", old_text: "b", marks: [{ at: "x" }] }, want: '"marks[0].at" of edit_file must be integer' },
    { input: { path: "a", old_text: null }, want: '"old_text" of edit_file must be string' },
    { input: { path: "a", PATH: "b", old_text: "c" }, want: 'edit_file has "path" twice, and once as "PATH"' },
  ])("or there is a reason: $want", ({ input, want }) =>
    expect(coerceArguments(input, EDIT)).toEqual({ problem: want }),
  );
});
