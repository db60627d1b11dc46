import { expect, test } from "vitest";
import { dollars } from "../../../../src/inspect/text/terminal-text.ts";

test.each([
  [0, "$0.00"],
  [1.234, "$1.23"],
  [0.0123, "$0.012"],
  [0.000_004_2, "$0.0000042"],
])("%s is written %s", (usd, want) => expect(dollars(usd)).toBe(want));
