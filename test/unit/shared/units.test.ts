import { expect, test } from "vitest";
import { toBytes, toMilliseconds } from "../../../src/shared/units.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as [string, number][])("%s is %i milliseconds", (text, want) =>
  expect(toMilliseconds(text)).toBe(want),
);

test.each([
  ["32MB", 33_554_432],
  ["4GB", 4_294_967_296],
  ["9999999999999999999GB", Number.MAX_SAFE_INTEGER],
])("%s is %i bytes", (text, want) => expect(toBytes(text)).toBe(want));
