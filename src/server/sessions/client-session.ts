import type { IncomingHttpHeaders } from "node:http";
import type { ContentBlock, Message, MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { cutOut, locate } from "../../prompt/rules/locate-text.ts";
import { shortHash, textWithoutSpaces } from "../../routing/sessions/user-turn.ts";
import { memoizeObject } from "../../shared/memoize-object.ts";

/** The session of a request. */
export interface ClientSession {
  /** The client's own id, 1 to 200 characters; absent if it sends none. */
  readonly session?: string;
  /** The client's subagent. */
  readonly agent?: string;
  /** mallex's key: `session`, else the hash of the user's first text. */
  readonly key: string;
  /** The hash of the user's first text: stays the same if the conversation continues under another id. Absent without text. */
  readonly conversationId?: string;
  /** The first request of a conversation with tools; a background request may repeat the first text of any conversation. */
  readonly begins: boolean;
}

const LONGEST = 200;
const REMINDER = { tag: "system-reminder" } as const;

/** Claude Code sends it in a header; older releases and other clients in `metadata.user_id`. */
export function clientSession(headers: IncomingHttpHeaders, request: MessagesRequest): ClientSession {
  const session =
    textOrNothing(headers["x-claude-code-session-id"]) ?? textOrNothing(sessionOf(request.metadata?.user_id));
  const agent = textOrNothing(headers["x-claude-code-agent-id"]);
  const opening = openingHash(request);
  const conversation = `first-${opening ?? shortHash("")}`;
  return {
    ...(session === undefined ? {} : { session }),
    ...(agent === undefined ? {} : { agent }),
    key: session ?? conversation,
    ...(opening === undefined ? {} : { conversationId: conversation }),
    begins: (request.tools?.length ?? 0) > 0 && !request.messages.some(({ role }) => role === "assistant"),
  };
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LONGEST) : undefined;
}

/** `user_…_account_…_session_<id>`, or JSON with `session_id`, or another client's id. */
function sessionOf(userId: unknown): string | undefined {
  if (typeof userId !== "string") return undefined;
  const after = userId.split("_session_", 2)[1];
  if (after !== undefined && after !== "") return after;
  return inJson(userId) ?? userId;
}

function inJson(text: string): string | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const id: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "session_id") : undefined;
    return typeof id === "string" && id !== "" ? id : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The hash of the user's first text, which stays the same throughout a conversation, except for its form (a string or blocks). The client's
 * reminders before it change with the day.
 */
function openingHash({ messages }: MessagesRequest): string | undefined {
  for (const message of messages) {
    const hash = hashOfMessage(message);
    if (hash !== undefined) return hash;
  }
  return undefined;
}

/** The first message of a turn is the same object as that of the turn before. */
const hashOfMessage = memoizeObject(({ role, content }: Message): string | undefined => {
  if (role !== "user") return undefined;
  return hashOfOwnText(typeof content === "string" ? content : content.map(textOf).join(""));
});

/** Undefined if nothing in a text is the user's. */
function hashOfOwnText(text: string): string | undefined {
  const message = textWithoutSpaces(cutOut(text, locate(text, REMINDER)));
  return message === "" ? undefined : shortHash(message);
}

function textOf(block: ContentBlock): string {
  return "text" in block && typeof block.text === "string" ? block.text : "";
}

/** `claude-cli/2.1.329 (external, cli)` becomes `{ client: "2.1.329" }` if the plan has `claude-cli/`; empty for other clients. */
export function clientVersion({ userAgent: before }: Plan, userAgent = ""): { client?: string } {
  if (before === undefined || !userAgent.startsWith(before)) return {};
  const version = /^\d{1,6}(?:\.\d{1,6}){0,3}\b/.exec(userAgent.slice(before.length))?.[0];
  return version === undefined ? {} : { client: version };
}
