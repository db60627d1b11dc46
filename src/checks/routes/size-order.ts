import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { locationOf, toData, type Dict } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { toParameters } from "../../shared/units.ts";

const IN_ORDER = ["tiny", "small", "medium", "large", "huge"];

/** Do the limits of sizes grow with their names, and has each size models of its own? Only what a person's file sets is reported. */
export function checkSizeOrder(config: Dict): Problem[] {
  const sizes = Object.entries((toData(config) as Mallex).sizes ?? {}).flatMap(([name, { upTo }]) => {
    const at = locationOf(config, ["sizes", name, "upTo"]);
    return upTo === undefined ? [] : [{ name, upTo, bound: toParameters(upTo), rank: IN_ORDER.indexOf(name), at }];
  });
  return sizes.flatMap((one) => {
    const isWrong = ({ rank, bound, at }: typeof one): boolean =>
      one.rank !== -1 &&
      rank > one.rank &&
      (isShipped(at) || isShipped(one.at)
        ? bound < one.bound && isShipped(at) !== isShipped(one.at)
        : bound <= one.bound);
    const other = sizes.find(isWrong);
    if (other === undefined) return [];
    const words = { smaller: one.name, upTo: one.upTo, larger: other.name, otherUpTo: other.upTo };
    return [createProblem("MX3183.sizes", words, isShipped(one.at) ? other.at : one.at)];
  });
}
