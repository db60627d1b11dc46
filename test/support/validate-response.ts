import { STOP_REASONS } from "../../src/shared/turn-event.ts";
import { isRecord } from "../../src/shared/utilities.ts";
import type { SseEvent } from "../../src/protocols/sse/read-write-events.ts";
import { ERROR_TYPES } from "../../src/protocols/anthropic/errors.ts";
import { readCases } from "./read-cases.ts";

const cases = readCases(import.meta.url);

type MessageFields = Readonly<Record<string, unknown>>;

/** Counts that the end must agree with. */
interface AnswerContents {
  readonly blocks: number;
  readonly calls: number;
}

/** Checks a complete message against the rules of the Messages API. @returns the fault, or undefined */
export function checkMessage(message: unknown): string | undefined {
  const fields = fieldsOf(message);
  const { content } = fields;
  if (!Array.isArray(content)) return "content is no array";
  const blocks = content.map(fieldsOf);
  const calls = blocks.filter(({ type }) => type === "tool_use");
  return (
    envelopeFault(fields) ??
    blocks.map(completeBlockFault).find((fault) => fault !== undefined) ??
    idsFault(calls.map(({ id }) => id)) ??
    endFault(fields, { blocks: blocks.length, calls: calls.length }) ??
    usageFault(fields["usage"])
  );
}

function envelopeFault({ type, role, id, model }: MessageFields): string | undefined {
  if (type !== "message" || role !== "assistant") return "type or role missing";
  if (typeof id !== "string" || !/^msg_[A-Za-z0-9_-]+$/.test(id)) return "id is not msg_…";
  return typeof model === "string" && model !== "" ? undefined : "no model";
}

/** After calls the reason is `tool_use`, unless something else ended the turn. */
function endFault(end: MessageFields, { blocks, calls }: AnswerContents): string | undefined {
  const { stop_reason: reason } = end;
  if (blocks === 0) return "no content";
  if (typeof reason !== "string") return "no stop_reason";
  if (!STOP_REASONS.some((known) => known === reason)) return `an unknown stop_reason: ${reason}`;
  if (reason === "tool_use" && calls === 0) return "stop_reason tool_use without a tool";
  if (reason === "end_turn" && calls > 0) return "stop_reason end_turn after a tool";
  return "stop_sequence" in end ? sequenceFault(end) : "no stop_sequence";
}

/** `stop_sequence` is set exactly with that reason. */
function sequenceFault({ stop_reason: reason, stop_sequence: sequence }: MessageFields): string | undefined {
  const isReported = typeof sequence === "string" && sequence !== "";
  if (isReported === (reason === "stop_sequence") && (isReported || sequence === null)) return undefined;
  return `stop_sequence is ${JSON.stringify(sequence)} beside ${String(reason)}`;
}

const COUNTS = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens", "output_tokens"];

/** Non-negative integers; at least one output token. */
function usageFault(usage: unknown): string | undefined {
  const fields = fieldsOf(usage);
  const wrong = COUNTS.find((name) => !Number.isInteger(fields[name]) || Number(fields[name]) < 0);
  if (wrong !== undefined) return `usage.${wrong} is ${String(fields[wrong])}`;
  return Number(fields["output_tokens"]) >= 1 ? undefined : "usage.output_tokens is 0";
}

function callFault({ id, name }: MessageFields): string | undefined {
  if (typeof id !== "string" || !/^[A-Za-z0-9_-]+$/.test(id)) return "a malformed tool id";
  return typeof name === "string" && name !== "" ? undefined : "no tool name";
}

/** A list of results, or an error. */
function resultFault({ tool_use_id: id, content }: MessageFields): string | undefined {
  if (typeof id !== "string" || !/^srvtoolu_\w+$/.test(id)) return "a malformed tool_use_id";
  if (!Array.isArray(content)) return typeof fieldsOf(content)["error_code"] === "string" ? undefined : "no results";
  const texts = content.flatMap((result) => ["title", "url", "encrypted_content"].map((key) => fieldsOf(result)[key]));
  return texts.every((text) => typeof text === "string") ? undefined : "a result without title, url or content";
}

