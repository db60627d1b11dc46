import type { Location } from "../problem/problem.ts";
import type { TokenCount } from "../turn/count-tokens.ts";
import type { Miss } from "./miss.ts";
import type { TestTurn } from "./run-test.ts";
import type { TestResult } from "./run-tests.ts";

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
