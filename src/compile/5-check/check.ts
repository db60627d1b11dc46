import type { Lock } from "../../../generated/types/lock.d.ts";
import { isError, type Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Sound } from "../3-validate/keep-sound.ts";
import { entryOf, type Dict, type Tree } from "../tree.ts";
import { checkAliases } from "./aliases.ts";
import { checkArgumentNames } from "./argument-names.ts";
import { checkAskedForBackground } from "./asked-for-background.ts";
import { checkBackendPaths } from "./backend-paths.ts";
import { checkChains } from "./chains.ts";
import { checkCleartext } from "./cleartext.ts";
import { checkClientElsewhere } from "./client-elsewhere.ts";
import { checkClientTools } from "./client-tools.ts";
import { checkClientWaste } from "./client-waste.ts";
import { checkClientWindow } from "./client-window.ts";
import { checkContradictions } from "./contradictions.ts";
import { checkCosts } from "./costs.ts";
import { checkDialects } from "./dialects.ts";
import { checkFallbackShell } from "./fallback-shell.ts";
import { checkForeignAnswers } from "./foreign-answers.ts";
import { checkHiddenTalks } from "./hidden-talks.ts";
import { checkHiddenWords } from "./hidden-words.ts";
import { checkIdleCalling } from "./idle-calling.ts";
import { checkIdleEscalation } from "./idle-escalation.ts";
import { checkIdleSettings } from "./idle-settings.ts";
import { checkIdleUnwraps } from "./idle-unwraps.ts";
import { checkIntentExamples } from "./intent-examples.ts";
import { isShipped } from "./is-shipped.ts";
import { checkIntents } from "./intents.ts";
import { checkKeptLocal } from "./kept-local.ts";
import { checkNothingLocal } from "./nothing-local.ts";
import { checkKnownModels } from "./known-models.ts";
import { checkLaunchReleases } from "./launch-releases.ts";
import { checkLogins } from "./logins.ts";
import { checkLostIntents } from "./lost-intents.ts";
import { checkLowPort } from "./low-port.ts";
import { checkModelNames } from "./model-names.ts";
import { checkNames } from "./names.ts";
import { checkNearConditions } from "./near-conditions.ts";
import { checkNearNames } from "./near-names.ts";
import { checkNeededWords } from "./needed-words.ts";
import { checkOtherTools } from "./other-tools.ts";
import { checkOwnPort } from "./own-port.ts";
import { checkPrefixStability } from "./prefix-stability.ts";
import { checkPrivateRules } from "./private-rules.ts";
import { checkProfiles } from "./profiles.ts";
import { checkRefusedPorts } from "./refused-ports.ts";
import { checkRepeats } from "./repeats.ts";
import { checkRequiredWords } from "./required-words.ts";
import { checkRules } from "./rules.ts";
import { checkShadowedClasses } from "./shadowed-classes.ts";
import { checkShadowedRoutes } from "./shadowed-routes.ts";
import { checkShadowedRules } from "./shadowed-rules.ts";
import { checkSharedTools } from "./shared-tools.ts";
import { checkSmallWindow } from "./small-window.ts";
import { checkTakesAll } from "./takes-all.ts";
import { checkTexts } from "./texts.ts";
import { checkThoughts } from "./thoughts.ts";
import { checkTiers } from "./tiers.ts";
import { checkToolArguments } from "./tool-arguments.ts";
import { checkToolNames } from "./tool-names.ts";
import { checkUnfindable } from "./unfindable.ts";
import { checkUnmetClasses } from "./unmet-classes.ts";
import { checkUnmetLengths } from "./unmet-lengths.ts";
import { checkUnseenTools } from "./unseen-tools.ts";
import { checkUntaughtStyle } from "./untaught-style.ts";
import { checkUnused, type Body, type Given } from "./unused.ts";

interface Check {
  readonly ask: (config: Dict, layers: readonly Layer[], lock: Lock) => readonly Problem[];
  /** `named`: looks at all that is written, also at what holds a mistake; default: only at what keeps to the schema. */
  readonly of?: "named";
  /** What it says may be due to what is missing: it waits until nothing is left out of these sections. */
  readonly whole?: readonly string[];
  /** As above, but it waits only where nothing is left of one of them. */
  readonly some?: readonly string[];
}

