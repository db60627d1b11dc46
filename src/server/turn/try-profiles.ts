import type { Plan } from "../../../generated/types/plan.d.ts";
import { relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import { EgressMatch } from "../../backends/egress-check.ts";
import { kindOf } from "../../backends/registry.ts";
import { awakeTimeout } from "../../backends/timeouts.ts";
import { isUpstreamAnswer } from "../../backends/upstream-errors.ts";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { chainFailed, decisionFor, movesOn, type Skipped } from "../../routing/fallback/pick-candidates.ts";
import { classifyFault, isUnable, passReason, type BackendFault } from "../../routing/fallback/failure-reason.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { Exchange } from "../http/exchange.ts";
import { poolPeers } from "../../shared/target-profiles.ts";
import { isContent, watched, type ChainRequest, type ChainSink, type ProfileAttempt } from "./turn-context.ts";
import { decideLocalOnly, type DecidedTurn } from "./decide-turn.ts";
import { buildTurn } from "./build-turn.ts";
import { fitIntoWindow } from "./fit-into-window.ts";
import { relayTurn } from "./relay-request.ts";
import { requestModel } from "./request-model.ts";
import { answerSearch, queryOf, searcherOf } from "./web-search.ts";

/** A profile that was called, and why it has not answered. */
interface FailedProfile extends Skipped {
  readonly error?: MallexError;
  /** Set: the tier doesn't move on after such a failure, only these profiles of the same pool may still answer. */
  readonly only?: readonly string[];
}

/**
 * Tries one profile after another until one starts to answer, and sends its answer on.
 * @throws {MallexError} the only profile's own error; MX8120 or MX8121 when several have failed
 */
export async function tryProfiles(request: ChainRequest, sink: ChainSink): Promise<void> {
  const { decided, serverContext, trace } = request;
  const { profiles } = serverContext.program.plan;
  let failed: readonly FailedProfile[] = decided.skipped;
  let staysLocal = false;
  let only: FailedProfile["only"];
  const called = new Set<string>();
  // A local profile may come before this one only in the actual order.
  const isBarred = (profile: string): boolean =>
    (staysLocal && profiles[profile]?.leaves === true) || only?.includes(profile) === false;
  for (const { profile, later, openCircuit } of inOrder(decided)) {
    if (openCircuit !== undefined) failed = [...failed, openCircuit];
    if (openCircuit !== undefined || isBarred(profile)) continue;
    failed = failed.filter((one) => one.profile !== profile);
    called.add(profile);
    const peers = poolPeers(serverContext.program.plan, profile).filter((peer) => mayFollow(peer, decided, called));
    const decision = decisionFor(decided.decision, { profile, failed, switched: decided.switchedTo(profile) });
    trace.decision = decision;
    // A request to a `localOnly` profile stays local, even if the profile fails.
    staysLocal ||= profiles[profile]?.localOnly === true;
    if (staysLocal) await decided.keepLocal("localOnly");
    const failure = await tryProfile(
      request,
      {
        profile,
        decision,
        isOnlyCandidate: later.length + failed.length === 0,
        anotherSees: later.some((name) => readsImages(serverContext.program.plan, name)),
        peers,
        ...timeLimitFor(decided, later, peers),
      },
      sink,
    );
    if (failure === undefined) return;
    failed = [...failed, failure];
    ({ only } = failure);
  }
  const localTurn = await decideLocalOnly(decided, failed);
  if (localTurn !== undefined) return tryProfiles({ ...request, decided: localTurn }, sink);
  trace.decision = decisionFor(decided.decision, { profile: undefined, failed });
  throw lastError(failed, decided);
}

interface NextProfile {
  readonly profile: string;
  /** The candidates after it. */
  readonly later: readonly string[];
  /** Skipped for now: its circuit has opened since the turn was decided. */
  readonly openCircuit?: Skipped;
}

/** Profiles with an open circuit come last. */
function* inOrder(decided: DecidedTurn): Generator<NextProfile> {
  const resort = [...decided.resort];
  for (const [at, profile] of decided.candidates.entries()) {
    const later = decided.candidates.slice(at + 1);
    const openCircuit = decided.openCircuitOf(profile);
    const isSpared = openCircuit !== undefined && later.some((other) => decided.openCircuitOf(other) === undefined);
    if (isSpared) resort.push(profile);
    yield { profile, later, ...(isSpared ? { openCircuit } : {}) };
  }
  for (const profile of resort) yield { profile, later: [] };
}

function mayFollow(profile: string, { candidates, resort }: DecidedTurn, called: ReadonlySet<string>): boolean {
  return !called.has(profile) && (candidates.includes(profile) || resort.includes(profile));
}

function readsImages({ profiles, backends }: Plan, name: string): boolean {
  const profile = profiles[name];
  return profile?.images === true || kindOf(backends[profile?.backend ?? ""])?.relays === true;
}

/** Time limits apply only if another profile is left. */
function timeLimitFor(
  { tier }: DecidedTurn,
  later: readonly string[],
  peers: readonly string[],
): Pick<ProfileAttempt, "hasFallback" | "firstTokenTimeoutMs"> {
  const isLast = later.length === 0;
  const isAwaited = isLast || (peers.length === 0 && tier?.moveOn?.includes("timedOut") === false);
  if (isAwaited || tier?.patienceMs === undefined) return { hasFallback: !isAwaited };
  return { hasFallback: false, firstTokenTimeoutMs: tier.patienceMs };
}

/** @returns why the chain moves on; undefined: this profile has answered */
async function tryProfile(
  request: ChainRequest,
  attempt: ProfileAttempt,
  sink: ChainSink,
): Promise<FailedProfile | undefined> {
  const { exchange, decided } = request;
  const { profile } = attempt;
  const timer = startFirstTokenTimer(exchange, attempt.firstTokenTimeoutMs);
  let hasBegun = false;
  const begun = watched(sink, (item) => {
    if (hasBegun || !isContent(item)) return;
    hasBegun = true;
    timer.stop();
    // After a relayed refusal no model has read the request.
    if (item.type !== "relayed" || item.answer.status < 300)
      decided.recordAnswer(profile, decided.routed.facts.promptTokens);
  });
  try {
    const turn = await buildTurn(request, attempt);
    const query = turn.kind === "ask" ? queryOf(request) : undefined;
    request.trace.search = turn.kind === "ask" ? searcherOf(request) : undefined;
    if (turn.kind === "ask" && query !== undefined) {
      begun.onAttempt({ turn, inputTokens: 0, isQueued: false });
      await answerSearch(request, profile, query, begun);
      return undefined;
    }
    await withCircuit(request, profile, begun, (onSlot, to) =>
      requestProfile({ ...request, exchange: timer.exchange }, { turn, attempt, onSlot }, to),
    );
    return undefined;
  } catch (error) {
    exchange.signal.throwIfAborted();
    if (hasBegun) throw error;
    const failure = await skipProfile(error, profile, { ...decided, peers: attempt.peers });
    if (failure !== undefined) return failure;
    const refusal = relayedRefusal(error);
    if (refusal === undefined) throw error;
    await sink.relay(refusal);
    return undefined;
  } finally {
    timer.stop();
  }
}

interface ProfileCall {
  readonly turn: PreparedTurn;
  readonly attempt: ProfileAttempt;
  readonly onSlot: () => void;
}

/** Calls the backend of one profile, once it has a slot. @throws {MallexError} MX8106 or MX8108 without a slot, and all failures of the request */
async function requestProfile(
  request: ChainRequest,
  { turn, attempt, onSlot }: ProfileCall,
  sink: ChainSink,
): Promise<void> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const { serverContext, exchange, decided, trace } = request;
  const { program, queues, unstreamedWaitMs = UNSTREAMED_MS } = serverContext;
  const { input, facts } = decided.routed;
  const slot = queues.join(program.plan.profiles[turn.profile]?.backend ?? "", {
    ...decided.slotRequest,
    signal: exchange.signal,
    maxWaitMs: input.request.stream === true ? undefined : unstreamedWaitMs,
  });
  const { isQueued } = slot;
  const beginWhenGranted = async (): Promise<void> => {
    await slot.granted;
    trace.isQueued = false;
    onSlot();
  };
  try {
    if (turn.kind === "relay") {
      sink.onAttempt({ turn, inputTokens: facts.promptTokens, isQueued });
      await beginWhenGranted();
      return await relayTurn(request, attempt, sink);
    }
    const fitted = await fitIntoWindow(turn, serverContext);
    sink.onAttempt({ ...fitted, isQueued });
    await beginWhenGranted();
    await requestModel({ request, slot, hasFallback: attempt.hasFallback }, fitted.turn, sink);
  } finally {
    slot.leave();
  }
}

