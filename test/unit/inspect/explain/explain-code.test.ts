import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TITLES } from "../../../../generated/types/messages.ts";
import { explainCode, isCode, closestCodes } from "../../../../src/inspect/explain/error-pages.ts";
import { ROOT } from "../../../support/shipped-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const index = readFileSync(`${ROOT}/docs/reference/errors.md`, "utf8");

test.each(Object.keys(TITLES))("%s has its own page, and no other's", (code) => {
  const { page = "" } = explainCode(code, index) ?? {};
  expect(page.match(/^## MX\d{4}/gm)).toEqual([`## ${code}`]);
  expect(page.split("\n").length).toBeGreaterThan(2);
});

test("codes are known in any case, with or without their letters; there is no page of others", () => {
  for (const written of ["MX3004", "mx3004", "Mx 3004", "mx-3004", "3004"])
    expect(explainCode(written, index)?.code).toBe("MX3004");
  expect(explainCode("MX3", index)).toBeUndefined();
});

test.each(readCases(import.meta.url)("cases") as [string, boolean][])("%s is meant as a code: %s", (what, want) =>
  expect(isCode(what)).toBe(want),
);

test.each([
  ["84", "MX84"],
  ["mx840", "MX840"],
  ["8499", "MX84"],
  ["MX 30", "MX300"],
])("near %s are codes that begin with %s", (what, begin) => {
  const near = closestCodes(what);
  expect(near).toHaveLength(3);
  for (const code of near) expect(code.startsWith(begin)).toBe(true);
});
