import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { type Layer, isShipped, isShared } from "../../config/layers/layer.ts";
import {
  type Dict,
  type PositionedText,
  type Tree,
  entriesOf,
  entryOf,
  itemsOf,
  keysOf,
  scalarAt,
  textAt,
  textsOf,
  toData,
  valueAt,
} from "../../config/parse/tree.ts";
import { kindOf } from "../../backends/registry.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { leavingProfiles } from "../profiles/local-only.ts";

/** Does every intent have one target, and can the configured steps find it? */
export function checkIntents(config: Dict): Problem[] {
  const intents = entriesOf(config, "intents").map(([name, { keyAt, value }]) => ({ name, at: keyAt, intent: value }));
  if (intents.length === 0) return [];
  return [
    ...intents.flatMap(checkIntentTarget),
    ...checkDefault(config, intents),
    ...checkModel(config),
    ...checkSteps(config, intents),
    ...equalPatterns(intents),
  ];
}

/** A pattern that an earlier one repeats: the first intent with a matching pattern decides. */
function equalPatterns(intents: readonly NamedIntent[]): Problem[] {
  const first = new Map<string, { readonly name: string; readonly at: Location }>();
  return intents.flatMap(({ name, intent }) =>
    itemsOf(intent, ["patterns"]).flatMap((pattern) => {
      const data = toData(pattern);
      const key = JSON.stringify(typeof data === "string" ? { contains: data } : data);
      const other = first.get(key);
      if (other === undefined) first.set(key, { name, at: pattern.at });
      if (other === undefined || isShipped(pattern.at)) return [];
      const related = [{ message: "the other one", at: other.at }];
      return [createProblem("MX3108.pattern", { name: other.name }, pattern.at, { related })];
    }),
  );
}

interface NamedIntent {
  readonly name: string;
  readonly at: Location;
  readonly intent: Tree;
}

function checkIntentTarget({ name, at, intent }: NamedIntent): Problem[] {
  const [tier, escalate] = ["tier", "escalate"].map((key) => entryOf(intent, key));
  if ((tier === undefined) !== (escalate === undefined)) return [];
  if (tier === undefined || escalate === undefined) return [createProblem("MX3100.none", { name }, at)];
  return [
    createProblem("MX3100.both", { name }, escalate.keyAt, { related: [{ message: "the tier", at: tier.keyAt }] }),
  ];
}

function checkDefault(config: Dict, intents: readonly NamedIntent[]): Problem[] {
  const named = valueAt(config, ["decide", "default"]);
  const name = textAt(config, ["decide", "default"]) ?? intents[0]?.name;
  const meant = intents.find((one) => one.name === name);
  const escalate = entryOf(meant?.intent, "escalate");
  const alone = meant !== undefined && escalate !== undefined && entryOf(meant.intent, "tier") === undefined;
  if (!alone || stepsOf(config).length === 0) return [];
  const why = named === undefined ? ", being the first intent" : "";
  return [createProblem("MX3101", { name: meant.name, why }, named?.at ?? escalate.keyAt)];
}

/** The configured steps, with defaults. */
function stepsOf(config: Dict): readonly string[] {
  const by = valueAt(config, ["decide", "by"]);
  return by === undefined ? ["patterns", "examples"] : textsOf(by).map(({ text }) => text);
}

/** The deciding model sees messages before it is known whether they may leave. */
function checkModel(config: Dict): Problem[] {
  const step = textsOf(config, ["decide", "by"]).find(({ text }) => text === "model");
  const model = textAt(config, ["decide", "model"]);
  const at = valueAt(config, ["decide", "model"])?.at;
  if (step === undefined) return checkIdleModel(config);
  if (model === undefined || at === undefined) return [createProblem("MX3102", {}, step.at)];
  if (leavingProfiles(toData(config) as Mallex).has(model)) return [createProblem("MX3103", { model }, at)];
  return checkGrammar(config, model);
}

/** With a kind that has no grammars the server ignores it. */
function checkGrammar(config: Dict, model: string): Problem[] {
  const grammar = valueAt(config, ["decide", "grammar"]);
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  const backend = profiles[model]?.backend ?? "";
  const kind = kindOf(backends[backend]);
  if (scalarAt(grammar, []) !== true || kind?.hasGrammars !== false) return [];
  return [createProblem("MX3104.kind", { backend, program: kind.program ?? backend }, grammar?.at)];
}

function checkIdleModel(config: Dict): Problem[] {
  const decide = valueAt(config, ["decide"]);
  return keysOf(decide)
    .filter((key) => key === "model" || key === "grammar")
    .flatMap((key) => {
      const at = entryOf(decide, key)?.keyAt;
      return at === undefined ? [] : [createProblem("MX3104", { key }, at)];
    });
}

/** Steps disabled in another file are no mistake. */
function checkSteps(config: Dict, intents: readonly NamedIntent[]): Problem[] {
  const by = entryOf(valueAt(config, ["decide"]), "by");
  const own = intents.filter(({ at }) => at.file === by?.keyAt.file);
  if (by === undefined || own.length === 0 || stepsOf(config).length > 0) return [];
  return [createProblem("MX3105.steps", {}, by.keyAt)];
}

