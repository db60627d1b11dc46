import { expect, test } from "vitest";
import { count } from "../../../src/shared/format-quantities.ts";

test.each([
  { number: 0, want: "0 rules" },
  { number: 1, want: "1 rule" },
  { number: 999, want: "999 rules" },
  { number: 1000, want: "1,000 rules" },
  { number: 1_234_567, want: "1,234,567 rules" },
])("$number is $want", ({ number, want }) => expect(count(number, "rule")).toBe(want));
