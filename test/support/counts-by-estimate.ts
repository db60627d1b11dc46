import type { TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { estimateText } from "../../src/shared/text/estimate-text.ts";

/** For a made-up counter whose test counts whole conversations only. */
export const countsByEstimate: Pick<TokenCounter, "countText" | "countTextInSteps"> = {
  countText: estimateText,
  // oxlint-disable-next-line require-yield -- one step is enough for an estimate
  *countTextInSteps(text) {
    return estimateText(text);
  },
};
