import { plainStyle, printLocation, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Location } from "../../diagnostics/problem.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import { count } from "../../shared/format-quantities.ts";
import type { Miss, TestTurn } from "../test/run-test.ts";
import type { TestResult } from "../test/run-tests.ts";
import { escapeUntrusted, table } from "../text/terminal-text.ts";

/** What other rules do to one of the project's tests. */
export interface TestEffect {
  readonly name: string;
  readonly at: Location;
  /** The state before compiled, so that there is something to compare with. */
  readonly compared: boolean;
  /** Of the prompt; absent where no model is asked. */
  readonly before?: TokenCount;
  readonly after?: TokenCount;
  /** Lines of the system text that the model is not shown any more, in its order. */
  readonly gone: readonly string[];
  /** Lines of what people and tools say, the same. */
  readonly goneTalk: readonly string[];
  /** What it expects and does not get now. Absent: it passes, or expects nothing. */
  readonly misses?: readonly string[];
  /** It did not pass before, either. */
  readonly failedBefore: boolean;
}

/** Each test in the state after, beside the same one in the state before, if that compiled. */
export function compareTests(
  before: readonly TestResult[] | undefined,
  after: readonly TestResult[],
): readonly TestEffect[] {
  const was = new Map(before?.map((result) => [result.test.name, result]));
  return after.map((result) => {
    const old = was.get(result.test.name);
    const [then, now] = [old, result].map(turnOf);
    const misses = result.status === "failed" ? result.misses.map(formatMiss) : undefined;
    return {
      name: result.test.name,
      at: result.test.at,
      compared: before !== undefined,
      ...(then?.tokens === undefined ? {} : { before: then.tokens.prompt }),
      ...(now?.tokens === undefined ? {} : { after: now.tokens.prompt }),
      gone: missingMessages(then, now, (role) => role === "system"),
      goneTalk: missingMessages(then, now, (role) => role === "user" || role === "tool"),
      ...(misses === undefined ? {} : { misses }),
      failedBefore: old?.status === "failed",
    };
  });
}

/** One line that was wanted stands there, too; more of them `mallex test` shows. */
function formatMiss({ message, want }: Miss): string {
  return want.length === 1 ? `${message}: ${JSON.stringify(want[0])}` : message;
}

function turnOf(result: TestResult | undefined): TestTurn | undefined {
  return result === undefined || result.status === "left out" ? undefined : result.turn;
}

/** Where no model is asked now, none is told less. */
function missingMessages(
  then: TestTurn | undefined,
  now: TestTurn | undefined,
  isOf: (role: string) => boolean,
): string[] {
  const [old, left] = [linesOf(then, isOf), linesOf(now, isOf)];
  if (old === undefined || left === undefined) return [];
  const there = new Set(left);
  return old.filter((line) => line.trim() !== "" && !there.has(line));
}

function linesOf(turn: TestTurn | undefined, isOf: (role: string) => boolean): string[] | undefined {
  if (turn?.prepared.kind !== "ask") return undefined;
  const { messages } = turn.prepared.prompt;
  return messages.filter(({ role }) => isOf(role)).flatMap(({ content }) => content.split("\n"));
}

/** Lines of the client's own system text may be thousands. */
const MOST = 20;

const SYSTEM = "system text that the model is not shown any more";
const CONVERSATION_TITLE = "what people and tools say that the model is not shown any more";

/** What the changes do to the project's own tests: tokens, system text that is gone, and what fails. */
export function printEffects(effects: readonly TestEffect[], style: TextStyle = plainStyle): string {
  if (effects.length === 0) return "the project has no tests of its own: nothing shows what this does to its prompts";
  const counted = effects.filter(({ compared, before, after }) => !compared || before?.tokens !== after?.tokens);
  const rows = counted.map(({ name, at, compared, before, after }) => [
    JSON.stringify(name),
    compared ? `${tokens(before)} → ${tokens(after)}${difference(before, after)}` : tokens(after),
    printLocation(at),
  ]);
  const others = effects.length - counted.length;
  return [
    style("bold", "tokens of the prompts of the project's tests"),
    ...table(
      rows.map((row) => row.map(escapeUntrusted)),
      style,
    ),
    ...(others === 0 ? [] : [`  ${count(others, "test")} as before`]),
    ...printRemoved(
      SYSTEM,
      effects.flatMap(({ gone: removed }) => removed),
      style,
    ),
    ...printRemoved(
      CONVERSATION_TITLE,
      effects.flatMap(({ goneTalk }) => goneTalk),
      style,
    ),
    ...printFailures(effects, style),
  ].join("\n");
}

function tokens(counted: TokenCount | undefined): string {
  return counted === undefined ? "none" : `${counted.exact ? "" : "~"}${counted.tokens}`;
}

function difference(before: TokenCount | undefined, after: TokenCount | undefined): string {
  if (before === undefined || after === undefined) return "";
  const more = after.tokens - before.tokens;
  return ` (${more > 0 ? "+" : "−"}${Math.abs(more)})`;
}

/** The same line is gone in many tests, and said once. */
function printRemoved(title: string, removed: readonly string[], style: TextStyle): string[] {
  const lines = [...new Set(removed)];
  if (lines.length === 0) return [];
  const left = lines.length - MOST;
  return [
    style("bold", title),
    ...lines.slice(0, MOST).map((line) => `  ${style("red", `- ${escapeUntrusted(line)}`)}`),
    ...(left > 0 ? [`  … ${count(left, "line")} more, which \`--json\` lists`] : []),
  ];
}

function printFailures(effects: readonly TestEffect[], style: TextStyle): string[] {
  const failed = effects.filter(({ misses }) => misses !== undefined);
  if (failed.length === 0) return [];
  return [
    style("bold", "tests of the project that would fail"),
    ...failed.flatMap(({ name, at, misses = [], failedBefore }) => [
      `  ${style("red", escapeUntrusted(JSON.stringify(name)))}${failedBefore ? " (as before)" : ""}  ${style("dim", printLocation(at))}`,
      ...misses.map((miss) => `      ${escapeUntrusted(miss)}`),
    ]),
  ];
}
