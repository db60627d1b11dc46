import { createProblem, MallexError } from "../../diagnostics/problem.ts";
import type { Emit, Stage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import { unreachable } from "../../shared/utilities.ts";
import { BlockWriter, type BlockEvent } from "./encode-blocks.ts";

/** What is known before the model says anything. */
export interface MessageHead {
  /** `msg_…` */
  readonly id: string;
  /** The name the client asked for. */
  readonly model: string;
  /** Tokens of the rendered prompt, counted or estimated; the backend's own number overrides it at the end. */
  readonly inputTokens: number;
  /** Checks of the answer that the client asks for, as they came. */
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

/** A stream that just stops looks like success to the client, with its answer cut in silence. */
export function withoutEnd(): MallexError {
  return new MallexError(createProblem("MX8103.noEnd", {}));
}

/** The client would be shown a call that nobody has checked. */
export function unread({ name = "a tool" }: { readonly name?: string }): Error {
  return new Error(`a call of ${JSON.stringify(name)} was not read before it was encoded`);
}

/**
 * message_start { content_block_start content_block_delta* content_block_stop }+ message_delta message_stop, pings anywhere after the first.
 * Hidden thinking and progress are not shown. An answer of nothing is one empty text block. The first event begins the message, whatever it is.
 * `flush` throws MX8103 when no turn-end has come.
 */
export function encodeStream(head: MessageHead): Stage<TurnEvent | Ping, MessageEvent> {
  const blocks = new BlockWriter();
  let hasBegun = false;
  let hasEnded = false;
  let usage: Usage | undefined;
  let deltas = 0;
  function encode(event: TurnEvent | Ping, emit: Emit<MessageEvent>): void {
    switch (event.type) {
      case "ping":
        return emit(PING);
      case "text-delta":
        deltas++;
        return blocks.text(event.text, emit);
      case "tool-use":
        deltas++;
        return blocks.call(event, emit);
      case "tool-call":
      case "broken-call":
        throw unread(event);
      case "looked-for-tools":
        throw unread({});
      case "thinking-delta":
        deltas++;
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
        usage ??= { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas };
        emit(messageDelta({ ...event, stopReason: settleStopReason(event.stopReason, blocks.hasCalls) }, usage, head));
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
      if (!hasEnded) throw withoutEnd();
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
  end: { readonly stopReason: StopReason; readonly stopSequence?: string },
  usage: Usage,
  { safeguards }: MessageHead,
): MessageEvent {
  const reason = { stop_reason: end.stopReason, stop_sequence: end.stopSequence ?? null };
  const delta = { ...reason, ...declineSafeguards(safeguards) };
  return { event: "message_delta", data: { type: "message_delta", delta, usage: encodeUsage(usage) } };
}

export interface AnthropicUsage {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
}

/** `input_tokens` leaves out what came from the cache. An answer is at least one token: its end. */
export function encodeUsage({ inputTokens, cachedTokens, outputTokens }: Usage): AnthropicUsage {
  const cached = Math.min(cachedTokens, inputTokens);
  return {
    input_tokens: inputTokens - cached,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cached,
    output_tokens: Math.max(1, outputTokens),
  };
}

/** `tool_use` is said exactly where a tool block was sent, unless something else ended the turn. */
export function settleStopReason(stopReason: StopReason, hasCalls: boolean): StopReason {
  if (stopReason === "tool_use" || stopReason === "end_turn") return hasCalls ? "tool_use" : "end_turn";
  return stopReason;
}

/** What came of one check that the client has asked for. */
export interface SafeguardResult {
  readonly type: string;
  readonly status: { readonly type: "unavailable"; readonly reason: "disabled" };
}

/**
 * The checks of the answer that a request asks for in `safeguards`, each answered with: nobody has checked. Claude Code 2.1.278 and later asks
 * in auto mode whether the answer's calls are dangerous. With this answer it asks the person for each; with none at all it takes the whole
 * screen to say that somebody on the way has lost it.
 * @param requested the request's field as it came @returns a field of the answer's end, or nothing where nothing is asked
 */
export function declineSafeguards(requested: unknown): { readonly safeguard_results?: readonly SafeguardResult[] } {
  const checks: readonly unknown[] = Array.isArray(requested) ? requested : [];
  const results = checks.flatMap((check): SafeguardResult[] => {
    const type: unknown = typeof check === "object" && check !== null ? Reflect.get(check, "type") : undefined;
    return typeof type === "string" ? [{ type, status: { type: "unavailable", reason: "disabled" } }] : [];
  });
  return results.length === 0 ? {} : { safeguard_results: results };
}
