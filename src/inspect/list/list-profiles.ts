import type { Dialect, Model } from "../../../generated/types/mallex.d.ts";
import type { Plan, Step, Tier } from "../../../generated/types/plan.d.ts";
import { entriesOf, itemsOf, textAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { factsOf } from "../../plan/lower/profiles.ts";
import { lowerDialect } from "../../plan/lower/tools.ts";
import { count } from "../../shared/format-quantities.ts";
import { describeIntent, formatLocation, locationAt } from "../text/describe.ts";

/** One rule, name or template. */
export interface ListedItem {
  readonly id: string;
  /** What it matches, or what it is. */
  readonly about: string;
  /** Its effect. */
  readonly does: string;
  /** `file:line` */
  readonly at?: string;
  /** A name in `sources`: the rule looks only in this source's text. */
  readonly from?: string;
  /** Changing it takes `unlock`. */
  readonly locked?: true;
}

/** The entry of `models` for a profile's model; undefined if none matches. */
export function modelEntry(config: Dict, profile: string): Tree | undefined {
  const model = textAt(config, ["profiles", profile, "model"]);
  if (model === undefined) return undefined;
  const entries = itemsOf(valueAt(config, ["models"])).map((tree) => ({ tree, data: toData(tree) as Model }));
  const facts = factsOf(
    model,
    entries.map(({ data }) => data),
  );
  return entries.find(({ data }) => data === facts)?.tree;
}

/** The profiles in effect: with the facts from `models`, and the entry that they come from. */
export function listProfiles({ profiles }: Plan, config: Dict): ListedItem[] {
  return Object.entries(profiles).map(([id, profile]) => {
    const { model, backend, size, dialect, reads = [], style, repair, window, thinking, thoughts, sampling } = profile;
    const others = reads.filter((name) => name !== dialect);
    const entry = modelEntry(config, id);
    const facts = [
      ...(others.length === 0 ? [] : [`also reads ${others.join(" ")}`]),
      ...(style === undefined ? [] : [`style ${style}`]),
      ...(repair === undefined ? [] : [`repair ${repair}`]),
      ...(thinking === undefined ? [] : [`thinking ${thinking ? "on" : "off"}`]),
      ...(thoughts === undefined ? [] : ["thoughts shown"]),
      ...Object.entries(sampling).map(([name, value]) => `${name} ${value}`),
      ...(entry === undefined ? [] : [["by models", textAt(entry, ["id"]), formatLocation(entry.at)].join(" ")]),
    ];
    return {
      id,
      about: `${model} on ${backend}`,
      does: [size, dialect, `window ${window}`, ...facts].join(", "),
      ...locationAt(config, ["profiles", id]),
    };
  });
}

/** What decides who answers if no route does. */
export function listRouting(
  list: "aliases" | "intents" | "neverLeaves" | "tiers",
  plan: Plan,
  config: Dict,
): ListedItem[] {
  switch (list) {
    case "aliases":
      return (plan.aliases ?? []).map(({ match, to }) => ({
        id: match,
        about: "",
        does: to.kind === "tier" ? `tier ${to.tier}` : `profile ${to.profile}`,
        ...locationAt(config, [list, match]),
      }));
    case "intents":
      return (plan.intents ?? []).map(({ id, about, to, patterns }) => {
        const examples = count(itemsOf(valueAt(config, [list, id, "examples"])).length, "example");
        const certain = patterns.length === 0 ? "" : `, ${count(patterns.length, "pattern")}`;
        return { id, about, does: `${describeIntent(to)}, ${examples}${certain}`, ...locationAt(config, [list, id]) };
      });
    case "neverLeaves":
      return (plan.neverLeaves ?? []).map(({ id, about }, index) => ({
        id,
        about: [about ?? "", ...describeMatch(config, index)].filter((piece) => piece !== "").join(": "),
        does: "stays here",
        ...locationAt(config, [list, index]),
      }));
    case "tiers":
      return plan.tiers.map((tier, index) => ({
        id: tier.id,
        about: tier.about ?? "",
        does: chainOf(tier),
        ...locationAt(config, [list, index]),
      }));
  }
}

/** What a rule matches, as written in the file. */
function describeMatch(config: Dict, index: number): string[] {
  const texts = ["path", "contains", "matches"].flatMap((key) => {
    const text = textAt(config, ["neverLeaves", index, key]);
    return text === undefined ? [] : [`${key} ${text}`];
  });
  return texts.length === 0 ? [] : [texts.join(", ")];
}

/** `opus → coder, on noKey or overloaded, from 2 busy on, after 30 s`. */
function chainOf({ profiles, moveOn, overflow = {}, patienceMs }: Tier): string {
  const { busy, promptTokens } = overflow;
  const pieces = [
    profiles.join(" → "),
    moveOn === undefined ? "" : moveOn.length === 0 ? "never on" : `on ${moveOn.join(" or ")}`,
    busy === undefined ? "" : `from ${busy} busy on`,
    promptTokens === undefined ? "" : `over ${promptTokens.toLocaleString("en-US")} tokens`,
    patienceMs === undefined ? "" : `after ${patienceMs / 1000} s`,
  ];
  return pieces.filter((piece) => piece !== "").join(", ");
}

/** The dialects with the form in which they are written, or the styles with their templates; and which profiles have them. */
export function listCallFormats(list: "dialects" | "styles", plan: Plan, config: Dict): ListedItem[] {
  const profiles = Object.entries(plan.profiles);
  if (list === "styles")
    return Object.entries(plan.styles).map(([id, { template, flat }]) => {
      const users = profiles.filter(([, { style = "neutral" }]) => style === id).map(([name]) => name);
      const does = [...users, ...(flat === true ? ["flat schemas"] : [])].join(", ");
      return { id, about: template, does, ...locationAt(config, [list, id]) };
    });
  // The plan has only those that a profile uses.
  return entriesOf(config, list).map(([id, { value }]) => {
    const [form = []] = lowerDialect(toData(value) as Dialect).forms;
    const writers = profiles.filter(([, { dialect }]) => dialect === id).map(([name]) => name);
    const readers = profiles.filter(([, { dialect, reads = [] }]) => dialect !== id && reads.includes(id));
    const does = [...writers, ...readers.map(([name]) => `read for ${name}`)].join(", ");
    return { id, about: textAt(value, ["about"]) ?? written(form), does, ...locationAt(config, [list, id]) };
  });
}

function written(form: readonly Step[]): string {
  return form
    .map((step) => ("text" in step ? step.text : `{${step.hole}}`))
    .join("")
    .replaceAll("\n", " ");
}
