import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODES } from "../../../src/problem/codes.ts";
import { explainCode, isCode } from "../../../src/prove/explain-code.ts";
import { ROOT } from "../../support/shipped-program.ts";

const index = readFileSync(`${ROOT}/docs/errors.md`, "utf8");

test.each(Object.keys(CODES))("%s has its own page, and no other's", (code) => {
  const { page = "" } = explainCode(code, index) ?? {};
  expect(page.match(/^## MX\d{4}/gm)).toEqual([`## ${code}`]);
  expect(page.split("\n").length).toBeGreaterThan(2);
});

test("codes are known in any case; there is no page of others", () => {
  expect(explainCode("mx3004", index)?.code).toBe("MX3004");
  expect(explainCode("MX3", index)).toBeUndefined();
});

test.each([
  ["MX3004", true],
  ["mx9", true],
  ["MX3004.json", false],
  ["0mwq7r8q3-0511011c1f3c52c5", false],
])("%s is meant as a code: %s", (what, want) => expect(isCode(what)).toBe(want));
