import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import type { Conversation, ConversationMessage } from "../../prompt/conversation/conversation.ts";
import { parseMessages, pieceTexts } from "../../prompt/conversation/parse-messages.ts";
import { isKnownField } from "../../prompt/request/request-fields.ts";
import { applyRules } from "../../prompt/rules/apply-rules.ts";
import { cutOut, locate } from "../../prompt/rules/locate-text.ts";
import { rulesFor } from "../../prompt/rules/select-rules.ts";
import { clientTags } from "../../prompt/rules/user-text.ts";
import { isUnknownKind, requestClass } from "../../routing/routes/choose-route.ts";
import { collectFacts } from "../../routing/routes/facts.ts";
import type { TurnInput } from "../../routing/turn/route-turn.ts";
import { collectDropped } from "../../shared/dropped-collector.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";

/** Something that no rule of the plan recognises. It was kept or reported; new releases of the client first become visible here. */
export interface Unknown {
  readonly kind: "block" | "field" | "reminder" | "request" | "system text" | "tool";
  /** Its name, or its first words. */
  readonly name: string;
  /** Number of requests that contain it. */
  readonly requests: number;
}

const MAX_EXCERPT_CHARS = 80;

/**
 * What the rules do not recognise in some requests, each thing once, in the order of its kind and name.
 * @param clientTools names of the tools that the packs know of any release of the client
 */
export function listUnknown(
  plan: Plan,
  inputs: readonly Omit<TurnInput, "id">[],
  clientTools: ReadonlySet<string> = new Set(),
): Unknown[] {
  const seen = new Map<string, { kind: Unknown["kind"]; name: string; requests: number }>();
  for (const input of inputs) {
    const found = new Map(unknownIn(plan, input, clientTools).map((thing) => [`${thing.kind} ${thing.name}`, thing]));
    for (const [key, thing] of found) {
      const before = seen.get(key)?.requests ?? 0;
      seen.set(key, { ...thing, requests: before + 1 });
    }
  }
  return [...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing);
}

type UnknownItem = Omit<Unknown, "requests">;

function unknownIn(plan: Plan, input: Omit<TurnInput, "id">, clientTools: ReadonlySet<string>): UnknownItem[] {
  const { request, client } = input;
  const dropped = collectDropped();
  const conversation = parseMessages(request, dropped);
  const blocks = dropped.list().filter(({ why }) => why.includes("does not know"));
  return [
    ...unknownKind(plan, input, conversation),
    ...blocks.map(({ what }): UnknownItem => ({ kind: "block", name: what })),
    ...Object.keys(request).flatMap((name): UnknownItem[] => (isKnownField(name) ? [] : [{ kind: "field", name }])),
    ...unknownTools(plan, request, clientTools),
    ...conversation.messages.flatMap((message) => unknownTexts(plan, message, client)),
  ];
}

/** Identified by the first words of its instructions. */
function unknownKind(
  plan: Plan,
  { request, client }: Omit<TurnInput, "id">,
  conversation: Conversation,
): UnknownItem[] {
  const facts = collectFacts({ plan, request, conversation, client });
  if (!isUnknownKind({ class: requestClass(plan, facts).id, client, request })) return [];
  return [{ kind: "request", name: excerptOf(facts.system.trim() === "" ? facts.message : facts.system) }];
}

/** A tool of a server that the user has added: `mcp__shop__order`. */
const OF_SERVER = /^mcp__.+__./;

function unknownTools(
  { toolsets }: Plan,
  { tools = [] }: MessagesRequest,
  clientTools: ReadonlySet<string>,
): UnknownItem[] {
  const mapped = new Set(Object.values(toolsets).flatMap(({ tools: known }) => known.flatMap(({ as }) => as)));
  const isKnown = (name: string): boolean => mapped.has(name) || clientTools.has(name) || OF_SERVER.test(name);
  return tools.flatMap(({ name = "" }): UnknownItem[] => (isKnown(name) ? [] : [{ kind: "tool", name }]));
}

function unknownTexts(plan: Plan, { role, pieces }: ConversationMessage, client: string | undefined): UnknownItem[] {
  const words = pieceTexts(pieces);
  if (role === "system") return words.flatMap((text) => leftSystemText(plan, text, client));
  return role === "user" ? words.flatMap((text) => unknownReminders(plan, text, client)) : [];
}

/** The rest of system text after the parts and the trim rules, by paragraphs. */
function leftSystemText(plan: Plan, text: string, client: string | undefined): UnknownItem[] {
  const finders = Object.values(plan.parts).flat();
  const without = finders.reduce(
    (rest, { at, client: range }) => (satisfiesVersion(range, client) ? cutOut(rest, locate(rest, at)) : rest),
    text,
  );
  const unknown = [...recognizedTags(plan)].reduce((rest, tag) => cutOut(rest, locate(rest, { tag })), without);
  const left = applyRules(unknown, { rules: rulesFor(plan, "system"), client, dropped: collectDropped() });
  return left
    .split(/\n\s*\n/)
    .flatMap((paragraph): UnknownItem[] =>
      paragraph.trim() === "" ? [] : [{ kind: "system text", name: excerptOf(paragraph) }],
    );
}

/**
 * Tags of which every element is known: a rule keeps them as they are (`<command-name>`, `<local-command-stdout>`, output of
 * `/cost`) or replaces them (`<local-command-caveat>`), or a hook of the user's writes them.
 */
function recognizedTags({ filters, sources = {} }: Plan): ReadonlySet<string> {
  const known = filters.filter((rule) => rule.do === "keep" || rule.do === "replace");
  return new Set(
    [...known, ...Object.values(sources).flat()].flatMap(({ at }) => (isBareTag(at) ? (at.tag ?? []) : [])),
  );
}

/** Elements of the client that no part and no rule matches, apart from rules for the bare tag, which match everything. */
function unknownReminders(plan: Plan, text: string, client: string | undefined): UnknownItem[] {
  const finders = [...Object.values(plan.parts).flat(), ...rulesFor(plan, "user")]
    .filter(({ at, client: range }) => satisfiesVersion(range, client) && !isBareTag(at))
    .map(({ at }) => at);
  const known = recognizedTags(plan);
  const tags = [...clientTags(plan)].filter((tag) => !known.has(tag));
  return tags.flatMap((tag) =>
    locate(text, { tag }).flatMap(({ start, end, innerStart, innerEnd }): UnknownItem[] => {
      const element = text.slice(start, end);
      if (finders.some((at) => locate(element, at).length > 0)) return [];
      const name = excerptOf(text.slice(innerStart, innerEnd));
      return name === "" ? [] : [{ kind: "reminder", name }];
    }),
  );
}

function isBareTag({ tag, ...others }: Locator): boolean {
  return tag !== undefined && Object.keys(others).length === 0;
}

function excerptOf(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length <= MAX_EXCERPT_CHARS ? line : `${line.slice(0, MAX_EXCERPT_CHARS - 1)}…`;
}