function idsFault(ids: readonly unknown[]): string | undefined {
  return new Set(ids).size < ids.length ? "two calls with one id" : undefined;
}

/** Of anything else: none. */
function fieldsOf(value: unknown): MessageFields {
  return isRecord(value) ? value : {};
}

function completeBlockFault(block: MessageFields): string | undefined {
  switch (block["type"]) {
    case "text":
      return typeof block["text"] === "string" ? undefined : "a text block without text";
    case "thinking":
      return typeof block["thinking"] === "string" &&
        typeof block["signature"] === "string" &&
        block["signature"] !== ""
        ? undefined
        : "a thinking block without its thoughts or signature";
    case "web_search_tool_result":
      return resultFault(block);
    case "tool_use":
    case "server_tool_use":
      return callFault(block) ?? (isRecord(block["input"]) ? undefined : "the input is no object");
    default:
      return `an unknown block: ${String(block["type"])}`;
  }
}

/** Checks the events of one answer. Only the first fault is meaningful. */
export interface StreamCheck {
  /** @returns what is wrong with this event here, or undefined */
  next(event: SseEvent): string | undefined;
  /** The connection ends. @returns what is missing */
  end(): string | undefined;
}

type StreamState = "before" | "message" | "block" | "delta" | "stopped" | "failed";

interface StreamSoFar {
  state: StreamState;
  /** Finished ones; also the index of the next. */
  blocks: number;
  /** Of the calls. */
  readonly ids: unknown[];
  block: OpenBlock;
  /** Finished blank texts, which must stand alone: as history the Claude API refuses them. */
  blanks: number;
  thinkingBlocks: number;
  /** Last reported `output_tokens`. */
  outputTokens: number;
}

interface OpenBlock {
  readonly type: string;
  json: string;
  isSigned: boolean;
  hasText: boolean;
}

/** From which states an event may come, and to which it leads. */
const STEPS = cases("steps") as Readonly<
  Record<string, { readonly from: readonly StreamState[]; readonly to: StreamState }>
>;

const FAULTS: Readonly<Record<string, (data: MessageFields, soFar: StreamSoFar) => string | undefined>> = {
  error: errorFault,
  message_start: startFault,
  content_block_start: blockStart,
  content_block_delta: blockDelta,
  content_block_stop: blockStop,
  message_delta: messageDelta,
};

/** Deltas allowed per block type, with the field that holds their content. */
const DELTAS = cases("deltas") as Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Checks a stream against the grammar of the Messages API. Stricter than the official SDKs, which accept wrong indices, deltas of
 * the wrong kind, truncated arguments and a missing end.
 */
export function createStreamCheck(): StreamCheck {
  const soFar: StreamSoFar = {
    state: "before",
    blocks: 0,
    ids: [],
    block: openBlock(""),
    blanks: 0,
    thinkingBlocks: 0,
    outputTokens: 0,
  };
  return {
    next({ event, data }) {
      const fields = fieldsOf(data);
      if (fields["type"] !== event) return `the data is of type ${String(fields["type"])}`;
      const to = stepFrom(soFar.state, event);
      if (to === undefined) return unexpectedEvent(soFar.state, event);
      const fault = FAULTS[event]?.(fields, soFar);
      soFar.state = to;
      return fault;
    },
    end: () => (["stopped", "failed"].includes(soFar.state) ? undefined : `the stream ends in state ${soFar.state}`),
  };
}

/** `error` may come at any time, and is the last; `ping` at any time between the first and the last. */
function stepFrom(state: StreamState, event: string): StreamState | undefined {
  if (state === "stopped" || state === "failed") return undefined;
  if (event === "error") return "failed";
  if (event === "ping") return state === "before" ? undefined : state;
  const step = STEPS[event];
  return step?.from.includes(state) === true ? step.to : undefined;
}

function unexpectedEvent(state: StreamState, event: string): string {
  if (state === "stopped" || state === "failed") return "after the end";
  if (event === "ping") return "before message_start";
  return STEPS[event] === undefined ? "unknown event" : `not allowed in state ${state}`;
}

