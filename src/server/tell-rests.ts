import type { Trial } from "./rests.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { ownFault } from "../turn/chain/own-fault.ts";
import { isContent, type ChainAsk, type ChainItem } from "./chain-item.ts";
import { faultOf } from "./pass-over.ts";

/**
 * Passes on what one profile says, and notes what that shows of its backend. A wait for a place shows nothing, nor does a client that leaves; of an
 * answer that is handed on only its beginning is seen.
 * @param items asks it, and tells when it has got a place
 */
export async function* tellRests(
  { serving, exchange, onPlace }: ChainAsk,
  profile: string,
  items: (onPlace: () => void) => AsyncIterable<ChainItem>,
): AsyncGenerator<ChainItem> {
  const { plan } = serving.program;
  const trial = serving.rests.enter(plan, plan.profiles[profile]?.backend ?? "");
  let isAsked = false;
  let hasBegun = false;
  const noteAsked = (): void => {
    isAsked = true;
    onPlace?.();
  };
  try {
    for await (const item of items(noteAsked)) {
      if (item.type === "relayed") noteStatus(item.answer.status, trial);
      else if (item.type === "turn-end") trial.well();
      else if (!hasBegun && isContent(item)) trial.begun();
      hasBegun ||= isContent(item);
      yield item;
    }
  } catch (error) {
    if (isAsked && !exchange.signal.aborted) noteError(error, trial);
    throw error;
  } finally {
    trial.leave();
  }
}

function noteStatus(status: number, trial: Trial): void {
  if (status < 500) trial.well();
  else trial.failed("overloaded");
}

function noteError(error: unknown, trial: Trial): void {
  const fault = error instanceof MallexError ? ownFault(faultOf(error)) : undefined;
  if (fault === "none") trial.well();
  else if (fault !== undefined) trial.failed(fault.because);
}
