import { expect, test } from "vitest";
import type { Budget } from "../../../../../src/checks/profiles/context-budgets.ts";
import { printBudgets } from "../../../../../src/cli/commands/config/compile.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const USUAL = cases("usual") as Budget;
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
      "  profile  tiers  window  head  answer  left for the conversation",
      "  small    low    8192    450   1024    6718 (82 %)",
    ].join("\n"),
  );
  expect(printBudgets([{ ...USUAL, talk: 4000, result: 500 }, LARGE])).toBe(cases("windowsSharedOutTable"));
});
