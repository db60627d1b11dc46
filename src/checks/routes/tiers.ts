import type { Mallex, Tier } from "../../../generated/types/mallex.d.ts";
import { textAt, toData, valueAt, type Dict, type Path } from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";
import { HIGHEST_TIER, LOWEST_TIER } from "../../shared/reserved-names.ts";
import { leavingProfiles } from "../profiles/local-only.ts";

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

/** Is every profile of a chain there for something, and does no chain lead out of what stays local? */
export function checkChains(config: Dict): Problem[] {
  const data = toData(config) as Mallex;
  return (data.tiers ?? []).flatMap((tier, index) => {
    const at = (path: Path): Location => (valueAt(config, ["tiers", index, ...path]) ?? config).at;
    return [
      ...stops(tier, at),
      ...idleOverflow(tier, at),
      ...ineffectiveTimeout(tier, at),
      ...leadsOut(tier, data, at),
    ];
  });
}

type LocationOf = (path: Path) => Location;

function stops({ id, profiles, moveOn, overflow }: Tier, at: LocationOf): Problem[] {
  const [first, second] = profiles ?? [];
  if (second === undefined || moveOn?.length !== 0 || overflow !== undefined) return [];
  return [
    {
      code: "MX3121",
      severity: "warning",
      message: `tier "${id}": nothing is a reason to go on from "${first}", so "${second}" is never asked`,
      hint: "name the reasons in `moveOn`, leave it out for all of them, or take the other profiles out",
      at: at(["moveOn"]),
    },
  ];
}

function idleOverflow({ id, profiles, overflow }: Tier, at: LocationOf): Problem[] {
  if (overflow === undefined || (profiles ?? []).length > 1) return [];
  return [
    {
      code: "MX3121",
      severity: "warning",
      message: `tier "${id}" may overflow, but has no other profile to overflow to`,
      hint: "add a profile to its chain, or take `overflow` out",
      at: at(["overflow"]),
    },
  ];
}

function ineffectiveTimeout({ id, profiles, moveOn, patience }: Tier, at: LocationOf): Problem[] {
  if (patience === undefined) return [];
  const warning = { code: "MX3121", severity: "warning", at: at(["patience"]) } as const;
  const message = `tier "${id}" may lose patience with a profile, but`;
  if ((profiles ?? []).length <= 1)
    return [
      {
        ...warning,
        message: `${message} has no other one to go on to`,
        hint: "add a profile to its chain, or take `patience` out",
      },
    ];
  if (moveOn === undefined || moveOn.some((reason) => reason === "timedOut")) return [];
  return [
    {
      ...warning,
      message: `${message} its \`moveOn\` does not go on from one that is slow`,
      hint: "add `timedOut` to `moveOn`, or take `patience` out",
    },
  ];
}

/** What a `localOnly` profile was asked must not be asked of a cloud after it. */
function leadsOut({ id, profiles: chain }: Tier, data: Mallex, at: LocationOf): Problem[] {
  const profiles: readonly string[] = chain ?? [];
  const leaving = leavingProfiles(data);
  const first = profiles.findIndex((name) => data.profiles?.[name]?.localOnly === true);
  if (first < 0) return [];
  return profiles.flatMap((name, index) =>
    index > first && leaving.has(name)
      ? [
          {
            code: "MX3123" as const,
            severity: "error" as const,
            message: `tier "${id}": what "${profiles[first]}" is asked stays local, and "${name}" leaves this machine`,
            hint: `put "${name}" in front of "${profiles[first]}", or take it out of this chain`,
            at: at(["profiles", index]),
            related: [{ message: "stays local", at: at(["profiles", first]) }],
          },
        ]
      : [],
  );
}
