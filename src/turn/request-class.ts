import type { Plan, RequestClass } from "../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../terms/names.ts";
import type { Tried, Watch } from "../terms/turn-step.ts";
import { firstMatching } from "./first-that-holds.ts";
import { meetsCondition, type Facts } from "./meet-condition.ts";

/** A request that no rule knows comes from the person. */
const MAIN: RequestClass = { id: MAIN_CLASS, when: [], background: false };

/** Names the kind of a request. A class decides nothing by itself. */
export function requestClass(plan: Plan, facts: Facts, watch?: Watch): RequestClass {
  const tried: Tried[] | undefined = watch && [];
  const failing = ({ when }: RequestClass) => when.find((condition) => !meetsCondition(condition, facts));
  const found = firstMatching(plan.classes, failing, tried) ?? MAIN;
  watch?.({ kind: "class", id: found.id, tried: tried ?? [] });
  return found;
}
