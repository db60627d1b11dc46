import type { Lock } from "../../generated/types/lock.d.ts";
import { type Layer, isShipped, ownEntries } from "../config/layers/layer.ts";
import { type Dict, type Tree, entryOf } from "../config/parse/tree.ts";
import type { ValidConfig } from "../config/validate/keep-valid.ts";
import { type Problem, isError } from "../diagnostics/problem.ts";
import { checkArguments } from "./backends/arguments.ts";
import { checkKeySources } from "./backends/key-names.ts";
import { checkPools } from "./backends/pools.ts";
import { checkPrivateUrls, checkSharedUrls } from "./backends/probable-urls.ts";
import { checkSpread } from "./backends/spread.ts";
import {
  checkBackendPaths,
  checkBackendPort,
  checkCleartext,
  checkLogins,
  checkLowPort,
  checkRefusedPorts,
  checkSearchUrl,
} from "./backends/urls.ts";
import {
  checkIdleCalling,
  checkOwnDialect,
  checkUnseenTools,
  checkUntaughtStyle,
} from "./dialects/call-instructions.ts";
import { checkDialects } from "./dialects/dialects.ts";
import { checkPrefixStability, checkTemplateOmissions } from "./dialects/prefix-stability.ts";
import { checkThinkingDelimiters } from "./dialects/thinking-delimiters.ts";
import { checkClientRanges } from "./launch/client-ranges.ts";
import { checkKnownReleases } from "./launch/known-releases.ts";
import { checkClientWindow, checkSmallWindow } from "./launch/client-window.ts";
import { checkClientTarget, checkClientWaste, checkLaunchReleases } from "./launch/launch-variables.ts";
import { checkMisspelledConditions, checkMisspelledNames } from "./names/misspelt-names.ts";
import { checkClaudePatterns } from "./names/claude-models.ts";
import { checkAliases, checkModelNames } from "./names/model-names.ts";
import { checkNamePatterns } from "./names/name-patterns.ts";
import { checkNames } from "./names/undefined-names.ts";
import { type PlanBody, type PlanCheckInput, checkUnused } from "./names/unused.ts";
import { checkClientPack } from "./packs/client-pack.ts";
import { checkPackReplies } from "./packs/pack-replies.ts";
import { checkCosts } from "./profiles/costs.ts";
import { checkDrafts } from "./profiles/drafts.ts";
import { checkIdleBackendSettings, checkIdleSettings, checkRepeats } from "./profiles/ineffective-settings.ts";
import { checkLocalOnly, checkLocalProfileMissing } from "./profiles/local-only.ts";
import { checkMemory } from "./profiles/memory.ts";
import { checkModelIds } from "./profiles/model-ids.ts";
import { checkInheritedSettings } from "./profiles/inherited-settings.ts";
import { checkPrices } from "./profiles/prices.ts";
import { checkModelFacts, checkProfiles } from "./profiles/profile-limits.ts";
import { checkBypassedLocks } from "./routes/bypassed-locks.ts";
import { checkIdleEscalation, checkIntentExamples, checkIntents, checkUnreachableIntents } from "./routes/intents.ts";
import { checkRoutedIntents } from "./routes/routed-intents.ts";
import { checkSizeOrder } from "./routes/size-order.ts";
import { checkTierOrder } from "./routes/tier-order.ts";
import { checkChains, checkTiers } from "./routes/tiers.ts";
import { checkShadowedClasses, checkShadowedRoutes, checkUnmetClasses } from "./routes/unreachable-routes.ts";
import { checkIdleOverrides, checkMatchesEverything, checkRules } from "./rules/incomplete-rules.ts";
import {
  checkContradictions,
  checkFilteredConditions,
  checkIdleUnwraps,
  checkUnfindable,
  checkUnmetLengths,
} from "./rules/ineffective-rules.ts";
import { checkMissedPrivates } from "./rules/missed-privates.ts";
import { checkPrivateRules } from "./rules/never-leaves.ts";
import { checkRequiredTexts, checkToolDependencies } from "./rules/required-words.ts";
import { checkShadowedRules } from "./rules/shadowed-rules.ts";
import { checkUnableProfiles } from "./routes/unable-profiles.ts";
import { checkRanges } from "./settings/ranges.ts";
import { checkTokenConditions } from "./settings/token-limits.ts";
import { checkTexts } from "./templates/hidden-characters.ts";
import { checkDelimiters } from "./texts/delimiters.ts";
import { checkIdlePlaceholders } from "./texts/idle-placeholders.ts";
import { checkMisreadExpressions } from "./texts/misread-expressions.ts";
import { checkExpressions } from "./texts/never-true.ts";
import { withSearches } from "./texts/text-tests.ts";
import { checkPatternsInTexts } from "./texts/patterns-in-texts.ts";
import { checkStrangeCharacters } from "./texts/strange-characters.ts";
import { checkClientTools, checkFallbackShell, checkFallbackTools, checkUnlistedTools } from "./tools/client-tools.ts";
import { checkArgumentNames, checkSharedTools, checkToolArguments, checkToolNames } from "./tools/tool-names.ts";

