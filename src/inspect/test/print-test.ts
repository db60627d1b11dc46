import { findSecrets } from "../../checks/secrets/find-secrets.ts";
import { locationOf, type Dict } from "../../config/parse/tree.ts";
import { plainStyle, printText, type TextStyle } from "../../diagnostics/print-problems.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import { optional } from "../../shared/utilities.ts";
import { explainTurn, type ExplainInput } from "../explain/explain-turn.ts";
import { printExplanation } from "../explain/print-explanation.ts";
import { formatLocation, indexOfId, locationAt } from "../text/describe.ts";
import { diffLines } from "../text/line-diff.ts";
import { writeMessages } from "../text/print-prompt.ts";
import { printTree } from "../text/print-tree.ts";
import { formatTokens } from "./check-expectation.ts";
import { toolsOf, whatFired, type TestBench, type TestTurn } from "./run-test.ts";
import type { TestResult } from "./run-tests.ts";

/** The compiled files, to name source locations. */
export interface TestFiles {
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
