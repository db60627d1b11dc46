import { placeOf } from "../compile/3-validate/place-of.ts";
import { findSecrets } from "../compile/5-check/secrets.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { Dict } from "../compile/tree.ts";
import { count } from "../problem/count.ts";
import type { Problem } from "../problem/problem.ts";
import type { IntentChoice } from "../terms/report.ts";
import { plainStyle, printText, type Style } from "../problem/print-text.ts";
import { visible } from "../problem/visible.ts";
import { showTokens } from "./check-expectation.ts";
import { diffLines } from "./diff-lines.ts";
import { explainTurn, type Packs } from "./explain-turn.ts";
import { printExplanation } from "./print-explanation.ts";
import type { Bench, TestTurn } from "./run-test.ts";
import type { TestResult } from "./run-tests.ts";
import { shorten } from "./shorten.ts";
import { toolsOf, whatFired, type Fired } from "./what-fired.ts";
import { indexOfId, placeText, where } from "./where.ts";
import { writeMessages } from "./write-messages.ts";

/** What was compiled, to say where things stand. */
export interface TestFiles {
  readonly config: Dict;
  readonly texts: ReadonlyMap<string, string>;
}

type Failed = Extract<TestResult, { status: "failed" }>;

/** Each condition that does not hold, at its place in the file. */
export function failureProblems({ test, misses }: Failed, { texts }: Pick<TestFiles, "texts">): Problem[] {
  const { file = "" } = test.tree.at;
  const lines = findSecrets(new Map([[file, texts.get(file) ?? ""]]))
    .shown(file)
    .split(/\r?\n/);
  return misses.map(({ path, message }): Problem => {
    const at = placeOf(test.tree, ["expect", ...path]);
    const source = lines[(at.line ?? 0) - 1];
    const said = `${JSON.stringify(test.name)}: ${message}`;
    return { code: "MX7521", severity: "error", message: said, at, ...optional("source", source) };
  });
}

/** A failed test: each condition with its line and what came instead, then what the test gave, and what the rules did. */
export function printFailure(failed: Failed, files: TestFiles, style: Style = plainStyle): string {
  const lines = failureProblems(failed, files).flatMap((problem, index) => {
    const { want = [], got = [] } = failed.misses[index] ?? {};
    return [printText(problem, style), ...diffLines(want, got).map((line) => `    ${visible(line)}`)];
  });
  return [...lines, ...factsOf(failed.turn, files)].join("\n");
}

function factsOf(turn: TestTurn, { config }: TestFiles): string[] {
  const { prepared, tokens } = turn;
  const { class: id, route, intent, bound } = prepared.decision;
  const at = (list: string, name: string): string => placed(name, where(config, [list, indexOfId(config, list, name)]));
  const fired = whatFired(turn).map((one) => showFired(one, config));
  const rows: (readonly [string, string])[] = [
    ["given", showGiven(turn)],
    ["class", at("classes", id)],
    ["route", `${route === undefined ? "none" : at("routes", route)}; ${showEnd(turn)}`],
    ...(intent === undefined ? [] : [["intent", showIntent(intent, config)] as const]),
    ...(bound === undefined ? [] : [["bound", at("neverLeaves", bound)] as const]),
    ["fired", fired.length === 0 ? "nothing" : fired.join(", ")],
    ["tools", toolsOf(turn).join(", ") || "none"],
    ...(tokens === undefined ? [] : [["tokens", `${showTokens(tokens.prompt)}, head ${tokens.head.tokens}`] as const]),
  ];
  return rows.map(([label, text]) => `  ${label.padEnd(7)}${visible(text)}`);
}

function showIntent({ id, step, margin }: IntentChoice, config: Dict): string {
  const lead = margin === undefined ? "" : `, margin ${margin.toFixed(2)}`;
  return `${placed(id, where(config, ["intents", id]))} by ${step}${lead}`;
}

function placed(name: string, { at }: { readonly at?: string }): string {
  return at === undefined ? name : `${name} (${at})`;
}

function showFired({ list, id, finder, times }: Fired, config: Dict): string {
  const path = list === "parts" ? [list, id, finder ?? 0] : [list, indexOfId(config, list, id)];
  return `${placed(id, where(config, path))}${times > 1 ? ` ×${times}` : ""}`;
}

function showGiven({ input: { request, client }, data: { given } }: TestTurn): string {
  const { messages, system, tools = [], max_tokens, model } = request;
  const said = given.user ?? given.file ?? given.messages?.[0];
  const pieces = [
    shorten(typeof said === "string" ? said : JSON.stringify(said), 100),
    messages.length > 1 ? `${messages.length} messages` : "",
    system === undefined ? "no system text" : `system text of ${count([system].flat().length, "piece")}`,
    tools.length === 0 ? "no tools" : `tools ${tools.map(({ name }) => name).join(" ")}`,
    `client ${client ?? "unknown"}`,
    `model ${model}`,
    `at most ${max_tokens} tokens`,
  ];
  return pieces.filter((piece) => piece !== "").join(" · ");
}

function showEnd({ prepared, program }: TestTurn): string {
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
  { config, packs, counter }: Pick<TestFiles, "config"> & Pick<Bench, "counter"> & { readonly packs?: Packs },
  style: Style = plainStyle,
): Promise<string> {
  const from = `${test.name} (${placeText(test.at)})`;
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
