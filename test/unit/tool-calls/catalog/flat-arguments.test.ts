import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toolDeclarations, toolLine } from "../../../../src/tool-calls/catalog/declare-tools.ts";
import { flattenInput, flattenTool, nestInput } from "../../../../src/tool-calls/catalog/nested-arguments.ts";
import type { JsonSchema, OfferedArgument, OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { mapCall, toModelCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const text = { type: "string" };

function tool(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): OfferedTool {
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
  test.each(cases("a flat tool") as { title: string; given: OfferedTool; want: string }[])(
    "$title",
    ({ given, want }) => expect(toolLine(flattenTool(given))).toBe(want),
  );

  test("keeps what is said of an argument", () => {
    const [declared] = toolDeclarations([flattenTool(tool({ a: { ...text, description: "where", default: "." } }))]);
    expect(declared?.schema["properties"]).toEqual({ a: { type: "string", description: "where" } });
  });
});

describe("its calls come back in the client's shape", () => {
  const flat = flattenTool(tool({ path: text, options: OPTIONS, "own.name": text }));
  test.each(
    cases("its calls come back in the clients shape") as {
      title: string;
      given: Readonly<Record<string, unknown>>;
      want: Readonly<Record<string, unknown>>;
    }[],
  )("$title", ({ given, want }) => expect(nestInput(given, flat)).toEqual({ input: want }));

  test.each(
    cases("but not where there is more than one meaning") as {
      title: string;
      given: Readonly<Record<string, unknown>>;
      name: string;
    }[],
  )("but not where there is more than one meaning: $title", ({ given, name }) => {
    const problem = `t is given "${name}" in two ways`;
    expect(nestInput(given, flat)).toEqual({ problem });
    expect(mapCall({ name: "t", input: given }, [flat])).toEqual({ problem });
  });
});

describe("and go out flat, in the history", () => {
  const flat = flattenTool(tool({ path: text, options: OPTIONS, "options.own": text }));
  test.each(
    cases("and go out flat in the history") as {
      title: string;
      given: Readonly<Record<string, unknown>>;
      want: Readonly<Record<string, unknown>>;
    }[],
  )("$title", ({ given, want }) => expect(flattenInput(given, flat)).toEqual(want));
});

/** A schema, and the values that it takes. */
interface Shape {
  readonly schema: JsonSchema;
  readonly values: fc.Arbitrary<unknown>;
}

const PART = fc.constantFrom("a", "b", "__proto__");
/** Some hold a dot, and so look like the names that maps are given. */
const NAME = fc.oneof(
  { weight: 3, arbitrary: PART },
  fc.array(PART, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(".")),
);

const LEAF: Shape = { schema: { type: ["string", "null"] }, values: fc.oneof(fc.string(), fc.constant(null)) };

function shapes(depth: number): fc.Arbitrary<Shape> {
  const leaf = fc.constant(LEAF);
  return depth === 0 ? leaf : fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 2, arbitrary: mapsOf(depth) });
}

function mapsOf(depth: number): fc.Arbitrary<Shape> {
  const field = fc.tuple(NAME, shapes(depth - 1), fc.boolean());
  return fc.array(field, { maxLength: 3 }).map((list) => {
    const known = [...new Map(list.map((one) => [one[0], one])).values()];
    const properties = Object.fromEntries(known.map(([name, { schema }]) => [name, schema]));
    const required = known.flatMap(([name, , isNeeded]) => (isNeeded ? [name] : []));
    const given = known.map(([name, { values }, isNeeded]) => {
      const pair = values.map((value): [string, unknown] => [name, value]);
      return isNeeded ? pair : fc.option(pair, { nil: undefined });
    });
    const values = fc.tuple(...given).map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== undefined)));
    return { schema: { type: "object", properties, required }, values };
  });
}

const CALLED = mapsOf(4).chain(({ schema, values }) => {
  const { properties, required } = schema as { properties: Record<string, JsonSchema>; required: string[] };
  const flat = flattenTool(tool(properties, required));
  return fc.record({ flat: fc.constant(flat), input: values as fc.Arbitrary<Record<string, unknown>> });
});

describe("whatever a tool's schema is", () => {
  test("a call goes into the history and comes back as the client has it", () => {
    fc.assert(
      fc.property(CALLED, ({ flat, input }) => {
        const written = toModelCall({ id: "a", name: "t", input }, [flat]);
        expect(mapCall(written, [flat])).toStrictEqual({ name: "t", input, leftOut: [], repairs: [] });
      }),
      { numRuns: runs(1000) },
    );
  });

  test("what the model gives under a name that it is shown reaches that place, and no other", () => {
    fc.assert(
      fc.property(CALLED, ({ flat }) => {
        const shown = (flat.declaredArgs ?? []).map(({ name }) => name);
        expect(new Set(shown).size).toBe(shown.length);
        for (const name of shown) {
          const path = flat.args.some((arg) => arg.name === name) ? [name] : name.split(".");
          const want = path.reduceRight<unknown>((inner, part) => Object.fromEntries([[part, inner]]), "x");
          expect(nestInput(Object.fromEntries([[name, "x"]]), flat)).toStrictEqual({ input: want });
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
