import type { Decide as DecideConfig, Intent as IntentConfig, Mallex } from "../../../generated/types/mallex.d.ts";
import type { Classifier, Decide, Intent, Plan } from "../../../generated/types/plan.d.ts";
import type { Trained } from "../../../generated/types/trained.d.ts";
import { toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { toMilliseconds } from "../../shared/units.ts";
import { optional } from "../../shared/utilities.ts";
import { fewShotExamples, systemPrompt } from "./intent-prompt.ts";
import { lowerTests } from "./rules.ts";
import { findTier } from "./targets.ts";
import { trainingKey, trainIntents, type Examples } from "./train-intents.ts";

/** What is asked where the file says nothing of it. */
const USUAL: NonNullable<DecideConfig["by"]> = ["patterns", "examples"];
const STEPS = ["patterns", "examples", "model"] as const;

/** The intents, and how one is found; nothing where the file has no intents. @param learned of their examples; absent: it is trained now */
export function lowerIntents(
  { intents = {}, decide = {} }: Pick<Mallex, "intents" | "decide">,
  tiers: Plan["tiers"],
  learned?: Classifier,
): Pick<Plan, "intents" | "decide"> {
  const named = Object.entries(intents);
  const [first] = named;
  if (first === undefined) return {};
  return {
    intents: named.map(([id, intent]) => lowerIntent(id, intent, tiers)),
    decide: lowerDecide(named, { default: first[0], ...decide }, learned),
  };
}

function lowerIntent(id: string, { about, tier, escalate, patterns = [] }: IntentConfig, tiers: Plan["tiers"]): Intent {
  const named = findTier(tier, tiers)?.id ?? tier;
  return {
    id,
    about: about ?? id,
    to: named === undefined ? { kind: "escalate", by: escalate ?? 1 } : { kind: "tier", tier: named },
    patterns: patterns.flatMap(lowerTests),
  };
}

/** What is learned from; a file that could not be read teaches nothing. */
export function examplesOf(intents: Mallex["intents"] = {}): Examples[] {
  return Object.entries(intents).flatMap(([label, { examples: texts = [] }]) =>
    typeof texts === "string" || texts.length === 0 ? [] : [{ label, texts }],
  );
}

/** The examples that the step of this name learns from; undefined where there is nothing to tell apart. */
function taughtExamples({ intents, decide = {} }: Pick<Mallex, "intents" | "decide">): Examples[] | undefined {
  const examples = examplesOf(intents);
  return (decide.by ?? USUAL).includes("examples") && examples.length > 1 ? examples : undefined;
}

type NamedIntentConfig = readonly [id: string, intent: IntentConfig];

function lowerDecide(
  intents: readonly NamedIntentConfig[],
  config: DecideConfig & { readonly default: string },
  learned: Classifier | undefined,
): Decide {
  const { by: deciders = USUAL, model, grammar = false, stickiness, forget = "12h" } = config;
  const by = STEPS.filter((step) => deciders.includes(step));
  const examples = taughtExamples({ intents: Object.fromEntries(intents), decide: config });
  const usesModel = by.includes("model") && model !== undefined;
  const fixed = { system: systemPrompt(intents), shown: fewShotExamples(intents) };
  return {
    by,
    default: config.default,
    ...optional("stickiness", stickiness),
    forgetMs: toMilliseconds(forget),
    ...optional("classifier", examples === undefined ? undefined : (learned ?? trainIntents(examples))),
    ...optional("model", usesModel ? { profile: model, grammar, ...fixed } : undefined),
  };
}

/** Keeps what was trained from one time to the next. Neither of both fails: what is lost is trained again. */
export interface Classifiers {
  find(key: string): Promise<Classifier | undefined>;
  keep(trained: Trained): Promise<void>;
}

interface ClassifierSources {
  /** What the package brings. */
  readonly shipped?: Trained | undefined;
  readonly classifiers?: Classifiers;
}

/** The classifier of the intents' examples: the one that the package brings, one that was kept, or a new one. Undefined where none is asked for. */
export async function learnIntents(
  config: Dict,
  { shipped, classifiers }: ClassifierSources,
): Promise<Classifier | undefined> {
  const examples = taughtExamples({ ...section(config, "intents"), ...section(config, "decide") });
  if (examples === undefined) return undefined;
  const key = trainingKey(examples);
  if (shipped?.key === key) return shipped.classifier;
  const kept = await classifiers?.find(key);
  if (kept !== undefined) return kept;
  const classifier = trainIntents(examples, key);
  await classifiers?.keep({ key, classifier });
  return classifier;
}

function section<Name extends "intents" | "decide">(config: Dict, name: Name): Pick<Mallex, Name> {
  const tree = valueAt(config, [name]);
  return (tree === undefined ? {} : { [name]: toData(tree) }) as Pick<Mallex, Name>;
}
