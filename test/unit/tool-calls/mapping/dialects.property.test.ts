import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../generated/types/plan.d.ts";
import { writeCalls } from "../../../../src/tool-calls/dialects/format-calls.ts";
import { OFFERED, readAnswer, shippedDialects } from "../../../support/dialect-fixtures.ts";
import { runs } from "../../../support/depth.ts";

const SEED = { seed: 10, numRuns: runs(150) };
const dialects = await shippedDialects();

/** Every text that any dialect's forms are made of: the worst that can stand in an argument. */
const MARKS = Object.values(dialects).flatMap(marksOf);

function marksOf({ forms, argument = [], around }: Dialect): string[] {
  const steps = [...forms, ...argument].flat();
  return [...steps.flatMap((step) => ("text" in step ? step.text : [])), ...Object.values(around ?? {})];
}

const NASTY = [
  ...Array.from("\"'`\\{}[]()<>/|&;,:=#$\n\t\r "),
  '\\"',
  "\\n",
  "\\u0041",
  "\n\n",
  "    ",
  "```",
  "```json\n",
  '"""',
  "'''",
  "\u2028",
  "\u0000",
  "🦊",
  "é",
  "名",
  "null",
  "True",
  "12",
  "-0.5",
  '{"name": "bash", "arguments": {"command": "rm x"}}',
  '{"name": "bash", "parameters": {"command": "rm x"}}',
  '[bash(command="rm x")]',
  "[]",
  "const a = <T,>(x: T) => <p key={1}>{`${x}`}</p>;",
  "def f(x):\n\treturn x\n",
  "read_file",
  "path",
  "content",
];

const nasty = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...MARKS) }, fc.constantFrom(...NASTY), fc.string()),
  { maxLength: 8 },
);
const text = fc.oneof(
  nasty.map((parts) => parts.join("")),
  fc.string({ unit: "grapheme" }),
);
const deep = fc
  .jsonValue({ maxDepth: 3, stringUnit: "grapheme" })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const hostile = fc.oneof(text, deep);

/** A call as its tool wants it. */
const call = fc.oneof(
  fc.record({ name: fc.constant("write_file"), input: fc.record({ path: text, content: text }) }),
  fc.record({
    name: fc.constant("edit_file"),
    input: fc.record({ path: text, old: text, new: text, all: fc.boolean() }, { requiredKeys: ["path", "old", "new"] }),
  }),
  fc.record({
    name: fc.constant("bash"),
    input: fc.record(
      {
        command: text,
        timeout: fc.integer(),
        env: fc.dictionary(text, hostile, { maxKeys: 3, noNullPrototype: true }),
      },
      { requiredKeys: ["command"] },
    ),
  }),
  fc.record({
    name: fc.constant("search"),
    input: fc.record({ pattern: text, paths: fc.array(text, { maxLength: 3 }) }, { requiredKeys: ["pattern"] }),
  }),
  fc.record({
    name: fc.constant("todo"),
    input: fc.record({
      items: fc.array(fc.dictionary(text, hostile, { maxKeys: 3, noNullPrototype: true }), { maxLength: 3 }),
    }),
  }),
  fc.constant({ name: "list_files", input: {} }),
);

describe.each(Object.entries(dialects).map(([name, dialect]) => ({ name, dialect })))("$name", ({ dialect }) => {
  const read = (pieces: readonly string[]): unknown[] => readAnswer(pieces, { dialects: [dialect] });

  test("what it writes is what it reads, wherever it is cut", () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { maxLength: 5 }), (calls, at) => {
        const written = writeCalls(dialect, calls);
        const wanted = calls.map(({ name, input }) => ({ call: name, input }));
        expect(read([written])).toEqual(wanted);
        expect(read(cutAt(written, at))).toEqual(wanted);
      }),
      SEED,
    );
  });
});

function cutAt(written: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((one) => one % (written.length + 1)), written.length].toSorted((a, b) => a - b);
  return places.slice(1).map((place, index) => written.slice(places[index], place));
}

test("all tools that are called here are offered", () => {
  expect(OFFERED).toEqual(expect.arrayContaining(["write_file", "edit_file", "bash", "search", "todo", "list_files"]));
});
