import { setImmediate as nextRound } from "node:timers/promises";
import { Agent, type Dispatcher } from "undici";
import { pauseSafely } from "./pause-safely.ts";

/**
 * undici's default timeouts (300 s to the head, 300 s of silence) would abort a long prefill. An Agent never follows redirects, so the key stays
 * here. Most servers close an idle connection after 5 s and not all announce it, so connections are reused for 4 s at most.
 */
const agent: Dispatcher = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 5000 },
  keepAliveTimeout: 4000,
}).compose(pauseSafely);

/** Two rounds of the event loop process closes that have already arrived, so a request does not use a connection that its server has closed. */
async function closesProcessed(): Promise<void> {
  await nextRound();
  await nextRound();
}

/** Sends one request, once. A connection that is closed after that is an error: the server may have read the request. */
export async function sendOnce(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
  await closesProcessed();
  return agent.request(options);
}

/** The same for a reader that takes the bytes of the response as they arrive. */
export async function dispatchOnce(
  options: Dispatcher.DispatchOptions,
  reader: Dispatcher.DispatchHandler,
): Promise<void> {
  await closesProcessed();
  agent.dispatch(options, reader);
}
