import { count } from "../problem/count.ts";
import { plainStyle, printLocation, type TextStyle } from "../problem/print-text.ts";
import { escapeUntrusted } from "./seen.ts";
import type { TokenCount } from "../turn/count-tokens.ts";
import type { TestEffect } from "./compare-tests.ts";
import { table } from "./print-lines.ts";

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
