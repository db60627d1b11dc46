import { createHash } from "node:crypto";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, Price } from "../../../generated/types/plan.d.ts";
import { redactDeep } from "../../diagnostics/log/redact.ts";
import type { TurnRecord } from "../../diagnostics/records/turn-store.ts";
import { REPETITION } from "../../prompt/answer/text-repetition.ts";
import { REPEATED } from "../../prompt/conversation/repeated-calls.ts";
import { LOST_TEXT } from "../../prompt/render-prompt.ts";
import { ASCII_PER_TOKEN, estimateText } from "../../prompt/tokens/estimate.ts";
import { isUnknownKind } from "../../routing/routes/classes.ts";
import { requestFor } from "../../routing/turn/build-prompt.ts";
import type { ChatMessage } from "../../shared/prompt-types.ts";
import type { Usage } from "../../shared/turn-event.ts";
import { ruleThatLeftIn, type Cost } from "../../shared/turn-report.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { TurnTally, TurnTrace } from "../context/turn-trace.ts";
import { CLIENT_DISCONNECTED, requestRedactor, type Exchange } from "../http/exchange.ts";

/** Writes the turn down once its answer has been sent, or nobody waits for it any more. */
export function recordTurn(options: ServerContext, exchange: Exchange, trace: TurnTrace): void {
  const { text, calls, ...measured } = { ...stoppedBy(exchange.signal), ...trace.tally };
  const status = exchange.res.headersSent ? exchange.res.statusCode : 499;
  const outcome = {
    status,
    ...measured,
    ...doneForCalls(trace),
    ...paid(options, exchange, trace),
    totalMs: exchange.age(),
  };
  countTurn(options, measured.problem, trace);
  const gone = (trace.prepared?.dropped ?? []).filter((entry) => ruleThatLeftIn(entry) === undefined);
  const dropped = gone.map(({ what, count }) => ({ what, count }));
  // A backend may repeat what it was sent, the client's login too.
  const redact = requestRedactor(exchange.req.headers);
  const line = {
    ...trace.decision,
    dropped,
    ...outcome,
    ...(calls.length > 0 && { calls: calls.map(({ name }) => name) }),
  };
  options.log.info("turn", { id: exchange.id, ...redactDeep(line, redact) });
  warnOfLoss(options, exchange, trace);
  const { request } = trace;
  const { plan } = options.program;
  if (request === undefined || !plan.server.record) return;
  const turn: TurnRecord = {
    id: exchange.id,
    time: new Date(Date.now() - exchange.age()).toISOString(),
    ...options.project,
    ...(trace.client === undefined ? {} : { client: trace.client }),
    model: request.model,
    plan: plan.hash,
    stream: request.stream === true,
    ...recordedPrompt(trace),
    text,
    calls,
    ...outcome,
    request: hashUser(limited(trace, plan, request)),
  };
  void options.turns?.save(redactDeep(turn, redact));
}

/** With the limit that held. */
function limited({ isUnlimited = false, decision }: TurnTrace, plan: Plan, request: MessagesRequest): MessagesRequest {
  const { output = request.max_tokens } = plan.profiles[decision?.profile ?? ""] ?? {};
  return requestFor({ output }, { request, isUnlimited });
}

function countTurn({ counters }: ServerContext, problem: string | undefined, trace: TurnTrace): void {
  counters?.add("turns");
  if (problem !== undefined) counters?.add("turns with a problem");
  if (hasUnknownContent(trace)) counters?.add("turns with something unknown");
  for (const name of countsForCalls(trace)) counters?.add(name);
}

function doneForCalls({ repair, prepared }: TurnTrace): Pick<TurnRecord, "repair" | "repeats"> {
  const { outcome } = repair ?? {};
  const repeats = prepared?.kind === "ask" ? prepared.repeats : undefined;
  return { ...(outcome !== undefined && { repair: outcome }), ...(repeats !== undefined && { repeats }) };
}

function* countsForCalls(trace: TurnTrace): Generator<string> {
  const { repair, repeats } = doneForCalls(trace);
  if (repair !== undefined && repair !== "noRoom") yield "calls asked for once more";
  if (repair === "called") yield "calls that came then";
  if (repeats !== undefined) yield "turns told of repeated calls";
  const reasons = trace.prepared?.dropped.map(({ why }) => why) ?? [];
  if (reasons.includes(REPEATED.why)) yield "turns ended for repeated calls";
  if (reasons.includes(REPETITION.why)) yield "answers ended for repeated words";
}

/** A field, a block or a kind of request that mallex has no word for: a new release of the client shows up here first. */
function hasUnknownContent({ prepared, client, request, decision }: TurnTrace): boolean {
  if (isUnknownKind({ class: decision?.class, client, request })) return true;
  return prepared?.dropped.some(({ why }) => why.includes("does not know")) === true;
}

function warnOfLoss({ log }: ServerContext, { id }: Exchange, { prepared }: TurnTrace): void {
  if (prepared?.dropped.some(({ why }) => why === LOST_TEXT.why) !== true) return;
  log.warn(LOST_TEXT.why, { id, hint: "a rule of `filters` takes all of it: mallex explain" });
}

/** An aborted turn fails only after its connection has closed, which is now. That the client has closed it is no problem: the person has pressed Esc. */
function stoppedBy({ reason }: AbortSignal): { problem?: string; stopped?: true } {
  if (reason === CLIENT_DISCONNECTED) return { stopped: true };
  return reason instanceof Error ? { problem: reason.message } : {};
}

