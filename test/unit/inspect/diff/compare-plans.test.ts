import { expect, test } from "vitest";
import { comparePlans, linesOfChange, type PlanChange } from "../../../../src/inspect/diff/compare-plans.ts";
import { printTree } from "../../../../src/inspect/text/print-tree.ts";
import { readCases } from "../../../support/read-cases.ts";

test.each(
  readCases(import.meta.url)("cases") as [title: string, before: object, after: object, want: readonly PlanChange[]][],
)("two plans differ in %s", (_, before, after, want) => {
  expect(comparePlans(before, after)).toEqual(want);
});

test("a text is shown line by line, with every character that a terminal would obey or hide", () => {
  const change = {
    path: ["templates", "house.hbs"],
    before: "Be kind.\nAsk.\n",
    after: "Be kind.\u001b[2K\nAsk.\u200b\n",
  };
  const printed = printTree({ changes: { lines: linesOfChange(change) } }, (_, text) => text).join("\n");
  expect(printed).toMatch(/^changes {2}\n {2}~ templates house\.hbs\n {6}- Be kind\.\n {6}- Ask\.\n {6}\+ Be kind\./);
  expect(printed).not.toContain("\u001b");
  expect(printed).toMatch(/\+ Ask\.\\u\{200b\}$/);
});
