import { expect, test } from "vitest";
import { toBytes, toMilliseconds } from "../../../src/shared/units.ts";

test.each([
  ["1500ms", 1500],
  ["8s", 8000],
  ["2m", 120_000],
  ["12h", 43_200_000],
  ["596h", 2_145_600_000],
  // Node would end a timer of that length at once.
  ["597h", 2_147_483_647],
  ["99999999999999h", 2_147_483_647],
])("%s is %i milliseconds", (text, want) => expect(toMilliseconds(text)).toBe(want));

test.each([
  ["32MB", 33_554_432],
  ["4GB", 4_294_967_296],
  ["9999999999999999999GB", Number.MAX_SAFE_INTEGER],
])("%s is %i bytes", (text, want) => expect(toBytes(text)).toBe(want));
