import type { Locator, Plan } from "../../generated/types/plan.d.ts";
import { clientTags } from "./client-tags.ts";
import { cutOut } from "./cut-out.ts";
import { locate } from "./locate.ts";

/** What of a user's text the person has said: not the elements that filters look at, nor what filters keep as it is, nor what a source says. */
export function personText(plan: Plan, text: string): string {
  const tags = [...clientTags(plan)].map((tag): Locator => ({ tag }));
  const kept = plan.filters.flatMap(({ at, from, do: what }) =>
    what === "keep" && at.tag === undefined && from === undefined ? at : [],
  );
  const ofSources = Object.values(plan.sources ?? {}).flatMap((finders) =>
    finders.flatMap(({ role, at }) => (role === "user" && at.tag === undefined ? at : [])),
  );
  return [...tags, ...kept, ...ofSources].reduce(without, text).trim();
}

function without(text: string, locator: Locator): string {
  return cutOut(text, locate(text, locator));
}
