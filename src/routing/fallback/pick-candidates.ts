import type { Plan, Tier } from "../../../generated/types/plan.d.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { poolPeers } from "../../shared/target-profiles.ts";
import type { Decision, Passed, PassReason, Switched } from "../../shared/turn-report.ts";
import type { OpenCircuit } from "./circuit-breaker.ts";
import { isUnable, passReason } from "./failure-reason.ts";

/** What is known about a turn's profiles before any of them is called. */
export interface Situation {
  readonly plan: Plan;
  /** Names of profiles, the first choice first. */
  readonly chain: readonly string[];
  /** The tier whose chain it is; absent where the client named a profile. */
  readonly tier?: Tier | undefined;
  /** Why the session stays with profiles that do not leave. */
  readonly pinnedReason?: string | undefined;
  /** The budget of the day is spent. */
  readonly isSpent: boolean;
  /** Tokens that a profile's model would read; called only where `overflow.promptTokens` limits them. */
  readonly promptTokens: (profile: string) => number;
  /** Why a profile can't be called at all. */
  readonly unusable: (profile: string) => Problem | undefined;
  /** Turns that a backend is answering now, and turns that wait for it. */
  readonly busy: (backend: string) => number;
  /** Backends that keep failing; absent: none. */
  readonly openCircuitOf?: ((backend: string) => OpenCircuit | undefined) | undefined;
}

/** A profile that did not answer, and its failure. */
export interface Skipped extends Passed {
  readonly problem: Problem;
}

export interface Candidates {
  /** To be called in this order. */
  readonly candidates: readonly string[];
  /** Profiles with an open circuit, where others have none: called once all candidates have failed. */
  readonly resort: readonly string[];
  /** Those that rest are among them. */
  readonly skipped: readonly Skipped[];
}

/** Which profiles of a chain may be called. The order stays the same. */
export function pickCandidates(situation: Situation): Candidates {
  const { chain } = situation;
  const closed = chain.flatMap((name) => unavailableReason(name, situation) ?? []);
  const mayAnswer = without(chain, closed);
  const openCircuit = mayAnswer.flatMap((name) => circuitOpenReason(name, situation) ?? []);
  const spared = openCircuit.length < mayAnswer.length ? openCircuit : [];
  const open = without(mayAnswer, spared);
  const full = open.flatMap((name) =>
    isLastResort(name, open, situation) ? [] : (queueFullReason(name, situation) ?? []),
  );
  const all = [...closed, ...spared, ...full];
  return {
    candidates: without(open, full),
    resort: spared.map(({ profile }) => profile),
    skipped: chain.flatMap((name) => all.find(({ profile }) => profile === name) ?? []),
  };
}

function without(names: readonly string[], skipped: readonly Skipped[]): string[] {
  return names.filter((name) => !skipped.some(({ profile }) => profile === name));
}

/** Why a profile should be called last; undefined: nothing is known against it, or its chain does not continue after such a failure. */
export function circuitOpenReason(
  name: string,
  { plan, chain, tier, openCircuitOf: openCircuit }: Pick<Situation, "plan" | "chain" | "tier" | "openCircuitOf">,
): Skipped | undefined {
  const stateOf = (profile: string): OpenCircuit | undefined => openCircuit?.(plan.profiles[profile]?.backend ?? "");
  const backend = plan.profiles[name]?.backend ?? "";
  const state = stateOf(name);
  if (state === undefined) return undefined;
  const hasPeer = poolPeers(plan, name).some((peer) => chain.includes(peer) && stateOf(peer) === undefined);
  if (!hasPeer && !movesOn(tier, state.because)) return undefined;
  const { because, leftMs } = state;
  const problem =
    leftMs === 0
      ? createProblem("MX8121.probing", { backend, because })
      : createProblem("MX8121.circuitOpen", { backend, because, seconds: Math.ceil(leftMs / 1000) });
  return against(name, "resting", problem);
}

function unavailableReason(name: string, situation: Situation): Skipped | undefined {
  const { plan, tier, isSpent } = situation;
  const profile = plan.profiles[name];
  const pinnedReason = situation.pinnedReason ?? pinnedEarlier(name, situation);
  if (pinnedReason !== undefined && profile?.leaves === true)
    return against(name, "private", mayNotLeave(name, pinnedReason));
  if (isSpent && profile?.price !== undefined) return against(name, "budget", isClosed(name, plan));
  const problem = situation.unusable(name);
  if (problem === undefined) return undefined;
  const reason = passReason({ code: problem.code }) ?? "noKey";
  // A chain that does not move on for want of a key, or of a model, ends at this profile, with its own words; within a pool it moves on.
  const peers = poolPeers(plan, name).filter((peer) => situation.chain.includes(peer));
  const hasPeer = peers.some((peer) => situation.unusable(peer) === undefined);
  return hasPeer || movesOn(tier, reason) ? against(name, reason, problem) : undefined;
}

