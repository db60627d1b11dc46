import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { Sampling } from "../terms/prompt.ts";

/** What the Messages API takes where a request says nothing. Claude Code 1.x always sends it, and wishes nothing by it. */
const PROTOCOL_TEMPERATURE = 1;

/** The request's own figures go before the profile's. */
export function readSampling({ temperature, top_p, top_k }: MessagesRequest, profile: Profile): Sampling {
  return {
    ...profile.sampling,
    ...(temperature === undefined || temperature === PROTOCOL_TEMPERATURE ? {} : { temperature }),
    ...(top_p === undefined ? {} : { topP: top_p }),
    ...(top_k === undefined ? {} : { topK: top_k }),
  };
}
