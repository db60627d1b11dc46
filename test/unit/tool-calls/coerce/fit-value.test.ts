import * as fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test, vi } from "vitest";
import { CoercionNotes, type CoercionResult } from "../../../../src/tool-calls/coerce/coercion-notes.ts";
import { coerceValue } from "../../../../src/tool-calls/coerce/coerce-value.ts";

type Schema = Readonly<Record<string, unknown>>;

const fit = (value: unknown, schema: Schema): CoercionResult => coerceValue(value, schema, new CoercionNotes());

interface Case {
  readonly given: unknown;
  readonly schema: Schema;
  readonly want: CoercionResult;
}

const to = (value: unknown): CoercionResult => ({ value });
const not = (problem: string): CoercionResult => ({ problem: `must be ${problem}` });
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
    { given: "5", schema: { anyOf: [number, boolean] }, want: to(5) },
    { given: 2 ** 60, schema: string, want: not("string") },
    { given: 1.5, schema: string, want: not("string") },
    { given: "12345678901234567890", schema: integer, want: not("integer") },
    { given: "None", schema: { type: ["number", "null"] }, want: to(null) },
    { given: "['a', 'b']", schema: array, want: to(["a", "b"]) },
    { given: "src", schema: { type: "array", items: string }, want: to(["src"]) },
    { given: "a, b", schema: { type: "array", items: string }, want: not("array") },
  ])("$given for $schema", ({ given, schema, want }) => expect(fit(given, schema)).toEqual(want));
});

describe("one of a few values", () => {
  const schema = { type: "string", enum: ["content", "Files"] };
  test.each<Omit<Case, "schema">>([
    { given: "content", want: to("content") },
    { given: "CONTENT", want: to("content") },
    { given: "files", want: to("Files") },
    { given: "file", want: not('one of "content", "Files"') },
    { given: 1, want: not('one of "content", "Files"') },
  ])("$given", ({ given, want }) => expect(fit(given, schema)).toEqual(want));

  test("numbers are read before they are looked up", () =>
    expect(fit("2", { type: "integer", enum: [1, 2] })).toEqual(to(2)));
});

describe("what lies within", () => {
  const items = { type: "array", items: { type: "object", properties: { id: integer, done: boolean } } };
  test.each<Case>([
    { given: [{ id: "1", done: "true", more: "2" }], schema: items, want: to([{ id: 1, done: true, more: "2" }]) },
    { given: '[{"id":"1"}]', schema: items, want: to([{ id: 1 }]) },
    { given: [{ id: "1" }, { id: "one" }], schema: items, want: { problem: "must be integer", path: "[1].id" } },
    { given: [{}, "x"], schema: items, want: { problem: "must be object", path: "[1]" } },
    { given: { a: "1" }, schema: { type: "object", properties: { a: true } }, want: to({ a: "1" }) },
    { given: { toString: "1" }, schema: { type: "object", properties: {} }, want: to({ toString: "1" }) },
  ])("$given", ({ given, schema, want }) => expect(fit(given, schema)).toEqual(want));
});

