import { awaitFirstContent, relayedRefusal } from "../../backends/anthropic/classify-response.ts";
import type { QueueSlot } from "../../backends/queue/queue.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { isCut } from "../../prompt/budget/budget.ts";
import { reportCut } from "../../prompt/budget/cut-notice.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { continueAnswer } from "../../routing/turn/route-turn.ts";
import { abortable } from "../../shared/async.ts";
import { PASS, pipe, readInto, type Sink, type AnswerSource, type TurnStage } from "../../shared/stages.ts";
import { deadlinesFor } from "../context/server-context.ts";
import type { ChainRequest, ChainSink, DispatchedTurn } from "./chain-request.ts";
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

/** Calls the backend of one profile, once it has a slot. @throws {MallexError} MX8106 or MX8108 when it gets none, and whatever goes wrong with the request */
export async function requestProfile(
  request: ChainRequest,
  turn: PreparedTurn,
  how: ProfileRequestOptions,
  sink: ChainSink,
): Promise<void> {
  if (turn.kind === "refuse") throw new MallexError(turn.problem);
  if (turn.kind === "reply") throw new Error("a reply needs no profile");
  const slot = joinQueue(request, turn.profile);
  const { isQueued } = slot;
  const attempt = { ...how, slot };
  try {
    if (turn.kind === "relay") {
      request.onAttempt?.({ turn, inputTokens: request.decided.routed.facts.promptTokens, isQueued });
      await relayTurn(request, turn, attempt, sink);
    } else {
      const fitted = await fitIntoWindow(turn, request.serverContext);
      request.onAttempt?.({ ...fitted, isQueued });
      const isStream = isStreamed(request.decided);
      const model =
        (options: ProfileTurn): AnswerSource =>
        (to) =>
          requestModel({ chainRequest: request, turn: options, attempt: { ...attempt, isStream } }, to);
      const next = async (text: string): Promise<AnswerSource | undefined> => {
        const further = await continuedPrompt(request, fitted.turn, text);
        return further && model(further);
      };
      const reportsCut = isCut(turn.dropped) && turn.prompt.format === undefined;
      const notice = reportsCut ? reportCut(() => isFirst(request, turn)) : PASS;
      await answerSearches({ first: model(fitted.turn), next }, pipe([notice], sink));
    }
  } finally {
    slot.leave();
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

async function relayTurn(
  request: ChainRequest,
  turn: Extract<DispatchedTurn, { kind: "relay" }>,
  { isOnlyCandidate, hasFallback, slot }: SlotAttempt,
  sink: ChainSink,
): Promise<void> {
  const { serverContext, exchange, decided } = request;
  await slot.granted;
  request.onSlot?.();
  const endpoint = await abortable(serverContext.endpoint(turn.profile, exchange.signal), exchange.signal);
  if (!endpoint.relays) throw new Error(`${turn.profile} does not take requests as they are`);
  const isOpen = decided.isOpen && turn.decision.passed === undefined;
  // What is not streamed has its head when it is whole, and that may take minutes.
  const deadlines = deadlinesFor(turn.profile, serverContext, hasFallback && isStreamed(decided));
  const given = requestForClaudeApi(request, turn.profile, endpoint);
  const answer = await requestRelay(serverContext, { exchange, request: given, endpoint, deadlines, isOpen, decided });
  if (!exchange.protocol.isMessages) return readInto(relayedEvents(answer), sink);
  const relayedAnswer = isOnlyCandidate
    ? answer
    : await awaitFirstContent(answer).catch((error: unknown) => {
        // A refusal may still be shown.
        if (relayedRefusal(error) === undefined) answer.discard();
        throw error;
      });
  // The connection counts until its last byte.
  await sink.relay(relayedAnswer);
}

function isStreamed({ routed }: DecidedTurn): boolean {
  return routed.input.request.stream === true;
}

/** Searches behind which one answer goes on: a model that finds nothing in so many will find nothing in more. */
const MOST = 3;

const NO_MORE = "[mallex: the answer ends here; what was found last, the model reads once you write again]";

interface Searching {
  /** The first request. */
  readonly first: AnswerSource;
  /** The same request behind what the answer has said so far. Undefined: there is no room for more. */
  readonly next: (text: string) => Promise<AnswerSource | undefined>;
}

/**
 * Calls a model again each time it has looked for tools, so that it reads what was found within the same answer. To the client it is one answer; it
 * counts as what was read last and written in all.
 */
export async function answerSearches({ first, next }: Searching, sink: Sink): Promise<void> {
  let text = "";
  let written = 0;
  let source: AnswerSource | undefined = first;
  for (let searches = 0; source !== undefined; searches++) {
    const before = { text, written };
    let isSearch = false;
    const note: TurnStage = {
      push(event, emit) {
        isSearch = event.type === "looked-for-tools";
        if (isSearch) return;
        if (event.type === "text-delta") text += event.text;
        // The last of several says it all.
        if (event.type === "usage") written = before.written + event.usage.outputTokens;
        emit(event.type === "usage" ? { ...event, usage: { ...event.usage, outputTokens: written } } : event);
        if (event.type !== "begin-again") return;
        // What was said before this request, the model has read: it is said once more.
        text = before.text;
        if (text !== "") emit({ type: "text-delta", text });
      },
    };
    await source(pipe([note], sink));
    if (!isSearch) return;
    source = searches < MOST ? await next(text) : undefined;
  }
  sink.push({ type: "text-delta", text: NO_MORE });
  sink.push({ type: "turn-end", stopReason: "end_turn" });
}
