import type { Message } from "../../generated/types/anthropic.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import type { ConversationMessage } from "./talk.ts";

/** Whose words a message holds; `ctx` and `msg`, which some clients send, are the user's, with a report. */
export function readRole(role: Message["role"], dropped: DroppedCollector): ConversationMessage["role"] {
  if (role !== "ctx" && role !== "msg") return role;
  dropped.add({ what: `role ${role}`, why: "no role of the Messages API: taken as the user's" });
  return "user";
}
