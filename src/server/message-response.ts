import type { TurnEvent } from "../terms/turn-event.ts";
import type { StreamOptions } from "./stream-response.ts";
import { jsonResponse } from "./respond.ts";

/** The whole answer at once. Fails as the events fail, and then has its HTTP status. */
export async function messageResponse(
  events: AsyncIterable<TurnEvent>,
  { head, exchange, headers, isStrict }: Pick<StreamOptions, "head" | "exchange" | "headers" | "isStrict">,
): Promise<Response> {
  const { protocol, requestId } = exchange;
  const answer = await protocol.completeBody(events, { head, isStrict });
  return jsonResponse(answer, requestId, { ...protocol.headers(requestId), ...headers() });
}
