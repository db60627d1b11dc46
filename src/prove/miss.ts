import type { Path } from "../compile/tree.ts";
import type { TestTurn } from "./run-test.ts";

/** A condition of an expectation that does not hold. */
export interface Miss {
  /** Below `expect`: `["prompt", "contains"]`. */
  readonly path: Path;
  /** What is so, instead of what is expected. */
  readonly message: string;
  readonly want: readonly string[];
  readonly got: readonly string[];
  /** The value that would hold; only where the test has recorded one. */
  readonly now?: string | number | readonly string[];
}

/** @param find the turn of another test, by its name */
export type FindTurn = (name: string) => TestTurn | undefined;

/** What to say where a test is about the prompt and there is none. */
export function noPrompt(why: string): string {
  return `there is no prompt: ${why}`;
}
