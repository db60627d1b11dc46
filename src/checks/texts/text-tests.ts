import type { TextTest } from "../../../generated/types/plan.d.ts";
import { exampleOf, literalStart } from "./example-text.ts";
import { findText, type FoundText, type Requirement } from "./find-text.ts";
import { isQuickToTest } from "./quick-expression.ts";
import { compileExpression, expressionOf, type TextProgram } from "./expression-automaton.ts";

/** What is known of a test, each part computed when it is first needed. */
interface TestFacts {
  /** Its automaton; undefined where another check reports its expression, or it is too long. */
  program?: { readonly is: TextProgram | undefined };
  /** A text that passes it; undefined where there is none, or none is found. */
  sample?: { readonly is: string | undefined };
  start?: string;
  isKnown?: boolean;
  isQuick?: boolean;
  expression?: RegExp;
}

/** By what tests say, and by test: a file has many that are equal, and each is compared with a thousand others. */
const factsByText = new Map<string, TestFacts>();
const factsByTest = new WeakMap<TextTest, TestFacts>();

function factsOf(test: TextTest): TestFacts {
  const known = factsByTest.get(test);
  if (known !== undefined) return known;
  const key = `${test.op} ${test.flags ?? ""} ${test.value}`;
  const facts = factsByText.get(key) ?? {};
  factsByText.set(key, facts);
  factsByTest.set(test, facts);
  return facts;
}

/** Whether its expression is of the kind that is examined. */
function isKnown(test: TextTest): boolean {
  const facts = factsOf(test);
  return (facts.isKnown ??= expressionOf(test) !== undefined);
}

function programOf(test: TextTest): TextProgram | undefined {
  const facts = factsOf(test);
  if (facts.program === undefined) {
    const expression = expressionOf(test);
    facts.program = { is: expression === undefined ? undefined : compileExpression(expression) };
  }
  return facts.program.is;
}

/** How every text begins that passes a test, but for spaces; empty where that is not known. */
function startOf(test: TextTest): string {
  const facts = factsOf(test);
  if (facts.start === undefined) {
    const expression = expressionOf(test);
    facts.start = expression === undefined ? "" : literalStart(expression);
  }
  return facts.start;
}

/** A text that passes these tests and fails those. */
export function findPassing(passing: readonly TextTest[], failing: readonly TextTest[] = []): FoundText {
  if ([...passing, ...failing].some((test) => !isKnown(test))) return "unknown";
  for (const text of likelyTexts(passing))
    if (
      passing.every((test) => isPassed(test, text) === true) &&
      failing.every((test) => isPassed(test, text) === false)
    )
      return { text };
  const requirements = requirementsOf(passing, failing);
  return requirements === undefined ? "unknown" : findText(requirements);
}

function requirementsOf(passing: readonly TextTest[], failing: readonly TextTest[]): Requirement[] | undefined {
  const requirements = [
    ...passing.map((test) => ({ program: programOf(test), passes: true })),
    ...failing.map((test) => ({ program: programOf(test), passes: false })),
  ].flatMap(({ program, passes }) => (program === undefined ? [] : [{ program, passes }]));
  return requirements.length < passing.length + failing.length ? undefined : requirements;
}

/** Nearly all pairs of tests have a text that is easily found. */
function* likelyTexts(passing: readonly TextTest[]): Generator<string> {
  const samples = passing.map(sampleOf).filter((sample) => sample !== undefined);
  yield* samples;
  const all = samples.join("\n");
  yield* [all, samples.toReversed().join("\n"), samples.join(" "), `${all} x`, `x ${all}`];
}

/** Whether every text passes a test. */
export function isAlwaysTrue(test: TextTest): boolean {
  return findPassing([], [test]) === "none";
}

/** Whether a text passes none, or only one, of two tests that some text passes each. */
export function excludeEachOther(one: TextTest, other: TextTest): boolean {
  if (sampleOf(one) === undefined || sampleOf(other) === undefined) return false;
  const [start, otherStart] = [startOf(one), startOf(other)];
  if (!start.startsWith(otherStart) && !otherStart.startsWith(start)) return true;
  return findPassing([one, other]) === "none";
}

/** Whether each text that passes one test, as some do, passes another. */
export function includesAll(wide: TextTest, narrow: TextTest): boolean {
  return sampleOf(narrow) !== undefined && findPassing([narrow], [wide]) === "none";
}

/** A text that passes a test; undefined where there is none, or none is found. */
export function sampleOf(test: TextTest): string | undefined {
  const facts = factsOf(test);
  facts.sample ??= { is: likelySample(test) ?? searchedSample(test) };
  return facts.sample.is;
}

/** What the test is made of, taken literally, passes nearly always. */
function likelySample(test: TextTest): string | undefined {
  const expression = expressionOf(test);
  const text = expression === undefined ? undefined : exampleOf(expression);
  return text !== undefined && isPassed(test, text) === true ? text : undefined;
}

function searchedSample(test: TextTest): string | undefined {
  const requirements = requirementsOf([test], []);
  const found = requirements === undefined ? "unknown" : findText(requirements);
  return typeof found === "string" ? undefined : found.text;
}

/**
 * As `passesTextTest` does, without the linear engine, which takes a tenth of a second to load; undefined for what is not examined, and for expressions
 * that may be slow to test.
 */
export function isPassed(test: TextTest, text: string): boolean | undefined {
  const { op, value } = test;
  switch (op) {
    case "is":
      return text.trim() === value.trim();
    case "startsWith":
      return text.trimStart().startsWith(value);
    case "contains":
      return text.includes(value);
    case "matches":
      return isKnown(test) && isQuick(test) ? expressionFor(test).test(text) : undefined;
  }
}

function expressionFor(test: TextTest): RegExp {
  return (factsOf(test).expression ??= new RegExp(test.value, `u${test.flags ?? ""}`));
}

/** Whether an engine that tries one way after the other is never slow. */
function isQuick(test: TextTest): boolean {
  const facts = factsOf(test);
  if (facts.isQuick === undefined) {
    const expression = expressionOf(test);
    facts.isQuick = expression !== undefined && isQuickToTest(expression);
  }
  return facts.isQuick;
}