export function movesOn(tier: Tier | undefined, reason: PassReason): boolean {
  return tier?.moveOn === undefined || tier.moveOn.some((one) => one === reason);
}

/** A request to a `localOnly` profile never falls back to a cloud, whether the profile fails or is skipped. */
function pinnedEarlier(name: string, { plan, chain, tier }: Situation): string | undefined {
  // Of a tier, also the profiles that a minimum size leaves out: who puts a private one first means this order.
  const order: readonly string[] = tier?.profiles ?? [];
  const before = [...chain.slice(0, chain.indexOf(name)), ...order.slice(0, Math.max(0, order.indexOf(name)))];
  return before.some((other) => plan.profiles[other]?.localOnly === true) ? "localOnly" : undefined;
}

/**
 * Requests overflow along the tier's own order, even where a chain starts with the profile that has the conversation in its
 * cache; the last profile left answers, however busy it is.
 */
function isLastResort(name: string, open: readonly string[], { tier }: Situation): boolean {
  const below = tier?.profiles.slice(tier.profiles.indexOf(name) + 1) ?? [];
  return !below.some((other) => open.includes(other));
}

function queueFullReason(name: string, situation: Situation): Skipped | undefined {
  const { busy, promptTokens } = situation.tier?.overflow ?? {};
  const backend = situation.plan.profiles[name]?.backend ?? "";
  const turns = situation.busy(backend);
  if (busy !== undefined && turns >= busy)
    return against(name, "busy", createProblem("MX8121.busy", { backend, turns }));
  const tokens = promptTokens === undefined ? 0 : situation.promptTokens(name);
  if (promptTokens !== undefined && tokens > promptTokens)
    return against(name, "long", createProblem("MX8121.longPrompt", { profile: name, tokens, limit: promptTokens }));
  return undefined;
}

function against(profile: string, reason: PassReason, problem: Problem): Skipped {
  return { profile, reason, why: problem.message, problem };
}

function mayNotLeave(profile: string, pinnedReason: string): Problem {
  return createProblem("MX8120.profile", { profile, pinnedReason });
}

function isClosed(profile: string, { budget }: Plan): Problem {
  return createProblem("MX8122", { perDay: budget?.perDay ?? 0, profile });
}

export interface DecisionInput {
  /** The profile to call; absent: all have failed. */
  readonly profile: string | undefined;
  readonly failed: readonly Skipped[];
  readonly switched?: Switched | undefined;
}

/** The profile to call, and those that were skipped before it. */
export function decisionFor(decision: Decision, { profile, failed, switched }: DecisionInput): Decision {
  const { switched: _switched, profile: _profile, ...settled } = decision;
  const passed = failed.map(({ profile: name, reason, why }) => ({ profile: name, reason, why }));
  return {
    ...settled,
    ...(profile === undefined ? {} : { profile }),
    ...(passed.length > 0 && { passed }),
    ...(switched === undefined ? {} : { switched }),
  };
}

/**
 * The error for the client when no profile has answered: with one profile, or where none can be called, its own text; with
 * several, each with its reason.
 */
export function chainFailed(failed: readonly Skipped[], tier: string | undefined): Problem {
  const [first, ...others] = failed;
  if (first === undefined) throw new Error("a chain without a profile");
  if (failed.every(({ reason }) => reason === "private")) return noLocalProfile(first);
  if (others.length === 0 || failed.every(({ problem }) => isUnable(problem))) return first.problem;
  const reasons = failed.map(({ profile, reason, problem }) => {
    const hint = problem.hint === undefined ? "" : ` (${problem.hint})`;
    return `${profile}: ${reason}: ${problem.message}${hint}`;
  });
  const each = reasons.join("; ");
  return tier === undefined ? createProblem("MX8121.profiles", { each }) : createProblem("MX8121.tier", { tier, each });
}

function noLocalProfile({ problem }: Skipped): Problem {
  return createProblem("MX8120.noLocalProfile", { reason: problem.message });
}
