import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coerceValue, type Coerced } from "../../../../src/turn/calls/coerce-value.ts";

interface Case {
  readonly given: unknown;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly want: Coerced;
}

const to = (value: unknown): Coerced => ({ value });
const not = (problem: string): Coerced => ({ problem: `must be ${problem}` });
const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const boolean = { type: "boolean" };
const array = { type: "array" };
const object = { type: "object" };

describe("a value is made to fit where it can mean but one thing", () => {
  test.each<Case>([
    { given: "a", schema: string, want: to("a") },
    { given: 5, schema: string, want: to("5") },
    { given: false, schema: string, want: to("false") },
    { given: { a: 1 }, schema: string, want: not("string") },
    { given: null, schema: string, want: not("string") },
    { given: 1.5, schema: number, want: to(1.5) },
    { given: "1.5", schema: number, want: to(1.5) },
    { given: " 12 ", schema: number, want: to(12) },
    { given: "twelve", schema: number, want: not("number") },
    { given: "", schema: number, want: not("number") },
    { given: true, schema: number, want: not("number") },
    { given: 5, schema: integer, want: to(5) },
    { given: "5", schema: integer, want: to(5) },
    { given: "5.0", schema: integer, want: to(5) },
    { given: 5.5, schema: integer, want: not("integer") },
    { given: "5.5", schema: integer, want: not("integer") },
    { given: "true", schema: boolean, want: to(true) },
    { given: " False ", schema: boolean, want: to(false) },
    { given: "yes", schema: boolean, want: not("boolean") },
    { given: 1, schema: boolean, want: not("boolean") },
    { given: "[1,2]", schema: array, want: to([1, 2]) },
    { given: 1, schema: array, want: to([1]) },
    { given: { a: 1 }, schema: array, want: to([{ a: 1 }]) },
    { given: "a", schema: array, want: not("array") },
    { given: null, schema: array, want: not("array") },
    { given: '{"a":1}', schema: object, want: to({ a: 1 }) },
    { given: "[1]", schema: object, want: not("object") },
    { given: [1], schema: object, want: not("object") },
    { given: null, schema: { type: ["string", "null"] }, want: to(null) },
    { given: "5", schema: { type: ["string", "number"] }, want: to("5") },
    { given: "5", schema: { type: ["number", "null"] }, want: to(5) },
    { given: "null", schema: { type: ["number", "null"] }, want: to(null) },
    { given: "x", schema: { type: ["number", "null"] }, want: not("number or null") },
    { given: "5", schema: {}, want: to("5") },
    { given: "5", schema: { anyOf: [number, boolean] }, want: to("5") },
  ])("$given for $schema", ({ given, schema, want }) => expect(coerceValue(given, schema)).toEqual(want));
});

describe("one of a few values", () => {
  const schema = { type: "string", enum: ["content", "Files"] };
  test.each<Omit<Case, "schema">>([
    { given: "content", want: to("content") },
    { given: "CONTENT", want: to("content") },
    { given: "files", want: to("Files") },
    { given: "file", want: not('one of "content", "Files"') },
    { given: 1, want: not('one of "content", "Files"') },
  ])("$given", ({ given, want }) => expect(coerceValue(given, schema)).toEqual(want));

  test("numbers are read before they are looked up", () =>
    expect(coerceValue("2", { type: "integer", enum: [1, 2] })).toEqual(to(2)));
});

describe("what lies within", () => {
  const items = { type: "array", items: { type: "object", properties: { id: integer, done: boolean } } };
  test.each<Case>([
    { given: [{ id: "1", done: "true", more: "2" }], schema: items, want: to([{ id: 1, done: true, more: "2" }]) },
    { given: '[{"id":"1"}]', schema: items, want: to([{ id: 1 }]) },
    { given: [{ id: "one" }, "x"], schema: items, want: to([{ id: "one" }, "x"]) },
    { given: { a: "1" }, schema: { type: "object", properties: { a: true } }, want: to({ a: "1" }) },
    { given: { toString: "1" }, schema: { type: "object", properties: {} }, want: to({ toString: "1" }) },
  ])("$given", ({ given, schema, want }) => expect(coerceValue(given, schema)).toEqual(want));
});

test("a text for a text is never touched, whatever it looks like", () => {
  const code = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.constantFrom("\tif x:\r\n", " 5 ", "True"),
  );
  fc.assert(
    fc.property(code, (text) => {
      expect(coerceValue(text, string)).toEqual(to(text));
    }),
  );
});
