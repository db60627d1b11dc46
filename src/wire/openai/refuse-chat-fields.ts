import type { ChatCompletionRequest } from "../../../generated/types/chat.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { isKnownChatField } from "./read-chat-fields.ts";

/** What the request asks for that nothing here can do, and that can't be left out without harm (MX8026); what is unknown where that is refused (MX8017). */
export function refuseChatFields(request: ChatCompletionRequest, isStrict: boolean): Problem | undefined {
  const { n = 1, logprobs, modalities = [] } = request;
  if (n > 1) return cantDo("n", "asks for several answers, and a turn has one", "ask once for each");
  if (logprobs === true) return cantDo("logprobs", "no server here tells how likely its words are", "leave it out");
  if (modalities.some((one) => one !== "text"))
    return cantDo("modalities", "the models here answer in words alone", "ask for `text`");
  for (const [older, newer] of OLDER)
    if (request[older] !== undefined) return cantDo(older, "is no longer in use", `send \`${newer}\``);
  if (request["web_search_options"] !== undefined)
    return cantDo("web_search_options", "nothing here searches the web", "leave it out, or offer a tool that does");
  return isStrict ? unknownField(request) : undefined;
}

const OLDER = [
  ["functions", "tools"],
  ["function_call", "tool_choice"],
] as const;

/** @param path as the client wrote it */
export function cantDo(path: string, why: string, hint: string): Problem {
  return { code: "MX8026", severity: "error", message: `${path}: ${why}`, hint, at: { path } };
}

function unknownField(request: ChatCompletionRequest): Problem | undefined {
  const path = Object.keys(request).find((name) => !isKnownChatField(name));
  if (path === undefined) return undefined;
  const hint = "`server: { strict: false }` leaves it out with a report";
  return { code: "MX8017", severity: "error", message: `${path}: no field that mallex knows`, hint, at: { path } };
}
