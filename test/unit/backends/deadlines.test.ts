import { expect, test } from "vitest";
import { deadlinesOf } from "../../../src/backends/timeouts.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("cases") as {
    given: string;
    backend: Parameters<typeof deadlinesOf>[0];
    isHurried?: true;
    want: object;
  }[],
)("$given", ({ backend, isHurried = false, want }) => {
  expect(deadlinesOf(backend, isHurried)).toEqual(want);
});
