import type { Plan } from "../../generated/types/plan.d.ts";
import { clientTags } from "./client-tags.ts";
import { cutOut } from "./cut-out.ts";
import { locate } from "./locate.ts";

/** What of a user's text the person has said: all but the elements that filters look at, which are the client's words. */
export function ownWords(plan: Plan, text: string): string {
  return [...clientTags(plan)].reduce(withoutElements, text).trim();
}

function withoutElements(text: string, tag: string): string {
  return cutOut(text, locate(text, { tag }));
}
