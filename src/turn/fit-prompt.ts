import type { Problem } from "../problem/problem.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { Dropped } from "../terms/report.ts";
import type { TokenCount } from "./count-tokens.ts";

/** What a window makes of a prompt: it fits, it leaves less for the answer than was asked, or it does not fit. */
export type WindowDecision =
  | { readonly kind: "fits" }
  | { readonly kind: "shorten"; readonly maxTokens: number; readonly dropped: Dropped }
  /** MX8004, in the words by which the client knows that it must compact. */
  | { readonly kind: "refuse"; readonly problem: Problem };

/** An estimate decides nothing. @param window tokens of prompt and answer together */
export function fitPrompt(
  prompt: Pick<Prompt, "maxTokens">,
  { tokens, exact }: TokenCount,
  window: number,
): WindowDecision {
  const left = window - tokens;
  if (!exact || prompt.maxTokens <= left) return { kind: "fits" };
  if (left < 1) {
    // One token is the answer's.
    const message = `prompt is too long: ${tokens} tokens > ${window - 1} maximum`;
    return { kind: "refuse", problem: { code: "MX8004", severity: "error", message } };
  }
  const dropped = { what: "max_tokens", why: `only ${left} tokens are left of the window`, count: 1 };
  return { kind: "shorten", maxTokens: left, dropped };
}
