import { awaitFirstContent, relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import type { Relayed } from "../../backends/anthropic/relay.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { decodeCountRequest } from "../../protocols/anthropic/decode-request.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { chainFailed, decisionFor, type Skipped } from "../../routing/fallback/candidates.ts";
import { isUnable } from "../../routing/fallback/failure-reason.ts";
import { abortable } from "../../shared/async.ts";
import type { Decision } from "../../shared/turn-report.ts";
import { deadlinesFor, type ServerContext } from "../context/server-context.ts";
import type { Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import { alreadySent, jsonResponse, sendBody } from "../http/respond.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import { BODY_DEADLINE_MS } from "./answer-turn.ts";
import type { ChainRequest } from "./chain-request.ts";
import { decideLocalOnly, decideTurn } from "./decide-turn.ts";
import { buildFittingPrompt, countPrompt } from "./fit-into-window.ts";
import { skipProfile } from "./profile-failures.ts";
import { requestForClaudeApi, requestRelay } from "./relay-request.ts";
import { turnHeaders } from "./response-headers.ts";

/** POST /v1/messages/count_tokens: what the model would read, not what the client sends. Starts no backend. */
export async function answerCount(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const { plan } = serverContext.program;
  const { signal, req } = exchange;
  const limits = { maxBytes: plan.server.maxBodyBytes, deadlineMs: BODY_DEADLINE_MS, signal };
  const bytes = await readBody(req, limits);
  const request = decodeCountRequest(parseJson(bytes));
  const input = { request, ...clientVersion(plan, req.headers["user-agent"]), ...clientSession(req.headers, request) };
  const decided = await decideTurn(serverContext, { ...input, signal, isCount: true });
  const onDecision = (decision: Decision): void => void (exchange.fields = turnHeaders(decision, []));
  onDecision(decided.decision);
  switch (decided.kind) {
    case "refuse":
      throw new MallexError(decided.problem);
    case "reply":
      return jsonResponse({ input_tokens: 0 }, exchange.requestId, exchange.fields);
    case "chain":
      return countByChain({ serverContext, exchange, decided, bytes, onDecision });
  }
}

/** The client waits for a count before it asks anything. */
const TIMEOUT_MS = 10_000;

/**
 * Counts as the first profile of the chain would that can: here, or where the request would be handed on. Where none can, by estimate.
 * @throws {MallexError} MX8120 when nobody may answer; what no profile can be asked (MX8003, MX8015, …); the error of one whose reason is not in `moveOn`
 */
async function countByChain(request: ChainRequest): Promise<Response> {
  const { decided, exchange } = request;
  const failed: Skipped[] = [...decided.skipped];
  for (const profile of decided.candidates) {
    const decision = decisionFor(decided.decision, { profile, failed });
    request.onDecision(decision);
    try {
      return await countWith(request, profile, decision);
    } catch (error) {
      exchange.signal.throwIfAborted();
      const failure = await skipProfile(error, profile, decided);
      const refusal = relayedRefusal(error);
      if (failure !== undefined) failed.push(failure);
      else if (refusal === undefined) throw error;
      else return relayResponse(request, refusal);
    }
  }
  const localTurn = await decideLocalOnly(decided, failed);
  if (localTurn !== undefined) return countByChain({ ...request, decided: localTurn });
  request.onDecision(decisionFor(decided.decision, { profile: undefined, failed }));
  const isPrivate = failed.every(({ reason }) => reason === "private");
  // What nobody could be asked, nobody reads.
  const isUnasked = failed.every(({ problem }) => isUnable(problem));
  if (isPrivate || isUnasked) throw new MallexError(chainFailed(failed, decided.tier?.id));
  return counted(request, decided.routed.facts.promptTokens);
}

async function countWith(request: ChainRequest, profile: string, decision: Decision): Promise<Response> {
  const { serverContext, decided } = request;
  const turn = await buildFittingPrompt(serverContext, decided.routed, { profile, decision });
  switch (turn.kind) {
    case "refuse":
      throw new MallexError(turn.problem);
    case "relay":
      return relayResponse(request, await relayCount(request, profile, decision));
    case "ask":
      return counted(request, (await countPrompt(turn, serverContext)).tokens);
    case "reply":
      throw new Error("a reply needs no profile");
  }
}

async function relayCount(request: ChainRequest, profile: string, { passed }: Decision): Promise<Relayed> {
  const { serverContext, exchange, decided } = request;
  const endpoint = await abortable(serverContext.endpoint(profile, exchange.signal), exchange.signal);
  if (!endpoint.relays) throw new Error(`${profile} does not take requests as they are`);
  const { firstByteMs = TIMEOUT_MS, silenceMs = TIMEOUT_MS } = deadlinesFor(profile, serverContext);
  const deadlines = { firstByteMs: Math.min(firstByteMs, TIMEOUT_MS), silenceMs: Math.min(silenceMs, TIMEOUT_MS) };
  const isOpen = decided.isOpen && passed === undefined;
  const given = requestForClaudeApi(request, profile, endpoint);
  const answer = await requestRelay(serverContext, { exchange, request: given, endpoint, deadlines, isOpen, decided });
  return awaitFirstContent(answer).catch((error: unknown) => {
    if (relayedRefusal(error) === undefined) answer.discard();
    throw error;
  });
}

function counted({ exchange }: ChainRequest, tokens: number): Response {
  return jsonResponse({ input_tokens: tokens }, exchange.requestId, exchange.fields);
}

async function relayResponse({ exchange }: ChainRequest, { status, headers, body }: Relayed): Promise<Response> {
  const { res, fields } = exchange;
  res.writeHead(status, { ...headers, ...fields });
  // Cut, so that the client sees that something is missing.
  await sendBody(res, body).catch(() => res.destroy());
  return alreadySent();
}
