import { setImmediate as nextRound } from "node:timers/promises";
import { Agent, type Dispatcher } from "undici";

/**
 * undici's own limits (300 s to the head, 300 s of silence) end a long prefill. An Agent never follows redirects: the key stays here. Most servers
 * close an idle connection after 5 s, not all announce it: none is used again that late.
 */
const agent: Agent = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 5000 },
  keepAliveTimeout: 4000,
});

/**
 * Sends one request, once. Which kept connections their servers have closed meanwhile is read first (the second round of the event loop begins with
 * what has arrived): the request goes out on another one. What is closed later may have been read, and worked on, so it is an error.
 */
export async function sendOnce(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
  await nextRound();
  await nextRound();
  return agent.request(options);
}
