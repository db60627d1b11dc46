import type { CircuitTrial } from "./rests.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { classifyFault } from "../turn/chain/own-fault.ts";
import { isContent, type ChainRequest, type ChainItem } from "./chain-item.ts";
import { faultOf } from "./pass-over.ts";

/**
 * Passes on what one profile says, and notes what that shows of its backend. A wait for a place shows nothing, nor does a client that leaves; of an
 * answer that is handed on only its beginning is seen.
 * @param items asks it, and tells when it has got a place
 */
export async function* recordCircuitEvents(
  { serverContext, exchange, onSlot }: ChainRequest,
  profile: string,
  items: (onSlot: () => void) => AsyncIterable<ChainItem>,
): AsyncGenerator<ChainItem> {
  const { plan } = serverContext.program;
  const trial = serverContext.circuitBreakers.enter(plan, plan.profiles[profile]?.backend ?? "");
  let isRequested = false;
  let hasBegun = false;
  const recordRequest = (): void => {
    isRequested = true;
    onSlot?.();
  };
  try {
    for await (const item of items(recordRequest)) {
      if (item.type === "relayed") recordStatus(item.answer.status, trial);
      else if (item.type === "turn-end") trial.succeeded();
      else if (!hasBegun && isContent(item)) trial.started();
      hasBegun ||= isContent(item);
      yield item;
    }
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
