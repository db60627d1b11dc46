import { relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import { isUpstreamAnswer } from "../../backends/upstream-errors.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import type { Skipped } from "../../routing/fallback/candidates.ts";
import type { CircuitTrial } from "../../routing/fallback/circuit-breaker.ts";
import { classifyFault, passReason, type BackendFault } from "../../routing/fallback/failure-reason.ts";
import type { PassReason } from "../../shared/turn-report.ts";
import { isContent, watched, type ChainRequest, type ChainSink } from "./chain-request.ts";
import type { DecidedTurn } from "./decide-turn.ts";

/** A profile that was asked, and why it has not answered. */
export interface FailedProfile extends Skipped {
  readonly error?: MallexError;
}

/** Leaves a profile that can't answer, and what it said, for the next one. Undefined: the chain does not go on, and the error is the answer. */
export async function skipProfile(
  error: unknown,
  profile: string,
  decided: DecidedTurn,
): Promise<FailedProfile | undefined> {
  const reason = moveOnReason(error, decided);
  if (reason === undefined || !(error instanceof MallexError)) return undefined;
  relayedRefusal(error)?.discard();
  if (reason === "private") await decided.keepLocal("neverLeaves");
  return { profile, reason, why: error.problem.message, problem: error.problem, error };
}

/** What a chain has to know of an error. */
function faultOf({ problem: { code, message }, cause }: MallexError): BackendFault {
  return { code, message, ...(isUpstreamAnswer(cause) ? { status: cause.status } : {}) };
}

/** Why the chain goes on after an error; undefined: it does not. */
function moveOnReason(error: unknown, { tier }: Pick<DecidedTurn, "tier">): PassReason | undefined {
  if (!(error instanceof MallexError)) return undefined;
  const reason = passReason(faultOf(error));
  // A queue that is full is a backend that has too much to do.
  const listed = reason === "busy" ? "overloaded" : reason;
  const isAllowed = tier?.moveOn === undefined || reason === "private" || tier.moveOn.some((one) => one === listed);
  return isAllowed ? reason : undefined;
}

/**
 * Notes what the answer of one profile shows of its backend. A wait for a slot shows nothing, nor does a client that leaves; of an answer that is
 * relayed only its beginning is seen.
 * @param ask calls the backend, and `onSlot` when it has got a slot
 */
export async function recordCircuitEvents(
  { serverContext, exchange, onSlot }: ChainRequest,
  profile: string,
  sink: ChainSink,
  ask: (onSlot: () => void, sink: ChainSink) => Promise<void>,
): Promise<void> {
  const { plan } = serverContext.program;
  const trial = serverContext.circuitBreakers.enter(plan, plan.profiles[profile]?.backend ?? "");
  let isRequested = false;
  let hasBegun = false;
  const recordRequest = (): void => {
    isRequested = true;
    onSlot?.();
  };
  const recorded = watched(sink, (item) => {
    if (item.type === "relayed") recordStatus(item.answer.status, trial);
    else if (item.type === "turn-end") trial.succeeded();
    else if (!hasBegun && isContent(item)) trial.started();
    hasBegun ||= isContent(item);
  });
  try {
    await ask(recordRequest, recorded);
  } catch (error) {
    if (isRequested && !exchange.signal.aborted) recordError(error, trial);
    throw error;
  } finally {
    trial.leave();
  }
}

function recordStatus(status: number, trial: CircuitTrial): void {
  if (status < 500) trial.succeeded();
  else trial.failed("overloaded");
}

function recordError(error: unknown, trial: CircuitTrial): void {
  const fault = error instanceof MallexError ? classifyFault(faultOf(error)) : undefined;
  if (fault === "none") trial.succeeded();
  else if (fault !== undefined) trial.failed(fault.because);
}
