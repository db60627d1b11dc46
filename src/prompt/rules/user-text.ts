import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import type { ConversationMessage } from "../conversation/conversation.ts";
import { isFailure, pieceTexts } from "../conversation/parse-messages.ts";
import { memoizeText } from "../../shared/text/memo.ts";
import { cutOut, locate } from "./locate-text.ts";

/** Tags of the client in user messages: those of filters and sources. */
export function clientTags({ filters, sources = {} }: Pick<Plan, "filters" | "sources">): ReadonlySet<string> {
  const inUserText = Object.values(sources).flatMap((finders) => finders.filter(({ role }) => role === "user"));
  return new Set([...filters, ...inUserText].flatMap(({ at }) => at.tag ?? []));
}

const personTexts = new WeakMap<Plan, (text: string) => string>();

/** The person's own text: without filtered elements, kept text and source text. */
export function personText(plan: Plan, text: string): string {
  let read = personTexts.get(plan);
  if (read === undefined) {
    const { ofTags, others } = clientLocators(plan);
    const all = [...ofTags, ...others];
    // Most texts of a long conversation have no tag, and there are many tags.
    read = memoizeText((whole) => (whole.includes("<") ? all : others).reduce(without, whole).trim(), 0);
    personTexts.set(plan, read);
  }
  return read(text);
}

function clientLocators(plan: Plan): { readonly ofTags: readonly Locator[]; readonly others: readonly Locator[] } {
  const ofTags = [...clientTags(plan)].map((tag): Locator => ({ tag }));
  const kept = plan.filters.flatMap(({ at, from, do: what }) =>
    what === "keep" && at.tag === undefined && from === undefined ? at : [],
  );
  const ofSources = Object.values(plan.sources ?? {}).flatMap((finders) =>
    finders.flatMap(({ role, at }) => (role === "user" && at.tag === undefined ? at : [])),
  );
  return { ofTags, others: [...kept, ...ofSources] };
}

function without(text: string, locator: Locator): string {
  const spans = locate(text, locator);
  return spans.length === 0 ? text : cutOut(text, spans);
}

/** The person's text in a message. Text beside tool results is the client's, except after an interrupted tool, which has no result. */
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
