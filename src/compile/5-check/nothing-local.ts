import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { firstProfile } from "../6-lower/first-profile.ts";
import { entryOf, toData, valueAt, type Dict } from "../tree.ts";
import { itemsOf } from "./entries.ts";
import { leavingProfiles } from "./leaving-profiles.ts";

/** Is there somebody to answer what must stay local? A bound session is answered by tiers: a local profile in none of them is no help. */
export function checkLocalProfileMissing(config: Dict, layers: readonly Layer[]): Problem[] {
  const data = toData(config) as Mallex;
  const leaving = leavingProfiles(data);
  const all = Object.keys(data.profiles ?? {});
  // One fills the tiers that nobody filled.
  const profilesInTiers = data.tiers?.flatMap(({ profiles }) => profiles ?? [firstProfile(layers, config)]) ?? all;
  const [rule] = itemsOf(valueAt(config, ["neverLeaves"]));
  if (rule === undefined || all.length === 0 || profilesInTiers.some((name) => !leaving.has(name))) return [];
  const isUnused = all.some((name) => !leaving.has(name));
  return [
    {
      code: "MX3125",
      severity: "warning",
      message: `every profile${isUnused ? " of every tier" : ""} leaves this machine: whatever \`neverLeaves\` finds can only be refused`,
      hint: isUnused
        ? "put a local profile at the end of a tier"
        : "add a profile with a local backend; where a server is your own, write `private: true` beside its URL",
      at: profilesLocation(rule.at, config),
    },
  ];
}

/** Of what a built-in pack asks for: where the profiles are, for there it is mended. */
function profilesLocation(rule: Location, config: Dict): Location {
  return (rule.file?.startsWith("mallex:") === true ? entryOf(config, "profiles")?.keyAt : undefined) ?? rule;
}
