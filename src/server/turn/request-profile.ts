import { awaitFirstContent, relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import type { QueueSlot } from "../../backends/queue/queue.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { isCut } from "../../prompt/budget/budget.ts";
import { reportCut } from "../../prompt/budget/cut-notice.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { continueAnswer } from "../../routing/turn/route-turn.ts";
import { abortable } from "../../shared/async.ts";
import { throughStages } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { deadlinesFor } from "../context/server-context.ts";
import type { ChainItem, ChainRequest, DispatchedTurn } from "./chain-events.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import { buildFittingPrompt, fitIntoWindow } from "./fit-into-window.ts";
import { relayedEvents, requestForClaudeApi, requestRelay } from "./relay-request.ts";
import { requestModel } from "./request-model.ts";

type ProfileTurn = Extract<DispatchedTurn, { kind: "ask" }>;

interface ProfileRequestOptions {
  /** Nobody else could answer: what a relay says, errors too, is passed on as it comes. */
  readonly isOnlyCandidate: boolean;
  /** Another one is asked when this one does not show that it is there. */
  readonly hasFallback: boolean;
}

interface SlotAttempt extends ProfileRequestOptions {
  readonly slot: QueueSlot;
}

/** Asks one profile, once it has a place. @throws {MallexError} MX8106 or MX8108 when it gets none, and whatever goes wrong with the question */
export async function* requestProfile(
  request: ChainRequest,
  turn: PreparedTurn,
  how: ProfileRequestOptions,
): AsyncGenerator<ChainItem> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const location = joinQueue(request, turn.profile);
  const { isQueued } = location;
  const trial = { ...how, slot: location };
  try {
    if (turn.kind === "relay") {
      yield { type: "asking", turn, inputTokens: request.decided.routed.facts.promptTokens, isQueued };
      yield* relayTurn(request, turn, trial);
    } else {
      const fitted = await fitIntoWindow(turn, request.serverContext);
      yield { type: "asking", ...fitted, isQueued };
      const model = (options: ProfileTurn): AsyncIterable<TurnEvent> =>
        requestModel(request, options, { ...trial, isStream: isStreamed(request.decided) });
      const next = async (text: string): Promise<AsyncIterable<TurnEvent> | undefined> => {
        const further = await continuedPrompt(request, fitted.turn, text);
        return further && model(further);
      };
      const events = answerSearches({ first: model(fitted.turn), next });
      yield* isCut(turn.dropped) && turn.prompt.format === undefined
        ? throughStages(events, [reportCut(() => isFirst(request, turn))])
        : events;
    }
  } finally {
    location.leave();
  }
}

/** The same turn behind what its answer has said so far. Nothing: its window holds no more. */
async function continuedPrompt(
  request: ChainRequest,
  { profile, decision }: ProfileTurn,
  text: string,
): Promise<ProfileTurn | undefined> {
  const { serverContext, decided } = request;
  const turn = await buildFittingPrompt(serverContext, continueAnswer(decided.routed, text), { profile, decision });
  if (turn.kind !== "ask") return undefined;
  try {
    return (await fitIntoWindow(turn, serverContext)).turn;
  } catch (error) {
    if (error instanceof MallexError && error.problem.code === "MX8004") return undefined;
    throw error;
  }
}

/** What the client reads as JSON gets no line of ours, nor what is no turn of the person's talk. */
function isFirst({ serverContext, exchange, decided }: ChainRequest, { profile, dropped }: DispatchedTurn): boolean {
  if (!decided.shouldReportCut()) return false;
  const left = dropped.filter((entry) => isCut([entry])).map(({ what, count }) => `${count} ${what}`);
  serverContext.log.warn("talk-cut", { id: exchange.id, profile, left: left.join(", ") });
  return true;
}

/** Milliseconds that a client waits that gets no pings. */
const UNSTREAMED_MS = 60_000;

function joinQueue({ serverContext, exchange, decided }: ChainRequest, profile: string): QueueSlot {
  const { program, queues, unstreamedWaitMs = UNSTREAMED_MS } = serverContext;
  const maxWaitMs = isStreamed(decided) ? undefined : unstreamedWaitMs;
  const backend = program.plan.profiles[profile]?.backend ?? "";
  return queues.join(backend, { ...decided.slotRequest, signal: exchange.signal, maxWaitMs });
}

async function* relayTurn(
  request: ChainRequest,
  turn: Extract<DispatchedTurn, { kind: "relay" }>,
  { isOnlyCandidate, hasFallback, slot: location }: SlotAttempt,
): AsyncGenerator<ChainItem> {
  const { serverContext, exchange, decided } = request;
  await location.granted;
  request.onSlot?.();
  const endpoint = await abortable(serverContext.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (!endpoint.relays) throw new Error(`${turn.profile} does not take requests as they are`);
  const isOpen = decided.isOpen && turn.decision.passed === undefined;
  // What is not streamed has its head when it is whole, and that may take minutes.
  const deadlines = deadlinesFor(turn.profile, serverContext, hasFallback && isStreamed(decided));
  const given = requestForClaudeApi(request, turn.profile, endpoint);
  const answer = await requestRelay(serverContext, { exchange, request: given, endpoint, deadlines, isOpen, decided });
  if (!exchange.protocol.isMessages) return yield* relayedEvents(answer);
  const relayedAnswer = isOnlyCandidate
    ? answer
    : await awaitFirstContent(answer).catch((error: unknown) => {
        // A refusal may still be shown.
        if (relayedRefusal(error) === undefined) answer.discard();
        throw error;
      });
  // The connection counts until its last byte, which the reader of the answer reads.
  yield { type: "relayed", answer: relayedAnswer };
}

function isStreamed({ routed }: DecidedTurn): boolean {
  return routed.input.request.stream === true;
}

/** Searches behind which one answer goes on: a model that finds nothing in so many will find nothing in more. */
const MOST = 3;

const NO_MORE = "[mallex: the answer ends here; what was found last, the model reads once you write again]";

export interface Searching {
  /** The first question. */
  readonly first: AsyncIterable<TurnEvent>;
  /** The same question behind what the answer has said so far. Nothing: there is no room for more. */
  readonly next: (text: string) => Promise<AsyncIterable<TurnEvent> | undefined>;
}

/**
 * Asks a model again each time it has looked for tools, so that it reads what was found within the same answer. To the client it is one answer; it
 * counts as what was read last and written in all.
 */
export async function* answerSearches({ first, next }: Searching): AsyncGenerator<TurnEvent> {
  let text = "";
  let written = 0;
  let events: AsyncIterable<TurnEvent> | undefined = first;
  for (let searches = 0; events !== undefined; searches++) {
    const before = { text, written };
    let isSearch = false;
    for await (const event of events) {
      isSearch = event.type === "looked-for-tools";
      if (isSearch) break;
      if (event.type === "text-delta") text += event.text;
      // The last of several says it all.
      if (event.type === "usage") written = before.written + event.usage.outputTokens;
      yield event.type === "usage" ? { ...event, usage: { ...event.usage, outputTokens: written } } : event;
      if (event.type !== "begin-again") continue;
      // What was said before this question, the model has read: it is said once more.
      text = before.text;
      if (text !== "") yield { type: "text-delta", text };
    }
    if (!isSearch) return;
    events = searches < MOST ? await next(text) : undefined;
  }
  yield { type: "text-delta", text: NO_MORE };
  yield { type: "turn-end", stopReason: "end_turn" };
}
