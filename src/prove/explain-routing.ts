import type { ChainProfile, ExplainedIntent, Explanation } from "../../generated/types/explanation.d.ts";
import type { Plan, Profile, Tier } from "../../generated/types/plan.d.ts";
import type { Dict } from "../compile/tree.ts";
import type { Decision, PassReason } from "../terms/report.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { describeIntent } from "./describe-target.ts";
import { stepsOf } from "./explain-steps.ts";
import { shorten } from "./shorten.ts";
import { indexOfId, where } from "./where.ts";

/** What this machine knows of a profile before it is asked. */
export interface Now {
  /** Why it can't be asked at all: it has no key. In words. */
  readonly unusable?: (profile: string) => string | undefined;
  /** US dollars, today so far. */
  readonly spent?: number;
}

export interface RoutingInput {
  readonly plan: Plan;
  readonly steps: readonly TurnStep[];
  readonly decision: Decision;
  readonly origins: Dict | undefined;
  readonly now: Now;
  /** Tokens of what the client sends. */
  readonly sent: number;
  /** Tokens that a profile would have to read. */
  readonly reads: (profile: string) => number;
}

export type Routing = Pick<Explanation, "intent" | "chain" | "bound">;

/** What the person asks for, what keeps the talk here, and who would answer. */
export function explainRouting(input: RoutingInput): Routing {
  return { ...explainIntent(input), ...explainBound(input), ...explainChain(input) };
}

function explainIntent({ plan, steps, origins }: RoutingInput): Pick<Routing, "intent"> {
  const [step] = stepsOf(steps, "intent");
  if (step === undefined) return {};
  const { choice, sure, words } = step;
  const { id, step: by, scores, margin } = choice;
  const intent: ExplainedIntent = {
    id,
    step: by,
    ...(scores === undefined ? {} : { scores: { ...scores } }),
    ...(margin === undefined ? {} : { margin }),
    sure,
    to: describeIntent(plan.intents?.find((one) => one.id === id)?.to),
    words: shorten(words, 300),
    ...where(origins, ["intents", id]),
  };
  return { intent };
}

function explainBound({ plan, decision: { bound }, origins }: RoutingInput): Pick<Routing, "bound"> {
  if (bound === undefined) return {};
  const about = plan.neverLeaves?.find(({ id }) => id === bound)?.about;
  const at = where(origins, ["neverLeaves", indexOfId(origins, "neverLeaves", bound)]);
  return { bound: { by: bound, ...(about === undefined ? {} : { about }), ...at } };
}

function explainChain(input: RoutingInput): Pick<Routing, "chain"> {
  const [step] = stepsOf(input.steps, "chain");
  if (step === undefined) return {};
  const tier = input.plan.tiers.find(({ id }) => id === step.tier);
  const chain = step.profiles.flatMap((name): ChainProfile[] => {
    const profile = input.plan.profiles[name];
    if (profile === undefined) return [];
    const against = objection(name, profile, { ...input, tier });
    return [
      {
        name,
        model: profile.model,
        backend: profile.backend,
        usable: against === undefined,
        ...against,
        ...(profile.leaves === true ? { leaves: true } : {}),
        ...priceOf(profile, input.reads(name)),
        ...where(input.origins, ["profiles", name]),
      },
    ];
  });
  return { chain };
}

interface Objection {
  readonly reason: PassReason;
  readonly why: string;
}

/** Why it would be passed over, before it is asked. How busy a server is, only the server knows. */
function objection(
  name: string,
  profile: Profile,
  input: RoutingInput & { readonly tier: Tier | undefined },
): Objection | undefined {
  const unusable = input.now.unusable?.(name);
  if (unusable !== undefined) return { reason: "noKey", why: unusable };
  const { bound } = input.decision;
  if (bound !== undefined && profile.leaves === true)
    return { reason: "private", why: `${bound} keeps what is sent on your own machines` };
  return spent(profile, input) ?? tooMuch(name, profile, input);
}

function spent({ price }: Profile, { plan: { budget }, now }: RoutingInput): Objection | undefined {
  if (budget === undefined || price === undefined || (now.spent ?? 0) < budget.perDay) return undefined;
  return { reason: "budget", why: `today's $${budget.perDay} are spent` };
}

function tooMuch(
  name: string,
  { window }: Profile,
  { sent, reads, tier }: RoutingInput & { readonly tier: Tier | undefined },
): Objection | undefined {
  const most = tier?.overflow?.promptTokens ?? Infinity;
  if (sent > most && tier?.profiles.at(-1) !== name)
    return { reason: "long", why: `the client sends ${count(sent)} tokens, and overflow begins at ${count(most)}` };
  const read = reads(name);
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
