import { expect, test } from "vitest";
import { findLostNumber } from "../../../../src/protocols/json/scan-keys.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each([
  ...(cases("of is lost") as [string, string | undefined][]),
  ['{"id":"12345678901234567890"}', undefined],
  ['{"a":"\\"12345678901234567890","b":1.5}', undefined],
  ['{"a":0.1,"b":1e21,"c":9007199254740991,"d":100000000000000000000}', undefined],
])("of %s %s is lost", (text, lost) => {
  expect(findLostNumber(text)).toBe(lost);
});

test("a text of megabytes is no trouble", () => {
  expect(findLostNumber(JSON.stringify({ a: "x\n".repeat(3_000_000), b: 1 }))).toBeUndefined();
});
