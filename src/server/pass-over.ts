import type { PassReason } from "../terms/report.ts";
import type { Skipped } from "../turn/chain/pick-candidates.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import { isUpstreamAnswer } from "../backend/upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { passReason, type BackendFault } from "../turn/chain/pass-reason.ts";
import { relayedRefusal } from "./until-content.ts";

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
export function faultOf({ problem: { code, message }, cause }: MallexError): BackendFault {
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
