import type { Location } from "../../../problem/problem.ts";
import { itemsOf } from "../entries.ts";
import { textAt, valueAt, type Dict, type Tree } from "../../tree.ts";

/** The files, low to high. */
export type Layers = readonly { readonly name: string }[];

/** A rule as the checks see it. */
export interface RuleItem {
  readonly id: string;
  readonly tree: Tree;
  /** Where its id stands, in the file that said it last. */
  readonly at: Location;
  /** How near the file is that said it last; nearer files are asked first. */
  readonly nearness: number;
}

/** The rules of a list, in order. */
export function ruleItems(list: Tree | undefined, layers: Layers): RuleItem[] {
  const ranks = new Map(layers.map(({ name }, index) => [name, index]));
  return itemsOf(list).map((tree) => {
    const id = valueAt(tree, ["id"]);
    const at = id !== undefined && id.at.file === tree.at.file ? id.at : tree.at;
    return { id: textAt(tree, ["id"]) ?? "", tree, at, nearness: ranks.get(tree.at.file ?? "") ?? 0 };
  });
}

/** A rule list of the configuration. */
export function rulesOf(config: Dict, list: string, layers: Layers): RuleItem[] {
  return ruleItems(valueAt(config, [list]), layers);
}

/** Whether those that come first were written to come first: a nearer file may settle what an inherited rule settled. */
export function isIntendedOrder(rule: RuleItem, first: readonly RuleItem[]): boolean {
  return first.some(({ nearness }) => nearness > rule.nearness);
}
