import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readCases } from "../../support/read-cases.ts";

const src = fileURLToPath(new URL("../../../src", import.meta.url));

/** The clock on the wall is set, and jumps; here it says to people when something was, or compares what other processes have written. */
const WALL_CLOCK = readCases(import.meta.url)("cases") as Readonly<Record<string, string>>;

test("no time is measured by the clock on the wall", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const using = files.filter((name) => /\bDate\.now\b|\bnew Date\(\)/.test(readFileSync(join(src, name), "utf8")));
  expect(using.toSorted()).toEqual(Object.keys(WALL_CLOCK));
});

test("no test passes or fails by how fast the machine is", () => {
  const tests = fileURLToPath(new URL("../..", import.meta.url));
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  const gate = /expect\([^\n]*(?:performance\.now|Date\.now|\b\w*(?:ms|Ms|seconds|took|elapsed)\b)[^\n]*\)\.toBeLess/;
  const isGated = (text: string): boolean => gate.test(text) && !text.includes("useFakeTimers");
  expect(files.filter((name) => isGated(readFileSync(join(tests, name), "utf8")))).toEqual([]);
});
