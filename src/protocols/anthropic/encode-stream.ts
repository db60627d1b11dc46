import { createError } from "../../diagnostics/problem.ts";
import type { Emit, Stage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { countNonAscii, estimateCharacters } from "../../shared/text/estimate-text.ts";
import { unreachable } from "../../shared/utilities.ts";
import { type AnswerBlock, type BlockEvent, BlockWriter } from "./encode-blocks.ts";

/** Known before the model answers. */
export interface MessageHead {
  /** `msg_…` */
  readonly id: string;
  /** The requested name. */
  readonly model: string;
  /** Tokens of the rendered prompt, counted or estimated; the backend's own number overrides it at the end. */
  readonly inputTokens: number;
  /** Checks requested by the client. */
  readonly safeguards?: unknown;
}

/** A sign of life: the client ends a stream that is silent for too long. */
export interface Ping {
  readonly type: "ping";
}

/** What a stream of the Messages API is made of. */
export type MessageEvent =
  | BlockEvent
  | { readonly event: "ping"; readonly data: Ping }
  | { readonly event: "message_start"; readonly data: { readonly type: "message_start"; readonly message: object } }
  | { readonly event: "message_delta"; readonly data: MessageDelta }
  | { readonly event: "message_stop"; readonly data: { readonly type: "message_stop" } };

interface MessageDelta {
  readonly type: "message_delta";
  readonly delta: { readonly stop_reason: StopReason; readonly stop_sequence: string | null };
  readonly usage: AnthropicUsage;
}

/** Guards against calls that were not mapped to the client's tools. */
function unread({ name = "a tool" }: { readonly name?: string }): Error {
  return new Error(`a call of ${JSON.stringify(name)} was not read before it was encoded`);
}

/**
 * message_start { content_block_start content_block_delta* content_block_stop }+ message_delta message_stop, with pings after the
 * first. Hidden thinking and progress are omitted; an empty answer is one empty text block. `flush` throws MX8103 without
 * turn-end.
 */
export function encodeStream(head: MessageHead): Stage<TurnEvent | Ping, MessageEvent> {
  const blocks = new BlockWriter();
  let hasBegun = false;
  let hasEnded = false;
  let usage: Usage | undefined;
  // For a server that counts nothing. A delta has a token at least: what has come together is one.
  let deltas = 0;
  let chars = 0;
  let nonAscii = 0;
  let searches = 0;
  function count(text: string): void {
    deltas++;
    chars += text.length;
    nonAscii += countNonAscii(text);
  }
  function encode(event: TurnEvent | Ping, emit: Emit<MessageEvent>): void {
    switch (event.type) {
      case "ping":
        return emit(PING);
      case "text-delta":
        count(event.text);
        return blocks.text(event.text, emit);
      case "tool-use":
        deltas++;
        return blocks.call(event, emit);
      case "web-search":
        return blocks.search(event, emit);
      case "web-results":
        if (!("error" in event.answer)) searches++;
        return blocks.results(event, emit);
      case "tool-call":
      case "broken-call":
        throw unread(event);
      case "own-search":
        throw unread({});
      case "thinking-delta":
        count(event.text);
        if (event.hidden !== true) blocks.thinking(event.text, emit);
        return;
      case "progress":
      case "repeated-call":
      case "begin-again":
        return;
      case "usage":
        ({ usage } = event);
        return;
      case "turn-end":
        hasEnded = true;
        blocks.end(emit);
        usage ??= {
          inputTokens: head.inputTokens,
          cachedTokens: 0,
          outputTokens: Math.max(deltas, estimateCharacters(chars, nonAscii)),
        };
        emit(
          messageDelta(
            { ...event, stopReason: settleStopReason(event.stopReason, blocks.hasCalls), searches },
            usage,
            head,
          ),
        );
        return emit({ event: "message_stop", data: { type: "message_stop" } });
      default:
        unreachable(event);
    }
  }
  return {
    push(event, emit) {
      if (hasEnded) return;
      if (!hasBegun) {
        hasBegun = true;
        emit(messageStart(head));
        if (event.type !== "ping") emit(PING);
      }
      encode(event, emit);
    },
    flush() {
      if (!hasEnded) throw createError("MX8103.noEnd", {});
    },
  };
}

const PING: MessageEvent = { event: "ping", data: { type: "ping" } };

function messageStart({ id, model, inputTokens }: MessageHead): MessageEvent {
  const usage = encodeUsage({ inputTokens, cachedTokens: 0, outputTokens: 1 });
  const message = {
    id,
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
  };
  return { event: "message_start", data: { type: "message_start", message: { ...message, usage } } };
}

function messageDelta(
  end: { readonly stopReason: StopReason; readonly stopSequence?: string; readonly searches: number },
  usage: Usage,
  { safeguards }: MessageHead,
): MessageEvent {
  const searched = end.searches === 0 ? {} : { server_tool_use: { web_search_requests: end.searches } };
  const reason = { stop_reason: end.stopReason, stop_sequence: end.stopSequence ?? null };
  const delta = { ...reason, ...declineSafeguards(safeguards) };
  return {
    event: "message_delta",
    data: { type: "message_delta", delta, usage: { ...encodeUsage(usage), ...searched } },
  };
}

export interface AnthropicUsage {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
  readonly server_tool_use?: { readonly web_search_requests: number };
}

/** `input_tokens` leaves out what came from the cache. An answer is at least one token: its end. */
function encodeUsage({ inputTokens, cachedTokens, outputTokens }: Usage): AnthropicUsage {
  const cached = Math.min(cachedTokens, inputTokens);
  return {
    input_tokens: inputTokens - cached,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cached,
    output_tokens: Math.max(1, outputTokens),
  };
}

/** `tool_use` exactly if a tool block was sent, unless something else ended the turn. */
function settleStopReason(stopReason: StopReason, hasCalls: boolean): StopReason {
  if (stopReason === "tool_use" || stopReason === "end_turn") return hasCalls ? "tool_use" : "end_turn";
  return stopReason;
}

/** Result of one requested check. */
interface SafeguardResult {
  readonly type: string;
  readonly status: { readonly type: "unavailable"; readonly reason: "disabled" };
}

/**
 * Answers each check in `safeguards` with `unavailable`. Claude Code 2.1.278 and later asks in auto mode whether calls are
 * dangerous; with this answer it asks the person, without one it shows a full-screen error.
 * @param requested the field as received
 */
function declineSafeguards(requested: unknown): { readonly safeguard_results?: readonly SafeguardResult[] } {
  const checks: readonly unknown[] = Array.isArray(requested) ? requested : [];
  const results = checks.flatMap((check): SafeguardResult[] => {
    const type: unknown = typeof check === "object" && check !== null ? Reflect.get(check, "type") : undefined;
    return typeof type === "string" ? [{ type, status: { type: "unavailable", reason: "disabled" } }] : [];
  });
  return results.length === 0 ? {} : { safeguard_results: results };
}

export interface AnthropicMessage {
  readonly id: string;
  readonly type: "message";
  readonly role: "assistant";
  readonly model: string;
  /** Never empty. */
  readonly content: readonly AnswerBlock[];
  readonly stop_reason: StopReason;
  readonly stop_sequence: string | null;
  readonly usage: AnthropicUsage;
  readonly safeguard_results?: readonly SafeguardResult[];
}

/** The complete answer for a client that does not stream, built from the events of a stream. `flush` throws MX8103 without turn-end. */
export function encodeMessage(head: MessageHead): Stage<TurnEvent, AnthropicMessage> {
  let stream = encodeStream(head);
  let usage: TurnEvent | undefined;
  let content: AnswerBlock[] = [];
  let end: Extract<MessageEvent, { event: "message_delta" }>["data"] | undefined;
  const collect: Emit<MessageEvent> = (event) => {
    if (event.event === "message_delta") end = event.data;
    else if (isBlockEvent(event)) collectBlock(content, event);
  };
  return {
    push(event) {
      if (event.type === "usage") usage = event;
      if (event.type !== "begin-again") return stream.push(event, collect);
      stream = encodeStream(head);
      content = [];
      if (usage !== undefined) stream.push(usage, collect);
    },
    flush(emit) {
      stream.flush?.(collect);
      if (end === undefined) return;
      const { id, model, safeguards } = head;
      const { delta, usage: counted } = end;
      const { stop_reason, stop_sequence } = delta;
      const message = { id, type: "message", role: "assistant", model, content } as const;
      emit({ ...message, stop_reason, stop_sequence, usage: counted, ...declineSafeguards(safeguards) });
    },
  };
}

function isBlockEvent(event: MessageEvent): event is BlockEvent {
  return event.event.startsWith("content_block_");
}

function collectBlock(content: AnswerBlock[], { data }: BlockEvent): void {
  if (data.type === "content_block_start") content.push(data.content_block);
  const block = content.pop();
  if (block !== undefined) content.push(data.type === "content_block_delta" ? withDelta(block, data.delta) : block);
}

type ContentDelta = Extract<BlockEvent["data"], { type: "content_block_delta" }>["delta"];

/** The deltas of a block are of its kind. */
function withDelta(block: AnswerBlock, delta: ContentDelta): AnswerBlock {
  switch (block.type) {
    case "text":
      return delta.type === "text_delta" ? { ...block, text: block.text + delta.text } : block;
    case "thinking":
      if (delta.type === "signature_delta") return { ...block, signature: delta.signature };
      return delta.type === "thinking_delta" ? { ...block, thinking: block.thinking + delta.thinking } : block;
    case "tool_use":
    case "server_tool_use":
      if (delta.type !== "input_json_delta") return block;
      return { ...block, input: JSON.parse(delta.partial_json) as Readonly<Record<string, unknown>> };
    case "web_search_tool_result":
      return block;
    default:
      return unreachable(block);
  }
}
