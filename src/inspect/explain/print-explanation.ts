import type { Explanation } from "../../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import type { Repair } from "../../shared/turn-report.ts";
import { printTree } from "../text/print-tree.ts";

const REPAIRS: Readonly<Record<Repair, string>> = {
  called: "the model was asked again for a call, and made it",
  said: "the model was asked again for a call, and answered with text",
  failed: "the model was asked again for a call, without success: mallex logs says why",
  noRoom: "the model was not asked again for a call: its window was full",
};

/** Every decision of an explanation, in order. */
export function printExplanation(explanation: Explanation, style: TextStyle = plainStyle): string {
  const { request, plan, class: kind, route, intent, bound, chain = [], profile, tools } = explanation;
  const { parts, rules, dropped, reply, problem, tokens, prompt, answered } = explanation;
  // A single profile that can be used and has no price is the one of the section `profile`.
  const isChain = chain.length > 1 || chain.some(({ usable, price }) => !usable || price !== undefined);
  const groups = [
    { request: { ...request, client: request.client ?? "unknown" }, plan },
    { class: kind },
    { route: { ...route, id: route.id ?? "none matches" } },
    { intent, bound: bound && { ...bound, ...optionsOf(bound.found) }, chain: isChain && chain },
    { profile, tools },
    { parts, rules, dropped: dropped.filter(({ rule }) => rule === undefined) },
    { refused: problem, reply: reply && JSON.stringify(reply), tokens: { ...tokens, answer: prompt?.maxTokens } },
    { answered: answered && printable(answered, explanation) },
  ];
  return groups
    .map((group) => printTree(group, style).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** What to do about a session that stays on this machine. */
function optionsOf(found: string | undefined): { readonly remedy?: string } {
  if (found === undefined) return {};
  const isClients = /^(?:system|tools)\b/.test(found);
  return {
    remedy: `${isClients ? "a narrower rule, since the client itself sends this, and then" : "a narrower rule, or"} a new session`,
  };
}

/** What happened to the recorded turn, whose session the rules know nothing of. */
function printable({ decision, ...result }: NonNullable<Explanation["answered"]>, explanation: Explanation): object {
  const { tier, profile } = explanation.decision;
  const isOther = decision.tier !== tier || decision.profile !== profile;
  return {
    ...decision,
    ...result,
    repair: result.repair && REPAIRS[result.repair],
    bound:
      decision.bound && explanation.bound === undefined ? `${decision.bound}, by an earlier request` : decision.bound,
    different: isOther && "from the decision above: the session was known",
  };
}
