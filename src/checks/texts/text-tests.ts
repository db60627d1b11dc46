import type { TextTest } from "../../../generated/types/plan.d.ts";
import { LazyAutomaton, type SearchBudget } from "./lazy-automaton.ts";
import { examplesOf, literalStart, literalWords } from "./example-text.ts";
import { type FoundText, type Requirement, findText } from "./find-text.ts";
import type { ExpressionTree } from "./parse-expression.ts";
import { compileExpression, expressionOf } from "./expression-automaton.ts";

/** What is known of a test, each part computed when it is first needed. */
interface TestFacts {
  readonly number: number;
  /** What it looks for; undefined where its expression is not of the kind that is examined. */
  readonly expression: ExpressionTree | undefined;
  /** Undefined where another check reports its expression, or it is too long. */
  automaton?: { readonly is: LazyAutomaton | undefined };
  /** A text that passes it; undefined where there is none, or none is found. */
  sample?: { readonly is: string | undefined };
  start?: string;
  words?: readonly string[];
  isQuick?: boolean;
  regex?: RegExp;
}

/** What the checks of a file have found out about its tests, and what they may still spend on that. */
interface Searches {
  readonly budget: SearchBudget;
  /** By what tests say, and by test: a file has many that are equal, and each is compared with a thousand others. */
  readonly byText: Map<string, TestFacts>;
  readonly byTest: WeakMap<TextTest, TestFacts>;
  readonly answers: Map<string, FoundText>;
}

/**
 * Steps that all searches of a file may take together, some tenths of a second. A file with a hundred expressions takes a few percent of them; what is not
 * known behind the last step is no finding.
 */
const MOST_STEPS = 1_000_000;

const searchesOf = new WeakMap<object, Searches>();
let searches = createSearches(Infinity);

function createSearches(left: number): Searches {
  return { budget: { left }, byText: new Map(), byTest: new WeakMap(), answers: new Map() };
}

/** Checks a file: all searches within share its budget, so that the findings depend on the file alone. @returns what `run` returns */
export function withSearches<Found>(file: object, run: () => Found): Found {
  const before = searches;
  searches = searchesOf.get(file) ?? createSearches(MOST_STEPS);
  searchesOf.set(file, searches);
  try {
    return run();
  } finally {
    searches = before;
  }
}

/** Steps that the searches of a file have taken. */
export function stepsTaken(file: object): number {
  return MOST_STEPS - (searchesOf.get(file)?.budget.left ?? MOST_STEPS);
}

/** Takes steps for an answer that was searched for before. @returns false, and takes none, if fewer are left */
export function takeSteps(steps: number): boolean {
  const { budget } = searches;
  if (budget.left <= steps) return false;
  budget.left -= steps;
  return true;
}

/** Runs a search. @returns what it found, the steps that it took, and whether some were left in the end */
export function countSteps<Found>(run: () => Found): { found: Found; steps: number; isSure: boolean } {
  const { budget } = searches;
  if (budget.left === Infinity) return { found: run(), steps: 0, isSure: false };
  const before = budget.left;
  const found = run();
  return { found, steps: before - budget.left, isSure: budget.left > 0 };
}

function factsOf(test: TextTest): TestFacts {
  const { byTest, byText } = searches;
  const known = byTest.get(test);
  if (known !== undefined) return known;
  const key = `${test.op} ${test.flags ?? ""} ${test.value}`;
  const facts = byText.get(key) ?? { number: byText.size, expression: expressionOf(test) };
  byText.set(key, facts);
  byTest.set(test, facts);
  return facts;
}

/** Whether its expression is of the kind that is examined. */
function isKnown(test: TextTest): boolean {
  return factsOf(test).expression !== undefined;
}

function automatonOf(test: TextTest): LazyAutomaton | undefined {
  const facts = factsOf(test);
  if (facts.automaton === undefined) {
    const program = facts.expression === undefined ? undefined : compileExpression(facts.expression);
    facts.automaton = { is: program === undefined ? undefined : new LazyAutomaton(program, searches.budget) };
  }
  return facts.automaton.is;
}

/** How every text begins that passes a test, but for spaces; empty where that is not known. */
function startOf(test: TextTest): string {
  const facts = factsOf(test);
  return (facts.start ??= facts.expression === undefined ? "" : literalStart(facts.expression));
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
  return search(passing, failing);
}

