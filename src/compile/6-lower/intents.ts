import type { Decide as DecideConfig, Intent as IntentConfig, Mallex } from "../../../generated/types/mallex.d.ts";
import type { Decide, Intent, Plan } from "../../../generated/types/plan.d.ts";
import { HIGHEST_TIER } from "../../terms/names.ts";
import { optional } from "./optional.ts";
import { systemPrompt } from "./system-prompt.ts";
import { lowerTests } from "./text-tests.ts";
import { trainIntents, type Examples, type Trained } from "./train-intents.ts";
import { toMilliseconds } from "./units.ts";

/** What is asked where the file says nothing of it. */
const USUAL: NonNullable<DecideConfig["by"]> = ["patterns", "examples"];
const STEPS = ["patterns", "examples", "model"] as const;

/** The intents, and how one is found; nothing where the file has no intents. */
export function lowerIntents(
  { intents = {}, decide = {} }: Pick<Mallex, "intents" | "decide">,
  tiers: Plan["tiers"],
  trained?: Trained,
): Pick<Plan, "intents" | "decide"> {
  const named = Object.entries(intents);
  const [first] = named;
  if (first === undefined) return {};
  return {
    intents: named.map(([id, intent]) => lowerIntent(id, intent, tiers)),
    decide: lowerDecide(named, { default: first[0], ...decide }, trained),
  };
}

function lowerIntent(id: string, { about, tier, escalate, patterns = [] }: IntentConfig, tiers: Plan["tiers"]): Intent {
  const named = tier === HIGHEST_TIER ? tiers.at(-1)?.id : tier;
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

type Named = readonly [id: string, intent: IntentConfig];

function lowerDecide(
  intents: readonly Named[],
  config: DecideConfig & { readonly default: string },
  trained: Trained | undefined,
): Decide {
  const { by: asked = USUAL, model, grammar = false, stickiness, forget = "12h" } = config;
  const by = STEPS.filter((step) => asked.includes(step));
  const examples = examplesOf(Object.fromEntries(intents));
  const canTeach = by.includes("examples") && examples.length > 1;
  const asksModel = by.includes("model") && model !== undefined;
  return {
    by,
    default: config.default,
    ...optional("stickiness", stickiness),
    forgetMs: toMilliseconds(forget),
    ...optional("classifier", canTeach ? trainIntents(examples, trained) : undefined),
    ...optional("model", asksModel ? { profile: model, grammar, system: systemPrompt(intents) } : undefined),
  };
}
