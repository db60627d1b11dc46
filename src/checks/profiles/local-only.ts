import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { leaves } from "../../backends/registry.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { entryOf, itemsOf, toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Location, type Problem } from "../../diagnostics/problem.ts";
import { firstProfile } from "../../plan/lower/profiles.ts";
import { optional } from "../../shared/utilities.ts";
import { overriddenAt } from "../settings/overrides.ts";

/** Profiles with a remote backend; another check reports unknown ones. */
export function leavingProfiles({ profiles = {}, backends = {} }: Mallex): ReadonlySet<string> {
  const all = Object.entries(profiles).filter(([, { backend }]) => {
    const known = backends[backend];
    return known !== undefined && leaves(known);
  });
  return new Set(all.map(([name]) => name));
}

/** Is what must stay local on this machine? */
export function checkLocalOnly(config: Dict, layers: readonly Layer[]): Problem[] {
  const data = toData(config) as Mallex;
  const leaving = leavingProfiles(data);
  return Object.entries(data.profiles ?? {}).flatMap(([name, { backend, localOnly }]) =>
    localOnly === true && leaving.has(name)
      ? [
          createProblem(
            "MX3124",
            { name, backend },
            (valueAt(config, ["profiles", name, "localOnly"]) ?? config).at,
            withRun(layers, name),
          ),
        ]
      : [],
  );
}

/** Can any tier answer local-only sessions? A local profile outside all tiers doesn't help. */
export function checkLocalProfileMissing(config: Dict, layers: readonly Layer[]): Problem[] {
  const data = toData(config) as Mallex;
  const leaving = leavingProfiles(data);
  const all = Object.keys(data.profiles ?? {});
  // Tiers without profiles use the first one.
  const profilesInTiers = data.tiers?.flatMap(({ profiles }) => profiles ?? [firstProfile(layers, config)]) ?? all;
  const [rule] = itemsOf(config, ["neverLeaves"]);
  if (rule === undefined || all.length === 0 || profilesInTiers.some((name) => !leaving.has(name))) return [];
  const isUnused = all.some((name) => !leaving.has(name));
  return [
    createProblem(
      isUnused ? "MX3125.unusedLocalProfile" : "MX3125.noLocalProfile",
      { detail: isUnused ? " of every tier" : "" },
      profilesLocation(rule.at, config),
      withRun(layers),
    ),
  ];
}

/** The flag or the variable that takes a profile elsewhere. */
function withRun(layers: readonly Layer[], profile?: string): Pick<Problem, "related"> {
  const path = profile === undefined ? ["backends"] : ["profiles", profile, "backend"];
  return optional("related", nonEmpty(overriddenAt(layers, path)));
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** For a built-in rule: the profiles, where it can be fixed. */
function profilesLocation(rule: Location, config: Dict): Location {
  return (rule.file?.startsWith("mallex:") === true ? entryOf(config, "profiles")?.keyAt : undefined) ?? rule;
}
