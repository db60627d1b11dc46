import type { Location } from "../problem/problem.ts";
import type { Dict } from "./tree.ts";

/** A test of the rules, as one of the files says it. No part of the plan. */
export interface RuleTest {
  readonly name: string;
  /** Where its name stands. */
  readonly at: Location;
  /** The whole test; every value knows its place. */
  readonly tree: Dict;
  /** It stands in the person's own files, not in a pack or the user's layer. */
  readonly own: boolean;
  /** The repository or package that brings it, as in the lock: others mend its mistakes. */
  readonly from?: string;
  /** Text of the file that `given.file` names. */
  readonly recorded?: string;
  /** Why it can't be run: what it names and the person's files have taken out, or a mistake of a pack from elsewhere. */
  readonly lacks?: string;
}