function search(passing: readonly TextTest[], failing: readonly TextTest[] = []): FoundText {
  if (searches.budget.left <= 0) return "unknown";
  const question = [passing, failing].map((tests) => tests.map((test) => factsOf(test).number).join(",")).join(" ");
  const known = searches.answers.get(question);
  if (known !== undefined) return known;
  const requirements = requirementsOf(passing, failing);
  const answer = requirements === undefined ? "unknown" : findText(requirements, searches.budget);
  searches.answers.set(question, answer);
  return answer;
}

function requirementsOf(passing: readonly TextTest[], failing: readonly TextTest[]): Requirement[] | undefined {
  const requirements = [
    ...passing.map((test) => ({ automaton: automatonOf(test), passes: true })),
    ...failing.map((test) => ({ automaton: automatonOf(test), passes: false })),
  ].flatMap(({ automaton, passes }) => (automaton === undefined ? [] : [{ automaton, passes }]));
  return requirements.length < passing.length + failing.length ? undefined : requirements;
}

/** Nearly all pairs of tests have a text that is easily found. */
function* likelyTexts(passing: readonly TextTest[]): Generator<string> {
  const samples = passing.flatMap((test) => sampleOf(test) ?? []);
  if (samples.length < passing.length) return;
  yield* samples;
  const all = samples.join("\n");
  yield* [all, samples.toReversed().join("\n"), samples.join(" "), `${all} x`, `x ${all}`];
}

/** Whether every text passes a test. */
export function isAlwaysTrue(test: TextTest): boolean {
  return findPassing([], [test]) === "none";
}

/** Whether some text has what an expression looks for; false only if certain. */
export function canMatch(expression: ExpressionTree): boolean {
  const program = compileExpression(expression);
  if (program === undefined) return true;
  const { budget } = searches;
  const automaton = new LazyAutomaton(program, budget);
  if (examplesOf(expression).some((text) => automaton.passes(text) === true)) return true;
  return findText([{ automaton, passes: true }], budget) !== "none";
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
  const { expression } = factsOf(test);
  return expression === undefined ? undefined : examplesOf(expression).find((text) => isPassed(test, text) === true);
}

function searchedSample(test: TextTest): string | undefined {
  const found = search([test]);
  return typeof found === "string" ? undefined : found.text;
}

/**
 * As `passesTextTest` does, without the linear engine, which takes a tenth of a second to load; undefined for what is not examined, and where that takes
 * too long.
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
      if (isQuick(test)) return regexFor(test).test(text);
      return wordsOf(test).every((word) => text.includes(word)) ? automatonOf(test)?.passes(text) : false;
  }
}

/** Words without which no text passes: nearly all texts that don't pass lack one. */
export function wordsOf(test: TextTest): readonly string[] {
  const facts = factsOf(test);
  return (facts.words ??= facts.expression === undefined ? [] : literalWords(facts.expression));
}

function regexFor(test: TextTest): RegExp {
  return (factsOf(test).regex ??= new RegExp(test.value, `u${test.flags ?? ""}`));
}

/** Whether an engine that tries one way after the other is never slow. */
function isQuick(test: TextTest): boolean {
  const facts = factsOf(test);
  return (facts.isQuick ??= facts.expression !== undefined && isQuickToTest(facts.expression));
}

/** Repetitions that may each take the same text: for each further one the time grows by a power of the text. */
const MOST_REPEATS = 2;
/** Parts that may be there or not: each doubles the ways. */
const MOST_OPTIONAL = 6;

/**
 * Whether an engine that tries one way after the other takes a time near the length of the text: few repetitions, and none of what can be read in
 * several ways.
 */
export function isQuickToTest(expression: ExpressionTree): boolean {
  const all = repeatsIn(expression);
  const repeats = all.filter(({ most }) => most > 1);
  const isSimple = repeats.every(({ part }) => part.kind === "character");
  return isSimple && repeats.length <= MOST_REPEATS && all.length - repeats.length <= MOST_OPTIONAL;
}

type Repeat = Extract<ExpressionTree, { kind: "repeat" }>;

function repeatsIn(expression: ExpressionTree): readonly Repeat[] {
  switch (expression.kind) {
    case "assertion":
    case "character":
      return [];
    case "sequence":
      return expression.parts.flatMap(repeatsIn);
    case "choice":
      return expression.parts.flatMap((part) => repeatsIn(part.expression));
    case "repeat":
      return [expression, ...repeatsIn(expression.part)];
  }
}