function errorFault(data: MessageFields): string | undefined {
  const { type, message } = fieldsOf(data["error"]);
  const isKnown = ERROR_TYPES.some((known) => known === type);
  return isKnown && typeof message === "string" && typeof data["request_id"] === "string" ? undefined : "malformed";
}

function startFault(data: MessageFields): string | undefined {
  const message = fieldsOf(data["message"]);
  const { content, stop_reason: reason, stop_sequence: sequence, usage } = message;
  if (!Array.isArray(content) || content.length > 0) return "content is not an empty array";
  if (reason !== null || sequence !== null) return "stop_reason and stop_sequence must be null";
  return envelopeFault(message) ?? usageFault(usage);
}

function blockStart(data: MessageFields, soFar: StreamSoFar): string | undefined {
  const block = fieldsOf(data["content_block"]);
  const type = String(block["type"]);
  soFar.block = openBlock(type);
  if (type === "tool_use") soFar.ids.push(block["id"]);
  return indexFault(data, soFar) ?? emptyFault(type, block) ?? idsFault(soFar.ids);
}

function openBlock(type: string): OpenBlock {
  return { type, json: "", isSigned: false, hasText: false };
}

/** Content comes in deltas, which readers append to the start. */
function emptyFault(type: string, block: MessageFields): string | undefined {
  if (type === "text") return block["text"] === "" ? undefined : "text is not empty at the start";
  if (type === "thinking")
    return block["thinking"] === "" && block["signature"] === "" ? undefined : "thinking is not empty at the start";
  if (type === "web_search_tool_result") return resultFault(block);
  if (type !== "tool_use" && type !== "server_tool_use") return `an unknown block: ${type}`;
  const { input } = block;
  const isEmpty = isRecord(input) && Object.keys(input).length === 0;
  return callFault(block) ?? (isEmpty ? undefined : "input is not empty at the start");
}

function blockDelta(data: MessageFields, soFar: StreamSoFar): string | undefined {
  const { block } = soFar;
  const delta = fieldsOf(data["delta"]);
  const type = String(delta["type"]);
  const field = DELTAS[block.type]?.[type];
  if (field === undefined) return `${type} in a ${block.type} block`;
  const piece = delta[field];
  if (typeof piece !== "string" && type !== "citations_delta") return `${type} without ${field}`;
  if (type === "input_json_delta") block.json += String(piece);
  block.hasText ||= type === "text_delta" && /\S/.test(String(piece));
  if (block.type === "thinking" && block.isSigned) return `${type} after the signature`;
  block.isSigned ||= type === "signature_delta" && piece !== "";
  return indexFault(data, soFar);
}

function blockStop(data: MessageFields, soFar: StreamSoFar): string | undefined {
  const fault = indexFault(data, soFar);
  soFar.blocks++;
  const { type, json, isSigned, hasText } = soFar.block;
  if (type === "text" && !hasText) soFar.blanks++;
  if (type === "thinking") soFar.thinkingBlocks++;
  if (type === "thinking" && !isSigned) return fault ?? "thinking without a signature";
  if (type === "tool_use" && !isCompleteJson(json)) return fault ?? `the input is no object: ${json.slice(0, 200)}`;
  return fault;
}

function indexFault(data: MessageFields, { blocks }: StreamSoFar): string | undefined {
  return data["index"] === blocks ? undefined : `index ${String(data["index"])}, not ${blocks}`;
}

/** No arguments at all are the empty object. */
function isCompleteJson(json: string): boolean {
  try {
    return isRecord(JSON.parse(json || "{}"));
  } catch {
    return false;
  }
}

/** Counts are cumulative. */
function messageDelta({ delta, usage }: MessageFields, soFar: StreamSoFar): string | undefined {
  const { blocks, ids, blanks, thinkingBlocks: thoughts, outputTokens: before } = soFar;
  const fault = endFault(fieldsOf(delta), { blocks, calls: ids.length }) ?? usageFault(usage);
  soFar.outputTokens = Number(fieldsOf(usage)["output_tokens"]);
  if (blanks > 0 && blocks - thoughts > 1) return fault ?? "a text without words beside other blocks";
  return fault ?? (soFar.outputTokens < before ? "usage.output_tokens falls" : undefined);
}
