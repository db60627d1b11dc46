import type { Plan, RequestClass } from "../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../terms/names.ts";
import { meetsCondition, type Facts } from "./meet-condition.ts";

/** A request that no rule knows comes from the person. */
const MAIN: RequestClass = { id: MAIN_CLASS, when: [], background: false };

/** Names the kind of a request. A class decides nothing by itself. */
export function requestClass(plan: Plan, facts: Facts): RequestClass {
  return plan.classes.find(({ when }) => when.every((condition) => meetsCondition(condition, facts))) ?? MAIN;
}
