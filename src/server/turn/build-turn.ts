import type { PreparedTurn, PromptChoice } from "../../routing/turn/build-prompt.ts";
import { continueAnswer } from "../../routing/turn/route-turn.ts";
import type { AnswerPart } from "../../shared/web-search.ts";
import { optional } from "../../shared/utilities.ts";
import type { ChainRequest } from "./turn-context.ts";
import { buildFittingPrompt } from "./fit-into-window.ts";

/** The turn for one profile: here, or where the texts of the request are. @param parts the answer so far */
export async function buildTurn(
  { serverContext, decided: { routed }, trace: { large } }: ChainRequest,
  choice: PromptChoice,
  parts?: readonly AnswerPart[],
): Promise<PreparedTurn> {
  if (large !== undefined) {
    const { profile, decision, anotherSees } = choice;
    const others = { ...optional("anotherSees", anotherSees), ...optional("parts", parts) };
    return large.build(serverContext.program.plan, { profile, decision, ...others });
  }
  return buildFittingPrompt(serverContext, parts === undefined ? routed : continueAnswer(routed, parts), choice);
}
