import type { StopReason, TurnEvent, Usage } from "../../terms/turn-event.ts";
import type { SseEvent } from "../sse/write-sse.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { unreachable } from "../../terms/unreachable.ts";
import { encodeUsage } from "./encode-usage.ts";

/** What is known before the model says anything. */
export interface MessageHead {
  /** `msg_…` */
  readonly id: string;
  /** The name the client asked for. */
  readonly model: string;
  /** Tokens of the rendered prompt, counted or estimated; the backend's own number overrides it at the end. */
  readonly inputTokens: number;
}

/** A sign of life: the client ends a stream that is silent for too long. */
export interface Ping {
  readonly type: "ping";
}

/** A stream that just stops looks like success to the client, with its answer cut in silence. */
export function withoutEnd(): MallexError {
  return new MallexError({ code: "MX8103", severity: "error", message: "the answer ended in the middle" });
}

/**
 * message_start { content_block_start content_block_delta* content_block_stop } message_delta message_stop, pings anywhere after the first.
 * Thinking and progress are not shown. An answer without text is one empty text block.
 * @throws {MallexError} what the events throw, and MX8103 when they end without a turn-end; the caller makes it an `error` event
 */
export async function* encodeStream(
  events: AsyncIterable<TurnEvent | Ping>,
  head: MessageHead,
): AsyncGenerator<SseEvent> {
  yield messageStart(head);
  yield { event: "ping", data: { type: "ping" } };
  let isOpen = false;
  let usage: Usage | undefined;
  let deltas = 0;
  for await (const event of events) {
    switch (event.type) {
      case "ping":
        yield { event: "ping", data: { type: "ping" } };
        break;
      case "text-delta":
        if (!isOpen) yield blockStart();
        isOpen = true;
        deltas++;
        yield textDelta(event.text);
        break;
      case "thinking-delta":
        deltas++;
        break;
      case "progress":
        break;
      case "usage":
        usage = event.usage;
        break;
      case "turn-end":
        if (!isOpen) yield blockStart();
        yield { event: "content_block_stop", data: { type: "content_block_stop", index: 0 } };
        yield messageDelta(event, usage ?? { inputTokens: head.inputTokens, cachedTokens: 0, outputTokens: deltas });
        yield { event: "message_stop", data: { type: "message_stop" } };
        return;
      default:
        unreachable(event);
    }
  }
  throw withoutEnd();
}

function messageStart({ id, model, inputTokens }: MessageHead): SseEvent {
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

function blockStart(): SseEvent {
  const data = { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } };
  return { event: "content_block_start", data };
}

function textDelta(text: string): SseEvent {
  const data = { type: "content_block_delta", index: 0, delta: { type: "text_delta", text } };
  return { event: "content_block_delta", data };
}

function messageDelta(
  end: { readonly stopReason: StopReason; readonly stopSequence?: string },
  usage: Usage,
): SseEvent {
  const delta = { stop_reason: end.stopReason, stop_sequence: end.stopSequence ?? null };
  return { event: "message_delta", data: { type: "message_delta", delta, usage: encodeUsage(usage) } };
}
