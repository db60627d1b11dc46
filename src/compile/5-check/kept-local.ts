import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { itemsOf } from "./entries.ts";
import { leavingProfiles } from "./leaving-profiles.ts";

/** Can what must stay local stay local? */
export function checkKeptLocal(config: Dict): Problem[] {
  const data = toData(config) as Mallex;
  const leaving = leavingProfiles(data);
  return [...localElsewhere(config, data, leaving), ...nowhere(config, data, leaving)];
}

function localElsewhere(config: Dict, { profiles = {} }: Mallex, leaving: ReadonlySet<string>): Problem[] {
  return Object.entries(profiles).flatMap(([name, { backend, localOnly }]) =>
    localOnly === true && leaving.has(name)
      ? [
          {
            code: "MX3124" as const,
            severity: "error" as const,
            message: `profile "${name}" is to stay local, but its backend "${backend}" is not on this machine`,
            hint: "give it a local backend or, where that is a server of your own, write `private: true` beside its URL",
            at: (valueAt(config, ["profiles", name, "localOnly"]) ?? config).at,
          },
        ]
      : [],
  );
}

function nowhere(config: Dict, { profiles = {} }: Mallex, leaving: ReadonlySet<string>): Problem[] {
  const names = Object.keys(profiles);
  const [first] = itemsOf(valueAt(config, ["neverLeaves"]));
  if (first === undefined || names.length === 0 || names.some((name) => !leaving.has(name))) return [];
  return [
    {
      code: "MX3125",
      severity: "warning",
      message: "every profile leaves this machine: whatever `neverLeaves` finds can only be refused",
      hint: "add a profile with a local backend; where a server is your own, write `private: true` beside its URL",
      at: first.at,
    },
  ];
}
