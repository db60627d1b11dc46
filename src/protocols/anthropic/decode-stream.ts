import { createParser } from "eventsource-parser";
import { STOP_REASONS, type TurnEvent } from "../../shared/turn-event.ts";
import { errorTextOf } from "../json/error-body.ts";

/** Reads a relayed answer of the Claude API for the record. Never throws. */
export interface AnswerReader {
  /** What these bytes have made known. */
  push(bytes: Uint8Array): readonly TurnEvent[];
  /** The rest. An answer that was cut has no `turn-end`. */
  end(): readonly TurnEvent[];
  /** The answer's error message, or why it can't be read. */
  readonly problem: string | undefined;
}

/** Characters: more than any answer has. What is longer passes and is not read. */
const LONGEST = 16 * 1024 * 1024;

/** @param contentType of the answer; a stream of events, or one message as JSON */
export function decodeStream(contentType = "", contentEncoding = "identity"): AnswerReader {
  const source = /^\s*text\/event-stream/i.test(contentType) ? readEvents() : readCompleteMessage();
  const decoder = new TextDecoder();
  const read = readMessageEvents();
  let problem = contentEncoding === "identity" ? undefined : `the answer is packed (${contentEncoding})`;
  let size = 0;

  function take(text: string, isEnd: boolean): TurnEvent[] {
    if (problem !== undefined) return [];
    size += text.length;
    if (size > LONGEST) {
      problem = "the answer is too long to be read";
      return [];
    }
    try {
      return source(text, isEnd).flatMap((data) => {
        const error = "error" in fieldsOf(data) ? errorTextOf(data) : undefined;
        problem ??= error;
        return error === undefined ? read(data) : [];
      });
    } catch (error) {
      problem = `the answer can't be read: ${error instanceof Error ? error.message : String(error)}`;
      return [];
    }
  }

  return {
    push: (bytes) => take(decoder.decode(bytes, { stream: true }), false),
    end: () => take(decoder.decode(), true),
    get problem() {
      return problem;
    },
  };
}

type ChunkParser = (text: string, isEnd: boolean) => unknown[];

function readEvents(): ChunkParser {
  let ready: unknown[] = [];
  const parser = createParser({ onEvent: ({ data }) => void ready.push(JSON.parse(data)) });
  return (text) => {
    ready = [];
    parser.feed(text);
    return ready;
  };
}

/** A message as one event. */
function readCompleteMessage(): ChunkParser {
  let all = "";
  return (text, isEnd) => {
    all += text;
    return isEnd && all !== "" ? [JSON.parse(all)] : [];
  };
}

type EventFields = Readonly<Record<string, unknown>>;

interface OpenCall {
  readonly id: string;
  readonly name: string;
  json: string;
}

/** Reads events or a complete message; ignores unknown ones. */
function readMessageEvents(): (data: unknown) => TurnEvent[] {
  const calls = new Map<unknown, OpenCall>();
  let usage: EventFields = {};
  let stop: unknown;

  // The list is open: an unknown one has ended the turn, too.
  const end = (): TurnEvent => ({
    type: "turn-end",
    stopReason: STOP_REASONS.find((known) => known === stop) ?? "end_turn",
  });
  return (data) => {
    const event = fieldsOf(data);
    switch (event["type"]) {
      case "message":
        usage = fieldsOf(event["usage"]);
        stop = event["stop_reason"];
        return [
          ...[event["content"] ?? []].flat().flatMap((block) => blockEvents(fieldsOf(block))),
          ...usageOf(usage),
          end(),
        ];
      case "message_start":
        usage = fieldsOf(fieldsOf(event["message"])["usage"]);
        // Emitted now, since a cancelled answer has no end.
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
        // Cumulative; absent counts stay.
        for (const [key, value] of Object.entries(fieldsOf(event["usage"])))
          if (value !== null) usage = { ...usage, [key]: value };
        stop = fieldsOf(event["delta"])["stop_reason"] ?? stop;
        return usageOf(usage);
      case "message_stop":
        return [end()];
      default:
        return [];
    }
  };
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

/** A call with truncated arguments must not be executed: it stays as written. */
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

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function countOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
