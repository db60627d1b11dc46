import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readLooseJson,
  UNFINISHED_ARGUMENTS,
  type LooseOptions,
} from "../../../../src/tool-calls/values/repair-json.ts";
import { JSON_BREAKAGES } from "../../../support/breakages/break-json.ts";
import { jsonTokens, type JsonStyle } from "../../../support/breakages/json-tokens.ts";
import { runs } from "../../../support/depth.ts";
import { random } from "../../../support/random.ts";

const SIGNS = [
  `"`,
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "/",
  "#",
  "`",
  "“",
  "”",
  " ",
  "\n",
  "a",
  "1",
  "True",
].concat(['": "', '", "', "it's", ' "x" ', "//", "```"]);

/** Texts that look like JSON's own signs are the worst. */
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 8 }).map((parts) => parts.join("")),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom("a", "b", "c_d", "name"), text), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));
const map = fc.dictionary(fc.constantFrom("a", "b", "c", "d e"), value, { maxKeys: 4, noNullPrototype: true });
const style = fc.constantFrom<JsonStyle>("tight", "spaced", "indented");

describe("whatever is mended is what was meant", () => {
  test.each(Object.keys(JSON_BREAKAGES))("%s", (breakage) => {
    const tries = fc.property(map, style, fc.integer(), fc.boolean(), (input, how, seed, isEnvelope) => {
      const meant = JSON.parse(JSON.stringify(isEnvelope ? { name: "t", arguments: input } : input)) as unknown;
      const broken = JSON_BREAKAGES[breakage]?.(jsonTokens(meant, how), random(seed));
      if (broken === undefined || isJson(broken)) return;
      for (const behind of ["more", "mark"] as const) {
        const read = mended(broken, { behind, isEnvelope });
        expect({ broken, read }).toEqual({ broken, read: read === NOT_MENDED ? read : meant });
      }
    });
    expect(() => fc.assert(tries, { seed: 7, numRuns: runs(150) })).not.toThrow();
  });
});

const NOT_MENDED = Symbol("not mended");

/** What is made of all of a text; where its last arguments may be lost, the tool is to judge. */
function mended(json: string, options: LooseOptions): unknown {
  const read = readLooseJson(json, options);
  if (!("value" in read) || read.repairs.length === 0 || read.repairs.includes(UNFINISHED_ARGUMENTS)) return NOT_MENDED;
  return json.slice(read.end).trim() === "" ? read.value : NOT_MENDED;
}

/** Then it is a value of its own, whatever it was before. */
function isJson(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
