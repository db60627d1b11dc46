import { STOP_REASONS } from "../../terms/turn-event.ts";

export type MessageFields = Readonly<Record<string, unknown>>;

/** What an answer held, which its end has to match. */
export interface AnswerContents {
  readonly blocks: number;
  readonly calls: number;
}

/** Holds a whole message, as one that is not streamed, against the rules of the Messages API. @returns what breaks them, or undefined */
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

/** What stands at the front of every message. */
export function envelopeFault({ type, role, id, model }: MessageFields): string | undefined {
  if (type !== "message" || role !== "assistant") return "type or role missing";
  if (typeof id !== "string" || !/^msg_[A-Za-z0-9_-]+$/.test(id)) return "id is not msg_…";
  return typeof model === "string" && model !== "" ? undefined : "no model";
}

/** Why the message ended. After calls a turn goes on by their results, unless something else has ended it. */
export function endFault(end: MessageFields, { blocks, calls }: AnswerContents): string | undefined {
  const { stop_reason: reason } = end;
  if (blocks === 0) return "no content";
  if (typeof reason !== "string") return "no stop_reason";
  if (!STOP_REASONS.some((known) => known === reason)) return `an unknown stop_reason: ${reason}`;
  if (reason === "tool_use" && calls === 0) return "stop_reason tool_use without a tool";
  if (reason === "end_turn" && calls > 0) return "stop_reason end_turn after a tool";
  return "stop_sequence" in end ? sequenceFault(end) : "no stop_sequence";
}

/** The words that ended the text stand beside that reason, and null beside all others. */
function sequenceFault({ stop_reason: reason, stop_sequence: sequence }: MessageFields): string | undefined {
  const isReported = typeof sequence === "string" && sequence !== "";
  if (isReported === (reason === "stop_sequence") && (isReported || sequence === null)) return undefined;
  return `stop_sequence is ${JSON.stringify(sequence)} beside ${String(reason)}`;
}

const COUNTS = ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens", "output_tokens"];

/** Whole numbers, none left out; an answer is at least one token. */
export function usageFault(usage: unknown): string | undefined {
  const fields = fieldsOf(usage);
  const wrong = COUNTS.find((name) => !Number.isInteger(fields[name]) || Number(fields[name]) < 0);
  if (wrong !== undefined) return `usage.${wrong} is ${String(fields[wrong])}`;
  return Number(fields["output_tokens"]) >= 1 ? undefined : "usage.output_tokens is 0";
}

export function callFault({ id, name }: MessageFields): string | undefined {
  if (typeof id !== "string" || !/^[A-Za-z0-9_-]+$/.test(id)) return "a malformed tool id";
  return typeof name === "string" && name !== "" ? undefined : "no tool name";
}

export function idsFault(ids: readonly unknown[]): string | undefined {
  return new Set(ids).size < ids.length ? "two calls with one id" : undefined;
}

export function isObject(value: unknown): value is MessageFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of anything else: none. */
export function fieldsOf(value: unknown): MessageFields {
  return isObject(value) ? value : {};
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
    case "tool_use":
      return callFault(block) ?? (isObject(block["input"]) ? undefined : "the input is no object");
    default:
      return `an unknown block: ${String(block["type"])}`;
  }
}
