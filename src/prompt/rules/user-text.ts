import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import type { ConversationMessage } from "../conversation/conversation.ts";
import { isFailure, pieceTexts } from "../conversation/parse-messages.ts";
import { cutOut, locate } from "./locate-text.ts";

/** Tags that the client puts round its own words in a user's message: those that filters look at, and those of sources. */
export function clientTags({ filters, sources = {} }: Pick<Plan, "filters" | "sources">): ReadonlySet<string> {
  const inUserText = Object.values(sources).flatMap((finders) => finders.filter(({ role }) => role === "user"));
  return new Set([...filters, ...inUserText].flatMap(({ at }) => at.tag ?? []));
}

/** What the person has written in a user's text: without the elements that filters look at, what filters keep, and what belongs to a source. */
export function personText(plan: Plan, text: string): string {
  return clientLocators(plan).reduce(without, text).trim();
}

/** By plan: a request asks for the text of each of its blocks, and some several times. */
const locatorsByPlan = new WeakMap<Plan, readonly Locator[]>();

function clientLocators(plan: Plan): readonly Locator[] {
  const known = locatorsByPlan.get(plan);
  if (known !== undefined) return known;
  const tags = [...clientTags(plan)].map((tag): Locator => ({ tag }));
  const kept = plan.filters.flatMap(({ at, from, do: what }) =>
    what === "keep" && at.tag === undefined && from === undefined ? at : [],
  );
  const ofSources = Object.values(plan.sources ?? {}).flatMap((finders) =>
    finders.flatMap(({ role, at }) => (role === "user" && at.tag === undefined ? at : [])),
  );
  const locators = [...tags, ...kept, ...ofSources];
  locatorsByPlan.set(plan, locators);
  return locators;
}

function without(text: string, locator: Locator): string {
  const spans = locate(text, locator);
  return spans.length === 0 ? text : cutOut(text, spans);
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
