import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Conversation, MessagePiece } from "../../prompt/conversation/conversation.ts";
import { pieceTexts } from "../../prompt/conversation/parse-messages.ts";
import { findProject } from "../../prompt/rules/find-parts.ts";
import { personText } from "../../prompt/rules/user-text.ts";
import { estimateRequest } from "../../prompt/tokens/estimate.ts";
import type { Facts } from "./conditions.ts";

export interface FactsInput {
  readonly plan: Plan;
  readonly request: MessagesRequest;
  readonly conversation: Conversation;
  readonly client: string | undefined;
  /** The client's id of the session. */
  readonly session?: string | undefined;
  /** Id of the subagent that sent the request. */
  readonly agent?: string | undefined;
  /** The client's home, where it is known. */
  readonly home?: string | undefined;
}

/** What a request is, for classes and routes. */
export function collectFacts({ plan, request, conversation, client, session, agent, home }: FactsInput): Facts {
  const effort = request.output_config?.effort ?? undefined;
  let promptTokens: number | undefined;
  let project: string | undefined;
  return {
    class: "",
    model: request.model,
    tools: request.tools?.length ?? 0,
    stream: request.stream === true,
    prefilled: request.messages.at(-1)?.role === "assistant",
    client,
    outputFields: outputFields(request),
    maxTokens: request.max_tokens,
    user: withoutTags(newestPersonText(plan, conversation)),
    message: withoutTags(newestMessage(conversation).join("\n\n")),
    system: [
      ...conversation.system,
      ...conversation.messages.filter(({ role }) => role === "system").flatMap(({ pieces }) => pieceTexts(pieces)),
    ].join("\n\n"),
    toolNames: (request.tools ?? []).flatMap(({ name }) => name ?? []),
    ...(agent === undefined ? {} : { agent }),
    has: mediaIn(request.messages),
    ...(effort === undefined ? {} : { effort }),
    thinking: request.thinking !== undefined && request.thinking.type !== "disabled",
    // Most plans ask for neither.
    get promptTokens() {
      return (promptTokens ??= estimateRequest(request));
    },
    ...(session === undefined ? {} : { session }),
    get project() {
      return (project ??= findProject(plan, conversation, client));
    },
    ...(home === undefined ? {} : { home }),
    tags: findTags(personTextOfTurn(plan, conversation)),
  };
}

/** Facts of a request without any text. */
export const NO_FACTS: Facts = {
  class: "",
  model: "",
  tools: 0,
  stream: false,
  prefilled: false,
  client: undefined,
  outputFields: [],
  maxTokens: 0,
  user: "",
  message: "",
  system: "",
  toolNames: [],
  has: [],
  thinking: false,
  promptTokens: 0,
  project: "",
  tags: [],
};

/** The same facts of a request whose class is known. What is counted when it is read stays so. */
export function withClass(facts: Facts, id: string): Facts {
  const { class: _, ...others } = Object.getOwnPropertyDescriptors(facts);
  return Object.defineProperties({ class: id }, others) as Facts;
}

/** What messages contain besides text, at any depth: `image`, `document`. */
function mediaIn(value: unknown): string[] {
  const found = new Set<string>();
  const check = (one: unknown): void => {
    if (Array.isArray(one)) for (const item of one) check(item);
    else if (typeof one === "object" && one !== null) {
      if ("type" in one && (one.type === "image" || one.type === "document")) found.add(one.type);
      if ("content" in one) check(one.content);
    }
  };
  check(value);
  return [...found];
}

/** The user's text that this turn began with: it precedes the tool results. */
function personTextOfTurn(plan: Plan, { messages }: Conversation): string {
  for (const { role, pieces } of messages.toReversed()) {
    const message =
      role === "user"
        ? pieceTexts(pieces)
            .map((text) => personText(plan, text))
            .join("\n\n")
            .trim()
        : "";
    if (message !== "") return message;
  }
  return "";
}

function outputFields(request: MessagesRequest): string[] {
  const schema = (request.output_config?.format ?? request.output_format)?.schema;
  const properties = schema?.["properties"];
  return typeof properties === "object" && properties !== null ? Object.keys(properties) : [];
}

/** The last user message without the elements that filters look at: those are the client's words, not the person's. */
function newestPersonText(plan: Plan, conversation: Conversation): string {
  const texts = newestMessage(conversation).map((text) => personText(plan, text));
  return texts.filter((text) => text !== "").join("\n\n");
}

function newestMessage(conversation: Conversation): string[] {
  return pieceTexts(conversation.messages.findLast(({ role }) => role === "user")?.pieces ?? []);
}

/** `<mallex:high>`, with the spaces behind it. */
const TAG = /<mallex:([A-Za-z0-9_.-]{1,100})>[ \t]*/g;

/** Names in the tags that a person has written into a text, each once. */
export function findTags(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(TAG), ([, name = ""]) => name))];
}

/** A text without its tags. */
export function withoutTags(text: string): string {
  return text.includes("<mallex:") ? text.replaceAll(TAG, "").trimEnd() : text;
}

/** A conversation in which no user message has a tag, however old it is: a model of ours sees none of them, and what it has read stays as it was. */
export function withoutUserTags(conversation: Conversation): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.role === "user" ? { ...message, pieces: message.pieces.flatMap(pieceWithoutTags) } : message,
    ),
  };
}

/** A tool's result stays as it is: there it is no tag, but text about one. */
function pieceWithoutTags(piece: MessagePiece): MessagePiece[] {
  if (piece.kind !== "words") return [piece];
  const text = withoutTags(piece.text);
  return text === "" ? [] : [{ ...piece, text }];
}
