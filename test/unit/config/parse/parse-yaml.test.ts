import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { toData, valueAt } from "../../../../src/config/parse/tree.ts";
import { runs } from "../../../support/depth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

describe("text that other programs write", () => {
  test.each(cases("values") as [string, string][])("%s is read", (_name, text) => {
    const { tree, problems } = parseYaml("f.yaml", text);
    expect(problems).toEqual([]);
    expect(tree && toData(tree)).toEqual({ a: 1, b: "x" });
  });

  test("places count characters from 1, behind a mark and behind \\r", () => {
    const { tree } = parseYaml("f.yaml", '\uFEFFa: 1\r\nb:\r\n  cc: "dé"\r\n');
    expect(valueAt(tree, ["b", "cc"])?.at).toEqual({ file: "f.yaml", line: 3, column: 7, length: 4 });
    expect(valueAt(tree, ["a"])?.at).toEqual({ file: "f.yaml", line: 1, column: 4, length: 1 });
  });
});

describe("what looks like a value of another language is a text or a number of YAML 1.2", () => {
  test.each(cases("cases") as [string, string | number | null][])("%s", (text, want) => {
    const { tree } = parseYaml("f.yaml", `a: ${text}\n`);
    expect(tree && toData(tree)).toEqual({ a: want });
  });
});

describe("a bomb ends in one clean problem, at once", () => {
  const nested = Array.from({ length: 400 }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
  const aliases = [
    "a0: &a0 [x]",
    ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
  ];
  test.each([
    ["brackets", "[".repeat(65_536), "MX1003"],
    ["braces", "{a: ".repeat(16_384), "MX1003"],
    ["closed brackets", "[".repeat(32_768) + "]".repeat(32_768), "MX1003"],
    ["dashes", `${"- ".repeat(32_768)}x`, "MX1003"],
    ["explicit keys", `${"? ".repeat(32_768)}x`, "MX1003"],
    ["dashes and explicit keys", `${"- ? ".repeat(16_384)}x`, "MX1003"],
    ["indentation", nested, "MX1003"],
    ["indented dashes", nested.replaceAll("a:", "-"), "MX1003"],
    ["brackets over many lines", "[\n".repeat(32_768), "MX1003"],
    ["brackets under a key", `a:\n  b: ${"[".repeat(65_536)}`, "MX1003"],
    ["colons", ": ".repeat(32_768), "MX1003"],
    ["a long file", "#".repeat(1024 * 1024 + 1), "MX1002"],
    ["nine levels of aliases", aliases.join("\n"), "MX1006"],
  ])("%s", (_name, text, code) => {
    const { tree, problems } = parseYaml("f.yaml", text);
    expect(tree).toBeUndefined();
    // Of a check before the library, which would say something else, or nothing for a long time.
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });

  test("a large map costs a linear time: no key is compared with all others", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join("");
    const { tree } = parseYaml("f.yaml", text);
    expect(tree?.entries.size).toBe(20_000);
  });
});

test("no text makes the parser throw, and it always yields a tree or an error with a place", () => {
  const yamlish = fc.array(
    fc.constantFrom(
      "a",
      "b",
      ":",
      ": ",
      "- ",
      "? ",
      "[",
      "]",
      "{",
      "}",
      "\n",
      "\n  ",
      "&",
      "*",
      "!",
      "%",
      "#",
      '"',
      "'",
      "|",
      ">",
      "\t",
      ",",
      "~",
      "\u0000",
      "\uD800",
      "<<: ",
      "---\n",
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(yamlish, (pieces) => {
      const { tree, problems } = parseYaml("f.yaml", pieces.join(""));
      expect(tree === undefined).toBe(problems.some(isError));
      for (const { at } of problems) {
        expect(at?.line).toBeGreaterThan(0);
        expect(at?.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: runs(2000) },
  );
});

test("a key that means something to JavaScript objects pollutes nothing", () => {
  const { tree, problems } = parseYaml("f.yaml", 'a: { "__proto__": { polluted: true } }\n');
  expect({ tree, codes: problems.map(({ code }) => code) }).toEqual({ tree: undefined, codes: ["MX1006"] });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

describe("what is wrong with the one-line form is said in plain words, at its cause", () => {
  test.each(cases("cases2") as [string, string, string][])("%j", (text, place, want) => {
    const told = parseYaml("f.yaml", text).problems.map(({ at, message }) => [`${at?.line}:${at?.column}`, message]);
    expect(told).toEqual([[place, want]]);
  });
});
