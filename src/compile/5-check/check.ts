import { isError, type Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Dict } from "../tree.ts";
import { checkArgumentNames } from "./argument-names.ts";
import { checkCleartext } from "./cleartext.ts";
import { checkClientElsewhere } from "./client-elsewhere.ts";
import { checkClientTools } from "./client-tools.ts";
import { checkClientWaste } from "./client-waste.ts";
import { checkClientWindow } from "./client-window.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkFallbackShell } from "./fallback-shell.ts";
import { checkHiddenWords } from "./hidden-words.ts";
import { checkIdleUnwraps } from "./idle-unwraps.ts";
import { checkLowPort } from "./low-port.ts";
import { checkModelNames } from "./model-names.ts";
import { checkNames } from "./names.ts";
import { checkNearNames } from "./near-names.ts";
import { checkOwnPort } from "./own-port.ts";
import { checkProfiles } from "./profiles.ts";
import { checkRefusedPorts } from "./refused-ports.ts";
import { checkRules } from "./rules.ts";
import { checkShadowedClasses } from "./shadowed-classes.ts";
import { checkShadowedRoutes } from "./shadowed-routes.ts";
import { checkShadowedRules } from "./shadowed-rules.ts";
import { checkSharedTools } from "./shared-tools.ts";
import { checkSmallWindow } from "./small-window.ts";
import { checkTexts } from "./texts.ts";
import { checkTiers } from "./tiers.ts";
import { checkToolArguments } from "./tool-arguments.ts";
import { checkToolNames } from "./tool-names.ts";
import { checkUnfindable } from "./unfindable.ts";
import { checkUnmetClasses } from "./unmet-classes.ts";
import { checkUnseenTools } from "./unseen-tools.ts";
import { checkUnused, type Body, type Given } from "./unused.ts";

/** What the schema can't say. Each check asks one question of the merged tree, and returns what it finds. */
const CHECKS: readonly ((config: Dict, layers: readonly Layer[]) => readonly Problem[])[] = [
  checkProfiles,
  checkTiers,
  checkNames,
  checkNearNames,
  checkRules,
  checkTexts,
  checkClientTools,
  checkToolArguments,
  checkSharedTools,
  checkToolNames,
  checkArgumentNames,
  checkFallbackShell,
  checkModelNames,
  checkOwnPort,
  checkRefusedPorts,
  checkLowPort,
  checkCleartext,
  checkClientElsewhere,
  checkClientWindow,
  checkSmallWindow,
  checkClientWaste,
  checkContradictions,
  checkUnfindable,
  checkShadowedClasses,
  checkShadowedRoutes,
  checkUnmetClasses,
  checkShadowedRules,
  checkHiddenWords,
  checkIdleUnwraps,
];

export function check(config: Dict, layers: readonly Layer[]): Problem[] {
  return CHECKS.flatMap((one) => one(config, layers)).filter(isForPerson);
}

/** What can only be said of a whole plan. */
export function checkPlan(plan: Body, given: Given): Problem[] {
  return [...checkUnseenTools(plan, given), ...checkUnused(plan, given)].filter(isForPerson);
}

/** Nobody can mend a pack that comes along. */
function isForPerson(problem: Problem): boolean {
  return isError(problem) || problem.at?.file?.startsWith("mallex:") !== true;
}
