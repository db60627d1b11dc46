import { createHash } from "node:crypto";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan, Price } from "../../../generated/types/plan.d.ts";
import { redactDeep } from "../../diagnostics/log/redact.ts";
import type { TurnRecord } from "../../diagnostics/records/turn-record.ts";
import { REPETITION } from "../../prompt/answer/text-repetition.ts";
import { REPEATED } from "../../prompt/conversation/repeated-calls.ts";
import { LOST_TEXT } from "../../prompt/render-prompt.ts";
import { ASCII_PER_TOKEN, estimateText } from "../../shared/text/estimate-text.ts";
import { isUnknownKind } from "../../routing/routes/choose-route.ts";
import { requestFor, type PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { TurnInput } from "../../routing/turn/route-turn.ts";
import type { ChatMessage } from "../../shared/prompt-types.ts";
import type { Usage } from "../../shared/turn-event.ts";
import { ruleThatLeftIn, type Cost } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { TurnTally, TurnTrace } from "../context/turn-trace.ts";
import { CLIENT_DISCONNECTED, credentialsIn, requestRedactor, type Exchange } from "../http/exchange.ts";
import { statusLine } from "./status-line.ts";
import type { TurnContext } from "./turn-context.ts";

/** Records a turn once its answer has been sent, or its client has disconnected. */
export function recordTurn({ serverContext, exchange, trace }: TurnContext): void {
  const { text, calls, ...measured } = { ...stoppedBy(exchange.signal), ...trace.tally };
  const outcome = {
    status: exchange.res.headersSent ? exchange.res.statusCode : 499,
    ...measured,
    ...repairsOf(trace),
    ...recordCost(serverContext, exchange, trace),
    totalMs: exchange.age(),
  };
  const { plan } = serverContext.program;
  const { totalMs, cost } = outcome;
  const shown = serverContext.onStatusLine === undefined ? undefined : statusLine({ plan, trace, totalMs, cost });
  if (shown !== undefined) serverContext.onStatusLine?.(shown);
  countTurn(serverContext, measured.problem, trace);
  const { decision, prepared } = trace;
  const lost = (prepared?.dropped ?? []).filter((entry) => ruleThatLeftIn(entry) === undefined);
  const line = {
    ...decision,
    dropped: lost.map(({ what, count }) => ({ what, count })),
    ...outcome,
    ...(calls.length > 0 && { calls: calls.map(({ name }) => name) }),
  };
  // A backend may repeat what it was sent, the client's login included.
  const redact = requestRedactor(exchange.req.headers);
  serverContext.log.info("turn", { id: exchange.id, ...redactDeep(line, redact) });
  if (lost.some(({ why }) => why === LOST_TEXT.why))
    serverContext.log.warn(LOST_TEXT.why, {
      id: exchange.id,
      hint: "a rule of `filters` takes all of it: mallex explain",
    });
  const turn = toRecord({ serverContext, exchange, trace }, { text, calls, ...outcome });
  if (turn === undefined) return trace.large?.end();
  const secrets = credentialsIn(exchange.req.headers);
  const { large } = trace;
  if (large === undefined) void serverContext.turns.save(turn, secrets);
  else void serverContext.turns.save(turn, secrets, large.record(outputOf(serverContext.program.plan, trace)));
}

/** Undefined if turns are not recorded, or the request could not be decoded. */
function toRecord(
  { serverContext, exchange, trace }: TurnContext,
  outcome: Pick<TurnRecord, "text" | "calls" | "status" | "thinkingChars" | "totalMs">,
): TurnRecord | undefined {
  const { plan } = serverContext.program;
  const { request, decision, prepared, client } = trace;
  if (request === undefined || !plan.server.record) return undefined;
  return {
    id: exchange.id,
    time: new Date(Date.now() - exchange.age()).toISOString(),
    ...serverContext.project,
    ...optional("client", client),
    model: request.model,
    plan: plan.hash,
    stream: request.stream === true,
    ...optional("decision", decision),
    ...optional("answerer", answererOf(plan, decision)),
    dropped: prepared?.dropped ?? [],
    ...outcome,
    ...recordedTexts(prepared, { request, isUnlimited: trace.isUnlimited === true }, outputOf(plan, trace)),
  };
}

function answererOf({ profiles }: Plan, decision: TurnTrace["decision"]): TurnRecord["answerer"] {
  const profile = profiles[decision?.profile ?? ""];
  return profile && { model: profile.model, backend: profile.backend };
}

/** The limit of the profile that has answered. */
function outputOf({ profiles }: Plan, { decision, request }: TurnTrace): number {
  return profiles[decision?.profile ?? ""]?.output ?? request?.max_tokens ?? 0;
}

/** What is kept of the texts of a turn. @param output the limit of an answer to a request that has none */
export function recordedTexts(
  prepared: PreparedTurn | undefined,
  input: TurnInput,
  output: number,
): Pick<TurnRecord, "prompt" | "tools" | "request"> {
  const { messages, tools } = prepared?.kind === "ask" ? prepared.prompt : { messages: [], tools: [] };
  return {
    prompt: messages.map(withoutImageData),
    tools: tools.map(({ name }) => name),
    // With the limit that applied.
    request: hashUser(requestFor({ output }, input)),
  };
}

/** Notes the failure of a turn. */
export function recordProblem({ exchange, trace }: TurnContext, error: unknown): void {
  // After a disconnect, every failure is a consequence of it.
  if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
  trace.tally.problem = error instanceof Error ? error.message : String(error);
}

function countTurn({ counters }: ServerContext, problem: string | undefined, trace: TurnTrace): void {
  counters.add("turns");
  if (problem !== undefined) counters.add("turns with a problem");
  if (hasUnknownContent(trace)) counters.add("turns with something unknown");
  const { repair, repeats } = repairsOf(trace);
  if (repair !== undefined && repair !== "noRoom") counters.add("calls asked for once more");
  if (repair === "called") counters.add("calls that came then");
  if (repeats !== undefined) counters.add("turns told of repeated calls");
  const reasons = trace.prepared?.dropped.map(({ why }) => why) ?? [];
  if (reasons.includes(REPEATED.why)) counters.add("turns ended for repeated calls");
  if (reasons.includes(REPETITION.why)) counters.add("answers ended for repeated words");
}

function repairsOf({ repair, prepared }: TurnTrace): Pick<TurnRecord, "repair" | "repeats"> {
  const repeats = prepared?.kind === "ask" ? prepared.repeats : undefined;
  return { ...optional("repair", repair?.outcome), ...optional("repeats", repeats) };
}

/** A field, a block or a kind of request that mallex does not know: a new release of the client shows up here first. */
function hasUnknownContent({ prepared, client, request, decision }: TurnTrace): boolean {
  if (isUnknownKind({ class: decision?.class, client, request })) return true;
  return prepared?.dropped.some(({ why }) => why.includes("does not know")) === true;
}

/** The reason of an aborted turn, which fails only after its connection has closed. A disconnect is no problem: the user has pressed Esc. */
function stoppedBy({ reason }: AbortSignal): { problem?: string; stopped?: true } {
  if (reason === CLIENT_DISCONNECTED) return { stopped: true };
  return reason instanceof Error ? { problem: reason.message } : {};
}

/** Images are kept once: in the request. */
function withoutImageData(message: ChatMessage): ChatMessage {
  if (message.role !== "user" || message.images === undefined) return message;
  return { ...message, images: message.images.map((image) => ({ ...image, data: "" })) };
}

/** Adds the cost of an answer to the day's spending. */
function recordCost(serverContext: ServerContext, exchange: Exchange, trace: TurnTrace): { readonly cost?: Cost } {
  const { decision, repair, searchUsage } = trace;
  const charged = chargedUsage(trace, { isStopped: exchange.signal.aborted, status: exchange.res.statusCode });
  if (decision?.profile === undefined || charged === undefined) return {};
  const { usage } = charged;
  // The client's usage has one prompt, but all were charged.
  const prompts = [usage, repair?.usage, searchUsage];
  const sum = (count: "inputTokens" | "cachedTokens"): number =>
    prompts.reduce((total, one) => total + (one?.[count] ?? 0), 0);
  const all = { ...usage, inputTokens: sum("inputTokens"), cachedTokens: sum("cachedTokens") };
  const cost = priceTurn(serverContext.program.plan, decision.profile, all);
  if (cost === undefined) return {};
  if (cost.usd > 0) void spend(serverContext, cost.usd);
  return { cost: { ...cost, ...(charged.isEstimate && { estimated: true }) } };
}

/** Logs when this answer has used up the day's budget. */
async function spend({ spend: book, program, log }: ServerContext, usd: number): Promise<void> {
  const { perDay } = program.plan.budget ?? {};
  const before = book.known;
  await book.add(usd);
  const today = book.known;
  if (perDay !== undefined && before < perDay && today >= perDay)
    log.warn("budget-spent", { perDay, today, hint: "profiles with a price are closed until midnight" });
}

export interface Charged {
  readonly usage: Usage;
  /** Not counted by the backend, or not completely. */
  readonly isEstimate: boolean;
}

/**
 * The tokens that an answer is charged for, as its backend has counted them. Counts come at the end, so a stopped answer has none: then the prompt
 * and the text so far are estimated; stopped before its first word, the prompt alone, because the backend had started to read it.
 * @param turn.inputTokens absent: no profile was called
 * @param end.isStopped the client has disconnected
 */
export function chargedUsage(
  { inputTokens, tally }: Pick<TurnTrace, "inputTokens" | "tally">,
  { isStopped, status }: { readonly isStopped: boolean; readonly status: number },
): Charged | undefined {
  const { usage, stopReason } = tally;
  if (usage !== undefined && stopReason !== undefined) return { usage, isEstimate: false };
  const words = estimateOutputTokens(tally);
  const isCharged = usage !== undefined || words > 0 || (isStopped && status < 400);
  if (inputTokens === undefined || !isCharged) return undefined;
  const known = usage ?? { inputTokens, cachedTokens: 0, outputTokens: 0 };
  return { usage: { ...known, outputTokens: Math.max(known.outputTokens, words) }, isEstimate: true };
}

/** Estimated tokens of the complete output. */
function estimateOutputTokens({ text, unkeptChars = 0, calls, thinkingChars }: TurnTally): number {
  const texts = [text, ...calls.map(({ name, input }) => JSON.stringify({ name, input }))];
  const unseen = Math.ceil((thinkingChars + unkeptChars) / ASCII_PER_TOKEN);
  return texts.reduce((sum, one) => sum + estimateText(one), unseen);
}

/** A request for the record: `metadata.user_id` identifies a device and an account, so only its hash is kept. */
export function hashUser(request: MessagesRequest): MessagesRequest {
  const id = request.metadata?.user_id;
  if (typeof id !== "string") return request;
  const hash = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return { ...request, metadata: { ...request.metadata, user_id: `sha256:${hash}` } };
}

const MILLION = 1_000_000;

/**
 * What a turn has cost, and what its tokens would have cost on the most expensive profile of any tier. A local profile without a price is free; the
 * cost of a remote one is unknown.
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
