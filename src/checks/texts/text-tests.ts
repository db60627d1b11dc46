import type { TextTest } from "../../../generated/types/plan.d.ts";
import { findText, type FoundText, type Requirement } from "./find-text.ts";
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
  const requirements = requirementsOf(passing, failing);
  if (requirements === undefined) return "unknown";
  const likely = likelyTexts(passing).find(
    (text) => passing.every((test) => isPassed(test, text)) && !failing.some((test) => isPassed(test, text)),
  );
  return likely === undefined ? findText(requirements) : { text: likely };
}

function requirementsOf(passing: readonly TextTest[], failing: readonly TextTest[]): Requirement[] | undefined {
  const requirements = [
    ...passing.map((test) => ({ program: programOf(test), passes: true })),
    ...failing.map((test) => ({ program: programOf(test), passes: false })),
  ].flatMap(({ program, passes }) => (program === undefined ? [] : [{ program, passes }]));
  return requirements.length < passing.length + failing.length ? undefined : requirements;
}

/** Nearly all pairs of tests have a text that is easily found. */
function likelyTexts(passing: readonly TextTest[]): readonly string[] {
  const samples = passing.map(sampleOf).filter((sample) => sample !== undefined);
  const all = samples.join("\n");
  return [...samples, all, samples.toReversed().join("\n"), samples.join(" "), `${all} x`, `x ${all}`];
}

/** Whether every text passes a test. */
export function isAlwaysTrue(test: TextTest): boolean {
  return findPassing([], [test]) === "none";
}

/** Whether a text passes none, or only one, of two tests that some text passes each. */
export function excludeEachOther(one: TextTest, other: TextTest): boolean {
  if (sampleOf(one) === undefined || sampleOf(other) === undefined) return false;
  return findPassing([one, other]) === "none";
}

/** Whether each text that passes one test, as some do, passes another. */
export function includesAll(wide: TextTest, narrow: TextTest): boolean {
  return sampleOf(narrow) !== undefined && findPassing([narrow], [wide]) === "none";
}

const samples = new Map<string, string | undefined>();

/** A text that passes a test; undefined where there is none, or none is found. */
function sampleOf(test: TextTest): string | undefined {
  const key = JSON.stringify(test);
  if (!samples.has(key)) {
    const requirements = requirementsOf([test], []);
    const found = requirements === undefined ? "unknown" : findText(requirements);
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
      return expressionFor(value, flags).test(text);
  }
}

const compiled = new Map<string, RegExp>();

function expressionFor(value: string, flags: string): RegExp {
  const key = `${flags}/${value}`;
  const expression = compiled.get(key) ?? new RegExp(value, `u${flags}`);
  compiled.set(key, expression);
  return expression;
}
