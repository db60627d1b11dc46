import { setTimeout as sleep } from "node:timers/promises";
import type { PromptEndpoint } from "../../backends/endpoint.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { QueueSlot } from "../../backends/queue/wait-for-slot.ts";
import { kindOf } from "../../backends/registry.ts";
import { isConnectionLost, retryLost } from "../../backends/retry.ts";
import { isRefused } from "../../backends/upstream-errors.ts";
import { MallexError } from "../../diagnostics/problem.ts";
import { isCut } from "../../prompt/budget/budget.ts";
import { reportCut } from "../../prompt/budget/cut-notice.ts";
import type { ModelTurn } from "../../routing/turn/build-prompt.ts";
import { abortable } from "../../shared/async.ts";
import { PASS, pipe, type Sink, type AnswerSource, type TurnStage } from "../../shared/stages.ts";
import { estimateText } from "../../shared/text/estimate-text.ts";
import type { TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { AnswerPart } from "../../shared/web-search.ts";
import { modelStages } from "../answer.ts";
import { deadlinesFor, promptEndpoint, type ServerContext } from "../context/server-context.ts";
import { egressCheckOf, type ChainRequest } from "./turn-context.ts";
import { buildTurn } from "./build-turn.ts";
import { fitIntoWindow } from "./fit-into-window.ts";
import { repairedTurn, retryForRepair } from "./retry-invalid-call.ts";
import { WebSearches } from "./web-search.ts";

/** The turn's place at a backend. */
interface SlottedCall {
  readonly request: ChainRequest;
  readonly slot: QueueSlot;
  /** A fallback exists: a remote server must show soon that it is up. */
  readonly hasFallback: boolean;
}

/**
 * Calls a model with a rendered prompt. Whatever calls it again wraps the source, from the inside out: a call that can't be carried out (repair), a lost
 * server (retry), a search for tools.
 * @throws {MallexError} MX8107 when the request has crashed its server twice, and all failures of the request
 */
export async function requestModel(call: SlottedCall, turn: ModelTurn, sink: Sink): Promise<void> {
  const { request } = call;
  request.serverContext.warmPrompts.yield();
  const next = async (parts: readonly AnswerPart[], room: number): Promise<AnswerSource | undefined> => {
    const continued = await continuedPrompt(request, { turn, parts, room });
    return continued && modelSource(call, continued);
  };
  const web = new WebSearches(request, turn.profile);
  const reportsCut = isCut(turn.dropped) && turn.prompt.format === undefined;
  const notice = reportsCut ? reportCut(() => isFirstCut(request, turn)) : PASS;
  const { maxTokens } = turn.prompt;
  const onUsage = (usage: Usage): void => void (request.trace.searchUsage = sumInput(request.trace.searchUsage, usage));
  await answerSearches({ first: modelSource(call, turn), next, web, maxTokens, onUsage }, pipe([notice], sink));
}

/** One answer, repaired; requested once more if its supervised server was lost. */
function modelSource(call: SlottedCall, turn: ModelTurn): AnswerSource {
  const { serverContext, exchange, decided } = call.request;
  return async (sink) => {
    const endpoint = await promptEndpoint(serverContext, turn.profile, exchange.signal);
    const first = repairedSource(call, turn, (to) => requestOnce(call, turn, endpoint, to));
    if (endpoint.supervised !== true) return first(sink);
    await retryLost(
      {
        request: (isSecond) => (isSecond ? repairedSource(call, turn, (to) => requestAlone(call, turn, to)) : first),
        isStream: decided.routed.input.request.stream === true,
        onLost: ({ problem: { message } }) =>
          serverContext.log.warn("asked-again", { id: exchange.id, profile: turn.profile, why: message }),
      },
      sink,
    );
  };
}

/** A second request for broken calls is never retried: the first one has its answer. */
function repairedSource({ request, ...call }: SlottedCall, turn: ModelTurn, first: AnswerSource): AnswerSource {
  if (turn.repair === undefined) return first;
  const { serverContext, exchange, trace } = request;
  return (sink) =>
    retryForRepair(
      {
        first,
        repair: (broken, usage) => repairedTurn(turn, { broken, usage }, serverContext),
        retry: (repaired) => async (to) => {
          const endpoint = await promptEndpoint(serverContext, turn.profile, exchange.signal);
          await requestOnce({ request, ...call }, repaired, endpoint, to);
        },
        onRepair(outcome, error) {
          const why = error instanceof Error ? { why: error.message } : {};
          serverContext.log.warn("asked-for-call", { id: exchange.id, profile: turn.profile, outcome, ...why });
          trace.repair = { ...trace.repair, outcome };
        },
        onUsage: (usage) => void (trace.repair = { ...trace.repair, usage }),
        signal: exchange.signal,
      },
      sink,
    );
}

/** Milliseconds in which the supervisor also notices the end of a server. */
const HEARD_MS = 100;
/** Milliseconds for which a server that counts as running may refuse connections. */
const REFUSED_MS = 5000;
/** Milliseconds within which the end of a crashed server is known. */
const FELL_MS = 5000;

/** Without any other request of this mallex in flight: a request that crashes its server again is the cause. */
async function requestAlone(call: SlottedCall, turn: ModelTurn, sink: Sink): Promise<void> {
  const { serverContext, exchange } = call.request;
  const { signal } = exchange;
  await abortable(sleep(HEARD_MS), signal);
  await call.slot.makeExclusive();
  const end = performance.now() + REFUSED_MS;
  for (;;) {
    const endpoint = await promptEndpoint(serverContext, turn.profile, signal);
    try {
      return await requestOnce(call, turn, endpoint, sink);
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      const isStale = isRefused(error) && performance.now() < end;
      if (!isStale && !(await hasCrashed(endpoint, signal))) throw error;
      if (!isStale) {
        const { hash: plan } = serverContext.program.plan;
        throw new MallexError(serverContext.crashAttribution.remember({ ...turn, plan }), { cause: error });
      }
    }
    await abortable(sleep(HEARD_MS), signal);
  }
}

/** Whether the server ended unexpectedly, while no other mallex used it. One that is still up has only dropped the connection. */
async function hasCrashed({ fell = Promise.resolve(true) }: PromptEndpoint, signal: AbortSignal): Promise<boolean> {
  return abortable(Promise.race([fell, sleep(FELL_MS, false, { ref: false })]), signal);
}

async function requestOnce(
  { request, hasFallback }: SlottedCall,
  turn: ModelTurn,
  endpoint: PromptEndpoint,
  sink: Sink,
): Promise<void> {
  const { serverContext, exchange } = request;
  const { profile, prompt, held } = turn;
  const { crashAttribution, program, speeds } = serverContext;
  try {
    const refusal =
      endpoint.supervised === true ? crashAttribution.refusal({ ...turn, plan: program.plan.hash }) : undefined;
    if (refusal !== undefined) throw new MallexError(refusal);
    const backendRequest = {
      endpoint,
      prompt,
      ...(held && { encode: async (model: string) => held.encode(model, prompt.maxTokens) }),
      signal: exchange.signal,
      deadlines: deadlinesFor(profile, serverContext, hasFallback),
      check: egressCheckOf(request),
    };
    const template = serverContext.counter(profile);
    const stages = [
      speeds.measure({ ...endpoint, profile }),
      ...draftStage(profile, serverContext),
      ...modelStages(turn.answer, template),
    ];
    await requestBackend(backendRequest, pipe(stages, sink));
    rememberPrompt(request, turn, endpoint);
  } finally {
    endpoint.release?.();
  }
}

/** Large ones are elsewhere. */
function rememberPrompt(
  { serverContext, decided }: ChainRequest,
  { profile, prompt, held }: ModelTurn,
  endpoint: PromptEndpoint,
): void {
  const { plan } = serverContext.program;
  const { warm, backend = "" } = plan.profiles[profile] ?? {};
  if (warm !== true || held !== undefined || decided.slotRequest.rank !== "main") return;
  const isKept = plan.server.record && decided.currentPinnedReason() === undefined;
  const { session } = decided.slotRequest;
  const slots = kindOf(plan.backends[backend])?.keepsSlots === true ? endpoint : undefined;
  serverContext.warmPrompts.remember(profile, prompt, { session, isKept, slots });
}

function draftStage(profile: string, { program: { plan }, drafts, log }: ServerContext): readonly TurnStage[] {
  const { draft, backend = "" } = plan.profiles[profile] ?? {};
  if (draft === undefined || kindOf(plan.backends[backend])?.countsDrafts !== true) return [];
  return [drafts.measure(profile, draft, (status) => log.warn("draft-costs-more", { ...status }))];
}

interface Continued {
  readonly turn: ModelTurn;
  readonly parts: readonly AnswerPart[];
  /** Tokens that the answer may still have. */
  readonly room: number;
}

/** The same turn with the answer so far, and one report of what is left out; undefined: the window has no room for it. */
async function continuedPrompt(
  request: ChainRequest,
  { turn: { profile, decision, answer }, parts, room }: Continued,
): Promise<ModelTurn | undefined> {
  const turn = await buildTurn(request, { profile, decision }, parts);
  if (turn.kind !== "ask") return undefined;
  const prompt = { ...turn.prompt, maxTokens: Math.min(turn.prompt.maxTokens, room) };
  const continued = { ...turn, prompt, answer: { ...turn.answer, dropped: answer.dropped } };
  try {
    return (await fitIntoWindow(continued, request.serverContext)).turn;
  } catch (error) {
    if (error instanceof MallexError && error.problem.code === "MX8004") return undefined;
    throw error;
  }
}

/** Whether to report the cut now: once a session, in turns of the user, and never in JSON. */
function isFirstCut({ serverContext, exchange, decided }: ChainRequest, { profile, dropped }: ModelTurn): boolean {
  if (!decided.shouldReportCut()) return false;
  const left = dropped.filter((entry) => isCut([entry])).map(({ what, count }) => `${count} ${what}`);
  serverContext.log.warn("conversation-cut", { id: exchange.id, profile, left: left.join(", ") });
  return true;
}

/** Searches within one answer: a model that finds nothing in so many finds nothing in more. */
const MAX_SEARCHES = 3;

const NO_MORE = "[mallex: the answer ends here; what was found last, the model reads once you write again]";

interface SearchSources {
  readonly first: AnswerSource;
  /** The same request with the answer so far, for an answer of so many tokens; undefined: no room for more. */
  readonly next: (parts: readonly AnswerPart[], room: number) => Promise<AnswerSource | undefined>;
  readonly web: Pick<WebSearches, "search" | "isOver">;
  /** Of the complete answer. */
  readonly maxTokens: number;
  /** Called with the usage of each request that has ended in a search. */
  readonly onUsage: (usage: Usage) => void;
}

function sumInput(before: Usage | undefined, { inputTokens, cachedTokens }: Usage): Usage {
  const { inputTokens: read = 0, cachedTokens: cached = 0 } = before ?? {};
  return { inputTokens: read + inputTokens, cachedTokens: cached + cachedTokens, outputTokens: 0 };
}

/**
 * Calls a model again after each search for tools or of the web, so that it reads the result within the same answer. For the client it is one answer,
 * with the input tokens of the last request and the output tokens of all.
 */
export async function answerSearches(sources: SearchSources, sink: Sink): Promise<void> {
  const { next, web, maxTokens, onUsage } = sources;
  const parts: AnswerPart[] = [];
  let text = "";
  let written = 0;
  let source: AnswerSource | undefined = sources.first;
  let shown: readonly TurnEvent[] = [];
  // The last usage that came is the answer's own.
  let earlier: Usage | undefined;
  const remembering: TurnStage = {
    push(event, emit) {
      if (event.type === "web-search" || event.type === "web-results") shown = [...shown, event];
      emit(event);
    },
  };
  for (let searches = 0; source !== undefined;) {
    const before = { text, written };
    let search: Extract<TurnEvent, { type: "own-search" }> | undefined;
    let usage: Usage | undefined;
    const note: TurnStage = {
      push(event, emit) {
        if (event.type === "own-search") return void (search = event);
        if (event.type === "text-delta") text += event.text;
        // The last report of a request has its total.
        if (event.type === "usage") {
          if (earlier !== undefined) onUsage(earlier);
          earlier = undefined;
          ({ usage } = event);
          written = before.written + usage.outputTokens;
        }
        emit(event.type === "usage" ? { ...event, usage: { ...event.usage, outputTokens: written } } : event);
        if (event.type !== "begin-again") return;
        // The model has read what came before this request, so it is sent again.
        text = before.text;
        for (const one of shown) emit(one);
      },
    };
    await source(pipe([note], sink));
    if (search === undefined) return;
    if (usage === undefined) written += estimateText(text.slice(before.text.length));
    if (written >= maxTokens) return sink.push({ type: "turn-end", stopReason: "max_tokens" });
    if (text !== before.text) shown = [...shown, { type: "text-delta", text: text.slice(before.text.length) }];
    if (search.web !== undefined) {
      parts.push(text.trim() === "" ? "" : text, await web.search(search.web.query, pipe([remembering], sink)));
      text = "";
      source = web.isOver ? undefined : await next(parts, maxTokens - written);
    } else source = ++searches <= MAX_SEARCHES ? await next([...parts, text], maxTokens - written) : undefined;
    earlier = usage ?? earlier;
  }
  sink.push({ type: "text-delta", text: NO_MORE });
  sink.push({ type: "turn-end", stopReason: "end_turn" });
}