function recordedPrompt({
  prepared,
  decision,
}: TurnTrace): Pick<TurnRecord, "decision" | "dropped" | "prompt" | "tools"> {
  const decisionField = decision === undefined ? {} : { decision };
  const dropped = prepared?.dropped ?? [];
  if (prepared?.kind !== "ask") return { ...decisionField, dropped, prompt: [], tools: [] };
  const { messages, tools } = prepared.prompt;
  return { ...decisionField, dropped, prompt: messages.map(withoutBytes), tools: tools.map(({ name }) => name) };
}

/** Pictures are kept once: in the request. */
function withoutBytes(message: ChatMessage): ChatMessage {
  if (message.role !== "user" || message.images === undefined) return message;
  return { ...message, images: message.images.map((image) => ({ ...image, data: "" })) };
}

/** Writes down what the answer has cost. */
function paid(options: ServerContext, exchange: Exchange, trace: TurnTrace): { readonly cost?: Cost } {
  const { decision } = trace;
  const charged = chargedUsage(trace, { isStopped: exchange.signal.aborted, status: exchange.res.statusCode });
  if (decision?.profile === undefined || charged === undefined) return {};
  const cost = priceTurn(options.program.plan, decision.profile, withRepair(charged.usage, trace.repair?.usage));
  if (cost === undefined) return {};
  if (cost.usd > 0) void spend(options, cost.usd);
  return { cost: { ...cost, ...(charged.isEstimate && { estimated: true }) } };
}

/** The client is told of one prompt, and whoever pays is charged for both. */
function withRepair(usage: Usage, repair: Usage | undefined): Usage {
  if (repair === undefined) return usage;
  const { inputTokens, cachedTokens } = repair;
  return {
    ...usage,
    inputTokens: usage.inputTokens + inputTokens,
    cachedTokens: usage.cachedTokens + cachedTokens,
  };
}

/** Says it in the log when this answer has used up the day's budget. */
async function spend({ spend: book, program, log }: ServerContext, usd: number): Promise<void> {
  const { perDay } = program.plan.budget ?? {};
  const before = book?.known ?? 0;
  await book?.add(usd);
  const today = book?.known ?? 0;
  if (perDay !== undefined && before < perDay && today >= perDay)
    log.warn("budget-spent", { perDay, today, hint: "profiles with a price are closed until midnight" });
}

export interface Charged {
  readonly usage: Usage;
  /** Not, or not all of it, counted by the backend. */
  readonly isEstimate: boolean;
}

/** What was asked, and what came of it. */
interface TurnTraffic {
  /** Of the prompt; absent where no profile was asked. */
  readonly inputTokens?: number;
  readonly tally: TurnTally;
}

/** How the exchange has ended. `isStopped`: nobody waited for the rest. */
interface TurnOutcome {
  readonly isStopped: boolean;
  readonly status: number;
}

/**
 * The tokens that an answer is charged for: those that its backend has counted. Counts come at the end, and an answer
 * that was stopped has none: then the prompt and the words so far by estimate, and the prompt alone when it was stopped
 * before its first word, because the backend had begun to read it.
 */
export function chargedUsage(
  { inputTokens, tally }: TurnTraffic,
  { isStopped, status }: TurnOutcome,
): Charged | undefined {
  const { usage, stopReason } = tally;
  if (usage !== undefined && stopReason !== undefined) return { usage, isEstimate: false };
  const words = estimateOutputTokens(tally);
  const isCharged = usage !== undefined || words > 0 || (isStopped && status < 400);
  if (inputTokens === undefined || !isCharged) return undefined;
  const known = usage ?? { inputTokens, cachedTokens: 0, outputTokens: 0 };
  return { usage: { ...known, outputTokens: Math.max(known.outputTokens, words) }, isEstimate: true };
}

/** Tokens of all that the model has said, by estimate. */
function estimateOutputTokens({ text, unkeptChars = 0, calls, thinkingChars }: TurnTally): number {
  const texts = [text, ...calls.map(({ name, input }) => JSON.stringify({ name, input }))];
  const unseen = Math.ceil((thinkingChars + unkeptChars) / ASCII_PER_TOKEN);
  return texts.reduce((sum, one) => sum + estimateText(one), unseen);
}

/** A request as it may be written down: `metadata.user_id` names a person's device and account, and its hash tells them apart as well. */
export function hashUser(request: MessagesRequest): MessagesRequest {
  const id = request.metadata?.user_id;
  if (typeof id !== "string") return request;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return { ...request, metadata: { ...request.metadata, user_id: `sha256:${hash}` } };
}

const MILLION = 1_000_000;

/**
 * What a turn has cost, and what its tokens would have cost on the dearest profile that a tier holds. A profile without a
 * price costs nothing where its prompts stay with the person; of others nobody knows: nothing.
 */
export function priceTurn({ profiles, tiers }: Plan, profile: string, usage: Usage): Cost | undefined {
  const answering = profiles[profile];
  if (answering === undefined || (answering.price === undefined && answering.leaves === true)) return undefined;
  const prices = [profile, ...tiers.flatMap((tier) => tier.profiles)].flatMap((name) => profiles[name]?.price ?? []);
  if (prices.length === 0) return undefined;
  const usd = answering.price === undefined ? 0 : costOf(usage, answering.price);
  return { usd, dearest: Math.max(...prices.map((price) => costOf(usage, price))) };
}

/** US dollars. Tokens from the cache and tokens written into it have prices of their own. */
function costOf({ inputTokens, cachedTokens, outputTokens, cacheWriteTokens = 0 }: Usage, price: Price): number {
  const fresh = Math.max(0, inputTokens - cachedTokens - cacheWriteTokens);
  const read = fresh * price.input + cachedTokens * price.cacheRead + cacheWriteTokens * price.cacheWrite;
  return (read + outputTokens * price.output) / MILLION;
}
