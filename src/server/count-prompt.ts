import type { TokenCount } from "../turn/count-tokens.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { ServerContext } from "./serving.ts";
import { estimateTokens } from "../turn/estimate-tokens.ts";
import { inSteps } from "./in-steps.ts";

/** Tokens of the rendered prompt; exact where the profile's tokenizer is at hand. Other requests go on between the steps. */
export async function countPrompt(
  { profile, prompt }: Pick<Extract<PreparedTurn, { kind: "ask" }>, "profile" | "prompt">,
  options: Pick<ServerContext, "counter">,
): Promise<TokenCount> {
  const steps = options.counter(profile)?.countInSteps(prompt);
  if (steps === undefined) return { tokens: estimateTokens(prompt), exact: false };
  return inSteps(steps);
}
