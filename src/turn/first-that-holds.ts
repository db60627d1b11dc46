import type { Condition } from "../../generated/types/plan.d.ts";
import type { Tried } from "../terms/turn-step.ts";

/** The first item of which nothing fails. @param tried gets every item up to it; collecting costs, so only who watches asks for it */
export function firstMatching<Item extends { readonly id: string }>(
  items: readonly Item[],
  failing: (item: Item) => Condition | "take" | undefined,
  tried?: Tried[],
): Item | undefined {
  return items.find((item) => {
    const failed = failing(item);
    tried?.push({ id: item.id, holds: failed === undefined, ...(failed === undefined ? {} : { failed }) });
    return failed === undefined;
  });
}
