import type { Condition, Locator, TextTest } from "../../generated/types/plan.d.ts";
import { textAt, valueAt, type Tree } from "../compile/tree.ts";

/** A condition with its expression as the file has it: the plan's is in the linear engine's own form. @param when the map of conditions */
export function conditionAsWritten(condition: Condition, when: Tree | undefined): Condition {
  if (condition.kind !== "user" && condition.kind !== "system") return condition;
  return { ...condition, text: testAsWritten(condition.text, valueAt(when, [condition.kind])) };
}

/** @param rule the rule or finder that locates */
export function locatorAsWritten(locator: Locator, rule: Tree | undefined): Locator {
  return locator.tests === undefined
    ? locator
    : { ...locator, tests: locator.tests.map((test) => testAsWritten(test, rule)) };
}

function testAsWritten(test: TextTest, written: Tree | undefined): TextTest {
  return test.op === "matches" ? { ...test, value: textAt(written, ["matches"]) ?? test.value } : test;
}
