import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Layer } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  keysOf,
  textAt,
  textsOf,
  toData,
  valueAt,
  type Dict,
  type Tree,
} from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";
import { leavingProfiles } from "../profiles/local-only.ts";

/** Can every intent lead somewhere, and can it be found by the steps that are asked for? */
export function checkIntents(config: Dict): Problem[] {
  const intents = entriesOf(config, "intents").map(([name, { keyAt, value }]) => ({ name, at: keyAt, intent: value }));
  if (intents.length === 0) return [];
  return [
    ...intents.flatMap(checkIntentTarget),
    ...checkDefault(config, intents),
    ...checkModel(config),
    ...checkSteps(config, intents),
  ];
}

interface NamedIntent {
  readonly name: string;
  readonly at: Location;
  readonly intent: Tree;
}

function checkIntentTarget({ name, at, intent }: NamedIntent): Problem[] {
  const [tier, escalate] = ["tier", "escalate"].map((key) => entryOf(intent, key));
  if ((tier === undefined) !== (escalate === undefined)) return [];
  const both = tier !== undefined && escalate !== undefined;
  return [
    {
      code: "MX3100",
      severity: "error",
      message: both ? `"${name}" names a tier and escalates: only one can be` : `"${name}" leads to no tier`,
      hint: both ? "leave out `tier` or `escalate`" : "say which `tier` answers, or `escalate: 1`",
      at: both ? escalate.keyAt : at,
      ...(both ? { related: [{ message: "the tier", at: tier.keyAt }] } : {}),
    },
  ];
}

function checkDefault(config: Dict, intents: readonly NamedIntent[]): Problem[] {
  const named = valueAt(config, ["decide", "default"]);
  const name = textAt(config, ["decide", "default"]) ?? intents[0]?.name;
  const meant = intents.find((one) => one.name === name);
  const escalate = entryOf(meant?.intent, "escalate");
  const alone = meant !== undefined && escalate !== undefined && entryOf(meant.intent, "tier") === undefined;
  if (!alone || stepsOf(config).length === 0) return [];
  const why = named === undefined ? ", being the first," : "";
  return [
    {
      code: "MX3101",
      severity: "error",
      message: `"${meant.name}" escalates, and is${why} the default: whatever nothing is known of would climb to the next tier`,
      hint: "name an intent with a tier as `decide: { default: … }`",
      at: named?.at ?? escalate.keyAt,
    },
  ];
}

/** The steps that are asked for, as the compiler takes them. */
export function stepsOf(config: Dict): readonly string[] {
  const by = valueAt(config, ["decide", "by"]);
  if (by === undefined) return ["patterns", "examples"];
  return itemsOf(by).flatMap((step) => textAt(step, []) ?? []);
}

/** What people write may be sent to the model that decides before anybody has decided that it may leave. */
function checkModel(config: Dict): Problem[] {
  const step = itemsOf(valueAt(config, ["decide", "by"])).find((one) => textAt(one, []) === "model");
  const model = textAt(config, ["decide", "model"]);
  const at = valueAt(config, ["decide", "model"])?.at;
  if (step === undefined) return checkIdleModel(config);
  if (model === undefined || at === undefined)
    return [
      {
        code: "MX3102",
        severity: "error",
        message: "the step `model` has no model to ask",
        hint: "name a local profile: `decide: { model: … }`",
        at: step.at,
      },
    ];
  if (!leavingProfiles(toData(config) as Mallex).has(model)) return [];
  return [
    {
      code: "MX3103",
      severity: "error",
      message: `"${model}" is asked what everybody's words mean, and its backend is not this machine's`,
      hint: "name a profile of a local backend",
      at,
    },
  ];
}

function checkIdleModel(config: Dict): Problem[] {
  const decide = valueAt(config, ["decide"]);
  return keysOf(decide)
    .filter((key) => key === "model" || key === "grammar")
    .flatMap((key) => {
      const at = entryOf(decide, key)?.keyAt;
      return at === undefined
        ? []
        : [
            {
              code: "MX3104",
              severity: "warning",
              message: `\`${key}\` changes nothing: no model is asked for intents`,
              hint: "add `model` to `decide: { by: […] }`, or leave it out",
              at,
            },
          ];
    });
}

/** Those that somebody has switched off on purpose, in another file, are no mistake. */
function checkSteps(config: Dict, intents: readonly NamedIntent[]): Problem[] {
  const by = entryOf(valueAt(config, ["decide"]), "by");
  const own = intents.filter(({ at }) => at.file === by?.keyAt.file);
  if (by === undefined || own.length === 0 || stepsOf(config).length > 0) return [];
  return [
    {
      code: "MX3105",
      severity: "warning",
      message: "nothing asks for the intents: no step finds them",
      hint: "name steps in `decide: { by: [patterns, examples] }`, or leave `by` out",
      at: by.keyAt,
    },
  ];
}

/** Is there an intent that no step can ever find? A model that is asked may name any, and the default needs nothing. */
export function checkUnreachableIntents(config: Dict): Problem[] {
  const steps = stepsOf(config);
  const intents = entriesOf(config, "intents");
  const usual = textAt(config, ["decide", "default"]) ?? intents[0]?.[0];
  if (steps.length === 0 || steps.includes("model")) return [];
  return intents
    .filter(([name, { value }]) => name !== usual && !steps.some((step) => isFoundBy(step, value)))
    .map(([name, { keyAt, value }]) => ({
      code: "MX3109",
      severity: "warning",
      message: `"${name}" is never found: it has no ${steps.join(" and no ")}`,
      hint: "write `patterns` for what is certain, or at least 10 `examples`",
      at: steps.map((step) => valueAt(value, [step])?.at).find((at) => at !== undefined) ?? keyAt,
    }));
}

function isFoundBy(step: string, intent: Tree): boolean {
  const stepValue = valueAt(intent, [step]);
  return step === "examples" ? textsOf(stepValue).length > 0 : itemsOf(stepValue).length > 0;
}

/** Does an intent climb a ladder of which every step is the same? Silent where all of that is inherited: one model is enough to begin with. */
export function checkIdleEscalation(config: Dict, layers: readonly Layer[]): Problem[] {
  const { tiers = [], decide = {} } = toData(config) as Mallex;
  const chains = new Set(tiers.map(({ profiles }) => JSON.stringify(profiles ?? [])));
  if (tiers.length === 0 || chains.size > 1 || decide.by?.length === 0) return [];
  const own = new Set(layers.filter(({ kind }) => kind !== "built-in" && kind !== "pack").map(({ name }) => name));
  const isOwn = ({ file = "" }: Location): boolean => own.has(file);
  const filled = itemsOf(valueAt(config, ["tiers"])).flatMap((tier) => valueAt(tier, ["profiles"]) ?? []);
  return entriesOf(config, "intents").flatMap(([name, { value }]) => {
    const escalate = valueAt(value, ["escalate"]);
    const escalating = [...(escalate === undefined ? [] : [escalate]), ...(filled.length > 1 ? filled : [])];
    const at = escalating.find((escalation) => isOwn(escalation.at))?.at;
    return escalate === undefined || at === undefined
      ? []
      : [
          {
            code: "MX3126",
            severity: "warning",
            message: `"${name}" escalates, but every tier holds the same profiles: the same model answers again`,
            hint: "put another profile into a higher tier",
            at,
          },
        ];
  });
}
