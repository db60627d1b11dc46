import type { TextTest } from "../../../generated/types/plan.d.ts";
import { excludeEachOther, includesAll } from "../texts/text-tests.ts";

/** Whether every text that passes `given` passes `wanted` too. True only if certain. */
export function textCovers(wanted: TextTest, given: TextTest): boolean {
  const text = given.op === "is" ? given.value.trim() : given.value;
  switch (wanted.op) {
    case "is":
      if (given.op === "matches") return includesAll(wanted, given);
      return given.op === "is" && text === wanted.value.trim();
    case "startsWith":
      if (given.op === "matches") return includesAll(wanted, given);
      return (given.op === "is" || given.op === "startsWith") && text.startsWith(wanted.value);
    case "contains":
      if (given.op === "matches") return includesAll(wanted, given);
      return text.includes(wanted.value);
    case "matches":
      return expressionCovers(wanted, given) || includesAll(wanted, given);
  }
}

function expressionCovers(wanted: TextTest, given: TextTest): boolean {
  const breadth = breadthOf(wanted);
  if (breadth === "all") return true;
  if (given.op !== "matches") return breadth === "words" && passesWith(wanted, given.value);
  return given.value === wanted.value && (given.flags ?? "") === (wanted.flags ?? "");
}

/** Whether no text passes both tests. Spaces around a text don't count for `is` and in front of it for `startsWith`. */
export function textsExclude(a: TextTest, b: TextTest): boolean {
  if (a.op === "matches" || b.op === "matches") return a !== b && excludeEachOther(a, b);
  if (a.op === "is") return isExcludes(a.value.trim(), b);
  if (b.op === "is") return isExcludes(b.value.trim(), a);
  if (a.op !== "startsWith" || b.op !== "startsWith") return false;
  return !a.value.startsWith(b.value) && !b.value.startsWith(a.value);
}

/** Whether no text that is this one, but for the spaces around it, passes the test, which is no expression. */
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

/** Whether no text can pass: leading spaces are ignored, and the value begins with one. */
export function matchesNothing({ op, value }: TextTest): boolean {
  return op === "startsWith" && value.trimStart() !== value;
}

/** An expression without special characters is the same as `contains`, and comparable. */
export function asContainsTest(test: TextTest): TextTest {
  const isWords =
    test.op === "matches" && !(test.flags ?? "").includes("i") && /^[^\\^$.*+?()[\]{}|]+$/.test(test.value);
  return isWords ? { op: "contains", value: test.value } : test;
}

/** How much an expression is content with: any text at all, or any that has something in it besides spaces. */
export type Breadth = "all" | "words";

/** Samples of several scripts: an expression that matches each of them has no effect. */
const CHARACTERS = ["a", "Z", "7", "?", "-", "<", "é", "中", "🙂"];
/** What a person may write. */
const SAMPLE_MESSAGES = [...CHARACTERS, "Hi there", "is 2 > 1?"];
/** An expression for any text, with both anchors. */
const ANY_TEXT = /^\^(?:\[\\s\\S\]|\[\\S\\s\]|\[\\d\\D\]|\[\\w\\W\]|\[\^\])([*+])\??\$$/;

const known = new Map<string, Breadth | undefined>();

/** How much a test certainly matches; undefined if it is selective or not certain. */
export function breadthOf({ op, value, flags = "" }: TextTest): Breadth | undefined {
  if (op !== "matches") return undefined;
  const key = `${flags}/${value}`;
  if (!known.has(key)) known.set(key, breadthOfPattern(value, flags));
  return known.get(key);
}

/** Whether a test passes for all sample messages. */
export function matchesAnyText(test: TextTest): boolean {
  if (breadthOf(test) !== undefined) return true;
  const regex = test.op === "matches" ? regexOf(test.value, test.flags) : undefined;
  return regex !== undefined && SAMPLE_MESSAGES.every((text) => regex.test(text));
}

/** Whether every text that contains these words passes a test that is not selective. */
export function passesWith({ value, flags }: TextTest, text: string): boolean {
  const regex = regexOf(value, flags);
  return regex !== undefined && Array.from(text).some((character) => regex.test(character));
}

function breadthOfPattern(pattern: string, flags: string): Breadth | undefined {
  const ends = ANY_TEXT.exec(pattern)?.[1];
  if (ends !== undefined) return ends === "*" ? "all" : "words";
  const regex = regexOf(pattern, flags);
  if (regex === undefined) return undefined;
  if (isPositionIndependent(pattern)) {
    // What finds something in a part of a text finds it in the text.
    if (regex.test("")) return "all";
    return CHARACTERS.every((character) => regex.test(character)) ? "words" : undefined;
  }
  // At one end of a text there always is nothing.
  const body = oneEnded(pattern);
  return body !== undefined && isPositionIndependent(body) && regexOf(body, flags)?.test("") === true
    ? "all"
    : undefined;
}

/** The rest of an expression with one anchor only. */
function oneEnded(pattern: string): string | undefined {
  if (withoutClasses(pattern).includes("|")) return undefined;
  if (pattern.startsWith("^")) return pattern.slice(1);
  return pattern.endsWith("$") && withoutClasses(pattern).endsWith("$") ? pattern.slice(0, -1) : undefined;
}

/** Whether it matches the same anywhere: no anchors, word boundaries or look-around. */
function isPositionIndependent(pattern: string): boolean {
  return !/\\[bB]/.test(pattern.replaceAll("\\\\", "")) && !/[$^]|\(\?<?[=!]/.test(withoutClasses(pattern));
}

/** Without classes and escaped characters. */
function withoutClasses(pattern: string): string {
  return pattern.replaceAll(/\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\])*\]/g, "x");
}

/** Undefined where it is none, and where the engine means something else by it, which is refused. */
function regexOf(pattern: string, flags = ""): RegExp | undefined {
  if (flags.includes("i") && pattern.includes("\\P")) return undefined;
  try {
    return new RegExp(pattern, `u${flags}`);
  } catch {
    return undefined;
  }
}
