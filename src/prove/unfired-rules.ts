import type { Explanation } from "../../generated/types/explanation.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { textAt, valueAt, type Dict, type Tree } from "../compile/tree.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { stepsOf } from "./explain-steps.ts";
import { where } from "./where.ts";

export type UnfiredRule = NonNullable<Explanation["unfired"]>[number];

interface UnfiredInput {
  readonly plan: Plan;
  readonly steps: readonly TurnStep[];
  readonly origins: Dict | undefined;
  /** Names of the person's own files. */
  readonly own: ReadonlySet<string>;
  readonly outcome: Explanation["outcome"];
}

/**
 * The rules of the person's own files that did nothing in this turn. Who has written a rule wants to know that it does not match. Routes
 * are asked in every turn, trim rules and filters only where a model of one's own is.
 */
export function unfiredRules({ plan, steps, origins, own, outcome }: UnfiredInput): UnfiredRule[] {
  const fired = firedIds(steps);
  const lists = outcome === "ask" ? (["routes", "trim", "filters"] as const) : (["routes"] as const);
  return lists.flatMap((list) =>
    plan[list].flatMap(({ id }, index) => {
      const item = valueAt(origins, [list, index]);
      if (fired.has(`${list}/${id}`) || !isOwn(item, own)) return [];
      return [{ list, id, ...where(origins, [list, index]) }];
    }),
  );
}

function firedIds(steps: readonly TurnStep[]): ReadonlySet<string> {
  const [route] = stepsOf(steps, "route");
  return new Set([
    ...stepsOf(steps, "rule").map(({ list, id }) => `${list}/${id}`),
    ...(route?.id === undefined ? [] : [`routes/${route.id}`]),
  ]);
}

/** Whose id it is: a rule that a pack has made and the person has changed in part is the pack's. */
function isOwn(item: Tree | undefined, own: ReadonlySet<string>): boolean {
  const place = item?.kind === "dict" ? item.entries.get("id")?.value.at : undefined;
  return textAt(item, ["id"]) !== undefined && own.has(place?.file ?? "");
}
