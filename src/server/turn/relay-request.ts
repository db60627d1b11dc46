import { awaitFirstContent, relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import { withModel, withoutMallexThinking } from "../../backends/anthropic/relay-body.ts";
import { relay, type Relayed, type RelayedRequest } from "../../backends/anthropic/relay.ts";
import { createEgressCheck } from "../../backends/egress-check.ts";
import type { RelayEndpoint } from "../../backends/endpoint.ts";
import type { Deadlines } from "../../backends/timeouts.ts";
import { isUpstreamAnswer, type UpstreamAnswer } from "../../backends/upstream-errors.ts";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { decodeStream } from "../../protocols/anthropic/decode-stream.ts";
import { requestFor } from "../../routing/turn/build-prompt.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { Exchange } from "../http/exchange.ts";
import type { ChainRequest } from "./chain-request.ts";
import type { DecidedTurn } from "./decide-turn.ts";

/** What the client has sent, to be passed on as it is, but for what local models have thought. */
export interface RelayRequest {
  readonly exchange: Exchange;
  readonly request: RelayedRequest;
  readonly endpoint: RelayEndpoint;
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
  const { model, project } = decided.routed.facts;
  const cleanBody = withoutMallexThinking(given.body);
  const body = isOpen && model.startsWith("claude") ? cleanBody : withModel(cleanBody, endpoint.model);
  const request = { ...given, body };
  const { signal } = exchange;
  return relay({
    endpoint,
    request,
    signal,
    deadlines,
    check: createEgressCheck({
      privacy: privacy.within(project),
      currentPinnedReason: decided.currentPinnedReason,
      signal,
    }),
  });
}

/**
 * What the Claude API gets: the client's own bytes where these speak its language, else the request that was made of them, streamed as everything
 * else. Of a client of another API nothing else goes along: its headers and its login are not meant for this one.
 * @throws {MallexError} MX8028 where only a login would open the API
 */
export function requestForClaudeApi(
  { exchange, bytes, decided, serverContext }: ChainRequest,
  profile: string,
  { key }: Pick<RelayEndpoint, "key">,
): RelayedRequest {
  const { url = "", headers } = exchange.req;
  if (exchange.protocol.isMessages) return { path: url, headers, body: bytes };
  if (key === undefined) throw withoutKey(profile);
  const { output = 1 } = serverContext.program.plan.profiles[profile] ?? {};
  const request = { ...requestFor({ output }, decided.routed.input), stream: true };
  const body = new TextEncoder().encode(JSON.stringify(request));
  return { path: "/v1/messages", headers: { "content-type": "application/json" }, body };
}

function withoutKey(profile: string): MallexError {
  return new MallexError(createProblem("MX8028", { profile }));
}

/**
 * An answer of the Claude API as events, for a client of another protocol.
 * @throws {MallexError} MX8102 what it refuses, with its status, or an error in the middle; MX8103 what can't be read, or has no end
 */
export async function* relayedEvents(answer: Relayed): AsyncGenerator<readonly TurnEvent[]> {
  const { headers, body } = await awaitFirstContent(answer).catch((error: unknown) => {
    (relayedRefusal(error) ?? answer).discard();
    throw withoutAnswer(error);
  });
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  for await (const bytes of body) {
    yield withoutCutCalls(reader.push(bytes));
    failIn(reader.problem);
  }
  yield withoutCutCalls(reader.end());
  failIn(reader.problem);
}

/** A call that the limit has cut is not handed on: why the answer has ended says it. */
function withoutCutCalls(events: readonly TurnEvent[]): TurnEvent[] {
  return events.filter(({ type }) => type !== "tool-call");
}

function failIn(fault: string | undefined): void {
  if (fault === undefined) return;
  throw new MallexError(createProblem("MX8102.claudeFailed", { problem: fault }));
}

/** The same refusal, not to be shown as it came. */
function withoutAnswer(error: unknown): unknown {
  if (!(error instanceof MallexError) || !isUpstreamAnswer(error.cause)) return error;
  const { status, retryAfter } = error.cause;
  const cause: UpstreamAnswer = { status, ...(retryAfter !== undefined && { retryAfter }) };
  return new MallexError(error.problems, { cause });
}
