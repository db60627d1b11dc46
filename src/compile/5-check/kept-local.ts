import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { leavingProfiles } from "./leaving-profiles.ts";

/** Is what must stay local on this machine? */
export function checkLocalOnly(config: Dict): Problem[] {
  const data = toData(config) as Mallex;
  const leaving = leavingProfiles(data);
  return Object.entries(data.profiles ?? {}).flatMap(([name, { backend, localOnly }]) =>
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