/** Milliseconds that a request without streaming waits for a slot: its client gets no pings. */
const UNSTREAMED_MS = 60_000;

/**
 * Reports to the circuit breaker what an answer shows of its backend. A wait for a slot shows nothing, and neither does a disconnect; of a relayed
 * answer only the status counts.
 * @param call calls the backend, and `onSlot` when it has a slot
 */
async function withCircuit(
  { serverContext, exchange }: ChainRequest,
  profile: string,
  sink: ChainSink,
  call: (onSlot: () => void, sink: ChainSink) => Promise<void>,
): Promise<void> {
  const { plan } = serverContext.program;
  const trial = serverContext.circuitBreakers.enter(plan, plan.profiles[profile]?.backend ?? "");
  let hasSlot = false;
  let hasBegun = false;
  const recorded = watched(sink, (item) => {
    if (item.type === "turn-end" || (item.type === "relayed" && item.answer.status < 500)) trial.succeeded();
    else if (item.type === "relayed") trial.failed("overloaded");
    else if (!hasBegun && isContent(item)) trial.started();
    hasBegun ||= isContent(item);
  });
  try {
    await call(() => void (hasSlot = true), recorded);
  } catch (error) {
    const isFault = hasSlot && !exchange.signal.aborted && error instanceof MallexError;
    const fault = isFault ? classifyFault(faultOf(error)) : undefined;
    if (fault === "none") trial.succeeded();
    else if (fault !== undefined) trial.failed(fault.because);
    throw error;
  } finally {
    trial.leave();
  }
}

