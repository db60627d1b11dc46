import * as fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test, vi } from "vitest";
import { CoercionNotes, type CoercionResult } from "../../../../src/tool-calls/coerce/coercion-notes.ts";
import { coerceValue } from "../../../../src/tool-calls/coerce/coerce-value.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Schema = Readonly<Record<string, unknown>>;

const fit = (value: unknown, schema: Schema): CoercionResult => coerceValue(value, schema, new CoercionNotes());

interface Case {
  readonly given: unknown;
  readonly schema: Schema;
  readonly want: CoercionResult;
}

const to = (value: unknown): CoercionResult => ({ value });
const string = { type: "string" };
const array = { type: "array" };

describe("a value is made to fit where it can mean but one thing", () => {
  test.each(cases("a value is made to fit where it can mean but one thing") as Case[])(
    "$given for $schema",
    ({ given, schema, want }) => expect(fit(given, schema)).toEqual(want),
  );
});

describe("one of a few values", () => {
  const schema = { type: "string", enum: ["content", "Files"] };
  test.each(cases("one of a few values") as Omit<Case, "schema">[])("$given", ({ given, want }) =>
    expect(fit(given, schema)).toEqual(want),
  );

  test("numbers are read before they are looked up", () =>
    expect(fit("2", { type: "integer", enum: [1, 2] })).toEqual(to(2)));
});

describe("what lies within", () => {
  test.each(cases("what lies within") as Case[])("$given", ({ given, schema, want }) =>
    expect(fit(given, schema)).toEqual(want),
  );
});

describe("the whole schema is held to", () => {
  const tree = {
    type: "object",
    properties: { name: string, kids: { type: "array", items: { $ref: "#/$defs/tree" } } },
  };
  const shared = { $defs: { tree, alias: { $ref: "#/$defs/tree" }, circle: { $ref: "#/$defs/circle" } } };
  test.each(
    cases("the whole schema is held") as (Case & { mended?: readonly string[]; leftOut?: readonly string[] })[],
  )("$given for $schema", ({ given, schema, want, mended = [], leftOut = [] }) => {
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
