import type { Plan } from "../../../generated/types/plan.d.ts";
import { estimateRequest } from "../../prompt/tokens/estimate.ts";
import { formatInteger, visible } from "../../shared/format-quantities.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { poolPeers } from "../../shared/target-profiles.ts";
import type { Cost, Decision } from "../../shared/turn-report.ts";
import type { TurnTrace } from "../context/turn-trace.ts";

interface AnsweredTurn {
  readonly plan: Pick<Plan, "profiles" | "pools">;
  readonly trace: TurnTrace;
  readonly totalMs: number;
  readonly cost?: Cost | undefined;
}

/**
 * The last answer in one line, for the client's screen: the model, the tier and why, what it read, how fast, and what it cost. Undefined for other
 * requests than the user's turns, and for those that no model has answered.
 * @returns what writes it: of many turns in a row, only the last is shown
 */
export function statusLine({ plan, trace, totalMs, cost }: AnsweredTurn): (() => string) | undefined {
  const { decision, tally } = trace;
  const profile = plan.profiles[decision?.profile ?? ""];
  if (decision?.class !== MAIN_CLASS || profile === undefined || tally.usage === undefined) return undefined;
  const member = poolPeers(plan, decision.profile ?? "").length > 0 ? ` on ${profile.backend}` : "";
  const tier = decision.tier === undefined ? (decision.profile ?? "") : decision.tier;
  return () => {
    const pieces = [
      `${profile.model.split("/").at(-1) ?? profile.model}${member}`,
      `${tier} (${reasonFor(decision)})`,
      readOf(trace),
      speedOf(trace, totalMs),
      cachedOf(trace),
      profile.leaves === true ? costOf(cost) : "local",
    ];
    return visible(pieces.filter((piece) => piece !== undefined).join(" · "));
  };
}

/** Two words. */
function reasonFor({ passed = [], bound, by, route, intent }: Decision): string {
  if (passed.length > 0) return "fallback";
  if (bound !== undefined) return "local only";
  if (by !== undefined) return `by ${by}`;
  if (route !== undefined) return `route ${route}`;
  return intent === undefined ? "default" : `intent ${intent.id}`;
}

/** A large request is not here, but in a thread. */
function readOf({ tally, request, large }: TurnTrace): string {
  const read = formatInteger(tally.usage?.inputTokens ?? 0);
  if (request === undefined || large !== undefined) return `${read} tokens read`;
  return `read ${read} of ${formatInteger(estimateRequest(request))} tokens`;
}

/** While it wrote. */
function speedOf({ tally: { usage, firstTextMs } }: TurnTrace, totalMs: number): string | undefined {
  const { outputTokens = 0 } = usage ?? {};
  const ms = totalMs - (firstTextMs ?? totalMs);
  return outputTokens < 2 || ms <= 0 ? undefined : `${Math.round((1000 * outputTokens) / ms)} tokens/s`;
}

function cachedOf({ tally: { usage } }: TurnTrace): string | undefined {
  const { inputTokens = 0, cachedTokens = 0 } = usage ?? {};
  return inputTokens === 0
    ? undefined
    : `${Math.round((100 * Math.min(cachedTokens, inputTokens)) / inputTokens)} % cached`;
}

function costOf(cost: Cost | undefined): string {
  return cost === undefined ? "cloud" : `$${cost.usd.toFixed(4)}`;
}