/**
 * Skips a profile that can't answer, and discards its response. Undefined: the chain doesn't move on, and the error is the answer.
 * @param turn.peers backends of the same pool that are left: a turn goes on to them whatever `moveOn` says
 */
export async function skipProfile(
  error: unknown,
  profile: string,
  { tier, keepLocal, peers }: Pick<DecidedTurn, "tier" | "keepLocal"> & { readonly peers: readonly string[] },
): Promise<FailedProfile | undefined> {
  if (!(error instanceof MallexError)) return undefined;
  const reason = passReason(faultOf(error));
  if (reason === undefined) return undefined;
  // A full queue is an overloaded backend.
  const isListed = reason === "private" || movesOn(tier, reason === "busy" ? "overloaded" : reason);
  if (!isListed && peers.length === 0) return undefined;
  relayedRefusal(error)?.discard();
  if (reason === "private") await keepLocal(error.cause instanceof EgressMatch ? error.cause.rule : "neverLeaves");
  const { problem } = error;
  return { profile, reason, why: problem.message, problem, error, ...(!isListed && { only: peers }) };
}

function faultOf({ problem: { code, message }, cause }: MallexError): BackendFault {
  return { code, message, ...(isUpstreamAnswer(cause) ? { status: cause.status } : {}) };
}

/** Of several failures, the last one that may be temporary decides the status; the client recognizes the text about a prompt that is too long. */
function lastError(failed: readonly FailedProfile[], { tier }: DecidedTurn): MallexError {
  const last = failed.at(-1);
  if (last?.error !== undefined && (failed.length === 1 || last.reason === "tooLong")) return last.error;
  const decisive = failed.findLast(({ problem }) => !isUnable(problem)) ?? last;
  const cause = decisive?.error ?? (decisive && new MallexError(decisive.problem));
  return new MallexError(chainFailed(failed, tier?.id), { cause });
}

interface FirstTokenTimer {
  /** Its signal is aborted with MX8104 when the time is over. */
  readonly exchange: Exchange;
  stop(): void;
}

/** @param ms until the first content; absent: no limit */
function startFirstTokenTimer(exchange: Exchange, ms: number | undefined): FirstTokenTimer {
  if (ms === undefined) return { exchange, stop: () => {} };
  const late = new AbortController();
  const stop = awakeTimeout(() => late.abort(createError("MX8104.patience", { ms })), ms);
  return { exchange: { ...exchange, signal: AbortSignal.any([exchange.signal, late.signal]) }, stop };
}