/** The merged tree: what `of` may name. */
interface Checked {
  readonly valid: Dict;
  /** With entries that have schema errors. */
  readonly named: Dict;
  /** Of either, the entries that a person can change. */
  readonly own: Dict;
  readonly ownNamed: Dict;
}

interface Check {
  readonly run: (config: Dict, layers: readonly Layer[], lock: Lock) => readonly Problem[];
  /** Default: `valid`. */
  readonly of?: keyof Checked;
  /** Skipped if anything was left out of one of these sections. */
  readonly needsAll?: readonly string[];
  /** Skipped if one of these sections was left out entirely. */
  readonly some?: readonly string[];
}

/** What the schema can't express. Each check asks one question about the merged tree. */
const CHECKS: readonly Check[] = [
  { run: checkProfiles, needsAll: ["models"], some: ["profiles"] },
  { run: checkTiers, some: ["tiers"] },
  { run: checkNames, of: "named" },
  { run: checkSpread, needsAll: ["backends", "profiles"] },
  { run: checkPools, of: "named", some: ["backends"] },
  { run: checkMisspelledNames, of: "named" },
  { run: checkRules, of: "own" },
  { run: checkIdleOverrides },
  { run: checkTexts, of: "ownNamed" },
  { run: checkStrangeCharacters, of: "own" },
  { run: checkPatternsInTexts, of: "own" },
  { run: checkExpressions, of: "own" },
  { run: checkMisreadExpressions, of: "own" },
  { run: checkDelimiters, of: "own" },
  { run: checkIdlePlaceholders, of: "own" },
  { run: checkNamePatterns },
  { run: checkClaudePatterns },
  { run: checkClientTools, needsAll: ["clientTools"] },
  { run: checkToolArguments, needsAll: ["clientTools"] },
  { run: checkSharedTools },
  { run: checkToolNames },
  { run: checkArgumentNames },
  { run: checkFallbackShell },
  { run: checkFallbackTools },
  { run: checkPackReplies },
  { run: checkClientPack, needsAll: ["classes", "parts"] },
  { run: checkModelNames },
  { run: checkModelIds, needsAll: ["backends", "profiles"] },
  { run: checkInheritedSettings },
  { run: checkPrices },
  { run: checkRanges },
  { run: checkTokenConditions },
  { run: checkBackendPaths },
  { run: checkKeySources },
  { run: checkArguments },
  { run: checkSharedUrls },
  { run: checkPrivateUrls },
  { run: checkBackendPort },
  { run: checkRefusedPorts },
  { run: checkLaunchReleases },
  { run: checkClientRanges },
  { run: checkKnownReleases, needsAll: ["clientTools"] },
  { run: checkLowPort },
  { run: checkCleartext },
  { run: checkClientTarget },
  { run: checkClientWindow, needsAll: ["models", "profiles"] },
  { run: checkSmallWindow, needsAll: ["models"] },
  { run: checkClientWaste },
  { run: checkContradictions, of: "own" },
  { run: checkUnfindable, of: "own" },
  { run: checkRequiredTexts },
  { run: checkUnmetLengths, needsAll: ["server"] },
  { run: checkShadowedClasses },
  { run: checkShadowedRoutes, needsAll: ["classes"] },
  { run: checkUnmetClasses },
  { run: checkRoutedIntents, needsAll: ["classes"] },
  { run: checkShadowedRules },
  { run: checkMatchesEverything },
  { run: checkFilteredConditions },
  { run: checkIdleUnwraps },
  { run: checkAliases },
  { run: checkChains, needsAll: ["backends", "profiles"] },
  { run: checkSizeOrder, needsAll: ["sizes"] },
  { run: checkTierOrder, needsAll: ["backends", "profiles", "models"] },
  { run: checkLogins },
  { run: checkSearchUrl },
  { run: checkLocalOnly, needsAll: ["backends", "profiles"] },
  { run: checkLocalProfileMissing, needsAll: ["backends", "profiles", "tiers"] },
  { run: checkIntents, needsAll: ["backends", "profiles", "intents", "decide"] },
  { run: checkIntentExamples, needsAll: ["intents", "decide"] },
  { run: checkUnreachableIntents, needsAll: ["intents", "decide"] },
  { run: checkIdleEscalation, needsAll: ["tiers"] },
  { run: checkMisspelledConditions, needsAll: ["clientTools", "profiles", "tiers"] },
  { run: checkPrivateRules },
  { run: checkMissedPrivates },
  { run: checkThinkingDelimiters },
  { run: checkOwnDialect, of: "own" },
  { run: checkDialects, of: "own" },
  { run: checkUnlistedTools, needsAll: ["clientTools"] },
  { run: checkRepeats },
  { run: checkDrafts, needsAll: ["backends", "models", "profiles"] },
  { run: checkMemory, needsAll: ["backends", "models", "profiles", "memory"] },
  { run: checkIdleSettings, needsAll: ["backends", "profiles"] },
  { run: checkIdleBackendSettings },
  { run: checkModelFacts, needsAll: ["backends", "models", "profiles"] },
  { run: (config, _, lock) => checkPrefixStability(config, lock), needsAll: ["models", "backends"] },
];

