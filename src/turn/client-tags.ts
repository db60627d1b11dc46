import type { Plan } from "../../generated/types/plan.d.ts";

/** Tags that the client puts round its own words in a user's message: those that filters look at, and those of sources. */
export function clientTags({ filters, sources = {} }: Pick<Plan, "filters" | "sources">): ReadonlySet<string> {
  const inUserText = Object.values(sources).flatMap((finders) => finders.filter(({ role }) => role === "user"));
  return new Set([...filters, ...inUserText].flatMap(({ at }) => at.tag ?? []));
}
