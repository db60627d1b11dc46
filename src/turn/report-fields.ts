import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { MAX_TOP_K } from "../terms/prompt.ts";

/** Fields that mallex carries out or that are about the connection. */
const CARRIED: ReadonlySet<string> = new Set(
  "model max_tokens messages system stream stop_sequences temperature top_p top_k metadata cache_control tools tool_choice".split(
    " ",
  ),
);

/** Fields of the Messages API that mean nothing to a model of one's own. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(
  "thinking context_management output_config output_format service_tier container mcp_servers inference_geo user_profile_id".split(
    " ",
  ),
);

/** Whether the Messages API is known to have this field. */
export function isKnownField(name: string): boolean {
  return CARRIED.has(name) || WITHOUT_MEANING.has(name);
}

/** The choices of a tool that are carried out. */
const FREE_CHOICES: ReadonlySet<string> = new Set(["auto", "none"]);

/** Reports the fields of a request that a local model can't follow. */
export function reportFields(request: MessagesRequest, profile: Profile, dropped: DroppedCollector): void {
  for (const [field, value] of Object.entries(request)) {
    if (CARRIED.has(field) || value === undefined || value === null) continue;
    const why = WITHOUT_MEANING.has(field) ? "has no meaning for this backend" : "a field that mallex does not know";
    dropped.add({ what: field, why });
  }
  if (request.tool_choice !== undefined && !FREE_CHOICES.has(request.tool_choice.type))
    dropped.add({ what: "tool_choice", why: "whether it calls a tool is left to the model" });
  if (request.max_tokens > profile.output)
    dropped.add({
      what: "max_tokens",
      why: `${request.max_tokens} lowered to ${profile.output}, the profile's output`,
    });
  if (request.top_k !== undefined && request.top_k > MAX_TOP_K)
    dropped.add({ what: "top_k", why: `${request.top_k} lowered to ${MAX_TOP_K}, which any vocabulary holds` });
}
