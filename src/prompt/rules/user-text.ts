import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import type { ConversationMessage } from "../conversation/conversation.ts";
import { isFailure, pieceTexts } from "../conversation/parse-messages.ts";
import { cutOut, locate } from "./locate-text.ts";

/** Tags that the client puts round its own words in a user's message: those that filters look at, and those of sources. */
export function clientTags({ filters, sources = {} }: Pick<Plan, "filters" | "sources">): ReadonlySet<string> {
  const inUserText = Object.values(sources).flatMap((finders) => finders.filter(({ role }) => role === "user"));
  return new Set([...filters, ...inUserText].flatMap(({ at }) => at.tag ?? []));
}

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

/**
 * What a person says in a message. Words beside tool results are the client's own, but for one case: the person has
 * stopped a tool, so that it has no result, the client has noted that, and their words follow.
 */
export function personTextsOf(plan: Plan, message: ConversationMessage | undefined): string[] {
  const { role = "system", pieces = [] } = message ?? {};
  if (role !== "user") return [];
  const texts = pieceTexts(pieces)
    .map((text) => personText(plan, text))
    .filter((text) => text !== "");
  const results = pieces.filter((piece) => piece.kind === "result");
  if (results.length === 0) return texts;
  return results.some(isFailure) && texts.length > 1 ? texts.slice(1) : [];
}
