import type { Mallex, Tier } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { toData, valueAt, type Dict, type Path } from "../tree.ts";
import { leavingProfiles } from "./leaving-profiles.ts";

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
