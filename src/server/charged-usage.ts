import type { Usage } from "../terms/turn-event.ts";
import type { TurnTally } from "./turn-tally.ts";
import { ASCII_PER_TOKEN, estimateText } from "../turn/estimate-tokens.ts";

export interface Charged {
  readonly usage: Usage;
  /** Not, or not all of it, counted by the backend. */
  readonly isEstimate: boolean;
}

/** What was asked, and what came of it. */
interface TurnTraffic {
  /** Of the prompt; absent where no profile was asked. */
  readonly inputTokens?: number;
  readonly tally: TurnTally;
}

/** How the exchange has ended. `isStopped`: nobody waited for the rest. */
interface TurnOutcome {
  readonly isStopped: boolean;
  readonly status: number;
}

/**
 * The tokens that an answer is charged for: those that its backend has counted. Counts come at the end, and an answer
 * that was stopped has none: then the prompt and the words so far by estimate, and the prompt alone when it was stopped
 * before its first word, because the backend had begun to read it.
 */
export function chargedUsage(
  { inputTokens, tally }: TurnTraffic,
  { isStopped, status }: TurnOutcome,
): Charged | undefined {
  const { usage, stopReason } = tally;
  if (usage !== undefined && stopReason !== undefined) return { usage, isEstimate: false };
  const words = estimateOutputTokens(tally);
  const isCharged = usage !== undefined || words > 0 || (isStopped && status < 400);
  if (inputTokens === undefined || !isCharged) return undefined;
  const known = usage ?? { inputTokens, cachedTokens: 0, outputTokens: 0 };
  return { usage: { ...known, outputTokens: Math.max(known.outputTokens, words) }, isEstimate: true };
}

/** Tokens of all that the model has said, by estimate. */
function estimateOutputTokens({ text, unkeptChars = 0, calls, thinkingChars }: TurnTally): number {
  const texts = [text, ...calls.map(({ name, input }) => JSON.stringify({ name, input }))];
  const unseen = Math.ceil((thinkingChars + unkeptChars) / ASCII_PER_TOKEN);
  return texts.reduce((sum, one) => sum + estimateText(one), unseen);
}
