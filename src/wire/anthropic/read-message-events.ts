import type { StopReason, TurnEvent } from "../../terms/turn-event.ts";
import { STOP_REASONS } from "../../terms/turn-event.ts";

type EventFields = Readonly<Record<string, unknown>>;

/** Reads the events of one message, or the whole message: both lists of kinds are open, and what is unknown says nothing. */
export interface MessageReader {
  read(data: unknown): TurnEvent[];
}

interface OpenCall {
  readonly id: string;
  readonly name: string;
  json: string;
}

export function readMessageEvents(): MessageReader {
  const calls = new Map<unknown, OpenCall>();
  let usage: EventFields = {};
  let stop: unknown;

  function end(): TurnEvent[] {
    return [{ type: "turn-end", stopReason: toKnownStopReason(stop) }];
  }

  function read(data: unknown): TurnEvent[] {
    const event = fieldsOf(data);
    switch (event["type"]) {
      case "message":
        usage = fieldsOf(event["usage"]);
        stop = event["stop_reason"];
        return [
          ...listOf(event["content"]).flatMap((block) => blockEvents(fieldsOf(block))),
          ...usageOf(usage),
          ...end(),
        ];
      case "message_start":
        usage = fieldsOf(fieldsOf(event["message"])["usage"]);
        // Told at once: an answer that is stopped has no end.
        return usageOf(usage);
      case "content_block_start": {
        const block = fieldsOf(event["content_block"]);
        if (isCall(block))
          calls.set(event["index"], { id: textOf(block["id"]), name: textOf(block["name"]), json: "" });
        return isCall(block) ? [] : blockEvents(block);
      }
      case "content_block_delta":
        return readDelta(fieldsOf(event["delta"]), calls.get(event["index"]));
      case "content_block_stop": {
        const call = calls.get(event["index"]);
        calls.delete(event["index"]);
        return call === undefined ? [] : [endedCall(call)];
      }
      case "message_delta":
        // Each counts all until then; what one does not say stays.
        usage = { ...usage, ...definedFields(fieldsOf(event["usage"])) };
        stop = fieldsOf(event["delta"])["stop_reason"] ?? stop;
        return usageOf(usage);
      case "message_stop":
        return end();
      default:
        return [];
    }
  }
  return { read };
}

function definedFields(fields: EventFields): EventFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function readDelta(delta: EventFields, call: OpenCall | undefined): TurnEvent[] {
  if (delta["type"] === "input_json_delta" && call !== undefined) call.json += textOf(delta["partial_json"]);
  if (delta["type"] === "text_delta") return textDelta(delta["text"]);
  return delta["type"] === "thinking_delta" ? thinkingDelta(delta["thinking"]) : [];
}

function blockEvents(block: EventFields): TurnEvent[] {
  if (isCall(block)) return [toolUse(textOf(block["id"]), textOf(block["name"]), fieldsOf(block["input"]))];
  if (block["type"] === "text") return textDelta(block["text"]);
  return block["type"] === "thinking" ? thinkingDelta(block["thinking"]) : [];
}

/** Calls that the API carries out itself are no business of the client. */
function isCall({ type }: EventFields): boolean {
  return type === "tool_use";
}

function toolUse(id: string, name: string, input: EventFields): TurnEvent {
  return { type: "tool-use", id, name, input };
}

function textDelta(text: unknown): TurnEvent[] {
  return textOf(text) === "" ? [] : [{ type: "text-delta", text: textOf(text) }];
}

function thinkingDelta(text: unknown): TurnEvent[] {
  return textOf(text) === "" ? [] : [{ type: "thinking-delta", text: textOf(text) }];
}

/** `input_tokens` leaves out what came from the cache and what went into it. */
function usageOf(usage: EventFields): TurnEvent[] {
  if (typeof usage["input_tokens"] !== "number") return [];
  const cachedTokens = countOf(usage["cache_read_input_tokens"]);
  const cacheWriteTokens = countOf(usage["cache_creation_input_tokens"]);
  const inputTokens = countOf(usage["input_tokens"]) + cachedTokens + cacheWriteTokens;
  const outputTokens = countOf(usage["output_tokens"]);
  return [{ type: "usage", usage: { inputTokens, cachedTokens, cacheWriteTokens, outputTokens } }];
}

/** The list is open: an unknown one has ended the turn, too. */
function toKnownStopReason(stop: unknown): StopReason {
  return STOP_REASONS.find((known) => known === stop) ?? "end_turn";
}

/** A call whose arguments were cut is none that anybody may carry out: it stays as it was said. */
function endedCall({ id, name, json }: OpenCall): TurnEvent {
  try {
    return toolUse(id, name, fieldsOf(JSON.parse(json === "" ? "{}" : json)));
  } catch {
    return { type: "tool-call", id, name, input: json };
  }
}

function fieldsOf(value: unknown): EventFields {
  return typeof value === "object" && value !== null ? (value as EventFields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function countOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
