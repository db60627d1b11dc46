import type { Plan } from "../../generated/types/plan.d.ts";

/** Tags that the client puts round its own words in a user's message: those that filters look at. */
export function clientTags(plan: Plan): ReadonlySet<string> {
  return new Set(plan.filters.flatMap(({ at }) => at.tag ?? []));
}
