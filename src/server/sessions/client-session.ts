import type { IncomingHttpHeaders } from "node:http";
import type { ContentBlock, MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { cutOut, locate } from "../../prompt/rules/locate-text.ts";
import { shortHash, textWithoutSpaces } from "../../routing/sessions/user-turn.ts";

/** Whose talk a request belongs to. */
export interface ClientSession {
  /** As the client says it, from 1 to 200 characters; absent where it says nothing. */
  readonly session?: string;
  /** Of the client's helper that asks. */
  readonly agent?: string;
  /** By which mallex knows the conversation: `session`, else the hash of its first words. */
  readonly key: string;
  /** The hash of the person's first words: the same when the conversation goes on under another id. Absent where there are none. */
  readonly conversationId?: string;
  /** With this request a conversation begins that tools are there for; a title says the first words of any conversation, too. */
  readonly begins: boolean;
}

const LONGEST = 200;

/** Claude Code says it in a header; other clients, and its older releases, in `metadata.user_id`. */
export function clientSession(headers: IncomingHttpHeaders, request: MessagesRequest): ClientSession {
  const session =
    textOrNothing(headers["x-claude-code-session-id"]) ?? textOrNothing(sessionOf(request.metadata?.user_id));
  const agent = textOrNothing(headers["x-claude-code-agent-id"]);
  const text = openingText(request);
  const conversation = `first-${shortHash(text)}`;
  return {
    ...(session === undefined ? {} : { session }),
    ...(agent === undefined ? {} : { agent }),
    key: session ?? conversation,
    ...(text === "" ? {} : { conversationId: conversation }),
    begins: (request.tools?.length ?? 0) > 0 && !request.messages.some(({ role }) => role === "assistant"),
  };
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, LONGEST) : undefined;
}

/** `user_…_account_…_session_<id>`, or JSON with `session_id`, or an id of somebody else's making. */
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
 * The person's first words stay the same while their talk goes on, but for their form: a string now, marked blocks before.
 * What the client reminds of in front of them changes with the day.
 */
function openingText({ messages }: MessagesRequest): string {
  for (const { role, content } of messages) {
    const texts = role !== "user" ? [] : typeof content === "string" ? [content] : content.map(textOf);
    const text = texts.join("");
    const message = textWithoutSpaces(cutOut(text, locate(text, { tag: "system-reminder" })));
    if (message !== "") return message;
  }
  return "";
}

function textOf(block: ContentBlock): string {
  return "text" in block && typeof block.text === "string" ? block.text : "";
}

/** `claude-cli/2.1.329 (external, cli)` -> `{ client: "2.1.329" }` where the plan says `claude-cli/`; nothing for other clients. */
export function clientVersion({ userAgent: before }: Plan, userAgent = ""): { client?: string } {
  if (before === undefined || !userAgent.startsWith(before)) return {};
  const version = /^\d{1,6}(?:\.\d{1,6}){0,3}\b/.exec(userAgent.slice(before.length))?.[0];
  return version === undefined ? {} : { client: version };
}
