import { setTimeout as sleep } from "node:timers/promises";
import { createEgressCheck } from "../../backends/egress-check.ts";
import type { PromptEndpoint } from "../../backends/endpoint.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { QueueSlot } from "../../backends/queue/queue.ts";
import { isConnectionLost, retryLost } from "../../backends/retry.ts";
import { isRefused } from "../../backends/upstream-errors.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { abortable } from "../../shared/async.ts";
import { throughStages } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { deadlinesFor } from "../context/server-context.ts";
import type { ChainRequest, DispatchedTurn } from "./chain-events.ts";
import { repairPromptWithin, retryForRepair } from "./repair.ts";

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
  readonly trial: ModelAttempt;
}

/**
 * Asks a model that takes prompts. Waiting for a place and for its server is part of the answer: the client gets pings. A server that
 * mallex watches is asked once more when it was lost.
 * @throws {MallexError} MX8107 when the request has ended its server twice, and whatever goes wrong with the question
 */
export async function* requestModel(
  request: ChainRequest,
  turn: ModelTurn,
  trial: ModelAttempt,
): AsyncGenerator<TurnEvent> {
  await trial.slot.granted;
  request.onSlot?.();
  const endpoint = await endpointOf(request, turn);
  const send = (isSecond: boolean): AsyncGenerator<TurnEvent> =>
    repaired(isSecond ? requestModelAlone(request, turn, trial) : requestOnce(request, { turn, trial, endpoint }), {
      chainRequest: request,
      turn,
      trial,
    });
  if (endpoint.supervised !== true) return yield* send(false);
  const { serverContext, exchange } = request;
  yield* retryLost({
    request: send,
    isStream: trial.isStream,
    onLost: ({ problem: { message } }) =>
      serverContext.log.warn("asked-again", { id: exchange.id, profile: turn.profile, why: message }),
  });
}

/** Whatever happens to the question for the same call, the first one has its answer: it is not asked again, and not to blame. */
function repaired(
  first: AsyncGenerator<TurnEvent>,
  { chainRequest: request, turn, trial }: ModelRequest,
): AsyncGenerator<TurnEvent> {
  if (turn.repair === undefined) return first;
  const { serverContext, exchange, onRepair } = request;
  return retryForRepair({
    first,
    repairPrompt: (broken, usage) => repairPromptWithin(turn, { broken, usage }, serverContext),
    retry: async function* (prompt) {
      const endpoint = await endpointOf(request, turn);
      yield* requestOnce(request, { turn: { ...turn, prompt }, trial, endpoint });
    },
    onRepair(outcome, error) {
      const why = error instanceof Error ? { why: error.message } : {};
      serverContext.log.warn("asked-for-call", { id: exchange.id, profile: turn.profile, outcome, ...why });
      onRepair?.({ outcome });
    },
    onUsage: (usage) => onRepair?.({ usage }),
    signal: exchange.signal,
  });
}

/** Milliseconds in which whoever watches a server hears of its end, too. */
const HEARD_MS = 100;
/** Milliseconds for which a server that is said to run may refuse connections. */
const REFUSED_MS = 5000;
/** Milliseconds within which a server that has fallen is known to be gone. */
const FELL_MS = 5000;

/** Nothing else of this mallex is in flight while this is asked: a request that ends its server again is the reason. */
async function* requestModelAlone(
  request: ChainRequest,
  turn: ModelTurn,
  trial: ModelAttempt,
): AsyncGenerator<TurnEvent> {
  const { serverContext, exchange } = request;
  const { signal } = exchange;
  await abortable(sleep(HEARD_MS), signal);
  await trial.slot.makeExclusive();
  const end = performance.now() + REFUSED_MS;
  for (;;) {
    const endpoint = await endpointOf(request, turn);
    try {
      return yield* requestOnce(request, { turn, trial, endpoint });
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

interface EndpointRequest extends Pick<ModelRequest, "turn" | "trial"> {
  readonly endpoint: PromptEndpoint;
}

async function* requestOnce(
  { serverContext, exchange, decided }: ChainRequest,
  { turn, trial, endpoint }: EndpointRequest,
): AsyncGenerator<TurnEvent> {
  const { profile, prompt } = turn;
  const refusal =
    endpoint.supervised === true
      ? serverContext.crashAttribution.refusal({ ...turn, plan: serverContext.program.plan.hash })
      : undefined;
  if (refusal !== undefined) throw new MallexError(refusal);
  const deadlines = deadlinesFor(profile, serverContext, trial.hasFallback);
  const { signal } = exchange;
  const check = createEgressCheck({
    privacy: serverContext.privacy,
    currentPinnedReason: decided.currentPinnedReason,
    signal,
  });
  const events = requestBackend({ endpoint, prompt, signal, deadlines, check });
  const measured = serverContext.speeds.measure({ ...endpoint, profile }, events);
  yield* throughStages(measured, turn.stages(serverContext.counter(profile)));
}

async function endpointOf({ serverContext, exchange }: ChainRequest, { profile }: ModelTurn): Promise<PromptEndpoint> {
  const endpoint = await abortable(serverContext.endpoint(profile, exchange.signal), exchange.signal);
  if (endpoint.relays) throw new Error(`${profile} does not take prompts`);
  return endpoint;
}
