import type { PassReason } from "../terms/report.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import { isUpstreamAnswer } from "../backend/upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { passReason } from "../turn/chain/pass-reason.ts";

/** Why the chain goes on after an error; undefined: it does not. */
export function moveOnReason(error: unknown, { tier }: Pick<DecidedTurn, "tier">): PassReason | undefined {
  if (!(error instanceof MallexError)) return undefined;
  const { code, message } = error.problem;
  const status = isUpstreamAnswer(error.cause) ? { status: error.cause.status } : {};
  const reason = passReason({ code, words: message, ...status });
  const isAllowed = tier?.moveOn === undefined || reason === "private" || tier.moveOn.some((one) => one === reason);
  return isAllowed ? reason : undefined;
}
