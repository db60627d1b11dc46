import { expect, test } from "vitest";
import { differsByOneTypo } from "../../../src/shared/closest-word.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as { slip: string; one: string; two: string; want: boolean }[])(
  "$one and $two: $slip",
  ({ one, two, want }) => {
    expect([differsByOneTypo(one, two), differsByOneTypo(two, one)]).toEqual([want, want]);
  },
);
