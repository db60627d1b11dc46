import type { Location, Problem } from "../../problem/problem.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../terms/names.ts";
import { textAt, valueAt, type Dict } from "../tree.ts";

/** There must be a ladder, and every step needs a name of its own that means nothing else. */
export function checkTiers(config: Dict): Problem[] {
  const tiers = valueAt(config, ["tiers"]);
  if (tiers?.kind !== "list") return [noTier(config.at.file)];
  const seen = new Map<string, Location>();
  return tiers.items.flatMap((tier) => {
    const id = textAt(tier, ["id"]) ?? "";
    const at = valueAt(tier, ["id"])?.at ?? tier.at;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, at);
    return [
      ...(first === undefined ? [] : [doubled(id, at, first)]),
      ...(id === LOWEST_TIER ? [reserved(id, "first", at)] : []),
      ...(id === HIGHEST_TIER ? [reserved(id, "last", at)] : []),
    ];
  });
}

function noTier(file: string | undefined): Problem {
  return {
    code: "MX3009",
    severity: "error",
    message: "no tier: nothing would answer when no route matches",
    hint: "leave out the `tiers: null` that removes the built-in ones, or list your own",
    ...(file === undefined ? {} : { at: { file } }),
  };
}

function reserved(id: string, which: "first" | "last", at: Location): Problem {
  return {
    code: "MX3016",
    severity: "error",
    message: `a tier can't be called "${id}": in a route the word means the ${which} tier of the ladder`,
    hint: "choose another name",
    at,
  };
}

function doubled(id: string, at: Location, first: Location): Problem {
  return {
    code: "MX3002",
    severity: "error",
    message: `\`tiers\` names "${id}" twice`,
    hint: "give one of them another id",
    at,
    related: [{ message: "the other one", at: first }],
  };
}
