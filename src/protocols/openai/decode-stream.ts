import type { CallDelta, ChatChunk, ChunkDelta, ChunkText } from "../../../generated/types/openai.d.ts";
import { validateChatChunk } from "../../../generated/types/validate-openai.mjs";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { join, type Emit, type Stage } from "../../shared/stages.ts";
import type { FinishReason, StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { errorTextOf, statusOf } from "../json/error-body.ts";
import { readSse } from "../sse/read-write-events.ts";
import { collectCalls, keepNumbers, type AnswerEnd, type CallCollector } from "./collect-calls.ts";

/**
 * The stream of a chat completion as events. mlx_lm.server's comments `: keepalive DONE/TOTAL` become progress.
 * Calls come whole; the arguments of one that the limit cut are cut too, and no JSON.
 * Throws MX8103 when it ends without a finish reason or says what is not a chunk, MX8102 when it says an error: a turn that was cut must never
 * look finished.
 */
export function decodeStream(): Stage<Uint8Array, TurnEvent> {
  let finishReason: string | undefined;
  let usage: Usage | undefined;
  let hasEnded = false;
  const calls = collectCalls();
  function end(emit: Emit<TurnEvent>): void {
    hasEnded = true;
    if (finishReason === undefined) throw new MallexError(createProblem("MX8103.noEnd", {}));
    calls.takeRest(ENDS.get(finishReason) ?? "other").forEach(emit);
    if (usage !== undefined) emit({ type: "usage", usage });
    emit({ type: "turn-end", stopReason: toStopReason(finishReason, calls.taken > 0) });
  }
  return join(readSse(), {
    push(item, emit) {
      if (hasEnded) return;
      if (item.type === "comment") return emitProgress(item.text, emit);
      if (item.data === "[DONE]") return end(emit);
      const chunk = readChunk(item.data);
      const choice = choiceOf(chunk);
      emitDeltas(choice.delta ?? {}, calls, emit);
      usage = usageOf(chunk) ?? usage;
      // An empty one says nothing, as null does.
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

/** Only one is ever asked for; a chunk that brings nothing but usage has none. */
function choiceOf(chunk: ChatChunk): Partial<NonNullable<ChatChunk["choices"]>[number]> {
  return chunk.choices?.[0] ?? {};
}

function emitProgress(comment: string, emit: Emit<TurnEvent>): void {
  const match = /^keepalive (\d+)\/(\d+)$/.exec(comment);
  if (match) emit({ type: "progress", done: Number(match[1]), total: Number(match[2]) });
}

/** A call is given when it is whole: before the text after it, or at the end. */
function emitDeltas(delta: ChunkDelta, calls: CallCollector, emit: Emit<TurnEvent>): void {
  const { text, thinking } = readChunkText(delta.content);
  const reasoning = readChunkText(delta.reasoning ?? delta.reasoning_content).text + thinking;
  if (reasoning !== "") emit({ type: "thinking-delta", text: reasoning });
  if (text !== "") {
    calls.takeComplete().forEach(emit);
    emit({ type: "text-delta", text });
  }
  calls.add(callsIn(delta));
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
  if (text === undefined && !(validateChatChunk(value) && hasFailed(value)))
    throw new MallexError(createProblem("MX8103.notAChunk", {}));
  const status = statusOf(value);
  const cause = status === undefined ? undefined : { status };
  throw new MallexError(createProblem("MX8102.failed", { problem: text ?? "it does not name the error" }), { cause });
}

/** The last chunk of some servers has nothing but the usage. */
function isChunk({ choices, usage }: ChatChunk): boolean {
  return Boolean(choices) || Boolean(usage);
}

/** Some servers say `"error": null` where there is none, and OpenRouter ends an answer that failed with the finish reason `error`. */
function isErrorChunk(chunk: ChatChunk): boolean {
  return ("error" in chunk && chunk.error !== null) || hasFailed(chunk);
}

function hasFailed({ choices }: ChatChunk): boolean {
  return choices?.[0]?.finish_reason === "error";
}

/** Counts of which one is not known are none: tokens are estimated then. */
function usageOf({ usage }: ChatChunk): Usage | undefined {
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = usage ?? {};
  if (typeof inputTokens !== "number" || typeof outputTokens !== "number") return undefined;
  return { inputTokens, cachedTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0, outputTokens };
}

interface ChunkParts {
  readonly text: string;
  readonly thinking: string;
}

/** The words of a chunk, which may be a list of parts. What is no text is named in its place. */
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
 * The list of finish reasons is open; an unknown one still ended the turn. Some servers say `stop` beside calls; mlx_lm.server says
 * `tool_calls` even where its parser dropped them all, so `tool_use` is only what the server believes.
 */
function toStopReason(finishReason: string, hasCalls: boolean): StopReason {
  const known = Object.hasOwn(STOP_REASON, finishReason) ? STOP_REASON[finishReason as FinishReason] : "end_turn";
  return known === "end_turn" && hasCalls ? "tool_use" : known;
}
