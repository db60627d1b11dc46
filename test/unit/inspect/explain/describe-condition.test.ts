import { describe, expect, test } from "vitest";
import type { Condition, Locator, Target } from "../../../../generated/types/plan.d.ts";
import { describeCondition } from "../../../../src/checks/conditions/describe-condition.ts";
import { describeFact, describeLocator, describeTarget } from "../../../../src/inspect/text/describe.ts";
import { shorten } from "../../../../src/inspect/text/terminal-text.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FACTS = cases("facts") as Facts;

test.each(cases("conditions") as [given: Condition, want: string, has: string][])("%j reads %s", (given, want, has) => {
  expect(describeCondition(given)).toBe(want);
  expect(describeFact(given, FACTS)).toBe(has);
});

describe("what a request has", () => {
  const user: Condition = { kind: "user", text: { op: "is", value: "x" } };
  test.each<[Condition, Partial<Facts>, string]>([
    [{ kind: "tools", some: false }, { tools: 12 }, "it has 12"],
    [{ kind: "outputField", name: "a" }, { outputFields: ["b", "c"] }, "it has b, c"],
    [{ kind: "client", range: [] }, { client: "2.1.329" }, "it is 2.1.329"],
    [user, { user: "what\nis it" }, 'it says "what⏎is it"'],
    [user, { user: "x".repeat(201) }, "not in its 201 characters"],
  ])("%j, with %j: %s", (condition, facts, want) => {
    expect(describeFact(condition, { ...FACTS, ...facts })).toBe(want);
  });
});

test.each(cases("locators") as [given: Locator, want: string][])("%j finds %s", (given, want) =>
  expect(describeLocator(given)).toBe(want),
);

test.each(cases("leads") as [given: Target, want: string][])("%j leads to %s", (given, want) =>
  expect(describeTarget(given)).toBe(want),
);

test("what a terminal would obey is not printed", () => {
  expect(shorten("a\u001b[2Jb\u009b\rc")).toBe("a\u{fffd}[2Jb\u{fffd}\u{fffd}c");
});
