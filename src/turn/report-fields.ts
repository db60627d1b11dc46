import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { MAX_TOP_K } from "../terms/prompt.ts";

/** Fields that mallex carries out, refuses, or that are about the connection; some have fields of their own, which are looked at apart. */
const CARRIED: ReadonlySet<string> = new Set(
  "model max_tokens messages system stream stop_sequences temperature top_p top_k metadata cache_control tools tool_choice thinking output_config output_format mcp_servers container".split(
    " ",
  ),
);

/** Fields of the Messages API about accounts, machines and caches that only the Claude API has. */
const OF_THE_API: ReadonlySet<string> = new Set(
  "context_management compaction thread diagnostics fallbacks speed service_tier inference_geo user_profile_id safeguards".split(
    " ",
  ),
);

const NO_MEANING = "has no meaning for this backend";

/** What is carried out, or refused, of `output_config`. */
const OUTPUT_CARRIED: ReadonlySet<string> = new Set(["effort", "format"]);

/** Whether the Messages API is known to have this field. */
export function isKnownField(name: string): boolean {
  return CARRIED.has(name) || OF_THE_API.has(name);
}

/** Reports the fields of a request that a local model can't follow. */
export function reportFields(request: MessagesRequest, profile: Profile, dropped: DroppedCollector): void {
  const { max_tokens: maxTokens, top_k: topK = 0, stop_sequences: stops = [], output_config: output = {} } = request;
  const report = (what: string, why: string): void => dropped.add({ what, why });
  for (const field of fieldNamesIn(request))
    if (OF_THE_API.has(field)) report(field, NO_MEANING);
    else if (!CARRIED.has(field)) report(field, "a field that mallex does not know");
  for (const field of fieldNamesIn(output))
    if (!OUTPUT_CARRIED.has(field)) report(`output_config.${field}`, NO_MEANING);
  if (maxTokens > profile.output)
    report("max_tokens", `${maxTokens} lowered to ${profile.output}, the profile's output`);
  if (topK > MAX_TOP_K) report("top_k", `${topK} lowered to ${MAX_TOP_K}, which any vocabulary holds`);
  if (stops.includes("")) report("stop_sequences", "an empty one stops nothing");
}

function fieldNamesIn(fields: object): string[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined || value === null ? [] : field));
}
