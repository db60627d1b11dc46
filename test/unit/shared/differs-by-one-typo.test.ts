import { expect, test } from "vitest";
import { differsByOneTypo } from "../../../src/shared/closest-word.ts";

test.each([
  { slip: "a letter more", one: "medium", two: "mediumm", want: true },
  { slip: "a letter less", one: "API_TIMEOUT_MS", two: "API_TIMOUT_MS", want: true },
  { slip: "another letter", one: "mallex/x", two: "mellex/x", want: true },
  { slip: "two swapped", one: "NO_PROXY", two: "NO_PORXY", want: true },
  { slip: "the first two swapped", one: "small", two: "msall", want: true },
  { slip: "none", one: "small", two: "small", want: false },
  { slip: "two letters", one: "small", two: "smaller", want: false },
  { slip: "two swapped with one between", one: "small", two: "amsll", want: false },
  { slip: "a digit", one: "grep", two: "grep2", want: false },
  { slip: "one, in a short name", one: "low", two: "lo", want: false },
])("$one and $two: $slip", ({ one, two, want }) => {
  expect([differsByOneTypo(one, two), differsByOneTypo(two, one)]).toEqual([want, want]);
});
