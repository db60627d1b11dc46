import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import type { Decision, IntentStep } from "../../shared/turn-report.ts";
import { writeMessages } from "../text/print-prompt.ts";
import { type FiredRule, type TestBench, type TestTurn, chainOf, toolsOf, whatFired } from "./run-test.ts";
import type { Coverage, TestResult } from "./run-tests.ts";
import type { UpdatedValue } from "./update-tests.ts";
import { findSecrets } from "../../checks/secrets/find-secrets.ts";
import { type Dict, locationOf } from "../../config/parse/tree.ts";
import { type TextStyle, plainStyle, printText } from "../../diagnostics/print-problems.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import { optional } from "../../shared/utilities.ts";
import { type ExplainInput, explainTurn } from "../explain/explain-turn.ts";
import { printExplanation } from "../explain/print-explanation.ts";
import { formatLocation, indexOfId, locationAt } from "../text/describe.ts";
import { diffLines } from "../text/line-diff.ts";
import { printTree } from "../text/print-tree.ts";
import { formatTokens } from "./check-expectation.ts";

/** How many tests ended how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly inspected: number;
  readonly leftOut: number;
}

/** A test in `mallex test --json`. */
export interface TestReport {
  readonly name: string;
  readonly at: Location;
  readonly status: TestResult["status"];
  /** Why it is left out. */
  readonly why?: string;
  readonly class?: string;
  readonly route?: string;
  readonly intent?: string;
  /** That has found the intent. */
  readonly step?: IntentStep;
  readonly tier?: string;
  readonly profile?: string;
  readonly chain?: readonly string[];
  readonly bound?: string;
  readonly fired?: readonly FiredRule[];
  readonly tools?: readonly string[];
  readonly tokens?: { readonly head: TokenCount; readonly prompt: TokenCount };
  readonly misses?: readonly {
    readonly expect: string;
    readonly message: string;
    readonly want: readonly string[];
    readonly got: readonly string[];
  }[];
  /** Of an inspected test, message by message. */
  readonly prompt?: string;
}

export function countTests(results: readonly TestResult[]): TestCounts {
  const countOf = (status: TestResult["status"]): number => results.filter((result) => result.status === status).length;
  return {
    passed: countOf("passed"),
    failed: countOf("failed"),
    inspected: countOf("inspected"),
    leftOut: countOf("left out"),
  };
}

export function reportTest(result: TestResult): TestReport {
  const { name, at } = result.test;
  if (result.status === "left out") return { name, at, status: result.status, why: result.why };
  const { turn } = result;
  const { decision } = turn.prepared;
  const misses = result.status === "failed" ? result.misses : [];
  return {
    name,
    at,
    status: result.status,
    class: decision.class,
    ...decisionOf(decision),
    chain: chainOf(turn),
    fired: whatFired(turn),
    tools: toolsOf(turn),
    ...(turn.tokens === undefined ? {} : { tokens: turn.tokens }),
    ...(misses.length === 0
      ? {}
      : { misses: misses.map(({ path, message, want, got }) => ({ expect: path.join("."), message, want, got })) }),
    ...(result.status === "inspected" && turn.prepared.kind === "ask"
      ? { prompt: writeMessages(turn.prepared.prompt) }
      : {}),
  };
}

function decisionOf({ route, intent, tier, profile, bound: pinnedReason }: Decision): Partial<TestReport> {
  return {
    ...(route === undefined ? {} : { route }),
    ...(intent === undefined ? {} : { intent: intent.id, step: intent.step }),
    ...(tier === undefined ? {} : { tier }),
    ...(profile === undefined ? {} : { profile }),
    ...(pinnedReason === undefined ? {} : { bound: pinnedReason }),
  };
}

/** `12 passed, 1 failed, 2 inspected`. */
export function printCounts({ passed, failed, inspected, leftOut }: TestCounts): string {
  const tallies = [
    [passed, "passed"],
    [failed, "failed"],
    [inspected, "inspected"],
    [leftOut, "left out"],
  ] as const;
  const counts = tallies.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return counts.join(", ") || "no tests: write `tests:` into mallex.yaml, or into a *.test.yaml beside it";
}

export function printUpdates(values: readonly UpdatedValue[]): string {
  const texts = values.map(({ test, path, now }) => `${JSON.stringify(test)}: ${path} is now ${JSON.stringify(now)}`);
  return texts.map((line) => `updated ${line}`).join("\n");
}

export function printCoverage(covered: Coverage): string {
  const others = Object.entries(covered.leftOut).map(([file, rules]) => `${rules} of ${file}`);
  const leftOut = others.length === 0 ? [] : [`not counted without --with-packs: ${others.join(", ")}`];
  return [printCovered(covered), ...leftOut].join("\n");
}

function printCovered({ rules, missed }: Coverage): string {
  if (rules === 0) return "no rules of your own to cover";
  if (missed.length === 0) return `every one of ${rules} rules fired in a test`;
  const width = Math.max(...missed.map(({ kind, id }) => kind.length + id.length + 1));
  return [
    `${rules - missed.length} of ${rules} rules fired in a test; these did not:`,
    ...missed.map(({ kind, id, at }) => `  ${`${kind} ${id}`.padEnd(width)}  ${at.file ?? ""}:${at.line ?? 0}`),
  ].join("\n");
}

