import type { Decide as DecideConfig, Intent as IntentConfig, Mallex } from "../../../generated/types/mallex.d.ts";
import type { Classifier, Decide, Intent, Plan } from "../../../generated/types/plan.d.ts";
import type { Trained } from "../../../generated/types/trained.d.ts";
import { type Dict, toData, valueAt } from "../../config/parse/tree.ts";
import { toMilliseconds } from "../../shared/units.ts";
import { optional } from "../../shared/utilities.ts";
import { lowerTests } from "./rules.ts";
import { findTier } from "./targets.ts";
import { type Examples, trainIntents, trainingKey } from "./train-intents.ts";

/** The default steps. */
const USUAL: NonNullable<DecideConfig["by"]> = ["patterns", "examples"];
const STEPS = ["patterns", "examples", "model"] as const;

/**
 * The intents and how they are found; undefined without intents.
 * @param learned the classifier; absent: it is trained
 */
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

/** Training examples; a file that could not be read has none. */
export function examplesOf(intents: Mallex["intents"] = {}): Examples[] {
  return Object.entries(intents).flatMap(([label, { examples: texts = [] }]) =>
    typeof texts === "string" || texts.length === 0 ? [] : [{ label, texts }],
  );
}

/** The examples of a step; undefined if there are fewer than two intents. */
function taughtExamples({ intents, decide = {} }: Pick<Mallex, "intents" | "decide">): Examples[] | undefined {
  const examples = examplesOf(intents);
  return (decide.by ?? USUAL).includes("examples") && examples.length > 1 ? examples : undefined;
}

type NamedIntents = readonly (readonly [id: string, intent: IntentConfig])[];

function lowerDecide(
  intents: NamedIntents,
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

/**
 * The built-in, cached or newly trained classifier; undefined if no step needs one.
 * @param sources.shipped what the package brings
 */
export async function learnIntents(
  config: Dict,
  { shipped, classifiers }: { readonly shipped?: Trained | undefined; readonly classifiers?: Classifiers },
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

/** What the model that decides intents reads before all else, always the same bytes, so that its server reads it once. */
function systemPrompt(intents: NamedIntents): string {
  const names = intents.map(([id]) => id);
  const lines = intents.map(([id, { about }]) => (about === undefined ? `- ${id}` : `- ${id}: ${about}`));
  return [
    "You sort what people ask a coding agent for. Answer with one label and nothing else.",
    `The labels:\n${lines.join("\n")}`,
    `Answer with one of: ${names.join(", ")}`,
  ].join("\n\n");
}

/** Enough to show what is meant; each one more is read before the first question of a session. */
const MAX_EXAMPLES = 4;
/** Characters: longer examples show nothing more. */
const SHORT = 80;

/**
 * Sample questions with answers for the deciding model, always the same: with instructions alone, small models answer instead of
 * naming a label. Labels alternate, since a run of one label would bias the model.
 */
function fewShotExamples(intents: NamedIntents): NonNullable<Decide["model"]>["shown"] {
  return Array.from({ length: MAX_EXAMPLES }, (_, i) => i).flatMap((i) =>
    intents.flatMap(([label, { examples = [] }]) => {
      const listed = typeof examples === "string" ? [] : examples;
      const text = spread(listed.filter((one) => one.length <= SHORT && !one.includes("\n")))[i];
      return text === undefined ? [] : [{ words: text, label }];
    }),
  );
}

/** Some from all over a list: neighbours are often alike. */
function spread(texts: readonly string[]): string[] {
  const stride = Math.max(1, Math.floor(texts.length / MAX_EXAMPLES));
  return texts.filter((_, i) => i % stride === 0);
}
