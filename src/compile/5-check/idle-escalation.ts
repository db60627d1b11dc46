import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { toData, valueAt, type Dict } from "../tree.ts";
import { entriesOf, itemsOf } from "./entries.ts";

/** Does an intent climb a ladder of which every step is the same? Silent where all of that is inherited: one model is enough to begin with. */
export function checkIdleEscalation(config: Dict, layers: readonly Layer[]): Problem[] {
  const { tiers = [], decide = {} } = toData(config) as Mallex;
  const chains = new Set(tiers.map(({ profiles }) => JSON.stringify(profiles ?? [])));
  if (tiers.length === 0 || chains.size > 1 || decide.by?.length === 0) return [];
  const own = new Set(layers.filter(({ kind }) => kind !== "built-in" && kind !== "pack").map(({ name }) => name));
  const isOwn = ({ file = "" }: Location): boolean => own.has(file);
  const filled = itemsOf(valueAt(config, ["tiers"])).flatMap((tier) => valueAt(tier, ["profiles"]) ?? []);
  return entriesOf(config, "intents").flatMap(([name, { value }]) => {
    const escalate = valueAt(value, ["escalate"]);
    const escalating = [...(escalate === undefined ? [] : [escalate]), ...(filled.length > 1 ? filled : [])];
    const at = escalating.find((escalation) => isOwn(escalation.at))?.at;
    return escalate === undefined || at === undefined
      ? []
      : [
          {
            code: "MX3126",
            severity: "warning",
            message: `"${name}" escalates, but every tier holds the same profiles: the same model answers again`,
            hint: "put another profile into a higher tier",
            at,
          },
        ];
  });
}
