import { expect, test } from "vitest";
import { supportsStrictMode } from "../../../../src/tool-calls/catalog/client-tools.ts";

const closed = (properties: object, required: string[] = Object.keys(properties)): object => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const text = { type: "string" };

test.each([
  { title: "nothing at all", schema: closed({}), want: true },
  { title: "all that it has", schema: closed({ a: text }), want: true },
  { title: "what may be left out", schema: closed({ a: text, b: text }, ["a"]), want: false },
  { title: "more than it names", schema: { ...closed({ a: text }), additionalProperties: true }, want: false },
  { title: "who knows what", schema: { type: "object", properties: { a: text }, required: ["a"] }, want: false },
  { title: "an object of its own kind", schema: closed({ a: closed({ b: text }) }), want: true },
  { title: "an open object within", schema: closed({ a: { type: "object" } }), want: false },
  { title: "a list of open objects", schema: closed({ a: { type: "array", items: { type: "object" } } }), want: false },
  { title: "a choice with an open object", schema: closed({ a: { anyOf: [text, { type: "object" }] } }), want: false },
  {
    title: "a definition with an open object",
    schema: { ...closed({}), $defs: { a: { type: "object" } } },
    want: false,
  },
  { title: "a value that looks like one", schema: closed({ a: { enum: [{ type: "object" }] } }), want: true },
  { title: "no schema", schema: undefined, want: true },
])("$title: $want", ({ schema, want }) => expect(supportsStrictMode(schema)).toBe(want));
