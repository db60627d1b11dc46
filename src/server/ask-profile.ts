import type { AskedTurn, ChainAsk, ChainItem } from "./chain-item.ts";
import type { Place } from "../backend/queue.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import { isCut } from "../turn/budget/budget-talk.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { goOnBehind } from "../turn/go-on-behind.ts";
import { abortable } from "./abortable.ts";
import { answerSearches } from "./answer-searches.ts";
import { askModel } from "./ask-model.ts";
import { askRelay } from "./ask-relay.ts";
import { deadlinesFor } from "./deadlines-for.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import { fitIntoWindow } from "./fit-into-window.ts";
import { givenRequest } from "./given-request.ts";
import { relayedEvents } from "./relayed-events.ts";
import { showFitted } from "./show-fitted.ts";
import { tellCut } from "./tell-cut.ts";
import { relayedRefusal, untilContent } from "./until-content.ts";

type Rendered = Extract<AskedTurn, { kind: "ask" }>;

interface How {
  /** Nobody else could answer: what a relay says, errors too, is passed on as it comes. */
  readonly isAlone: boolean;
  /** Another one is asked when this one does not show that it is there. */
  readonly isHurried: boolean;
}

interface Trial extends How {
  readonly place: Place;
}

/** Asks one profile, once it has a place. @throws {MallexError} MX8106 or MX8108 when it gets none, and whatever goes wrong with the question */
export async function* askProfile(ask: ChainAsk, turn: PreparedTurn, how: How): AsyncGenerator<ChainItem> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const place = placeFor(ask, turn.profile);
  const { isQueued } = place;
  const trial = { ...how, place };
  try {
    if (turn.kind === "relay") {
      yield { type: "asking", turn, inputTokens: ask.decided.routed.facts.promptTokens, isQueued };
      yield* relayTurn(ask, turn, trial);
    } else {
      const fitted = await fitIntoWindow(turn, ask.serving);
      yield { type: "asking", ...fitted, isQueued };
      const model = (asked: Rendered): AsyncIterable<TurnEvent> =>
        askModel(ask, asked, { ...trial, isStream: isStreamed(ask.decided) });
      const next = async (said: string): Promise<AsyncIterable<TurnEvent> | undefined> => {
        const further = await shownBehind(ask, fitted.turn, said);
        return further && model(further);
      };
      const events = answerSearches({ first: model(fitted.turn), next });
      yield* isCut(turn.dropped) && turn.prompt.format === undefined
        ? tellCut(events, () => isFirst(ask, turn))
        : events;
    }
  } finally {
    place.leave();
  }
}

/** The same turn behind what its answer has said so far. Nothing: its window holds no more. */
async function shownBehind(
  ask: ChainAsk,
  { profile, decision }: Rendered,
  said: string,
): Promise<Rendered | undefined> {
  const { serving, decided } = ask;
  const turn = await showFitted(serving, goOnBehind(decided.routed, said), { profile, decision });
  if (turn.kind !== "ask") return undefined;
  try {
    return (await fitIntoWindow(turn, serving)).turn;
  } catch (error) {
    if (error instanceof MallexError && error.problem.code === "MX8004") return undefined;
    throw error;
  }
}

/** What the client reads as JSON gets no line of ours, nor what is no turn of the person's talk. */
function isFirst({ serving, exchange, decided }: ChainAsk, { profile, dropped }: AskedTurn): boolean {
  if (!decided.tellCut()) return false;
  const left = dropped.filter((entry) => isCut([entry])).map(({ what, count }) => `${count} ${what}`);
  serving.log.warn("talk-cut", { id: exchange.id, profile, left: left.join(", ") });
  return true;
}

/** Milliseconds that a client waits that gets no pings. */
const UNSTREAMED_MS = 60_000;

function placeFor({ serving, exchange, decided }: ChainAsk, profile: string): Place {
  const { program, queues, unstreamedWaitMs = UNSTREAMED_MS } = serving;
  const maxWaitMs = isStreamed(decided) ? undefined : unstreamedWaitMs;
  const backend = program.plan.profiles[profile]?.backend ?? "";
  return queues.join(backend, { ...decided.who, signal: exchange.signal, maxWaitMs });
}

async function* relayTurn(
  ask: ChainAsk,
  turn: Extract<AskedTurn, { kind: "relay" }>,
  { isAlone, isHurried, place }: Trial,
): AsyncGenerator<ChainItem> {
  const { serving, exchange, decided } = ask;
  await place.granted;
  ask.onPlace?.();
  const endpoint = await abortable(serving.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (endpoint.kind !== "anthropic") throw new Error(`${turn.profile} does not take requests as they are`);
  const isOpen = decided.isOpen && turn.decision.passed === undefined;
  // What is not streamed has its head when it is whole, and that may take minutes.
  const deadlines = deadlinesFor(turn.profile, serving, isHurried && isStreamed(decided));
  const given = givenRequest(ask, turn.profile, endpoint);
  const answer = await askRelay(serving, { exchange, given, endpoint, deadlines, isOpen, decided });
  if (!exchange.surface.isMessages) return yield* relayedEvents(answer);
  const shown = isAlone
    ? answer
    : await untilContent(answer).catch((error: unknown) => {
        // A refusal may still be shown.
        if (relayedRefusal(error) === undefined) answer.discard();
        throw error;
      });
  // The connection counts until its last byte, which the reader of the answer reads.
  yield { type: "relayed", answer: shown };
}

function isStreamed({ routed }: DecidedTurn): boolean {
  return routed.input.request.stream === true;
}
