import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { checkNames } from "./names.ts";
import { checkProfiles } from "./profiles.ts";
import { checkRegexes } from "./regexes.ts";
import { checkRules } from "./rules.ts";

/** What the schema can't say. Each check looks at the merged tree and returns what it finds. */
const CHECKS: readonly ((config: Dict) => readonly Problem[])[] = [checkProfiles, checkNames, checkRules, checkRegexes];

export function check(config: Dict): Problem[] {
  return CHECKS.flatMap((one) => one(config));
}
