import { findSecrets } from "../../checks/secrets/find-secrets.ts";
import { locationOf, type Dict } from "../../config/parse/tree.ts";
import { plainStyle, printText, type TextStyle } from "../../diagnostics/print-problems.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import type { IntentChoice } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { explainTurn, type ExplainInput } from "../explain/explain-turn.ts";
import { printExplanation } from "../explain/print-explanation.ts";
import { formatLocation, indexOfId, locationAt } from "../text/describe.ts";
import { diffLines } from "../text/line-diff.ts";
import { writeMessages } from "../text/print-prompt.ts";
import { shorten } from "../text/terminal-text.ts";
import { formatTokens } from "./check-expectation.ts";
import { toolsOf, whatFired, type FiredRule, type TestBench, type TestTurn } from "./run-test.ts";
import type { TestResult } from "./run-tests.ts";

/** The compiled files, to name source locations. */
export interface TestFiles {
  readonly config: Dict;
  readonly texts: ReadonlyMap<string, string>;
}

type FailedTest = Extract<TestResult, { status: "failed" }>;

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
  return [...lines, ...factsOf(failed.turn, files)].join("\n");
}

function factsOf(turn: TestTurn, { config }: TestFiles): string[] {
  const { prepared, tokens } = turn;
  const { class: id, route, intent, bound: pinnedReason } = prepared.decision;
  const at = (list: string, name: string): string =>
    printNamedLocation(name, locationAt(config, [list, indexOfId(config, list, name)]));
  const fired = whatFired(turn).map((one) => formatFiredRule(one, config));
  const rows: (readonly [string, string])[] = [
    ["given", formatGivenRequest(turn)],
    ["class", at("classes", id)],
    ["route", `${route === undefined ? "none" : at("routes", route)}; ${formatPromptEnd(turn)}`],
    ...(intent === undefined ? [] : [["intent", formatIntent(intent, config)] as const]),
    ...(pinnedReason === undefined ? [] : [["bound", at("neverLeaves", pinnedReason)] as const]),
    ["fired", fired.length === 0 ? "nothing" : fired.join(", ")],
    ["tools", toolsOf(turn).join(", ") || "none"],
    ...(tokens === undefined
      ? []
      : [["tokens", `${formatTokens(tokens.prompt)}, head ${tokens.head.tokens}`] as const]),
  ];
  return rows.map(([label, text]) => `  ${label.padEnd(7)}${visible(text)}`);
}

function formatIntent({ id, step, margin }: IntentChoice, config: Dict): string {
  const lead = margin === undefined ? "" : `, margin ${margin.toFixed(2)}`;
  return `${printNamedLocation(id, locationAt(config, ["intents", id]))} by ${step}${lead}`;
}

function printNamedLocation(name: string, { at }: { readonly at?: string }): string {
  return at === undefined ? name : `${name} (${at})`;
}

function formatFiredRule({ list, id, finder, times }: FiredRule, config: Dict): string {
  const path = list === "parts" ? [list, id, finder ?? 0] : [list, indexOfId(config, list, id)];
  return `${printNamedLocation(id, locationAt(config, path))}${times > 1 ? ` ×${times}` : ""}`;
}

function formatGivenRequest({ input: { request, client }, data: { given } }: TestTurn): string {
  const { messages, system, tools = [], max_tokens, model } = request;
  const requestText = given.user ?? given.file ?? given.messages?.[0];
  const pieces = [
    shorten(typeof requestText === "string" ? requestText : JSON.stringify(requestText), 100),
    messages.length > 1 ? `${messages.length} messages` : "",
    system === undefined ? "no system text" : `system text of ${count([system].flat().length, "piece")}`,
    tools.length === 0 ? "no tools" : `tools ${tools.map(({ name }) => name).join(" ")}`,
    `client ${client ?? "unknown"}`,
    `model ${model}`,
    `at most ${max_tokens} tokens`,
  ];
  return pieces.filter((piece) => piece !== "").join(" · ");
}

function formatPromptEnd({ prepared, program }: TestTurn): string {
  switch (prepared.kind) {
    case "reply":
      return `answered without a model: ${shorten(prepared.text, 100)}`;
    case "refuse":
      return `refused: ${shorten(prepared.problem.message, 100)}`;
    case "ask":
    case "relay": {
      const { decision, profile } = prepared;
      const { size, dialect } = program.plan.profiles[profile] ?? {};
      const how = prepared.kind === "relay" ? "as the client wrote it" : `${size}, ${dialect}`;
      return `tier ${decision.tier ?? "none"}, profile ${profile} (${how})`;
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
