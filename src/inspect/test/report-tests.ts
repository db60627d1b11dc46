import type { Location } from "../../diagnostics/problem.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import type { Decision, IntentStep } from "../../shared/turn-report.ts";
import { writeMessages } from "../text/print-prompt.ts";
import { chainOf, toolsOf, whatFired, type FiredRule } from "./run-test.ts";
import type { Coverage, TestResult } from "./run-tests.ts";
import type { UpdatedValue } from "./update-tests.ts";

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
  const count = (status: TestResult["status"]): number => results.filter((result) => result.status === status).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    inspected: count("inspected"),
    leftOut: count("left out"),
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
  const counts = tallies.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
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
