import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

/** Fields that mallex carries out or that are about the connection; every other one is reported. */
const CARRIED = new Set([
  "model",
  "max_tokens",
  "messages",
  "system",
  "stream",
  "stop_sequences",
  "temperature",
  "top_p",
  "top_k",
  "metadata",
  "cache_control",
  "tools",
  "tool_choice",
]);

/** Reports the fields of a request that a local model in text can't follow. */
export function reportFields(request: MessagesRequest, profile: Profile, dropped: DroppedCollector): void {
  for (const [field, value] of Object.entries(request)) {
    if (CARRIED.has(field) || value === undefined || value === null) continue;
    dropped.add({ what: field, why: "has no meaning for this backend" });
  }
  if (request.max_tokens > profile.output)
    dropped.add({
      what: "max_tokens",
      why: `${request.max_tokens} lowered to ${profile.output}, the profile's output`,
    });
}
