import type { Lock } from "../../../generated/types/lock.d.ts";
import { isError, type Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { ValidConfig } from "../3-validate/keep-sound.ts";
import { entryOf, type Dict, type Tree } from "../tree.ts";
import { checkAliases } from "./aliases.ts";
import { checkArgumentNames } from "./argument-names.ts";
import { checkBackgroundRoutes } from "./asked-for-background.ts";
import { checkBackendPaths } from "./backend-paths.ts";
import { checkChains } from "./chains.ts";
import { checkCleartext } from "./cleartext.ts";
import { checkClientTarget } from "./client-elsewhere.ts";
import { checkClientTools } from "./client-tools.ts";
import { checkClientWaste } from "./client-waste.ts";
import { checkClientWindow } from "./client-window.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkCosts } from "./costs.ts";
import { checkDialects } from "./dialects.ts";
import { checkFallbackShell } from "./fallback-shell.ts";
import { checkPackReplies } from "./foreign-answers.ts";
import { checkTemplateOmissions } from "./hidden-talks.ts";
import { checkFilteredConditions } from "./hidden-words.ts";
import { checkIdleCalling } from "./idle-calling.ts";
import { checkIdleEscalation } from "./idle-escalation.ts";
import { checkIdleSettings } from "./idle-settings.ts";
import { checkIdleUnwraps } from "./idle-unwraps.ts";
import { checkIntentExamples } from "./intent-examples.ts";
import { isShipped } from "./is-shipped.ts";
import { checkIntents } from "./intents.ts";
import { checkLocalOnly } from "./kept-local.ts";
import { checkLocalProfileMissing } from "./nothing-local.ts";
import { checkModelFacts } from "./known-models.ts";
import { checkLaunchReleases } from "./launch-releases.ts";
import { checkLogins } from "./logins.ts";
import { checkUnreachableIntents } from "./lost-intents.ts";
import { checkLowPort } from "./low-port.ts";
import { checkModelNames } from "./model-names.ts";
import { checkNames } from "./names.ts";
import { checkMisspelledConditions } from "./near-conditions.ts";
import { checkMisspelledNames } from "./near-names.ts";
import { checkToolDependencies } from "./needed-words.ts";
import { checkUnlistedTools } from "./other-tools.ts";
import { checkBackendPort } from "./own-port.ts";
import { checkPrefixStability } from "./prefix-stability.ts";
import { checkPrivateRules } from "./private-rules.ts";
import { checkProfiles } from "./profiles.ts";
import { checkRefusedPorts } from "./refused-ports.ts";
import { checkRepeats } from "./repeats.ts";
import { checkRequiredTexts } from "./required-words.ts";
import { checkRules } from "./rules.ts";
import { checkShadowedClasses } from "./shadowed-classes.ts";
import { checkShadowedRoutes } from "./shadowed-routes.ts";
import { checkShadowedRules } from "./shadowed-rules.ts";
import { checkSharedTools } from "./shared-tools.ts";
import { checkSmallWindow } from "./small-window.ts";
import { checkMatchesEverything } from "./takes-all.ts";
import { checkTexts } from "./texts.ts";
import { checkThinkingDelimiters } from "./thoughts.ts";
import { checkTiers } from "./tiers.ts";
import { checkToolArguments } from "./tool-arguments.ts";
import { checkToolNames } from "./tool-names.ts";
import { checkUnfindable } from "./unfindable.ts";
import { checkUnmetClasses } from "./unmet-classes.ts";
import { checkUnmetLengths } from "./unmet-lengths.ts";
import { checkUnseenTools } from "./unseen-tools.ts";
import { checkUntaughtStyle } from "./untaught-style.ts";
import { checkUnused, type PlanBody, type PlanCheckInput } from "./unused.ts";

interface Check {
  readonly run: (config: Dict, layers: readonly Layer[], lock: Lock) => readonly Problem[];
  /** `named`: looks at all that is written, also at what holds a mistake; default: only at what keeps to the schema. */
  readonly of?: "named";
  /** What it says may be due to what is missing: it waits until nothing is left out of these sections. */
  readonly needsAll?: readonly string[];
  /** As above, but it waits only where nothing is left of one of them. */
  readonly some?: readonly string[];
}

/** What the schema can't say. Each check asks one question of the merged tree, and returns what it finds. */
const CHECKS: readonly Check[] = [
  { run: checkProfiles, needsAll: ["models"], some: ["profiles"] },
  { run: checkTiers, some: ["tiers"] },
  { run: checkNames, of: "named" },
  { run: checkMisspelledNames, of: "named" },
  { run: checkRules },
  { run: checkTexts, of: "named" },
  { run: checkClientTools, needsAll: ["clientTools"] },
  { run: checkToolArguments, needsAll: ["clientTools"] },
  { run: checkSharedTools },
  { run: checkToolNames },
  { run: checkArgumentNames },
  { run: checkFallbackShell },
  { run: checkPackReplies },
  { run: checkModelNames },
  { run: checkBackendPaths },
  { run: checkBackendPort },
  { run: checkRefusedPorts },
  { run: checkLaunchReleases },
  { run: checkLowPort },
  { run: checkCleartext },
  { run: checkClientTarget },
  { run: checkClientWindow, needsAll: ["models", "profiles"] },
  { run: checkSmallWindow, needsAll: ["models"] },
  { run: checkClientWaste },
  { run: checkContradictions },
  { run: checkUnfindable },
  { run: checkRequiredTexts },
  { run: checkUnmetLengths, needsAll: ["server"] },
  { run: checkShadowedClasses },
  { run: checkShadowedRoutes, needsAll: ["classes"] },
  { run: checkBackgroundRoutes, needsAll: ["classes"] },
  { run: checkUnmetClasses },
  { run: checkShadowedRules },
  { run: checkMatchesEverything },
  { run: checkFilteredConditions },
  { run: checkIdleUnwraps },
  { run: checkAliases },
  { run: checkChains, needsAll: ["backends", "profiles"] },
  { run: checkLogins },
  { run: checkLocalOnly, needsAll: ["backends", "profiles"] },
  { run: checkLocalProfileMissing, needsAll: ["backends", "profiles", "tiers"] },
  { run: checkIntents, needsAll: ["backends", "profiles", "intents", "decide"] },
  { run: checkIntentExamples, needsAll: ["intents", "decide"] },
  { run: checkUnreachableIntents, needsAll: ["intents", "decide"] },
  { run: checkIdleEscalation, needsAll: ["tiers"] },
  { run: checkMisspelledConditions, needsAll: ["clientTools", "profiles", "tiers"] },
  { run: checkPrivateRules },
  { run: checkThinkingDelimiters },
  { run: checkDialects },
  { run: checkUnlistedTools, needsAll: ["clientTools"] },
  { run: checkRepeats },
  { run: checkIdleSettings, needsAll: ["backends", "profiles"] },
  { run: checkModelFacts, needsAll: ["backends", "models", "profiles"] },
  { run: (config, _, lock) => checkPrefixStability(config, lock), needsAll: ["models", "backends"] },
];

/** Says nothing that may only be a shadow of a mistake that the schema has found. */
export function check(
  { config, layers, named, invalidSections: placeholders, isReported }: ValidConfig,
  lock: Lock,
): Problem[] {
  const isRemoved = (section: string): boolean => placeholders.has(section) && isEmpty(entryOf(config, section)?.value);
  return CHECKS.filter(
    ({ needsAll: complete = [], some = [] }) => !complete.some((one) => placeholders.has(one)) && !some.some(isRemoved),
  )
    .flatMap(({ run, of }) => run(of === "named" ? named : config, layers, lock))
    .filter((problem) => isForPerson(problem) && !isReported(problem.at));
}

function isEmpty(section: Tree | undefined): boolean {
  if (section?.kind === "dict") return section.entries.size === 0;
  return section?.kind !== "list" || section.items.length === 0;
}

/** What can only be said of a whole plan. */
export function checkPlan(plan: PlanBody, given: PlanCheckInput): Problem[] {
  return [
    ...checkUnseenTools(plan, given),
    ...checkTemplateOmissions(plan, given),
    ...checkIdleCalling(plan, given),
    ...checkUntaughtStyle(plan, given),
    ...checkToolDependencies(plan, given),
    ...checkUnused(plan, given),
    ...checkCosts(plan, given.config),
  ].filter(isForPerson);
}

/** Nobody can mend a pack that comes along. */
function isForPerson(problem: Problem): boolean {
  return isError(problem) || !isShipped(problem.at ?? {});
}
