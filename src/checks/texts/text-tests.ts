import type { TextTest } from "../../../generated/types/plan.d.ts";
import { findText, type FoundText } from "./find-text.ts";
import { compileExpression, expressionOf, type TextProgram } from "./text-program.ts";

const programs = new Map<string, TextProgram | undefined>();

/** The automaton of a test, compiled once; undefined where another check reports its expression, or it is too long. */
function programOf(test: TextTest): TextProgram | undefined {
  const key = JSON.stringify([test.op, test.value, test.flags ?? ""]);
  if (!programs.has(key)) {
    const expression = expressionOf(test);
    programs.set(key, expression === undefined ? undefined : compileExpression(expression));
  }
  return programs.get(key);
}

/** A text that passes these tests and fails those. */
export function findPassing(passing: readonly TextTest[], failing: readonly TextTest[] = []): FoundText {
  const requirements = [
    ...passing.map((test) => ({ program: programOf(test), passes: true })),
    ...failing.map((test) => ({ program: programOf(test), passes: false })),
  ].flatMap(({ program, passes }) => (program === undefined ? [] : [{ program, passes }]));
  if (requirements.length < passing.length + failing.length) return "unknown";
  return findText(requirements);
}

/** Whether every text passes a test. */
export function isAlwaysTrue(test: TextTest): boolean {
  return findPassing([], [test]) === "none";
}

/** Whether a text passes none, or only one, of two tests that some text passes each. */
export function excludeEachOther(one: TextTest, other: TextTest): boolean {
  const [a, b] = [sampleOf(one), sampleOf(other)];
  if (a === undefined || b === undefined) return false;
  // Nearly all pairs have a text that is easily found.
  const texts = [a, b, `${a}\n${b}`, `${b}\n${a}`, `${a} ${b}`];
  if (texts.some((text) => isPassed(one, text) && isPassed(other, text))) return false;
  return findPassing([one, other]) === "none";
}

const samples = new Map<string, string | undefined>();

/** A text that passes a test; undefined where there is none, or none is found. */
function sampleOf(test: TextTest): string | undefined {
  const key = JSON.stringify(test);
  if (!samples.has(key)) {
    const found = findPassing([test]);
    samples.set(key, typeof found === "string" ? undefined : found.text);
  }
  return samples.get(key);
}

/** As `passesTextTest` does, without the linear engine, which takes a tenth of a second to load. */
function isPassed({ op, value, flags = "" }: TextTest, text: string): boolean {
  switch (op) {
    case "is":
      return text.trim() === value.trim();
    case "startsWith":
      return text.trimStart().startsWith(value);
    case "contains":
      return text.includes(value);
    case "matches":
      return new RegExp(value, `u${flags}`).test(text);
  }
}
