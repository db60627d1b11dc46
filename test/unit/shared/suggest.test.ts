import { expect, test } from "vitest";
import { didYouMean } from "../../../src/shared/closest-word.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases<{ word: string; allowed: string[]; want: string }[]>(import.meta.filename))(
  "of $word among $allowed it says: $want",
  ({ word, allowed, want }) => expect(didYouMean(word, allowed)).toBe(want),
);