/** The compiled files, to name source locations. */
interface TestFiles {
  readonly config: Dict;
  readonly texts: ReadonlyMap<string, string>;
}

type FailedTest = Extract<TestResult, { status: "failed" }>;
type InspectedTest = Exclude<TestResult, { status: "failed" | "left out" }>;

/** Each condition that failed, at its location in the file. */
export function failureProblems({ test, misses }: FailedTest, { texts }: Pick<TestFiles, "texts">): Problem[] {
  const { file = "" } = test.tree.at;
  const lines = findSecrets(new Map([[file, texts.get(file) ?? ""]]))
    .displayName(file)
    .split(/\r?\n/);
  return misses.map(({ path, message }): Problem => {
    const at = locationOf(test.tree, ["expect", ...path]);
    const source = lines[(at.line ?? 0) - 1];
    return createProblem("MX7521", { name: JSON.stringify(test.name), message }, at, optional("source", source));
  });
}

/** A failed test: each condition with its line and what came instead, then what the test gave, and what the rules did. */
export function printFailure(failed: FailedTest, files: TestFiles, style: TextStyle = plainStyle): string {
  const lines = failureProblems(failed, files).flatMap((problem, index) => {
    const { want = [], got = [] } = failed.misses[index] ?? {};
    return [printText(problem, style), ...diffLines(want, got).map((line) => `    ${visible(line)}`)];
  });
  return [...lines, ...printDecisions(failed.turn, files, style)].join("\n");
}

/** An inspection among other tests. */
export function printShortInspection({ test, turn }: InspectedTest, files: TestFiles, style: TextStyle): string {
  const head = `inspected ${JSON.stringify(test.name)} (${formatLocation(test.at)}); \`--run\` with its name prints all of it`;
  return [visible(head), ...printDecisions(turn, files, style)].join("\n");
}

function printDecisions(turn: TestTurn, { config }: Pick<TestFiles, "config">, style: TextStyle): string[] {
  const { prepared, tokens } = turn;
  const { class: kind, route, intent, bound: pinnedReason } = prepared.decision;
  const named = (list: string, id: string): object => ({
    id,
    ...locationAt(config, [list, indexOfId(config, list, id)]),
  });
  const fired = whatFired(turn).map(({ list, id, finder = 0, times }) => {
    const path = list === "parts" ? [list, id, finder] : [list, indexOfId(config, list, id)];
    return { list, id, times, ...locationAt(config, path) };
  });
  const tree = {
    given: givenRequest(turn),
    class: named("classes", kind),
    route: route === undefined ? "none matches" : named("routes", route),
    intent: intent && { ...named("intents", intent.id), by: intent.step, margin: intent.margin },
    bound: pinnedReason !== undefined && named("neverLeaves", pinnedReason),
    ...outcomeOf(turn),
    fired: fired.length === 0 ? "nothing" : fired,
    tools: toolsOf(turn),
    tokens: tokens && { prompt: formatTokens(tokens.prompt), head: tokens.head.tokens },
  };
  return printTree(tree, style).map((line) => `  ${line}`);
}

function givenRequest({ input: { request, client }, data: { given } }: TestTurn): object {
  const { messages, system = [], tools = [], max_tokens: maxTokens, model } = request;
  const words = given.user ?? given.file ?? given.messages?.[0];
  return {
    from: typeof words === "string" ? words : JSON.stringify(words),
    messages: messages.length,
    system: count([system].flat().length, "text"),
    client: client ?? "unknown",
    model,
    maxTokens,
    tools: tools.map(({ name }) => name),
  };
}

function outcomeOf({ prepared, program }: TestTurn): object {
  switch (prepared.kind) {
    case "reply":
      return { reply: prepared.text };
    case "refuse":
      return { refused: prepared.problem.message };
    case "ask":
    case "relay": {
      const { decision, profile } = prepared;
      const { size, dialect } = program.plan.profiles[profile] ?? {};
      const prompt = prepared.kind === "relay" ? { prompt: "as the client wrote it" } : { size, dialect };
      return { profile: { name: profile, tier: decision.tier ?? "none", ...prompt } };
    }
  }
}

/** A test that expects nothing: all that the rules do with it, and the prompt. */
export async function printInspection(
  { test, input, program, prepared }: TestTurn,
  { config, packs, counter }: Pick<TestFiles, "config"> & Pick<TestBench, "counter"> & Pick<ExplainInput, "packs">,
  style: TextStyle = plainStyle,
): Promise<string> {
  const from = `${test.name} (${formatLocation(test.at)})`;
  const explanation = await explainTurn(program, {
    ...input,
    from,
    origins: config,
    ...(packs === undefined ? {} : { packs }),
    ...(counter === undefined ? {} : { counter: async (profile: string) => counter(profile) }),
  });
  const prompt =
    prepared.kind === "ask" ? [`\n${style("bold", "prompt")}`, visible(writeMessages(prepared.prompt))] : [];
  return [printExplanation(explanation, style), ...prompt].join("\n");
}
