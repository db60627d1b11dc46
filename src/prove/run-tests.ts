import { valueAt } from "../compile/tree.ts";
import type { RuleTest } from "../compile/rule-test.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { checkExpectation } from "./check-expectation.ts";
import type { Miss } from "./miss.ts";
import { runTest, type TestBench, type TestTurn } from "./run-test.ts";

/** What came of a test. `left out`: the person's files have taken out what a pack's test is about. */
export type TestResult = { readonly test: RuleTest } & (
  | { readonly status: "passed" | "inspected"; readonly turn: TestTurn }
  | { readonly status: "failed"; readonly turn: TestTurn; readonly misses: readonly [Miss, ...Miss[]] }
  | { readonly status: "left out"; readonly why: string }
);

/** An expression of any engine. */
export interface NameTest {
  readonly test: (name: string) => boolean;
}

export interface TestInput extends TestBench {
  readonly tests: readonly RuleTest[];
  /** Only those whose name it matches. */
  readonly only?: NameTest | undefined;
}

/**
 * Runs the tests, each on the real road of a turn; no model is asked.
 * @throws {MallexError} MX7520 when a recorded request is none
 */
export function runTests({ tests, only, ...bench }: TestInput): TestResult[] {
  const turns = new Map<string, TestTurn>();
  const named = new Map(tests.map((test) => [test.name, test]));
  const turnOf = (test: RuleTest): TestTurn => {
    const turn = turns.get(test.name) ?? run(test, bench);
    turns.set(test.name, turn);
    return turn;
  };
  const find = (name: string): TestTurn | undefined => {
    const test = named.get(name);
    return test === undefined ? undefined : turnOf(test);
  };
  return tests
    .filter(({ name }) => only === undefined || only.test(name))
    .map((test): TestResult => {
      if (test.lacks !== undefined) return { test, status: "left out", why: test.lacks };
      const turn = turnOf(test);
      const { expect } = turn.data;
      if (expect === undefined) return { test, turn, status: "inspected" };
      const [first, ...others] = checkExpectation(expect, turn, find);
      return first === undefined
        ? { test, turn, status: "passed" }
        : { test, turn, status: "failed", misses: [first, ...others] };
    });
}

function run(test: RuleTest, bench: TestBench): TestTurn {
  try {
    return runTest(test, bench);
  } catch (error) {
    const at = valueAt(test.tree, ["given", "file"])?.at;
    if (!(error instanceof MallexError) || at === undefined) throw error;
    const message = `the recorded request can't be used: ${error.problem.message}`;
    const hint = "a file of `mallex record` or the JSON body of a request is asked for";
    throw new MallexError({ code: "MX7520", severity: "error", message, hint, at }, { cause: error });
  }
}
