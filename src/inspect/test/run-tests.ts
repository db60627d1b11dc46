import type { RuleTest } from "../../config/load/load-tests.ts";
import { entriesOf, itemsOf, textAt, valueAt, type Dict } from "../../config/parse/tree.ts";
import { MallexError, type Location, createProblem } from "../../diagnostics/problem.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { checkExpectation } from "./check-expectation.ts";
import { runTest, type Miss, type TestBench, type TestTurn } from "./run-test.ts";

/** The result of a test. `left out`: the user's files remove what a pack's test is about. */
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

/** Runs the tests, each through the real pipeline of a turn, without a model. @throws {MallexError} MX7520 when a recorded request is not one */
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
    throw new MallexError(createProblem("MX7520", { message: error.problem.message }, at), { cause: error });
  }
}

/** A rule that a test can make fire. */
interface CoverableRule {
  readonly kind: "class" | "route" | "intent" | "neverLeaves" | "part" | "trim" | "filter" | "tool";
  /** `billing`; `environment 2` for the second finder of a part; `core.read_file` for a tool of a toolset. */
  readonly id: string;
  readonly at: Location;
}

export interface Coverage {
  /** How many rules there are. */
  readonly rules: number;
  /** Those that fired in no test, in the order of the file. */
  readonly missed: readonly CoverableRule[];
  /** Rules that are not counted, by the file that has them: those of packs that come with mallex. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Rules that never fired.
 * @param files only rules in these; undefined: all
 */
export function coverage(config: Dict, turns: readonly TestTurn[], files?: ReadonlySet<string>): Coverage {
  const fired = new Set(turns.flatMap(firedIn));
  const leftOut: Record<string, number> = {};
  const rules = rulesOf(config).filter(({ at: { file = "" } }) => {
    const counts = files === undefined || files.has(file);
    if (!counts) leftOut[file] = (leftOut[file] ?? 0) + 1;
    return counts;
  });
  return { rules: rules.length, missed: rules.filter((rule) => !fired.has(keyOf(rule))), leftOut };
}

function keyOf({ kind, id }: Pick<CoverableRule, "kind" | "id">): string {
  return `${kind} ${id}`;
}

/** Every question has some intent, so an intent counts only if a test expects it. */
function firedIn({ steps, data: { expect } }: TestTurn): string[] {
  const expected = expect?.intent === undefined ? [] : [keyOf({ kind: "intent", id: expect.intent })];
  return [...expected, ...steps.flatMap(firedBy)];
}

function firedBy(step: TurnStep): string[] {
  switch (step.kind) {
    case "class":
      return [keyOf(step)];
    case "route":
      return step.id === undefined ? [] : [keyOf({ kind: "route", id: step.id })];
    case "part":
      return step.found ? [keyOf({ kind: "part", id: finderId(step.name, step.finder) })] : [];
    case "rule":
      return [keyOf({ kind: step.list === "trim" ? "trim" : "filter", id: step.id })];
    case "tools":
      return step.offered.map((name) => keyOf({ kind: "tool", id: `${step.toolset}.${name}` }));
    case "bound":
      return [keyOf({ kind: "neverLeaves", id: step.by })];
    case "intent":
    case "chain":
    case "repeats":
      return [];
  }
}

function finderId(name: string, finder: number): string {
  return `${name} ${finder + 1}`;
}

const LISTS = [
  ["class", "classes"],
  ["route", "routes"],
  ["trim", "trim"],
  ["filter", "filters"],
  ["neverLeaves", "neverLeaves"],
] as const;

function rulesOf(config: Dict): CoverableRule[] {
  const parts = entriesOf(config, "parts").flatMap(([name, { value }]) =>
    itemsOf(value).map(({ at }, index): CoverableRule => ({ kind: "part", id: finderId(name, index), at })),
  );
  const tools = entriesOf(config, "toolsets").flatMap(([toolset, { value: tree }]) =>
    entriesOf(tree, "tools").map(([name, { value }]): CoverableRule => ({
      kind: "tool",
      id: `${toolset}.${name}`,
      at: value.at,
    })),
  );
  const listed = LISTS.flatMap(([kind, list]) =>
    itemsOf(valueAt(config, [list])).map((item): CoverableRule => ({
      kind,
      id: textAt(item, ["id"]) ?? "",
      at: item.at,
    })),
  );
  const intents = entriesOf(config, "intents").map(([id, { keyAt }]): CoverableRule => ({
    kind: "intent",
    id,
    at: keyAt,
  }));
  return [...listed, ...intents, ...parts, ...tools];
}
