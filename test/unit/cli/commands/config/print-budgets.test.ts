import { expect, test } from "vitest";
import type { Budget } from "../../../../../src/checks/profiles/context-budgets.ts";
import { printBudgets } from "../../../../../src/cli/commands/config/compile.ts";

const USUAL: Budget = {
  profile: "small",
  tiers: ["low"],
  window: 8192,
  head: 450,
  from: "measured",
  output: 1024,
  left: 6718,
};
const LARGE: Budget = {
  ...USUAL,
  profile: "large",
  tiers: ["medium", "high"],
  head: 17_000,
  from: "stated",
  window: 65_536,
  left: 47_512,
};

test("windows are shared out in a table, with what a person has set where they have", () => {
  expect(printBudgets([USUAL])).toBe(
    [
      "  profile  tiers  window  head  answer  left for the talk",
      "  small    low    8192    450   1024    6718 (82 %)",
    ].join("\n"),
  );
  expect(printBudgets([{ ...USUAL, talk: 4000, result: 500 }, LARGE])).toBe(
    [
      "  profile  tiers         window  head    answer  left for the talk  talk at most  result at most",
      "  small    low           8192    450     1024    6718 (82 %)        4000          500",
      "  large    medium, high  65536   ~17000  1024    47512 (72 %)       -             -",
      "  ~ is an estimate; `mallex probe --write` measures",
    ].join("\n"),
  );
});
