import { readFileSync } from "node:fs";
import { array, assert, constantFrom, letrec, oneof, option, property, record, tuple, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { parseSimple } from "../../../../src/config/parse/parse-simple.ts";
import { parseAnyYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { runs } from "../../../support/depth.ts";

const FILE = "mallex.yaml";

/** Whatever it reads, the library reads the same, at the same places. */
function expectSame(text: string): boolean {
  const tree = parseSimple(FILE, text);
  const expected = tree === undefined ? { tree } : parseAnyYaml(FILE, text);
  expect({ problems: [], tree, text }).toStrictEqual({ problems: [], ...expected, text });
  return tree !== undefined;
}

const scalar = constantFrom(
  "a", "two words", "http://x.y/z?a=b#c", "1", "0.5", "1.0", "007", "-3", "- 3", "1e3", "0x1F", "12GB", "2.1.3", "true", "False", "null", "~", "",
  '"double"', '"a\\n\\"b\\" {"', '"\\x41"', "'it''s'", "'open", '"a" b', "[a, b]", "[]", "[ 1,2 ]", "[a,, b]", "[a, ]", "{}", "{ a: 1, b: [x, 'y'] }",
  "{a: 1}", "{ a: b: c }", "{ a:1 }", "{ a }", "[a: b]", "a: b", "a :b", "a:", "#c", "a # c", "a#c", "*a", "&a b", "!t x", "|", ">-", "@x", "-p", "?x", "é – ü", "a\tb", "%x",
); // prettier-ignore
const key = constantFrom("a", "b", "long-key", "x-note", "v1.2/y", "true", "constructor", '"q"', "1", "<<", "a b");
const comment = constantFrom("", "", "", " # note", "  #", "#x", " ");

/** Lines with any indentation, most of them right. */
const line = record({
  indent: constantFrom(0, 0, 2, 2, 2, 4, 4, 6, 1),
  dash: constantFrom("", "", "", "- ", "- - ", "-  ", "-"),
  key: option(key, { freq: 3 }),
  scalar,
  comment,
}).map(
  (one) =>
    `${" ".repeat(one.indent)}${one.dash}${one.key === null ? "" : `${one.key}: `}${one.scalar}`.trimEnd() +
    one.comment,
);
const lines = array(oneof({ weight: 8, arbitrary: line }, constantFrom("", "# note", "  # note", "    # deep")), {
  minLength: 1,
  maxLength: 9,
});

/** Maps and lists that are well formed, with comments anywhere. */
const nested = letrec<{ block: string[]; entry: string[] }>((tie) => ({
  entry: oneof(
    { maxDepth: 3 },
    scalar.map((value) => [` ${value}`.trimEnd()]),
    tuple(comment, tie("block")).map(([note, block]) => [note, ...block.map((text) => `  ${text}`)]),
    array(oneof(scalar, tie("block").map(([first]) => first ?? "")), { minLength: 1, maxLength: 3 }).map((items) => ["", ...items.map((item) => `- ${item}`)]),
  ),
  block: uniqueArray(constantFrom("a", "b", "c", "dd", "x-e"), { minLength: 1, maxLength: 3 })
    .chain((keys) =>
      tuple(...keys.map((name) => tuple(tie("entry"), constantFrom([], [], [], [""], ["# note"], ["  # note"])).map(([[first = "", ...rest], more]) => [`${name}:${first}`, ...rest, ...more]))),
    )
    .map((entries) => entries.flat()),
})); // prettier-ignore

test("texts of any lines are read as the library reads them, or not at all", () => {
  assert(
    property(lines, (all) => {
      expectSame(`${all.join("\n")}\n`);
    }),
    { numRuns: runs(1500) },
  );
});

test("nested maps and lists, too", () => {
  let read = 0;
  assert(
    property(nested.block, (block) => {
      if (expectSame(`${block.join("\n")}\n`)) read += 1;
    }),
    { numRuns: runs(1500) },
  );
  expect(read).toBeGreaterThan(0);
});

test("packs are read so", () => {
  const packs = ["defaults.yaml", "models/pack.yaml", "privacy/pack.yaml"];
  for (const name of packs)
    expect(expectSame(readFileSync(new URL(`../../../../packs/${name}`, import.meta.url), "utf8"))).toBe(true);
});