/** Is there an intent that no step can find? A model may choose any, and the default needs none. */
export function checkUnreachableIntents(config: Dict): Problem[] {
  const steps = stepsOf(config);
  const intents = entriesOf(config, "intents");
  const usual = textAt(config, ["decide", "default"]) ?? intents[0]?.[0];
  if (steps.length === 0 || steps.includes("model")) return [];
  return intents
    .filter(([name, { value }]) => name !== usual && !steps.some((step) => isFoundBy(step, value)))
    .map(([name, { keyAt, value }]) =>
      createProblem(
        "MX3109",
        { name, steps: steps.join(" and no ") },
        steps.map((step) => valueAt(value, [step])?.at).find((at) => at !== undefined) ?? keyAt,
      ),
    );
}

function isFoundBy(step: string, intent: Tree): boolean {
  const stepValue = valueAt(intent, [step]);
  return step === "examples" ? textsOf(stepValue).length > 0 : itemsOf(stepValue).length > 0;
}

/** Does an intent escalate between identical tiers? Not reported if all of that is inherited. */
export function checkIdleEscalation(config: Dict, layers: readonly Layer[]): Problem[] {
  const { tiers = [], decide = {} } = toData(config) as Mallex;
  if (tiers.length === 0 || decide.by?.length === 0) return [];
  const chains = new Set(tiers.map(({ profiles }) => JSON.stringify(profiles ?? [])));
  const [profile = "", ...others] = new Set(tiers.map(({ profiles }) => profiles?.[0] ?? ""));
  const overflows = tiers.some(({ overflow }) => overflow !== undefined);
  const own = new Set(layers.filter((layer) => !isShared(layer)).map(({ name }) => name));
  const isOwn = ({ file = "" }: Location): boolean => own.has(file);
  if (chains.size > 1 && (profile === "" || others.length > 0 || overflows)) return tooFar(config, tiers.length, isOwn);
  const filled = itemsOf(config, ["tiers"]).flatMap((tier) => valueAt(tier, ["profiles"]) ?? []);
  return entriesOf(config, "intents").flatMap(([name, { value }]) => {
    const escalate = valueAt(value, ["escalate"]);
    // A higher tier may begin with the same profile and fall back on another: worth a word where a person has written the escalation.
    const escalating = [
      ...(escalate === undefined ? [] : [escalate]),
      ...(filled.length > 1 && chains.size === 1 ? filled : []),
    ];
    const at = escalating.find((escalation) => isOwn(escalation.at))?.at;
    if (escalate === undefined || at === undefined) return [];
    return chains.size > 1
      ? [createProblem("MX3126.first", { name, profile }, at)]
      : [createProblem("MX3126.same", { name }, at)];
  });
}

/** Steps beyond the last tier. */
function tooFar(config: Dict, tiers: number, isOwn: (at: Location) => boolean): Problem[] {
  return entriesOf(config, "intents").flatMap(([name, { value }]) => {
    const escalate = valueAt(value, ["escalate"]);
    const count = escalate?.kind === "scalar" ? Number(escalate.value) : 0;
    if (escalate === undefined || tiers < 2 || count < tiers || !isOwn(escalate.at)) return [];
    return [createProblem("MX3126.far", { name, count, tiers, most: tiers - 1 }, escalate.at)];
  });
}

/** With fewer, it learns their words and not what they mean. */
const ENOUGH = 10;

/** Can intents be learned from their examples? */
export function checkIntentExamples(config: Dict): Problem[] {
  const steps = stepsOf(config);
  if (!steps.includes("examples")) return [];
  const intents = entriesOf(config, "intents").map(([name, { keyAt, value }]) => ({
    name,
    at: valueAt(value, ["examples"])?.at ?? keyAt,
    texts: textsOf(value, ["examples"]),
  }));
  const taught = intents.filter(({ texts }) => texts.length > 0);
  if (taught.length === 0) return [];
  const [only, another] = taught;
  return [
    ...taught
      .filter(({ texts }) => texts.length < ENOUGH)
      .map(({ name, texts, at }) => {
        const many = texts.length === 1 ? "one example" : `${texts.length} examples`;
        return createProblem("MX3106", { name, many, enough: ENOUGH }, at);
      }),
    ...(only !== undefined && another === undefined
      ? [createProblem("MX3107", { name: only.name }, only.at)]
      : checkDoubles(taught)),
  ];
}

interface Taught extends Pick<Problem, "at"> {
  readonly name: string;
  readonly texts: readonly PositionedText[];
}

/** One text can't be an example of two intents. Reported in the person's file rather than in a pack. */
function checkDoubles(taught: readonly Taught[]): Problem[] {
  // The thousands of the packs that come along are known to differ.
  if (taught.every(({ texts }) => texts.every(({ at }) => isShipped(at)))) return [];
  const all = taught.flatMap(({ name, texts }) => texts.map(({ text, at }) => ({ name, text, at })));
  const first = new Map<string, (typeof all)[number]>();
  return all.flatMap((one) => {
    const key = one.text.trim().toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    if (other === undefined) return [];
    const [here, there] = isShipped(one.at) ? [other, one] : [one, other];
    if (other.name === one.name) {
      const related = [{ message: "the other one", at: there.at }];
      return isShipped(here.at) ? [] : [createProblem("MX3108.twice", { name: one.name }, here.at, { related })];
    }
    return [
      createProblem("MX3108.two", { name: here.name, otherName: there.name }, here.at, {
        related: [{ message: `already an example of "${there.name}"`, at: there.at }],
      }),
    ];
  });
}