describe("the whole schema is held to", () => {
  const task = {
    type: "object",
    properties: { task_text: string, state: { enum: ["open", "Done"] }, note: string, size: integer },
    required: ["task_text", "state"],
    additionalProperties: false,
  };
  const tree = {
    type: "object",
    properties: { name: string, kids: { type: "array", items: { $ref: "#/$defs/tree" } } },
  };
  const shared = { $defs: { tree, alias: { $ref: "#/$defs/tree" }, circle: { $ref: "#/$defs/circle" } } };
  test.each<Case & { mended?: readonly string[]; leftOut?: readonly string[] }>([
    { given: { task_text: "a", state: "open" }, schema: task, want: to({ task_text: "a", state: "open" }) },
    {
      given: { taskText: "a", STATE: "done" },
      schema: task,
      want: to({ task_text: "a", state: "Done" }),
      mended: ["a name in another spelling", "a value in other letter case, or as a text"],
    },
    { given: { state: "open" }, schema: task, want: { problem: "is missing", path: ".task_text" } },
    {
      given: { task_text: "a", taskText: "b", "task-text": "c", state: "open" },
      schema: task,
      want: to({ task_text: "a", state: "open" }),
      leftOut: ["taskText", "task-text"],
    },
    {
      given: { taskText: "a", TaskText: "b", state: "open" },
      schema: task,
      want: { problem: "is missing", path: ".task_text" },
    },
    {
      given: { task_text: "a", state: "open", note: null, size: null },
      schema: task,
      want: to({ task_text: "a", state: "open" }),
      mended: ["nothing for what may be left out"],
    },
    {
      given: { task_text: "a", state: "open", more: 1 },
      schema: task,
      want: to({ task_text: "a", state: "open" }),
      leftOut: ["more"],
    },
    {
      given: { a: "1" },
      schema: { type: "object", additionalProperties: integer },
      want: to({ a: 1 }),
      mended: ["a number given as a text"],
    },
    {
      given: { a: "1" },
      schema: { type: "object", additionalProperties: false, patternProperties: { "^a": integer } },
      want: to({ a: "1" }),
    },
    { given: "5", schema: { anyOf: [string, integer] }, want: to("5") },
    { given: "5", schema: { oneOf: [integer, { type: "null" }] }, want: to(5), mended: ["a number given as a text"] },
    { given: "x", schema: { anyOf: [integer, { type: "null" }] }, want: not("integer") },
    { given: "x", schema: { anyOf: [integer, boolean] }, want: { problem: "has none of the forms that it may have" } },
    {
      given: "[1]",
      schema: {
        anyOf: [
          { type: "array", items: integer },
          { type: "array", items: string },
        ],
      },
      want: { problem: "can be read in more than one way" },
    },
    {
      given: { kind: "B", n: "2" },
      schema: {
        anyOf: [
          { type: "object", properties: { kind: { const: "a" }, n: string } },
          { type: "object", properties: { kind: { const: "b" }, n: integer } },
        ],
      },
      want: to({ kind: "b", n: 2 }),
      mended: ["a value in other letter case, or as a text", "a number given as a text"],
    },
    { given: "2", schema: { allOf: [integer, { minimum: 2 }] }, want: to(2), mended: ["a number given as a text"] },
    { given: 1, schema: { allOf: [integer, { minimum: 2 }] }, want: not("at least 2") },
    {
      given: { kids: [{ name: 1, kids: [{ name: [] }] }] },
      schema: { $ref: "#/$defs/alias" },
      want: { problem: "must be string", path: ".kids[0].kids[0].name" },
    },
    { given: 1, schema: { $ref: "#/$defs/circle" }, want: to(1) },
    { given: 1, schema: { $ref: "https://example.com/a" }, want: to(1) },
    { given: "2", schema: { enum: [1, 2] }, want: to(2), mended: ["a value in other letter case, or as a text"] },
    {
      given: "A",
      schema: { enum: ["a", "Aa", "aA"] },
      want: to("a"),
      mended: ["a value in other letter case, or as a text"],
    },
    { given: "AA", schema: { enum: ["a", "Aa", "aA"] }, want: not('one of "a", "Aa", "aA"') },
    { given: { a: 1 }, schema: { const: { a: 1 } }, want: to({ a: 1 }) },
    { given: 3, schema: { exclusiveMaximum: 3 }, want: not("less than 3") },
    { given: [], schema: { minItems: 1 }, want: { problem: "must have at least this many entries: 1" } },
    { given: "😀", schema: { maxLength: 1 }, want: to("😀") },
    { given: "", schema: { minLength: 1 }, want: { problem: "must have at least this many characters: 1" } },
    { given: "ab", schema: { pattern: "^a+$" }, want: { problem: "must match ^a+$" } },
    { given: "ab", schema: { pattern: "(?=b)" }, want: to("ab") },
    {
      given: { a: 1 },
      schema: { type: "object", properties: { a: false } },
      want: { problem: "must not be there", path: ".a" },
    },
  ])("$given for $schema", ({ given, schema, want, mended = [], leftOut = [] }) => {
    const notes = new CoercionNotes(shared);
    expect(coerceValue(given, schema, notes)).toEqual(want);
    if ("problem" in want) return;
    expect([...notes.repairs]).toEqual(mended);
    expect(notes.leftOut).toEqual(leftOut);
  });

  test("a schema in which each level has several forms of itself ends, too", () => {
    const form = (key: string): Schema => ({
      type: "object",
      properties: { a: { $ref: "#/$defs/n" } },
      required: [key],
    });
    const n = { anyOf: [form("b"), form("c"), form("d")] };
    let value: unknown = {};
    for (let depth = 0; depth < 90; depth += 1) value = { a: value };
    expect(coerceValue(value, n, new CoercionNotes({ $defs: { n } }))).toHaveProperty("problem");
    const loop = { allOf: [{ $ref: "#/$defs/loop" }] };
    expect(coerceValue(1, loop, new CoercionNotes({ $defs: { loop } }))).toEqual({
      problem: "is too deep to be checked",
    });
  });
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
      expect(fit(text, string)).toEqual(to(text));
    }),
  );
});

test("a pattern is compiled once, however many values it is for", () => {
  const compiled = vi.spyOn(RE2JS, "compile");
  const given = Array.from({ length: 100 }, (_, at) => `a${at}`);
  const fitted = fit(given, { ...array, items: { ...string, pattern: "^a\\d+$" } });
  const times = compiled.mock.calls.length;
  compiled.mockRestore();
  expect(fitted).toEqual({ value: given });
  expect(times).toBe(1);
});

test("forms are tried no further than the one that fits as it is", () => {
  let tries = 0;
  const further = {
    get type(): string {
      tries += 1;
      return "string";
    },
  };
  expect(fit("x", { anyOf: [string, further] })).toEqual({ value: "x" });
  expect(tries).toBe(0);
});
