import type { Place } from "../problem/problem.ts";
import type { Dict } from "./tree.ts";

/** A test of the rules, as one of the files says it. No part of the plan. */
export interface RuleTest {
  readonly name: string;
  /** Where its name stands. */
  readonly at: Place;
  /** The whole test; every value knows its place. */
  readonly tree: Dict;
  /** It stands in the person's own files, not in a pack or the user's layer. */
  readonly own: boolean;
  /** Text of the file that `given.file` names. */
  readonly recorded?: string;
  /** What it names and the person's files have taken out: it can't be run. */
  readonly lacks?: string;
}
