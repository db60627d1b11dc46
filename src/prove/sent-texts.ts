import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { satisfiesVersion } from "../turn/hold-version.ts";
import { locate } from "../turn/locate.ts";
import type { TextRole } from "../turn/rules-for.ts";
import type { Conversation, MessagePiece } from "../turn/talk.ts";

/** A text of a request; no rule looks into descriptions of tools. */
export interface SentText {
  readonly role: TextRole | "description";
  readonly text: string;
}

/** Where in a text something stands. */
export interface TextContext {
  readonly role: SentText["role"];
  /** A name in `sources` whose words it is part of. */
  readonly source?: string;
  /** The innermost element around it. */
  readonly tag?: string;
}

/** All texts of a request but what the model itself has said, each once. */
export function sentTexts(
  { system, messages }: Conversation,
  { tools = [] }: Pick<MessagesRequest, "tools">,
): SentText[] {
  const all: SentText[] = [
    ...system.map((text): SentText => ({ role: "system", text })),
    ...messages.flatMap(({ role, pieces }) => (role === "assistant" ? [] : pieces.flatMap(ofPiece(role)))),
    ...tools.flatMap(({ description }): SentText[] =>
      typeof description === "string" ? [{ role: "description", text: description }] : [],
    ),
  ];
  return [...new Map(all.map((sent) => [`${sent.role} ${sent.text}`, sent])).values()];
}

function ofPiece(role: "user" | "system"): (piece: MessagePiece) => SentText[] {
  return (piece) => {
    if (piece.kind === "words") return [{ role, text: piece.text }];
    return piece.kind === "result" ? [{ role: "tool", text: piece.text }] : [];
  };
}

/** A rule's words in a text. */
export interface RuleTextMatch {
  readonly sent: SentText;
  /** Where in the text they begin. */
  readonly offset: number;
  readonly context: TextContext;
}

export interface Sender {
  readonly plan: Pick<Plan, "sources">;
  readonly client: string | undefined;
}

/** What is known of the place of an offset in a text. */
export function contextAt({ role, text }: SentText, offset: number, { plan, client }: Sender): TextContext {
  const [source] = Object.entries(plan.sources ?? {}).find(([, finders]) =>
    finders.some(
      (finder) =>
        finder.role === role &&
        satisfiesVersion(finder.client, client) &&
        locate(text, finder.at).some(({ start, end }) => start <= offset && offset < end),
    ),
  ) ?? [undefined];
  const tag = role === "description" ? undefined : elementAt(text, offset);
  return { role, ...(source !== undefined && { source }), ...(tag !== undefined && { tag }) };
}

/** Of elements that are open at once, the innermost are enough: what a text leaves open costs no more. */
const MOST_OPEN = 20;

const TAG = /<(\/?)([A-Za-z][\w-]*)(?:\s[^<>]*)?>/g;

/** The innermost element whose inside holds the offset, closed behind it. */
function elementAt(text: string, offset: number): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = ""] of text.slice(0, offset).matchAll(TAG)) {
    if (slash === "") open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > MOST_OPEN) open.shift();
  }
  return open.findLast((name) => text.includes(`</${name}>`, offset));
}

const NAMES: Readonly<Record<SentText["role"], string>> = {
  system: "system text",
  user: "user text",
  tool: "results of tools",
  description: "descriptions of tools",
};

export function describeContext({ role, source, tag }: TextContext): string {
  if (source !== undefined) return `what \`${source}\` says, in ${NAMES[role]}`;
  return tag === undefined ? NAMES[role] : `<${tag}> in ${NAMES[role]}`;
}
