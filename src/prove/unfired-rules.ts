import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { textAt, valueAt, type Dict, type Tree } from "../compile/tree.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { stepsOf } from "./explain-steps.ts";
import { where } from "./where.ts";
import { createRuleAdvice } from "./words-elsewhere.ts";
import type { RoutedTurn } from "../turn/route-turn.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";

interface UnfiredInput {
  readonly plan: Plan;
  readonly steps: readonly TurnStep[];
  readonly origins: Dict | undefined;
  /** Names of the person's own files. */
  readonly own: ReadonlySet<string>;
  readonly turn: Pick<PreparedTurn, "kind" | "decision">;
  readonly routed: Pick<RoutedTurn, "conversation" | "input">;
}

/**
 * The rules of the person's own files that did nothing in this turn. Who has written a rule wants to know that it does not match, and
 * where its words stand. Routes are asked in every turn, trim rules and filters only where a model of one's own is.
 */
export function unfiredRules(input: UnfiredInput): UnfiredRule[] {
  const { plan, steps, origins, own, turn, routed } = input;
  const { size = "" } = plan.profiles[turn.decision.profile ?? ""] ?? {};
  const fired = firedIds(steps);
  const adviceFor = createRuleAdvice({ plan, steps, origins, routed, size });
  const lists = turn.kind === "ask" ? (["routes", "trim", "filters"] as const) : (["routes"] as const);
  return lists.flatMap((list) =>
    plan[list].flatMap(({ id }, index) => {
      const item = valueAt(origins, [list, index]);
      if (fired.has(`${list}/${id}`) || !isPersonalRule(item, own)) return [];
      const words = list === "routes" ? undefined : adviceFor(list, index);
      return [{ list, id, ...where(origins, [list, index]), ...optional("words", words) }];
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
export function isPersonalRule(item: Tree | undefined, own: ReadonlySet<string>): boolean {
  const location = item?.kind === "dict" ? item.entries.get("id")?.value.at : undefined;
  return textAt(item, ["id"]) !== undefined && own.has(location?.file ?? "");
}
