import { setTimeout as sleep } from "node:timers/promises";
import { createEgressCheck } from "../../backends/egress-check.ts";
import type { PromptEndpoint } from "../../backends/endpoint.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { QueueSlot } from "../../backends/queue/queue.ts";
import { isConnectionLost, retryLost } from "../../backends/retry.ts";
import { isRefused } from "../../backends/upstream-errors.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { abortable } from "../../shared/async.ts";
import { pipe, readInto, type Sink, type AnswerSource } from "../../shared/stages.ts";
import { modelStages } from "../answer.ts";
import { deadlinesFor } from "../context/server-context.ts";
import type { ChainRequest, DispatchedTurn } from "./chain-request.ts";
import { repairPromptWithin, retryForRepair, type RepairOptions } from "./repair.ts";

type ModelTurn = Extract<DispatchedTurn, { kind: "ask" }>;

interface ModelAttempt {
  readonly slot: QueueSlot;
  /** Another one is asked when this one does not show that it is there. */
  readonly hasFallback: boolean;
  readonly isStream: boolean;
}

interface ModelRequest {
  readonly chainRequest: ChainRequest;
  readonly turn: ModelTurn;
  readonly attempt: ModelAttempt;
}

/**
 * Calls a model that takes prompts. Waiting for a slot and for its server is part of the answer: the client gets pings. A server that mallex
 * watches is called once more when it was lost.
 * @throws {MallexError} MX8107 when the request has ended its server twice, and whatever goes wrong with the request
 */
export async function requestModel(request: ModelRequest, sink: Sink): Promise<void> {
  const { chainRequest, turn, attempt } = request;
  await attempt.slot.granted;
  chainRequest.onSlot?.();
  const endpoint = await endpointOf(request);
  const send =
    (isSecond: boolean): AnswerSource =>
    (to) =>
      repaired((first) => (isSecond ? requestModelAlone(request, first) : requestOnce(request, endpoint, first)), {
        request,
        sink: to,
      });
  if (endpoint.supervised !== true) return send(false)(sink);
  const { serverContext, exchange } = chainRequest;
  await retryLost(
    {
      request: send,
      isStream: attempt.isStream,
      onLost: ({ problem: { message } }) =>
        serverContext.log.warn("asked-again", { id: exchange.id, profile: turn.profile, why: message }),
    },
    sink,
  );
}

/** Whatever becomes of the second request for the same call, the first one has its answer: it is not repeated, and not to blame. */
async function repaired(
  first: AnswerSource,
  { request, sink }: { readonly request: ModelRequest; readonly sink: Sink },
): Promise<void> {
  const { chainRequest, turn } = request;
  if (turn.repair === undefined) return first(sink);
  const { serverContext, exchange, onRepair } = chainRequest;
  const repair: RepairOptions = {
    first,
    repairPrompt: (broken, usage) => repairPromptWithin(turn, { broken, usage }, serverContext),
    retry: (prompt) => async (to) =>
      requestOnce({ ...request, turn: { ...turn, prompt } }, await endpointOf(request), to),
    onRepair(outcome, error) {
      const why = error instanceof Error ? { why: error.message } : {};
      serverContext.log.warn("asked-for-call", { id: exchange.id, profile: turn.profile, outcome, ...why });
      onRepair?.({ outcome });
    },
    onUsage: (usage) => onRepair?.({ usage }),
    signal: exchange.signal,
  };
  await retryForRepair(repair, sink);
}

/** Milliseconds in which whoever watches a server hears of its end, too. */
const HEARD_MS = 100;
/** Milliseconds for which a server that is said to run may refuse connections. */
const REFUSED_MS = 5000;
/** Milliseconds within which a server that has fallen is known to be gone. */
const FELL_MS = 5000;

/** No other request of this mallex is in flight meanwhile: a request that ends its server again is the reason. */
async function requestModelAlone(request: ModelRequest, sink: Sink): Promise<void> {
  const { chainRequest, turn, attempt } = request;
  const { serverContext, exchange } = chainRequest;
  const { signal } = exchange;
  await abortable(sleep(HEARD_MS), signal);
  await attempt.slot.makeExclusive();
  const end = performance.now() + REFUSED_MS;
  for (;;) {
    const endpoint = await endpointOf(request);
    try {
      return await requestOnce(request, endpoint, sink);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      const isStale = isRefused(error) && performance.now() < end;
      if (!isStale) throw (await isReason(endpoint, signal)) ? guilty(serverContext, turn, error) : error;
    }
    await abortable(sleep(HEARD_MS), signal);
  }
}

/** The end of its server was nobody's wish, and no other mallex's question was there. One that lives on has only dropped the connection. */
async function isReason({ fell = Promise.resolve(true) }: PromptEndpoint, signal: AbortSignal): Promise<boolean> {
  return abortable(Promise.race([fell, sleep(FELL_MS, false, { ref: false })]), signal);
}

function guilty(
  { crashAttribution, program }: ChainRequest["serverContext"],
  turn: ModelTurn,
  cause: MallexError,
): MallexError {
  return new MallexError(crashAttribution.remember({ ...turn, plan: program.plan.hash }), { cause });
}

async function requestOnce(request: ModelRequest, endpoint: PromptEndpoint, sink: Sink): Promise<void> {
  const { chainRequest, turn, attempt } = request;
  const { serverContext, exchange, decided } = chainRequest;
  const { profile, prompt } = turn;
  const refusal =
    endpoint.supervised === true
      ? serverContext.crashAttribution.refusal({ ...turn, plan: serverContext.program.plan.hash })
      : undefined;
  if (refusal !== undefined) throw new MallexError(refusal);
  const deadlines = deadlinesFor(profile, serverContext, attempt.hasFallback);
  const { signal } = exchange;
  const check = createEgressCheck({
    privacy: serverContext.privacy.within(decided.routed.facts.project),
    currentPinnedReason: decided.currentPinnedReason,
    signal,
  });
  const stages = [
    serverContext.speeds.measure({ ...endpoint, profile }),
    ...modelStages(turn.answer, serverContext.counter(profile)),
  ];
  await readInto(requestBackend({ endpoint, prompt, signal, deadlines, check }), pipe(stages, sink));
}

async function endpointOf({ chainRequest, turn }: ModelRequest): Promise<PromptEndpoint> {
  const { serverContext, exchange } = chainRequest;
  const endpoint = await abortable(serverContext.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (endpoint.relays) throw new Error(`${turn.profile} does not take prompts`);
  return endpoint;
}
