import type { TextTest } from "../../../../generated/types/plan.d.ts";
import { breadthOf, passesWith } from "./breadth-of.ts";

/** Whether every text that passes `given` passes `wanted`, too. True only where it is certain. */
export function textCovers(wanted: TextTest, given: TextTest): boolean {
  const text = given.op === "is" ? given.value.trim() : given.value;
  switch (wanted.op) {
    case "is":
      return given.op === "is" && text === wanted.value.trim();
    case "startsWith":
      return (given.op === "is" || given.op === "startsWith") && text.startsWith(wanted.value);
    case "contains":
      return given.op !== "matches" && text.includes(wanted.value);
    case "matches":
      return isSameMatch(wanted, given) || isBroadEnough(wanted, given);
  }
}

function isSameMatch(wanted: TextTest, given: TextTest): boolean {
  return given.op === "matches" && given.value === wanted.value && (given.flags ?? "") === (wanted.flags ?? "");
}

function isBroadEnough(wanted: TextTest, given: TextTest): boolean {
  const breadth = breadthOf(wanted);
  return breadth === "all" || (breadth === "words" && given.op !== "matches" && passesWith(wanted, given.value));
}

/** Whether no text passes both tests. Spaces around a text don't count for `is` and in front of it for `startsWith`. */
export function textsExclude(a: TextTest, b: TextTest): boolean {
  if (a.op === "is") return isExcludes(a.value.trim(), b);
  if (b.op === "is") return isExcludes(b.value.trim(), a);
  if (a.op !== "startsWith" || b.op !== "startsWith") return false;
  return !a.value.startsWith(b.value) && !b.value.startsWith(a.value);
}

/** Whether no text that is this one, but for the spaces around it, passes the test. */
function isExcludes(text: string, test: TextTest): boolean {
  switch (test.op) {
    case "is":
      return test.value.trim() !== text;
    case "startsWith":
      return !text.startsWith(test.value.trimEnd());
    case "contains":
      return !text.includes(test.value.trim());
    case "matches":
      return false;
  }
}

/** Whether no text at all passes: the test looks behind the spaces in front, and its words begin with one. */
export function matchesNothing({ op, value }: TextTest): boolean {
  return op === "startsWith" && value.trimStart() !== value;
}

/** An expression without any special character looks for words: `contains` says the same, and can be compared. */
export function asContainsTest(test: TextTest): TextTest {
  const isWords =
    test.op === "matches" && !(test.flags ?? "").includes("i") && /^[^\\^$.*+?()[\]{}|]+$/.test(test.value);
  return isWords ? { op: "contains", value: test.value } : test;
}
