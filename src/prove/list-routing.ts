import type { Plan, Tier } from "../../generated/types/plan.d.ts";
import { itemsOf } from "../compile/5-check/entries.ts";
import { textAt, valueAt, type Dict } from "../compile/tree.ts";
import { count } from "../problem/count.ts";
import { describeIntent } from "./describe-target.ts";
import type { ListedItem } from "./listed.ts";
import { where } from "./where.ts";

/** What decides who answers, where no route does. */
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
        ...where(config, [list, match]),
      }));
    case "intents":
      return (plan.intents ?? []).map(({ id, about, to, patterns }) => {
        const examples = count(itemsOf(valueAt(config, [list, id, "examples"])).length, "example");
        const certain = patterns.length === 0 ? "" : `, ${count(patterns.length, "pattern")}`;
        return { id, about, does: `${describeIntent(to)}, ${examples}${certain}`, ...where(config, [list, id]) };
      });
    case "neverLeaves":
      return (plan.neverLeaves ?? []).map(({ id, about }, index) => ({
        id,
        about: [about ?? "", ...describeMatch(config, index)].filter((piece) => piece !== "").join(": "),
        does: "stays here",
        ...where(config, [list, index]),
      }));
    case "tiers":
      return plan.tiers.map((tier, index) => ({
        id: tier.id,
        about: tier.about ?? "",
        does: chainOf(tier),
        ...where(config, [list, index]),
      }));
  }
}

/** What a rule looks for, as it is written. */
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
