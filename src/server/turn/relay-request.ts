import type { Plan } from "../../../generated/types/plan.d.ts";
import { awaitFirstContent, relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import { withModel, withoutMallexBlocks } from "../../backends/anthropic/relay-body.ts";
import { forwardableHeaders, relay, type Relayed, type RelayedRequest } from "../../backends/anthropic/relay.ts";
import { envelopeTexts } from "../../backends/egress-check.ts";
import type { RelayEndpoint } from "../../backends/endpoint.ts";
import type { Deadlines } from "../../backends/timeouts.ts";
import { kindOf } from "../../backends/registry.ts";
import { isUpstreamAnswer, type UpstreamAnswer } from "../../backends/upstream-errors.ts";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { decodeStream } from "../../protocols/anthropic/decode-stream.ts";
import { requestFor } from "../../routing/turn/build-prompt.ts";
import type { TurnInput } from "../../routing/turn/route-turn.ts";
import { abortable } from "../../shared/async.ts";
import { readInto } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Decision } from "../../shared/turn-report.ts";
import { deadlinesFor } from "../context/server-context.ts";
import type { Exchange } from "../http/exchange.ts";
import { egressCheckOf, type ChainRequest, type ChainSink, type ProfileAttempt } from "./turn-context.ts";

/** Relays a turn, and its answer: unchanged to a client of the Messages API, else as events. */
export async function relayTurn(
  request: ChainRequest,
  { profile, decision, isOnlyCandidate, hasFallback }: ProfileAttempt,
  sink: ChainSink,
): Promise<void> {
  const { serverContext, exchange, decided } = request;
  // Without streaming the head comes with the complete answer, which may take minutes.
  const isStream = decided.routed.input.request.stream === true;
  const deadlines = deadlinesFor(profile, serverContext, hasFallback && isStream);
  const answer = await requestRelay(request, { profile, decision, deadlines });
  if (!exchange.protocol.isMessages) return readInto(relayedEvents(answer), sink);
  // The slot is held until the last byte.
  await sink.relay(isOnlyCandidate ? answer : await awaitAnswer(answer));
}

/** What a request says besides its body, if the plan has a remote profile that would be sent it: its path and query, and its headers. */
export function relayedTexts(
  { protocol, req: { url = "", headers } }: Exchange,
  { profiles, backends }: Plan,
): unknown[] {
  const isRelayed = Object.values(profiles).some(
    ({ backend, leaves }) => leaves === true && kindOf(backends[backend])?.relays === true,
  );
  return protocol.isMessages && isRelayed ? envelopeTexts({ path: url, headers: forwardableHeaders(headers) }) : [];
}

/** The answer once its content begins. A refusal is left open, since it may still be passed on. */
export async function awaitAnswer(answer: Relayed): Promise<Relayed> {
  return awaitFirstContent(answer).catch((error: unknown) => {
    if (relayedRefusal(error) === undefined) answer.discard();
    throw error;
  });
}

interface RelayOptions {
  readonly profile: string;
  readonly decision: Decision;
  readonly deadlines: Deadlines;
}

/** Relays the client's request without mallex's own thinking blocks. @returns any response, errors too @throws {MallexError} no response, or it may not leave: MX8120 */
export async function requestRelay(
  request: ChainRequest,
  { profile, decision, deadlines }: RelayOptions,
): Promise<Relayed> {
  const { serverContext, exchange, decided } = request;
  const { signal } = exchange;
  const endpoint = await abortable(serverContext.endpoint(profile, signal), signal);
  if (!endpoint.relays) throw new Error(`${profile} does not take requests as they are`);
  const keepsModel = decided.isOpen && decision.passed === undefined && decided.routed.facts.model.startsWith("claude");
  const model = keepsModel ? undefined : endpoint.model;
  const given = await requestForClaudeApi(request, { profile, endpoint, model });
  return relay({ endpoint, request: given, signal, deadlines, check: egressCheckOf(request) });
}

/**
 * The client's own bytes if it uses the Messages API; else the request that was made of them, streamed, without the client's headers and login.
 * @throws {MallexError} MX8028 if the API needs the client's login
 */
async function requestForClaudeApi(request: ChainRequest, options: ClaudeRequestOptions): Promise<RelayedRequest> {
  const { exchange, serverContext, trace } = request;
  const { profile, endpoint, model } = options;
  const { url = "", headers } = exchange.req;
  const { isMessages } = exchange.protocol;
  if (!isMessages && endpoint.key === undefined) throw createError("MX8028", { profile });
  const { output = 1 } = serverContext.program.plan.profiles[profile] ?? {};
  const { large } = trace;
  const body =
    large === undefined ? bodyForClaudeApi(request, output, model) : await large.of("relay", { output, model });
  return isMessages
    ? { path: url, headers, body }
    : { path: "/v1/messages", headers: { "content-type": "application/json" }, body };
}

interface ClaudeRequestOptions {
  readonly profile: string;
  readonly endpoint: RelayEndpoint;
  /** undefined: the one that the client names. */
  readonly model: string | undefined;
}

function bodyForClaudeApi({ exchange, bytes, decided }: ChainRequest, output: number, model?: string): Uint8Array {
  const given = exchange.protocol.isMessages ? bytes : streamedRequest(decided.routed.input, output);
  return bodyToRelay(given, model);
}

/** The request of a client of another protocol. */
export function streamedRequest(input: TurnInput, output: number): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...requestFor({ output }, input), stream: true }));
}

/** @param model undefined: the one that the client names */
export function bodyToRelay(given: Uint8Array, model: string | undefined): Uint8Array {
  const clean = withoutMallexBlocks(given);
  return model === undefined ? clean : withModel(clean, model);
}

/**
 * An answer of the Claude API as events, for a client of another protocol.
 * @throws {MallexError} MX8102 for a refusal, with its status, or an error event; MX8103 for an invalid or incomplete answer
 */
async function* relayedEvents(answer: Relayed): AsyncGenerator<readonly TurnEvent[]> {
  const { headers, body } = await awaitFirstContent(answer).catch((error: unknown) => {
    (relayedRefusal(error) ?? answer).discard();
    throw withoutAnswer(error);
  });
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  // A call that the limit has cut is dropped: the stop reason explains it.
  const checked = (events: readonly TurnEvent[]): TurnEvent[] => events.filter(({ type }) => type !== "tool-call");
  const throwProblem = (): void => {
    const { problem } = reader;
    if (problem !== undefined) throw createError("MX8102.claudeFailed", { problem });
  };
  for await (const bytes of body) {
    yield checked(reader.push(bytes));
    throwProblem();
  }
  yield checked(reader.end());
  throwProblem();
}

/** The same refusal, whose body must not be passed on unchanged. */
function withoutAnswer(error: unknown): unknown {
  if (!(error instanceof MallexError) || !isUpstreamAnswer(error.cause)) return error;
  const { status, retryAfter } = error.cause;
  const cause: UpstreamAnswer = { status, ...(retryAfter !== undefined && { retryAfter }) };
  return new MallexError(error.problems, { cause });
}
