import { expect, test } from "vitest";
import type { Plan, Rule, SourceFinder } from "../../../../generated/types/plan.d.ts";
import { personText } from "../../../../src/prompt/rules/user-text.ts";
import { rulesFor } from "../../../../src/prompt/rules/select-rules.ts";

const hook: readonly SourceFinder[] = [
  { role: "user", at: { tag: "hook" } },
  { role: "user", at: { tests: [{ op: "startsWith", value: "Feedback:" }] } },
  { role: "tool", at: { tests: [{ op: "startsWith", value: "Blocked:" }] } },
  { role: "system", client: [{ op: ">=", version: [2, 1] }], at: { paragraph: "Hook" } },
];
const contains = { op: "contains", value: "lint" } as const;
const ofHook: Rule = {
  id: "ours",
  from: "hook",
  client: [{ op: ">=", version: [1] }],
  at: { tests: [contains] },
  do: "drop",
};
const other: Rule = { id: "other", at: { tag: "note" }, do: "drop" };
const tips: Rule = { id: "tips", at: { section: "# Tips" }, do: "drop" };
const plan = { sources: { hook }, filters: [ofHook, other], trim: [tips] } as unknown as Plan;

test("a filter with a source looks wherever the source's words stand, before the trim rules", () => {
  const places = (["system", "user", "tool"] as const).map((role) =>
    rulesFor(plan, role).map(({ id, at }) => ({ id, at })),
  );
  expect(places).toEqual([
    [
      { id: "ours", at: { paragraph: "Hook", tests: [contains] } },
      { id: "tips", at: tips.at },
    ],
    [
      { id: "ours", at: { tag: "hook", tests: [contains] } },
      { id: "ours", at: { tests: [contains, { op: "startsWith", value: "Feedback:" }] } },
      { id: "other", at: other.at },
    ],
    [
      { id: "ours", at: { tests: [contains, { op: "startsWith", value: "Blocked:" }] } },
      { id: "other", at: other.at },
    ],
  ]);
});

test("it applies to the releases of both", () => {
  expect(rulesFor(plan, "system")[0]?.client).toEqual([
    { op: ">=", version: [1] },
    { op: ">=", version: [2, 1] },
  ]);
});

test("what a source says in a user's text is not the person's", () => {
  const said = ["Feedback: lint", "<hook>lint</hook>fix it", "Blocked: lint"].map((text) => personText(plan, text));
  expect(said).toEqual(["", "fix it", "Blocked: lint"]);
});
