import type { Profile, Size } from "../../../generated/types/plan.d.ts";

/** Tokens of the talk behind the head. */
export interface ConversationLimits {
  /** Of all of it: beyond, it is cut. */
  readonly conversationTokens: number;
  /** What a cut leaves of it at most, so that the next one is far. */
  readonly low: number;
  /** Of a single result. */
  readonly result: number;
  /** Of the results that come at once. */
  readonly results: number;
  /** Of an old result of which only its ends are left. */
  readonly stub: number;
}

export interface ConversationBudget {
  readonly profile: Pick<Profile, "window" | "output">;
  /** As the person has set it for the profile's size. */
  readonly budget: Size["budget"];
  /** Tokens of all that stands before the talk. */
  readonly head: number;
  /** Whether tokens are counted. An estimate errs towards too many: as much as the answer would take is given back to the talk. */
  readonly exact: boolean;
}

/** Looks at the plan and the head alone, never at what one request wants: what is cut must stay cut. Nothing: the head leaves no room. */
export function conversationLimits({
  profile,
  budget = {},
  head,
  exact,
}: ConversationBudget): ConversationLimits | undefined {
  const { window, output } = profile;
  const answer = exact ? Math.min(output, Math.floor(window / 2)) : 0;
  const conversationTokens = Math.min(window - answer - head, budget.talk ?? Infinity);
  if (conversationTokens <= 0) return undefined;
  const result = Math.min(budget.result ?? Math.floor(conversationTokens / 2), conversationTokens);
  return {
    conversationTokens,
    low: Math.floor(conversationTokens * 0.6),
    result,
    results: Math.max(result, Math.floor(conversationTokens * 0.75)),
    stub: Math.min(200, Math.max(40, Math.floor(conversationTokens / 20))),
  };
}
