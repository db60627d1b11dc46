import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfferedArgument, OfferedTool, Schema } from "../../../../src/turn/tools/offered-tool.ts";
import { toolDeclarations, toolLine } from "../../../../src/turn/tools/declare-tools.ts";
import { flattenInput, flattenTool, nestInput } from "../../../../src/turn/tools/flat-arguments.ts";

const text = { type: "string" };

function tool(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): OfferedTool {
  const args = Object.entries(properties).map(([name, schema]): OfferedArgument => ({
    name,
    to: name,
    required: required.includes(name),
    schema,
  }));
  return { name: "t", client: "t", about: "does it", args };
}

const OPTIONS = {
  type: "object",
  properties: { depth: { type: "number" }, filter: { type: "object", properties: { kind: text }, required: ["kind"] } },
  required: ["depth"],
};

describe("a flat tool", () => {
  test.each<{ title: string; given: OfferedTool; want: string }>([
    {
      title: "has the values of maps as arguments of its own",
      given: tool({ path: text, options: OPTIONS }, ["path", "options"]),
      want: "t(path, options.depth: number, options.filter.kind?) - does it",
    },
    {
      title: "needs nothing of a map that need not be given",
      given: tool({ options: OPTIONS }),
      want: "t(options.depth?: number, options.filter.kind?) - does it",
    },
    { title: "keeps a map of anything", given: tool({ env: { type: "object" } }), want: "t(env?: object) - does it" },
    {
      title: "keeps a map whose names have dots",
      given: tool({ env: { type: "object", properties: { "a.b": text } } }),
      want: "t(env?: {a.b?}) - does it",
    },
    {
      title: "keeps maps within lists",
      given: tool({ edits: { type: "array", items: { type: "object", properties: { old: text } } } }),
      want: "t(edits?: {old?}[]) - does it",
    },
    {
      title: "has one type where there are several",
      given: tool({ a: { oneOf: [{ type: "integer" }, text] }, b: { type: ["null", "boolean"] } }),
      want: "t(a?: integer, b?: boolean) - does it",
    },
    {
      title: "has what is said in several parts",
      given: tool({ a: { allOf: [{ type: "object", properties: { x: text } }, { properties: { y: text } }] } }),
      want: "t(a.x?, a.y?) - does it",
    },
  ])("$title", ({ given, want }) => expect(toolLine(flattenTool(given))).toBe(want));

  test("keeps what is said of an argument", () => {
    const [declared] = toolDeclarations([flattenTool(tool({ a: { ...text, description: "where", default: "." } }))]);
    expect(declared?.schema["properties"]).toEqual({ a: { type: "string", description: "where" } });
  });
});

describe("its calls come back in the client's shape", () => {
  const flat = flattenTool(tool({ path: text, options: OPTIONS }));
  test.each([
    { title: "dotted", given: { path: "a", "options.depth": 2 }, want: { path: "a", options: { depth: 2 } } },
    { title: "two maps deep", given: { "options.filter.kind": "k" }, want: { options: { filter: { kind: "k" } } } },
    { title: "as maps", given: { options: { depth: 2 } }, want: { options: { depth: 2 } } },
    {
      title: "as a map and dotted",
      given: { options: { depth: 2 }, "options.filter.kind": "k" },
      want: { options: { depth: 2, filter: { kind: "k" } } },
    },
    { title: "with what is not wanted", given: { path: "a", "options.depth": null }, want: { path: "a" } },
    { title: "with a dot that is nobody's", given: { "a.b": 1 }, want: { "a.b": 1 } },
  ])("$title", ({ given, want }) => expect(nestInput(given, flat)).toEqual(want));

  test("and go out flat, in the history", () => {
    const input = { path: "a", options: { depth: 2, filter: { kind: "k" } } };
    expect(flattenInput(input, flat)).toEqual({ path: "a", "options.depth": 2, "options.filter.kind": "k" });
  });

  test("whatever they hold", () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.array(fc.string()));
    const input = fc.record({ path: value, options: fc.record({ depth: value, filter: fc.record({ kind: value }) }) });
    fc.assert(
      fc.property(input, (given) => {
        expect(nestInput(flattenInput(given, flat), flat)).toEqual(given);
      }),
    );
  });
});
