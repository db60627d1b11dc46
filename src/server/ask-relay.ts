import type { AnthropicEndpoint } from "../backend/endpoint.ts";
import type { Deadlines } from "../backend/deadlines.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import type { Exchange } from "./exchange.ts";
import type { Serving } from "./serving.ts";
import { withModel } from "../backend/relay-body.ts";
import { relay, type Relayed, type RelayedRequest } from "../backend/relay.ts";
import { withoutOwnThinking } from "../backend/without-own-thinking.ts";
import { lastGate } from "./last-gate.ts";

/** What the client has sent, to be passed on as it is, but for what local models have thought. */
export interface RelayAsk {
  readonly exchange: Exchange;
  readonly given: RelayedRequest;
  readonly endpoint: AnthropicEndpoint;
  readonly deadlines: Deadlines;
  /** Nothing has chosen a model: the client's own, where it is one of Claude's. */
  readonly isOpen: boolean;
  readonly decided: Pick<DecidedTurn, "boundNow" | "routed">;
}

/** Whatever the backend answers, errors too. @throws {MallexError} nobody answers, or nothing may be sent: MX8120 */
export async function askRelay({ privacy }: Pick<Serving, "privacy">, ask: RelayAsk): Promise<Relayed> {
  const { exchange, given, endpoint, deadlines, isOpen, decided } = ask;
  const { model } = decided.routed.facts;
  const shown = withoutOwnThinking(given.body);
  const body = isOpen && model.startsWith("claude") ? shown : withModel(shown, endpoint.model);
  const request = { ...given, body };
  const { signal } = exchange;
  return relay({
    endpoint,
    request,
    signal,
    deadlines,
    check: lastGate({ privacy, boundNow: decided.boundNow, signal }),
  });
}
