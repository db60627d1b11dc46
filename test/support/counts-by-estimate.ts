import type { TokenCounter } from "../../src/turn/count-tokens.ts";
import { estimateText } from "../../src/turn/estimate-tokens.ts";

/** For a made-up counter whose test counts whole conversations only. */
export const countsByEstimate: Pick<TokenCounter, "countText" | "countTextInSteps"> = {
  countText: estimateText,
  // oxlint-disable-next-line require-yield -- one step is enough for an estimate
  *countTextInSteps(text) {
    return estimateText(text);
  },
};
