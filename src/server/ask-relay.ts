import type { AnthropicEndpoint } from "../backend/endpoint.ts";
import type { Deadlines } from "../backend/deadlines.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import type { Exchange } from "./exchange.ts";
import type { ServerContext } from "./serving.ts";
import { withModel } from "../backend/relay-body.ts";
import { relay, type Relayed, type RelayedRequest } from "../backend/relay.ts";
import { withoutMallexThinking } from "../backend/without-own-thinking.ts";
import { createEgressCheck } from "./last-gate.ts";

/** What the client has sent, to be passed on as it is, but for what local models have thought. */
export interface RelayRequest {
  readonly exchange: Exchange;
  readonly request: RelayedRequest;
  readonly endpoint: AnthropicEndpoint;
  readonly deadlines: Deadlines;
  /** Nothing has chosen a model: the client's own, where it is one of Claude's. */
  readonly isOpen: boolean;
  readonly decided: Pick<DecidedTurn, "currentPinnedReason" | "routed">;
}

/** Whatever the backend answers, errors too. @throws {MallexError} nobody answers, or nothing may be sent: MX8120 */
export async function requestRelay(
  { privacy }: Pick<ServerContext, "privacy">,
  chainRequest: RelayRequest,
): Promise<Relayed> {
  const { exchange, request: given, endpoint, deadlines, isOpen, decided } = chainRequest;
  const { model } = decided.routed.facts;
  const cleanBody = withoutMallexThinking(given.body);
  const body = isOpen && model.startsWith("claude") ? cleanBody : withModel(cleanBody, endpoint.model);
  const request = { ...given, body };
  const { signal } = exchange;
  return relay({
    endpoint,
    request,
    signal,
    deadlines,
    check: createEgressCheck({ privacy, currentPinnedReason: decided.currentPinnedReason, signal }),
  });
}
