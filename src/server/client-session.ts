import type { IncomingHttpHeaders } from "node:http";
import type { ContentBlock, MessagesRequest } from "../../generated/types/anthropic.d.ts";
import { shortHash } from "../turn/session/short-hash.ts";

/** Whose talk a request belongs to. */
export interface ClientSession {
  /** As the client says it, from 1 to 200 characters; absent where it says nothing. */
  readonly session?: string;
  /** Of the client's helper that asks. */
  readonly agent?: string;
  /** By which mallex knows the talk: `session`, else a hash of its first words. */
  readonly key: string;
}

const LONGEST = 200;

/** Claude Code says it in a header; other clients, and its older releases, in `metadata.user_id`. */
export function clientSession(headers: IncomingHttpHeaders, request: MessagesRequest): ClientSession {
  const session = said(headers["x-claude-code-session-id"]) ?? said(sessionOf(request.metadata?.user_id));
  const agent = said(headers["x-claude-code-agent-id"]);
  return {
    ...(session === undefined ? {} : { session }),
    ...(agent === undefined ? {} : { agent }),
    key: session ?? `first-${shortHash(firstWords(request))}`,
  };
}

function said(value: unknown): string | undefined {
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

/** The first user message stays the same while its talk goes on, but for its form: a string now, marked blocks before. */
function firstWords({ messages }: MessagesRequest): string {
  const first = messages.find(({ role }) => role === "user")?.content ?? "";
  const texts = typeof first === "string" ? [first] : first.map(textOf);
  return texts.join("").replace(/\s+/g, "");
}

function textOf(block: ContentBlock): string {
  return "text" in block && typeof block.text === "string" ? block.text : "";
}
