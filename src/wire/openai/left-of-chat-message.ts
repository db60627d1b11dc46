import type { ChatTalkMessage } from "../../../generated/types/chat.d.ts";
import type { Dropped } from "../../terms/report.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { cantDo } from "./refuse-chat-fields.ts";

/** What is read of a message. */
const CARRIED: ReadonlySet<string> = new Set(["role", "content", "tool_calls", "tool_call_id"]);

const EARLIER = "earlier thinking is not shown again";

const WHYS: ReadonlyMap<string, string> = new Map([
  ["refusal", "what the message says beside it is shown"],
  ["name", "who of several speaks is not told to the model"],
  ["audio", "the models here read words alone"],
  ["reasoning_content", EARLIER],
  ["reasoning", EARLIER],
  ["reasoning_details", EARLIER],
  ["annotations", "about a search that nobody here has made"],
]);

/** What a message says beside its words. @throws {MallexError} MX8026 for a call in the form that is no longer in use */
export function leftOfChatMessage(message: ChatTalkMessage, path: string): Dropped[] {
  const isSilent = !("content" in message) || message.content === "";
  return Object.entries(message).flatMap(([field, value]) => {
    if (CARRIED.has(field) || isEmptyOption(value) || (field === "refusal" && isSilent)) return [];
    if (field === "function_call")
      throw new MallexError(cantDo(`${path}.${field}`, "is no longer in use", "send `tool_calls`"));
    return [{ what: `messages.${field}`, why: WHYS.get(field) ?? "a field that mallex does not know", count: 1 }];
  });
}

function isEmptyOption(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
