import type { Plan } from "../../../generated/types/plan.d.ts";
import { relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import { kindOf } from "../../backends/registry.ts";
import { awakeTimeout } from "../../backends/timeouts.ts";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { chainFailed, decisionFor, type Skipped } from "../../routing/fallback/candidates.ts";
import { isUnable } from "../../routing/fallback/failure-reason.ts";
import type { Decision } from "../../shared/turn-report.ts";
import type { Exchange } from "../http/exchange.ts";
import { isContent, watched, type ChainItem, type ChainRequest, type ChainSink } from "./chain-request.ts";
import { decideLocalOnly, type DecidedTurn } from "./decide-turn.ts";
import { buildFittingPrompt } from "./fit-into-window.ts";
import { recordCircuitEvents, skipProfile, type FailedProfile } from "./profile-failures.ts";
import { requestProfile } from "./request-profile.ts";

/** What a backend refuses, none of its models has read. */
function isAnswer(item: ChainItem): boolean {
  return isContent(item) && (item.type !== "relayed" || item.answer.status < 300);
}

/**
 * Tries one profile after the other until one begins to answer, and sends its answer on.
 * @throws {MallexError} the only profile's own error; MX8120 or MX8121 when several have failed
 */
export async function tryProfiles(request: ChainRequest, sink: ChainSink): Promise<void> {
  const { decided, serverContext } = request;
  const { profiles } = serverContext.program.plan;
  let failed: readonly FailedProfile[] = decided.skipped;
  let stays = false;
  for (const { profile, isLast, later, openCircuit } of inOrder(decided)) {
    if (openCircuit !== undefined) failed = [...failed, openCircuit];
    // Somebody may have been asked before it who stands behind it.
    if (openCircuit !== undefined || (stays && profiles[profile]?.leaves === true)) continue;
    failed = failed.filter((one) => one.profile !== profile);
    const decision = decisionFor(decided.decision, { profile, failed, switched: decided.switchedTo(profile) });
    request.onDecision(decision);
    // What such a profile is asked stays here, whether it answers or not.
    stays ||= profiles[profile]?.localOnly === true;
    if (stays) await decided.keepLocal("localOnly");
    const isOnlyCandidate = isLast && failed.length === 0;
    const attempt = {
      profile,
      decision,
      isOnlyCandidate,
      anotherSees: hasSeeing(serverContext.program.plan, later),
      ...hasteOf(decided, isLast),
    };
    const failure = await tryProfile(request, attempt, sink);
    if (failure === undefined) return;
    failed = [...failed, failure];
  }
  await tryLocally(request, failed, sink);
}

/** No profile of the chain has answered. */
async function tryLocally(request: ChainRequest, failed: readonly FailedProfile[], sink: ChainSink): Promise<void> {
  const { decided } = request;
  const localTurn = await decideLocalOnly(decided, failed);
  if (localTurn !== undefined) return tryProfiles({ ...request, decided: localTurn }, sink);
  request.onDecision(decisionFor(decided.decision, { profile: undefined, failed }));
  throw lastError(failed, decided);
}

interface NextProfile {
  readonly profile: string;
  /** Of those that do not rest: longer than for this one nobody is waited for. */
  readonly isLast: boolean;
  /** The candidates after it. */
  readonly later: readonly string[];
  /** Not asked now: it began to rest, or to be tried, after the turn was decided. */
  readonly openCircuit?: Skipped;
}

/** Who rests is asked when all others have failed. */
function* inOrder(decided: DecidedTurn): Generator<NextProfile> {
  const resort = [...decided.resort];
  for (const [at, profile] of decided.candidates.entries()) {
    const behind = decided.candidates.slice(at + 1);
    const openCircuit = decided.openCircuitOf(profile);
    const isSpared = openCircuit !== undefined && behind.some((other) => decided.openCircuitOf(other) === undefined);
    if (isSpared) resort.push(profile);
    yield { profile, isLast: behind.length === 0, later: behind, ...(isSpared ? { openCircuit } : {}) };
  }
  for (const profile of resort) yield { profile, isLast: true, later: [] };
}

/** Whether one of these profiles reads pictures. */
function hasSeeing({ profiles, backends }: Plan, names: readonly string[]): boolean {
  return names.some((name) => {
    const profile = profiles[name];
    return profile?.images === true || kindOf(backends[profile?.backend ?? ""])?.relays === true;
  });
}

interface ProfileAttempt {
  readonly profile: string;
  /** A profile after this one reads pictures. */
  readonly anotherSees: boolean;
  readonly decision: Decision;
  /** Nobody else could answer. */
  readonly isOnlyCandidate: boolean;
  /** The tier says nothing of patience, and another one is asked when this one does not show that it is there. */
  readonly hasFallback: boolean;
  /** Until its first word. */
  readonly firstTokenTimeoutMs?: number;
}

/** No profile is hurried that has no other behind it. */
function hasteOf({ tier }: DecidedTurn, isLast: boolean): Pick<ProfileAttempt, "hasFallback" | "firstTokenTimeoutMs"> {
  const isAwaited = isLast || tier?.moveOn?.includes("timedOut") === false;
  if (isAwaited || tier?.patienceMs === undefined) return { hasFallback: !isAwaited };
  return { hasFallback: false, firstTokenTimeoutMs: tier.patienceMs };
}

/** @returns why the next one has to be asked; undefined: this one has answered */
async function tryProfile(
  request: ChainRequest,
  attempt: ProfileAttempt,
  sink: ChainSink,
): Promise<FailedProfile | undefined> {
  const { serverContext, exchange, decided } = request;
  const { profile, firstTokenTimeoutMs } = attempt;
  const timer = startFirstTokenTimer(exchange, firstTokenTimeoutMs);
  let hasBegun = false;
  const begun = watched(sink, (item) => {
    if (hasBegun || !isContent(item)) return;
    hasBegun = true;
    timer.end();
    if (isAnswer(item)) decided.recordAnswer(profile, decided.routed.facts.promptTokens);
  });
  try {
    const turn = await buildFittingPrompt(serverContext, decided.routed, attempt);
    await recordCircuitEvents(request, profile, begun, (onSlot, to) =>
      requestProfile({ ...request, exchange: timer.exchange, onSlot }, turn, attempt, to),
    );
    return undefined;
  } catch (error) {
    exchange.signal.throwIfAborted();
    if (hasBegun) throw error;
    const failure = await skipProfile(error, profile, decided);
    if (failure !== undefined) return failure;
    const refusal = relayedRefusal(error);
    if (refusal === undefined) throw error;
    await sink.relay(refusal);
    return undefined;
  } finally {
    timer.end();
  }
}

/** Of several failures the last one that may pass says how it looks to the client; a prompt that is too long has words that it knows. */
function lastError(failed: readonly FailedProfile[], { tier }: DecidedTurn): MallexError {
  const last = failed.at(-1);
  if (last?.error !== undefined && (failed.length === 1 || last.reason === "tooLong")) return last.error;
  const tooLong = failed.findLast(({ problem }) => !isUnable(problem)) ?? last;
  return new MallexError(chainFailed(failed, tier?.id), {
    cause: tooLong?.error ?? (tooLong && new MallexError(tooLong.problem)),
  });
}

/** A profile that is given so long, and no longer. */
interface FirstTokenTimer {
  /** Its signal is aborted, with MX8104, once patience has ended. */
  readonly exchange: Exchange;
  /** It has begun to answer, or there is nothing to wait for any more. */
  end(): void;
}

/** @param ms until its first word; absent: as long as it takes */
function startFirstTokenTimer(exchange: Exchange, ms: number | undefined): FirstTokenTimer {
  if (ms === undefined) return { exchange, end: () => {} };
  const lost = new AbortController();
  const end = awakeTimeout(() => lost.abort(tooSlow(ms)), ms);
  const signal = AbortSignal.any([exchange.signal, lost.signal]);
  return { exchange: { ...exchange, signal }, end };
}

function tooSlow(ms: number): MallexError {
  return new MallexError(createProblem("MX8104.patience", { ms }));
}
