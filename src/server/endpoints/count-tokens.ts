import { relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import type { Relayed } from "../../backends/anthropic/relay.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { decodeCountRequest } from "../../protocols/anthropic/decode-request.ts";
import { parseShallowJson } from "../../protocols/json/parse.ts";
import { chainFailed, decisionFor, type Skipped } from "../../routing/fallback/pick-candidates.ts";
import { isUnable } from "../../routing/fallback/failure-reason.ts";
import type { Decision } from "../../shared/turn-report.ts";
import { deadlinesFor, type ServerContext } from "../context/server-context.ts";
import { createTally } from "../context/turn-trace.ts";
import type { Exchange } from "../http/exchange.ts";
import { readTurn } from "../large/read-turn.ts";
import { poolPeers } from "../../shared/target-profiles.ts";
import { optional } from "../../shared/utilities.ts";
import { alreadySent, jsonResponse, sendBody } from "../http/respond.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import type { ChainRequest } from "../turn/turn-context.ts";
import { decideLocalOnly, decideTurn } from "../turn/decide-turn.ts";
import { buildTurn } from "../turn/build-turn.ts";
import { countPrompt } from "../turn/fit-into-window.ts";
import { awaitAnswer, relayedTexts, requestRelay } from "../turn/relay-request.ts";
import { turnHeaders } from "../turn/response-headers.ts";
import { skipProfile } from "../turn/try-profiles.ts";

/** POST /v1/messages/count_tokens: what the model would read, not what the client sends. Starts no backend. */
export async function answerCount(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const { plan } = serverContext.program;
  const { signal, req, res } = exchange;
  const { bytes, large } = await readTurn(exchange, serverContext, true);
  if (large !== undefined) res.once("close", () => large.end());
  const read = await large?.read();
  const request = read?.decoded.request ?? decodeCountRequest(parseShallowJson(bytes));
  const session = read?.session ?? clientSession(req.headers, request);
  const input = { request, ...clientVersion(plan, req.headers["user-agent"]), ...session };
  const relayed = relayedTexts(exchange, plan);
  const decided = await decideTurn(serverContext, { ...input, signal, isCount: true, relayed, large });
  const trace = { tally: createTally(), ...optional("large", large) };
  const chainRequest = { serverContext, exchange, bytes, trace };
  report(chainRequest, decided.decision);
  switch (decided.kind) {
    case "refuse":
      throw new MallexError(decided.problem);
    case "reply":
      return jsonResponse({ input_tokens: 0 }, exchange.requestId, exchange.fields);
    case "chain":
      return countByChain({ ...chainRequest, decided });
  }
}

function report({ exchange }: Pick<ChainRequest, "exchange">, decision: Decision): void {
  exchange.fields = turnHeaders(decision, []);
}

/** The client waits for a count before it sends anything. */
const TIMEOUT_MS = 10_000;

/**
 * Counts as the first available profile of the chain: here, or where the request would be relayed. If none is available, estimates.
 * @throws {MallexError} MX8120 when no profile may answer; what no profile supports (MX8003, MX8015, …); a failure that is not in `moveOn`
 */
async function countByChain(request: ChainRequest): Promise<Response> {
  const { decided, exchange } = request;
  const failed: Skipped[] = [...decided.skipped];
  let only: readonly string[] | undefined;
  for (const [at, profile] of decided.candidates.entries()) {
    if (only?.includes(profile) === false) continue;
    const later = decided.candidates.slice(at + 1);
    const peers = poolPeers(request.serverContext.program.plan, profile).filter((peer) => later.includes(peer));
    const decision = decisionFor(decided.decision, { profile, failed });
    report(request, decision);
    try {
      return await countWith(request, profile, decision);
    } catch (error) {
      exchange.signal.throwIfAborted();
      const failure = await skipProfile(error, profile, { ...decided, peers });
      only = failure?.only;
      const refusal = relayedRefusal(error);
      if (failure !== undefined) failed.push(failure);
      else if (refusal === undefined) throw error;
      else return relayResponse(request, refusal);
    }
  }
  const localTurn = await decideLocalOnly(decided, failed);
  if (localTurn !== undefined) return countByChain({ ...request, decided: localTurn });
  report(request, decisionFor(decided.decision, { profile: undefined, failed }));
  // A request that no profile may or can receive has no length.
  if (failed.every(({ reason }) => reason === "private") || failed.every(({ problem }) => isUnable(problem)))
    throw new MallexError(chainFailed(failed, decided.tier?.id));
  return counted(request, decided.routed.facts.promptTokens);
}

async function countWith(request: ChainRequest, profile: string, decision: Decision): Promise<Response> {
  const { serverContext } = request;
  const turn = await buildTurn(request, { profile, decision });
  switch (turn.kind) {
    case "refuse":
      throw new MallexError(turn.problem);
    case "relay": {
      const { firstByteMs = TIMEOUT_MS, silenceMs = TIMEOUT_MS } = deadlinesFor(profile, serverContext);
      const deadlines = { firstByteMs: Math.min(firstByteMs, TIMEOUT_MS), silenceMs: Math.min(silenceMs, TIMEOUT_MS) };
      return relayResponse(request, await awaitAnswer(await requestRelay(request, { profile, decision, deadlines })));
    }
    case "ask":
      return counted(request, (await countPrompt(turn, serverContext)).tokens);
    case "reply":
      throw new Error("a reply needs no profile");
  }
}

function counted({ exchange }: ChainRequest, tokens: number): Response {
  return jsonResponse({ input_tokens: tokens }, exchange.requestId, exchange.fields);
}

async function relayResponse({ exchange }: ChainRequest, { status, headers, body }: Relayed): Promise<Response> {
  const { res, fields } = exchange;
  res.writeHead(status, { ...headers, ...fields });
  // Cut, so that the client notices that something is missing.
  await sendBody(res, body).catch(() => res.destroy());
  return alreadySent();
}