/** What the schema can't say. Each check asks one question of the merged tree, and returns what it finds. */
const CHECKS: readonly Check[] = [
  { ask: checkProfiles, whole: ["models"], some: ["profiles"] },
  { ask: checkTiers, some: ["tiers"] },
  { ask: checkNames, of: "named" },
  { ask: checkNearNames, of: "named" },
  { ask: checkRules },
  { ask: checkTexts, of: "named" },
  { ask: checkClientTools, whole: ["clientTools"] },
  { ask: checkToolArguments, whole: ["clientTools"] },
  { ask: checkSharedTools },
  { ask: checkToolNames },
  { ask: checkArgumentNames },
  { ask: checkFallbackShell },
  { ask: checkForeignAnswers },
  { ask: checkModelNames },
  { ask: checkBackendPaths },
  { ask: checkOwnPort },
  { ask: checkRefusedPorts },
  { ask: checkLaunchReleases },
  { ask: checkLowPort },
  { ask: checkCleartext },
  { ask: checkClientElsewhere },
  { ask: checkClientWindow, whole: ["models", "profiles"] },
  { ask: checkSmallWindow, whole: ["models"] },
  { ask: checkClientWaste },
  { ask: checkContradictions },
  { ask: checkUnfindable },
  { ask: checkRequiredWords },
  { ask: checkUnmetLengths, whole: ["server"] },
  { ask: checkShadowedClasses },
  { ask: checkShadowedRoutes, whole: ["classes"] },
  { ask: checkAskedForBackground, whole: ["classes"] },
  { ask: checkUnmetClasses },
  { ask: checkShadowedRules },
  { ask: checkTakesAll },
  { ask: checkHiddenWords },
  { ask: checkIdleUnwraps },
  { ask: checkAliases },
  { ask: checkChains, whole: ["backends", "profiles"] },
  { ask: checkLogins },
  { ask: checkKeptLocal, whole: ["backends", "profiles"] },
  { ask: checkNothingLocal, whole: ["backends", "profiles", "tiers"] },
  { ask: checkIntents, whole: ["backends", "profiles", "intents", "decide"] },
  { ask: checkIntentExamples, whole: ["intents", "decide"] },
  { ask: checkLostIntents, whole: ["intents", "decide"] },
  { ask: checkIdleEscalation, whole: ["tiers"] },
  { ask: checkNearConditions, whole: ["clientTools", "profiles", "tiers"] },
  { ask: checkPrivateRules },
  { ask: checkThoughts },
  { ask: checkDialects },
  { ask: checkOtherTools, whole: ["clientTools"] },
  { ask: checkRepeats },
  { ask: checkIdleSettings, whole: ["backends", "profiles"] },
  { ask: checkKnownModels, whole: ["backends", "models", "profiles"] },
  { ask: (config, _, lock) => checkPrefixStability(config, lock), whole: ["models", "backends"] },
];

/** Says nothing that may only be a shadow of a mistake that the schema has found. */
export function check({ config, layers, named, holes, isTold }: Sound, lock: Lock): Problem[] {
  const isGone = (section: string): boolean => holes.has(section) && isEmpty(entryOf(config, section)?.value);
  return CHECKS.filter(({ whole = [], some = [] }) => !whole.some((one) => holes.has(one)) && !some.some(isGone))
    .flatMap(({ ask, of }) => ask(of === "named" ? named : config, layers, lock))
    .filter((problem) => isForPerson(problem) && !isTold(problem.at));
}

function isEmpty(section: Tree | undefined): boolean {
  if (section?.kind === "dict") return section.entries.size === 0;
  return section?.kind !== "list" || section.items.length === 0;
}

/** What can only be said of a whole plan. */
export function checkPlan(plan: Body, given: Given): Problem[] {
  return [
    ...checkUnseenTools(plan, given),
    ...checkHiddenTalks(plan, given),
    ...checkIdleCalling(plan, given),
    ...checkUntaughtStyle(plan, given),
    ...checkNeededWords(plan, given),
    ...checkUnused(plan, given),
    ...checkCosts(plan, given.config),
  ].filter(isForPerson);
}

/** Nobody can mend a pack that comes along. */
function isForPerson(problem: Problem): boolean {
  return isError(problem) || !isShipped(problem.at ?? {});
}
