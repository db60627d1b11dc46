import type { ChainProfile, ExplainedIntent, Explanation } from "../../../generated/types/explanation.d.ts";
import type { Plan, Profile, Tier } from "../../../generated/types/plan.d.ts";
import type { Circuit } from "../../../generated/types/status.d.ts";
import type { Dict } from "../../config/parse/tree.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { pickCandidates } from "../../routing/fallback/pick-candidates.ts";
import type { Decision, Passed, PassReason, TurnStep } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { describeCircuit, describeIntent, indexOfId, locationAt } from "../text/describe.ts";
import { shorten } from "../text/terminal-text.ts";
import { stepsOf } from "./explain-rules.ts";

/** What this machine knows about a profile before a request is sent to it. */
export interface Now {
  /** Why the profile can't be used at all: it has no key. */
  readonly unusable?: (profile: string) => Problem | undefined;
  /** US dollars, today so far. */
  readonly spent?: number;
  /** By backend, of the server that runs. */
  readonly circuits?: ReadonlyMap<string, Circuit>;
}

export interface RoutingInput {
  readonly plan: Plan;
  readonly steps: readonly TurnStep[];
  readonly decision: Decision;
  readonly origins: Dict | undefined;
  readonly now: Now;
  /** Tokens of the whole conversation for a profile, not cut to its window. */
  readonly measure: (profile: string) => number;
  /** Tokens that a profile would have to read. */
  readonly reads: (profile: string) => number;
  /** Where in the request the rule matches that keeps the session local. */
  readonly found?: string | undefined;
}

export type Routing = Pick<Explanation, "intent" | "chain" | "bound">;

/** The intent of the user's message, why the conversation stays local, and the profiles that would answer. */
export function explainRouting(input: RoutingInput): Routing {
  return { ...explainIntent(input), ...explainLocalOnly(input), ...explainChain(input) };
}

function explainIntent({ plan, steps, origins }: RoutingInput): Pick<Routing, "intent"> {
  const [step] = stepsOf(steps, "intent");
  if (step === undefined) return {};
  const { choice, sure, words: text } = step;
  const { id, step: by, scores, margin } = choice;
  const intent: ExplainedIntent = {
    id,
    step: by,
    ...(scores === undefined ? {} : { scores: { ...scores } }),
    ...(margin === undefined ? {} : { margin }),
    sure,
    to: describeIntent(plan.intents?.find((one) => one.id === id)?.to),
    words: shorten(text, 300),
    ...locationAt(origins, ["intents", id]),
  };
  return { intent };
}

function explainLocalOnly({
  plan,
  decision: { bound: pinnedReason },
  origins,
  found,
}: RoutingInput): Pick<Routing, "bound"> {
  if (pinnedReason === undefined) return {};
  const about = plan.neverLeaves?.find(({ id }) => id === pinnedReason)?.about;
  const at = locationAt(origins, ["neverLeaves", indexOfId(origins, "neverLeaves", pinnedReason)]);
  return { bound: { by: pinnedReason, ...optional("about", about), ...optional("found", found), ...at } };
}

function explainChain(input: RoutingInput): Pick<Routing, "chain"> {
  const [step] = stepsOf(input.steps, "chain");
  if (step === undefined) return {};
  const tier = input.plan.tiers.find(({ id }) => id === step.tier);
  const skipped = skippedOf(step.profiles, tier, input);
  const chain = step.profiles.flatMap((name): ChainProfile[] => {
    const profile = input.plan.profiles[name];
    if (profile === undefined) return [];
    const read = input.reads(name);
    const against = skipped.get(name) ?? tooLong(profile, read);
    return [
      {
        name,
        model: profile.model,
        backend: profile.backend,
        usable: against === undefined,
        ...against,
        ...(profile.leaves === true ? { leaves: true } : {}),
        ...optional("circuit", circuitOf(profile, input.now)),
        ...priceOf(profile, read),
        ...locationAt(input.origins, ["profiles", name]),
      },
    ];
  });
  return { chain };
}

/** What is known before a request is sent, from the code that answers turns. Only the server knows how busy it is. */
function skippedOf(chain: readonly string[], tier: Tier | undefined, input: RoutingInput): Map<string, Against> {
  const { plan, decision, now, measure } = input;
  const { skipped } = pickCandidates({
    plan,
    chain,
    tier,
    pinnedReason: decision.bound,
    isSpent: plan.budget !== undefined && (now.spent ?? 0) >= plan.budget.perDay,
    promptTokens: measure,
    unusable: (name) => now.unusable?.(name),
    busy: () => 0,
    openCircuitOf(backend) {
      const { state, because, seconds = 0 } = now.circuits?.get(backend) ?? {};
      return state !== "open" ? undefined : { because: because as PassReason, leftMs: seconds * 1000 };
    },
  });
  return new Map(skipped.map(({ profile, reason, why }) => [profile, { reason, why }]));
}

function circuitOf({ backend }: Profile, { circuits }: Now): string | undefined {
  const circuit = circuits?.get(backend);
  return circuit && describeCircuit(circuit);
}

type Against = Pick<Passed, "reason" | "why">;

function tooLong({ window }: Profile, read: number): Against | undefined {
  if (read < window) return undefined;
  return { reason: "tooLong", why: `it would read ${count(read)} tokens, and has room for ${count(window)}` };
}

function priceOf({ price }: Profile, read: number): Pick<ChainProfile, "price"> {
  if (price === undefined) return {};
  return { price: { read: (price.input * read) / 1e6, perThousand: price.output / 1000 } };
}

function count(tokens: number): string {
  return tokens.toLocaleString("en-US");
}

/** A copy that shares no lists with the decision. */
export function copyDecision({ passed, intent, ...decision }: Decision): Explanation["decision"] {
  return {
    ...decision,
    ...(passed === undefined ? {} : { passed: [...passed] }),
    ...(intent === undefined ? {} : { intent: { ...intent } }),
  };
}
