import type { Problem } from "../../problem/problem.ts";
import type { Dict } from "../tree.ts";
import { checkNames } from "./names.ts";
import { checkProfiles } from "./profiles.ts";
import { checkRules } from "./rules.ts";
import { checkTexts } from "./texts.ts";
import { checkTiers } from "./tiers.ts";

/** What the schema can't say. Each check looks at the merged tree and returns what it finds. */
const CHECKS: readonly ((config: Dict) => readonly Problem[])[] = [
  checkProfiles,
  checkTiers,
  checkNames,
  checkRules,
  checkTexts,
];

export function check(config: Dict): Problem[] {
  return CHECKS.flatMap((one) => one(config));
}
