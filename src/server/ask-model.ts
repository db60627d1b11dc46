import type { OpenaiEndpoint } from "../backend/endpoint.ts";
import type { Place } from "../backend/queue.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { AskedTurn, ChainAsk } from "./chain-item.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { askBackend } from "../backend/ask-backend.ts";
import { isRefused } from "../backend/upstream-problems.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { abortable } from "./abortable.ts";
import { askAgain, isLost } from "./ask-again.ts";
import { askForRepair } from "./ask-for-repair.ts";
import { deadlinesFor } from "./deadlines-for.ts";
import { lastGate } from "./last-gate.ts";
import { roomForRepair } from "./room-for-repair.ts";

type Rendered = Extract<AskedTurn, { kind: "ask" }>;

interface Trial {
  readonly place: Place;
  /** Another one is asked when this one does not show that it is there. */
  readonly isHurried: boolean;
  readonly isStream: boolean;
}

interface Asking {
  readonly ask: ChainAsk;
  readonly turn: Rendered;
  readonly trial: Trial;
}

/**
 * Asks a model that takes prompts. Waiting for a place and for its server is part of the answer: the client gets pings. A server that
 * mallex watches is asked once more when it was lost.
 * @throws {MallexError} MX8107 when the request has ended its server twice, and whatever goes wrong with the question
 */
export async function* askModel(ask: ChainAsk, turn: Rendered, trial: Trial): AsyncGenerator<TurnEvent> {
  await trial.place.granted;
  ask.onPlace?.();
  const endpoint = await endpointOf(ask, turn);
  const asked = (isSecond: boolean): AsyncGenerator<TurnEvent> =>
    repaired(isSecond ? askAlone(ask, turn, trial) : askOnce(ask, { turn, trial, endpoint }), { ask, turn, trial });
  if (endpoint.supervised !== true) return yield* asked(false);
  const { serving, exchange } = ask;
  yield* askAgain({
    ask: asked,
    isStream: trial.isStream,
    onLost: ({ problem: { message } }) =>
      serving.log.warn("asked-again", { id: exchange.id, profile: turn.profile, why: message }),
  });
}

/** Whatever happens to the question for the same call, the first one has its answer: it is not asked anew, and not to blame. */
function repaired(first: AsyncGenerator<TurnEvent>, { ask, turn, trial }: Asking): AsyncGenerator<TurnEvent> {
  if (turn.repair === undefined) return first;
  const { serving, exchange, onRepair } = ask;
  return askForRepair({
    first,
    room: (broken, usage) => roomForRepair(turn, { broken, usage }, serving),
    again: async function* (prompt) {
      const endpoint = await endpointOf(ask, turn);
      yield* askOnce(ask, { turn: { ...turn, prompt }, trial, endpoint });
    },
    onRepair(outcome, error) {
      const why = error instanceof Error ? { why: error.message } : {};
      serving.log.warn("asked-for-call", { id: exchange.id, profile: turn.profile, outcome, ...why });
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
async function* askAlone(ask: ChainAsk, turn: Rendered, trial: Trial): AsyncGenerator<TurnEvent> {
  const { serving, exchange } = ask;
  const { signal } = exchange;
  await abortable(sleep(HEARD_MS), signal);
  await trial.place.alone();
  const end = performance.now() + REFUSED_MS;
  for (;;) {
    const endpoint = await endpointOf(ask, turn);
    try {
      return yield* askOnce(ask, { turn, trial, endpoint });
    } catch (error) {
      if (!isLost(error)) throw error;
      const isStale = isRefused(error) && performance.now() < end;
      if (!isStale) throw (await isReason(endpoint, signal)) ? guilty(serving, turn, error) : error;
    }
    await abortable(sleep(HEARD_MS), signal);
  }
}

/** The end of its server was nobody's wish, and no other mallex's question was there. One that lives on has only dropped the connection. */
async function isReason({ fell = Promise.resolve(true) }: OpenaiEndpoint, signal: AbortSignal): Promise<boolean> {
  return abortable(Promise.race([fell, sleep(FELL_MS, false, { ref: false })]), signal);
}

function guilty({ blame, program }: ChainAsk["serving"], turn: Rendered, cause: MallexError): MallexError {
  return new MallexError(blame.remember({ ...turn, plan: program.plan.hash }), { cause });
}

interface Question extends Pick<Asking, "turn" | "trial"> {
  readonly endpoint: OpenaiEndpoint;
}

async function* askOnce(
  { serving, exchange, decided }: ChainAsk,
  { turn, trial, endpoint }: Question,
): AsyncGenerator<TurnEvent> {
  const { profile, prompt, read } = turn;
  const refusal =
    endpoint.supervised === true ? serving.blame.refusal({ ...turn, plan: serving.program.plan.hash }) : undefined;
  if (refusal !== undefined) throw new MallexError(refusal);
  const deadlines = deadlinesFor(profile, serving, trial.isHurried);
  const { signal } = exchange;
  const check = lastGate({ privacy: serving.privacy, boundNow: decided.boundNow, signal });
  const events = askBackend({ endpoint, prompt, signal, deadlines, check });
  yield* read(serving.speeds.measure({ ...endpoint, profile }, events), serving.counter(profile));
}

async function endpointOf({ serving, exchange }: ChainAsk, { profile }: Rendered): Promise<OpenaiEndpoint> {
  const endpoint = await abortable(serving.endpoint(profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "openai") throw new Error(`${profile} does not take prompts`);
  return endpoint;
}
