import { expect, test } from "vitest";
import { comparePlans, type PlanChange } from "../../../../src/inspect/diff/compare-plans.ts";
import { printPlanChanges } from "../../../../src/inspect/diff/print-update.ts";

const tips = { id: "acme/tips", at: { section: "# Tips" }, do: "drop" };
const notes = { id: "acme/notes", at: { tag: "note" }, do: "drop" };

test.each<[title: string, before: object, after: object, want: readonly PlanChange[]]>([
  ["nothing, whatever the order of keys", { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
  ["a rule that is new", { trim: [] }, { trim: [tips] }, [{ path: ["trim", "acme/tips"], after: tips }]],
  ["a rule that is gone", { trim: [tips, notes] }, { trim: [notes] }, [{ path: ["trim", "acme/tips"], before: tips }]],
  [
    "a field of a rule",
    { trim: [tips] },
    { trim: [{ ...tips, at: { section: "# Hints" } }] },
    [{ path: ["trim", "acme/tips", "at", "section"], before: "# Tips", after: "# Hints" }],
  ],
  [
    "the order of rules",
    { trim: [tips, notes] },
    { trim: [notes, tips] },
    [{ path: ["trim", "order"], before: ["acme/tips", "acme/notes"], after: ["acme/notes", "acme/tips"] }],
  ],
  [
    "a list without ids",
    { by: ["patterns"] },
    { by: ["model"] },
    [{ path: ["by"], before: ["patterns"], after: ["model"] }],
  ],
  ["another kind of value", { trim: [tips] }, { trim: "none" }, [{ path: ["trim"], before: [tips], after: "none" }]],
])("two plans differ in %s", (_, before, after, want) => {
  expect(comparePlans(before, after)).toEqual(want);
});

test("a text is shown line by line, with every character that a terminal would obey or hide", () => {
  const changes = [
    { path: ["templates", "house.hbs"], before: "Be kind.\nAsk.\n", after: "Be kind.\u001b[2K\nAsk.\u200b\n" },
  ];
  const printed = printPlanChanges(changes);
  expect(printed).toMatch(
    /^changes to the plan\n {2}~ templates house\.hbs\n {6}- Be kind\.\n {6}- Ask\.\n {6}\+ Be kind\./,
  );
  expect(printed).not.toContain("\u001b");
  expect(printed).toMatch(/\+ Ask\.\\u\{200b\}$/);
});
