import type { Model } from "../../generated/types/mallex.d.ts";
import { itemsOf } from "../compile/5-check/entries.ts";
import { factsOf } from "../compile/6-lower/profiles.ts";
import { textAt, toData, valueAt, type Dict, type Tree } from "../compile/tree.ts";

/** The entry of `models` that tells of a profile's model; undefined where none fits. */
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
