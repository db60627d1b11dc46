import { expect, test } from "vitest";
import { didYouMean } from "../../../src/shared/closest-word.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as { word: string; allowed: string[]; want: string }[])(
  "of $word among $allowed it says: $want",
  ({ word, allowed, want }) => expect(didYouMean(word, allowed)).toBe(want),
);