/** Omits problems that may only follow from a schema error. */
export function check(
  { config, layers, named, invalidSections: placeholders, isReported }: ValidConfig,
  lock: Lock,
): Problem[] {
  const isRemoved = (section: string): boolean => placeholders.has(section) && isEmpty(entryOf(config, section)?.value);
  const checks = CHECKS.filter(
    ({ needsAll: complete = [], some = [] }) => !complete.some((one) => placeholders.has(one)) && !some.some(isRemoved),
  );
  const own = ownEntries(config);
  const trees: Checked = { named, valid: config, own, ownNamed: named === config ? own : ownEntries(named) };
  return withSearches(config, () => checks.flatMap(({ run, of = "valid" }) => run(trees[of], layers, lock))).filter(
    (problem) => isForPerson(problem) && !isReported(problem.at),
  );
}

function isEmpty(section: Tree | undefined): boolean {
  if (section?.kind === "dict") return section.entries.size === 0;
  return section?.kind !== "list" || section.items.length === 0;
}

/** Checks that need the complete plan. */
export function checkPlan(plan: PlanBody, given: PlanCheckInput): Problem[] {
  return withSearches(given.config, () => [
    ...checkUnseenTools(plan, given),
    ...checkTemplateOmissions(plan, given),
    ...checkIdleCalling(plan, given),
    ...checkUntaughtStyle(plan, given),
    ...checkToolDependencies(plan, given),
    ...checkUnused(plan, given),
    ...checkCosts(plan, given.config),
    ...checkUnableProfiles(plan, given),
    ...checkBypassedLocks(plan, given),
  ]).filter(isForPerson);
}

/** Nobody can fix a built-in pack. */
function isForPerson(problem: Problem): boolean {
  return isError(problem) || !isShipped(problem.at ?? {});
}
