import type { CallDelta, ChatChunk, ChunkDelta, ChunkText } from "../../../generated/types/openai.d.ts";
import { validateChatChunk } from "../../../generated/types/validate-openai.mjs";
import { MallexError, createProblem, createError } from "../../diagnostics/problem.ts";
import { type Emit, type Stage, join } from "../../shared/stages.ts";
import type { FinishReason, StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { errorTextOf, statusOf } from "../json/error-body.ts";
import { readSse } from "../sse/read-write-events.ts";
import { canonicalJson } from "../../shared/files/digest.ts";
import { isExactNumber, isRecord } from "../../shared/utilities.ts";
import { NUMBERS, findLostNumber } from "../json/scan-keys.ts";
import { TextChunks } from "./text-chunks.ts";

/**
 * Decodes a chat completion stream; mlx_lm.server's comments `: keepalive DONE/TOTAL` become progress. Calls are emitted
 * complete, or truncated at the limit. Throws MX8103 without finish reason or for an invalid chunk, and MX8102 for an error: a
 * truncated turn must not look complete.
 */
export function decodeStream(): Stage<Uint8Array, TurnEvent> {
  let finishReason: string | undefined;
  let usage: Usage | undefined;
  let hasEnded = false;
  const calls = collectCalls();
  const texts = new TextChunks();
  function end(emit: Emit<TurnEvent>): void {
    hasEnded = true;
    if (finishReason === undefined) throw createError("MX8103.noEnd", {});
    calls.takeRest(ENDS.get(finishReason) ?? "other").forEach(emit);
    if (usage !== undefined) emit({ type: "usage", usage });
    emit({ type: "turn-end", stopReason: toStopReason(finishReason, calls.taken > 0) });
  }
  return join(readSse(), {
    push(item, emit) {
      if (hasEnded) return;
      if (item.type === "comment") return emitProgress(item.text, emit);
      if (item.data === "[DONE]") return end(emit);
      const usual = texts.textOf(item.data);
      if (usual !== undefined) return emitText(usual, calls, emit);
      const chunk = readChunk(item.data);
      texts.learn(item.data, chunk);
      const choice = choiceOf(chunk);
      emitDeltas(choice.delta ?? {}, calls, emit);
      usage = usageOf(chunk) ?? usage;
      // Empty is the same as null.
      finishReason = choice.finish_reason || finishReason;
    },
    flush(emit) {
      if (!hasEnded) end(emit);
    },
  });
}

/** The list of finish reasons is open. */
const ENDS: ReadonlyMap<string, AnswerEnd> = new Map([
  ["length", "limit"],
  ["stop", "model"],
  ["tool_calls", "model"],
  ["function_call", "model"],
]);

/** Only one choice is requested; a usage chunk has none. */
function choiceOf(chunk: ChatChunk): Partial<NonNullable<ChatChunk["choices"]>[number]> {
  return chunk.choices?.[0] ?? {};
}

function emitProgress(comment: string, emit: Emit<TurnEvent>): void {
  const match = /^keepalive (\d+)\/(\d+)$/.exec(comment);
  if (match) emit({ type: "progress", done: Number(match[1]), total: Number(match[2]) });
}

/** Complete calls are emitted before later text, or at the end. */
function emitDeltas(delta: ChunkDelta, calls: CallCollector, emit: Emit<TurnEvent>): void {
  const { text, thinking } = readChunkText(delta.content);
  const reasoning = readChunkText(delta.reasoning ?? delta.reasoning_content).text + thinking;
  if (reasoning !== "") emit({ type: "thinking-delta", text: reasoning });
  emitText(text, calls, emit);
  calls.add(callsIn(delta));
}

function emitText(text: string, calls: CallCollector, emit: Emit<TurnEvent>): void {
  if (text === "") return;
  calls.takeComplete().forEach(emit);
  emit({ type: "text-delta", text });
}

/** Servers that know the form before `tool_calls` use it alone, or repeat a call in it. */
function callsIn({ tool_calls: calls, function_call: called }: ChunkDelta): readonly CallDelta[] {
  if (calls?.length) return calls;
  return called?.name || called?.arguments ? [{ index: 0, function: called }] : [];
}

function readChunk(data: string): ChatChunk {
  let value: unknown;
  try {
    value = JSON.parse(keepNumbers(data));
  } catch (error) {
    throw new MallexError(createProblem("MX8103.notJson", {}), { cause: error });
  }
  if (validateChatChunk(value) && isChunk(value) && !isErrorChunk(value)) return value;
  const text = errorTextOf(value);
  if (text === undefined && !(validateChatChunk(value) && hasFailed(value))) throw createError("MX8103.notAChunk", {});
  const status = statusOf(value);
  const cause = status === undefined ? undefined : { status };
  throw new MallexError(createProblem("MX8102.failed", { problem: text ?? "it does not name the error" }), { cause });
}

/** Some servers end with a usage-only chunk. */
function isChunk({ choices, usage }: ChatChunk): boolean {
  return Boolean(choices) || Boolean(usage);
}

/** `"error": null` is none; OpenRouter reports failure as finish reason `error`. */
function isErrorChunk(chunk: ChatChunk): boolean {
  return ("error" in chunk && chunk.error !== null) || hasFailed(chunk);
}

function hasFailed({ choices }: ChatChunk): boolean {
  return choices?.[0]?.finish_reason === "error";
}

/** Counts of which one is not known are none: tokens are estimated then. */
function usageOf({ usage, timings }: ChatChunk): Usage | undefined {
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = usage ?? {};
  if (typeof inputTokens !== "number" || typeof outputTokens !== "number") return undefined;
  const { draft_n: draftTokens, draft_n_accepted: accepted } = isRecord(timings) ? timings : {};
  return {
    inputTokens,
    cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens,
    ...(isCount(draftTokens) ? { draftTokens, acceptedTokens: isCount(accepted) ? accepted : 0 } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

interface ChunkParts {
  readonly text: string;
  readonly thinking: string;
}

/** Text and thinking of a chunk, which may be a list of parts. Other parts become their type in brackets. */
function readChunkText(content: ChunkText | undefined): ChunkParts {
  if (typeof content === "string") return { text: content, thinking: "" };
  const parts = (content ?? []).map((part): ChunkParts => {
    if (typeof part === "string") return { text: part, thinking: "" };
    if (part.thinking !== undefined) return { text: "", thinking: readChunkText(part.thinking).text };
    return {
      text: part.text ?? (part.type === undefined || part.type === "text" ? "" : `[${part.type}]`),
      thinking: "",
    };
  });
  return { text: parts.map(({ text }) => text).join(""), thinking: parts.map(({ thinking }) => thinking).join("") };
}

const STOP_REASON = {
  stop: "end_turn",
  length: "max_tokens",
  tool_calls: "tool_use",
  content_filter: "refusal",
} as const satisfies Record<FinishReason, StopReason>;

/**
 * Unknown reasons end the turn too. Some servers report `stop` with calls, and mlx_lm.server reports `tool_calls` even if its
 * parser dropped them all.
 */
function toStopReason(finishReason: string, hasCalls: boolean): StopReason {
  const known = Object.hasOwn(STOP_REASON, finishReason) ? STOP_REASON[finishReason as FinishReason] : "end_turn";
  return known === "end_turn" && hasCalls ? "tool_use" : known;
}

type ToolCallEvent = Extract<TurnEvent, { type: "tool-call" }>;
type CallEvent = Extract<TurnEvent, { type: "tool-call" | "repeated-call" }>;

interface PendingCall {
  readonly index: number | undefined;
  id: string;
  name: string;
  input: string;
}

type AnswerEnd = "limit" | "model" | "other";

/** Assembles calls from the deltas of a stream; mlx_lm.server sends complete ones. */
interface CallCollector {
  /** @throws {MallexError} MX8103 above 8 million buffered characters */
  add(deltas: readonly CallDelta[]): void;
  /** Complete calls, in order. */
  takeComplete(): readonly CallEvent[];
  /** Those that are left at the end; one that was cut stays cut. */
  takeRest(end: AnswerEnd): readonly CallEvent[];
  /** How many have been taken. */
  readonly taken: number;
}

function collectCalls(): CallCollector {
  const pending: PendingCall[] = [];
  /** What has been given under each id of the server's. */
  const given = new Map<string, PendingCall>();
  let taken = 0;
  let bufferedChars = 0;

  function takeWhile(isReady: (call: PendingCall) => boolean, end: AnswerEnd = "other"): CallEvent[] {
    const calls: CallEvent[] = [];
    for (let call = pending[0]; call !== undefined && isReady(call); call = pending[0]) {
      pending.shift();
      bufferedChars -= sizeOf(call);
      const { id, name, input } = call;
      const before = id === "" ? undefined : given.get(id);
      if (before !== undefined && isSameCall(before, call)) {
        calls.push({ type: "repeated-call", name });
        continue;
      }
      given.set(id, call);
      calls.push({ type: "tool-call", id: id || `call_${taken}`, name, ...writtenOf(input, end) });
      taken++;
    }
    return calls;
  }

  return {
    add(deltas) {
      for (const delta of deltas) {
        bufferedChars += addTo(pending, delta);
        if (bufferedChars > MAX_BUFFERED_CHARS)
          throw createError("MX8103.callTooLong", { maxBufferedChars: MAX_BUFFERED_CHARS });
      }
    },
    takeComplete: () => takeWhile(({ input }) => isCompleteObject(input)),
    takeRest: (end) => takeWhile(() => true, end),
    get taken() {
      return taken;
    },
  };
}

function isSameCall(one: PendingCall, other: PendingCall): boolean {
  return one.name === other.name && normalized(one.input) === normalized(other.input);
}

/** Arguments in one form, whatever their spaces and the order of their fields; as written where they are not JSON, or would lose digits. */
function normalized(input: string): string {
  if (findLostNumber(input) !== undefined) return input;
  try {
    return canonicalJson(JSON.parse(input));
  } catch {
    return input; // also nested too deep for recursion
  }
}

/** Marks arguments cut before they began: empty ones would look complete. */
const CUT = "{";

function writtenOf(input: string, end: AnswerEnd): Pick<ToolCallEvent, "input" | "ended"> {
  if (input === "") return { input: end === "limit" ? CUT : "" };
  return end === "model" && !isCompleteObject(input) ? { input, ended: true } : { input };
}

/** Calls longer than this are a fault of the sender, and so are many that never begin. */
const MAX_BUFFERED_CHARS = 8 * 1024 * 1024;

/** Empty calls count too. */
function sizeOf({ id, name, input }: Pick<PendingCall, "id" | "name" | "input">): number {
  return id.length + name.length + input.length + 64;
}

/** @returns added size */
function addTo(pending: PendingCall[], delta: CallDelta): number {
  const { id, name, input } = {
    id: idOf(delta),
    name: delta.function?.name ?? "",
    input: argumentsText(delta.function?.arguments),
  };
  const call = findCall(pending, delta);
  if (call === undefined) {
    const added = { index: delta.index ?? undefined, id, name, input };
    pending.push(added);
    return sizeOf(added);
  }
  const before = sizeOf(call);
  call.id ||= id;
  if (call.input === "") call.name = joinName(call.name, name);
  call.input = joinInput(call.input, input);
  return sizeOf(call) - before;
}

/** By index, else the last one. Another id is another call: some servers number all calls 0. */
function findCall(pending: readonly PendingCall[], delta: CallDelta): PendingCall | undefined {
  const { index, function: called } = delta;
  const id = idOf(delta);
  const isNumbered = index !== undefined && index !== null;
  const call = pending.findLast((one) => !isNumbered || one.index === index);
  if (call === undefined) return undefined;
  if (id) return call.id === id || call.id === "" ? call : undefined;
  return !isNumbered && called?.name ? undefined : call;
}

/** Some servers count: the id is a number. */
function idOf({ id }: CallDelta): string {
  return id === undefined || id === null ? "" : String(id);
}

/** Names come complete, in pieces, or cumulatively. */
function joinName(before: string, more: string): string {
  return more.startsWith(before) ? more : before + more;
}

/** Replaces an empty placeholder or a repeated complete object. */
function joinInput(before: string, more: string): string {
  if (more === "") return before;
  return before === "{}" || (before === more && isCompleteObject(before)) ? more : before + more;
}

/** Complete JSON of an object can't continue. */
function isCompleteObject(input: string): boolean {
  if (!input.trimEnd().endsWith("}")) return false;
  try {
    JSON.parse(input);
    return true;
  } catch {
    return false;
  }
}

/** Marks numbers kept as text; no server sends this character. */
const NUMBER_MARKER = "\u0000";
const MARKED = /"\\u0000([^"]*)"/g;

/** Keeps numbers that JavaScript would round as marked text, for arguments sent as an object. */
function keepNumbers(chunk: string): string {
  if (findLostNumber(chunk) === undefined) return chunk;
  return chunk.replaceAll(NUMBERS, (token) =>
    token.startsWith('"') || isExactNumber(token) ? token : JSON.stringify(NUMBER_MARKER + token),
  );
}

/** The arguments of a call as JSON text. */
function argumentsText(given: unknown): string {
  if (typeof given === "string") return given;
  if (given === undefined || given === null) return "";
  return JSON.stringify(given).replaceAll(MARKED, "$1");
}
