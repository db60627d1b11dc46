import type { Relayed } from "../backend/relay.ts";
import type { Decision } from "../terms/report.ts";
import type { Skipped } from "../turn/chain/pick-candidates.ts";
import type { ChainAsk } from "./chain-item.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { chainFailed } from "../turn/chain/chain-failed.ts";
import { decisionFor } from "../turn/chain/decision-for.ts";
import { isUnable } from "../turn/chain/pass-reason.ts";
import { abortable } from "./abortable.ts";
import { deadlinesFor } from "./deadlines-for.ts";
import { askRelay } from "./ask-relay.ts";
import { countPrompt } from "./count-prompt.ts";
import { decideBound } from "./decide-bound.ts";
import { givenRequest } from "./given-request.ts";
import { passOver } from "./pass-over.ts";
import { jsonResponse } from "./respond.ts";
import { showFitted } from "./show-fitted.ts";
import { relayedRefusal, untilContent } from "./until-content.ts";
import { webStream } from "./web-stream.ts";

/** The client waits for a count before it asks anything. */
const PATIENCE_MS = 10_000;

/**
 * Counts as the first profile of the chain would that can: here, or where the request would be handed on. Where none can, by estimate.
 * @throws {MallexError} MX8120 when nobody may answer; what no profile can be asked (MX8003, MX8015, …); the error of one whose reason is not in `moveOn`
 */
export async function countByChain(ask: ChainAsk): Promise<Response> {
  const { decided, exchange } = ask;
  const failed: Skipped[] = [...decided.skipped];
  for (const profile of decided.candidates) {
    const decision = decisionFor(decided.decision, { profile, failed });
    ask.onDecision(decision);
    try {
      return await countWith(ask, profile, decision);
    } catch (error) {
      exchange.signal.throwIfAborted();
      const failure = await passOver(error, profile, decided);
      const refusal = relayedRefusal(error);
      if (failure !== undefined) failed.push(failure);
      else if (refusal === undefined) throw error;
      else return asItCame(ask, refusal);
    }
  }
  const bound = await decideBound(decided, failed);
  if (bound !== undefined) return countByChain({ ...ask, decided: bound });
  ask.onDecision(decisionFor(decided.decision, { profile: undefined, failed }));
  const isPrivate = failed.every(({ reason }) => reason === "private");
  // What nobody could be asked, nobody reads.
  const isUnasked = failed.every(({ problem }) => isUnable(problem));
  if (isPrivate || isUnasked) throw new MallexError(chainFailed(failed, decided.tier?.id));
  return counted(ask, decided.routed.facts.promptTokens);
}

async function countWith(ask: ChainAsk, profile: string, decision: Decision): Promise<Response> {
  const { serving, decided } = ask;
  const turn = await showFitted(serving, decided.routed, { profile, decision });
  switch (turn.kind) {
    case "refuse":
      throw new MallexError(turn.problem);
    case "relay":
      return asItCame(ask, await relayCount(ask, profile, decision));
    case "ask":
      return counted(ask, (await countPrompt(turn, serving)).tokens);
    case "reply":
      throw new Error("a reply needs no profile");
  }
}

async function relayCount(ask: ChainAsk, profile: string, { passed }: Decision): Promise<Relayed> {
  const { serving, exchange, decided } = ask;
  const endpoint = await abortable(serving.endpoint(profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "anthropic") throw new Error(`${profile} does not take requests as they are`);
  const { firstByteMs = PATIENCE_MS, silenceMs = PATIENCE_MS } = deadlinesFor(profile, serving);
  const deadlines = { firstByteMs: Math.min(firstByteMs, PATIENCE_MS), silenceMs: Math.min(silenceMs, PATIENCE_MS) };
  const isOpen = decided.isOpen && passed === undefined;
  const given = givenRequest(ask, profile, endpoint);
  const answer = await askRelay(serving, { exchange, given, endpoint, deadlines, isOpen, decided });
  return untilContent(answer).catch((error: unknown) => {
    if (relayedRefusal(error) === undefined) answer.discard();
    throw error;
  });
}

function counted({ exchange }: ChainAsk, tokens: number): Response {
  return jsonResponse({ input_tokens: tokens }, exchange.requestId, exchange.fields);
}

function asItCame({ exchange }: ChainAsk, { status, headers, body }: Relayed): Response {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* body;
  }
  const stream = webStream(pieces(), { exchange, onProblem: () => undefined });
  return new Response(stream, { status, headers: { ...headers, ...exchange.fields } });
}
