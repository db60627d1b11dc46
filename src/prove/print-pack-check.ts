import { count } from "../problem/count.ts";
import { plainStyle, printLocation, type TextStyle } from "../problem/print-text.ts";
import type { PackText } from "./pack-texts.ts";
import { escapeUntrusted } from "./seen.ts";
import { printCounts, type TestCounts } from "./report-tests.ts";

export interface PackSummary {
  /** The pack's file. */
  readonly pack: string;
  readonly rules: number;
  readonly tests: TestCounts;
  /** Rules that fired in no test. */
  readonly missed: number;
  readonly texts: readonly PackText[];
}

const READ = {
  system: "a model reads it as system text",
  user: "a model reads it as part of the talk",
  tools: "a model reads it as a tool",
  client: "the client shows it",
} as const;

/** What a pack is, for its author: how much of it is tested, and every word of it that somebody else's model gets to read. */
export function printPackCheck(
  { pack, rules, tests, missed, texts }: PackSummary,
  style: TextStyle = plainStyle,
): string {
  const ran = tests.passed + tests.failed + tests.inspected + tests.leftOut;
  const tested = missed === 0 ? "every one fired in a test" : `${count(missed, "rule")} fired in no test`;
  return [
    `${style("bold", escapeUntrusted(pack))}: ${count(rules, "rule")}, ${rules === 0 ? "none to test" : tested}; ${ran === 0 ? "no tests" : `tests: ${printCounts(tests)}`}`,
    ...(texts.length === 0
      ? ["no word of it reaches a model or the client"]
      : texts.flatMap((text) => printPackText(text, style))),
  ].join("\n");
}

function printPackText({ what, from, at, text, reaches }: PackText, style: TextStyle): string[] {
  const path = at.file === from ? printLocation(at) : escapeUntrusted(from);
  const lines = text.replace(/\n$/, "").split("\n");
  return [
    `${style("bold", escapeUntrusted(what))}: ${READ[reaches]}  ${style("dim", path)}`,
    ...lines.map((line) => `    ${escapeUntrusted(line)}`),
  ];
}
