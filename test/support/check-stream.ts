/** One event of an Anthropic stream, as it stood on the wire. */
export interface WireEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Splits the text of a stream strictly: every event is one `event:` line, one `data:` line of JSON, one blank line. */
export function parseStream(text: string): WireEvent[] {
  if (text === "") return [];
  if (!text.endsWith("\n\n")) throw new Error(`the stream ends within an event: ${JSON.stringify(text.slice(-80))}`);
  return text
    .slice(0, -2)
    .split("\n\n")
    .map((block) => {
      const match = /^event: ([a-z_]+)\ndata: (.*)$/.exec(block);
      if (!match) throw new Error(`not one event line and one data line: ${JSON.stringify(block.slice(0, 200))}`);
      const data = JSON.parse(match[2] ?? "") as Record<string, unknown>;
      if (data["type"] !== match[1]) throw new Error(`event ${match[1]} carries data of type ${String(data["type"])}`);
      return { event: match[1] ?? "", data };
    });
}

type State = "before" | "message" | "block" | "delta" | "stopped" | "failed";

/** From which states an event may come, and to which it leads. `ping` and `error` are allowed in all that are open. */
const STEPS: Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>> = {
  message_start: { from: ["before"], to: "message" },
  content_block_start: { from: ["message"], to: "block" },
  content_block_delta: { from: ["block"], to: "block" },
  content_block_stop: { from: ["block"], to: "message" },
  message_delta: { from: ["message", "delta"], to: "delta" },
  message_stop: { from: ["delta"], to: "stopped" },
};

const DELTAS: Readonly<Record<string, readonly string[]>> = {
  text: ["text_delta", "citations_delta"],
  tool_use: ["input_json_delta"],
  thinking: ["thinking_delta", "signature_delta"],
};

/**
 * Holds a stream against the grammar of the Messages API: what breaks it, or undefined. Stricter than the official SDK, which takes
 * wrong indices, deltas of the wrong type and a missing message_delta without a word.
 */
export function checkStream(events: readonly WireEvent[]): string | undefined {
  let state: State = "before";
  let blocks = 0;
  let blockType = "";
  let json = "";
  let tools = 0;
  for (const [at, event] of events.entries()) {
    const step = stepOf(event, state);
    const fault = typeof step === "string" ? step : faultOf(event, { blocks, blockType, json, tools });
    if (typeof step === "string" || fault !== undefined) return `event ${at} (${event.event}): ${fault}`;
    if (event.event === "content_block_start") {
      blockType = String(inner(event, "content_block")["type"]);
      if (blockType === "tool_use") tools++;
      json = "";
    }
    json += (inner(event, "delta") as { partial_json?: string }).partial_json ?? "";
    if (event.event === "content_block_stop") blocks++;
    state = step.to;
  }
  return state === "stopped" || state === "failed" ? undefined : `the stream ends in state ${state}`;
}

function stepOf({ event }: WireEvent, state: State): { to: State } | string {
  if (state === "stopped" || state === "failed") return "after the end";
  if (event === "error") return { to: "failed" };
  if (event === "ping") return state === "before" ? "before message_start" : { to: state };
  const step = STEPS[event];
  if (step === undefined) return "unknown event";
  return step.from.includes(state) ? step : `not allowed in state ${state}`;
}

interface SoFar {
  readonly blocks: number;
  readonly blockType: string;
  /** Of the block, as far as it came. */
  readonly json: string;
  readonly tools: number;
}

function faultOf(event: WireEvent, { blocks, blockType, json, tools }: SoFar): string | undefined {
  const index = event.data["index"];
  if (event.event.startsWith("content_block_") && index !== blocks) return `index ${String(index)}, not ${blocks}`;
  switch (event.event) {
    case "error":
      return typeof inner(event, "error")["message"] === "string" ? undefined : "malformed";
    case "message_start":
      return startFault(inner(event, "message"));
    case "content_block_start":
      return blockFault(inner(event, "content_block"));
    case "content_block_stop":
      return blockType === "tool_use" && !isObject(json || "{}") ? `the input is no object: ${json}` : undefined;
    case "content_block_delta": {
      const type = String(inner(event, "delta")["type"]);
      return DELTAS[blockType]?.includes(type) ? undefined : `${type} in a ${blockType} block`;
    }
    case "message_delta":
      return deltaFault(event, { blocks, tools });
    default:
      return undefined;
  }
}

function inner({ data }: WireEvent, name: string): Record<string, unknown> {
  return (data[name] ?? {}) as Record<string, unknown>;
}

function blockFault(block: Record<string, unknown>): string | undefined {
  if (block["type"] === "text") return block["text"] === "" ? undefined : "text is not empty at the start";
  if (block["type"] !== "tool_use") return undefined;
  if (typeof block["id"] !== "string" || !/^[A-Za-z0-9_-]+$/.test(block["id"])) return "a malformed tool id";
  if (typeof block["name"] !== "string" || block["name"] === "") return "no tool name";
  return JSON.stringify(block["input"]) === "{}" ? undefined : "input is not empty at the start";
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function deltaFault(event: WireEvent, { blocks, tools }: Pick<SoFar, "blocks" | "tools">): string | undefined {
  const delta = inner(event, "delta");
  if (blocks === 0) return "no content";
  if (typeof delta["stop_reason"] !== "string") return "no stop_reason";
  if (delta["stop_reason"] === "tool_use" && tools === 0) return "stop_reason tool_use without a tool";
  if (delta["stop_reason"] === "end_turn" && tools > 0) return "stop_reason end_turn after a tool";
  if (!("stop_sequence" in delta)) return "no stop_sequence";
  return usageFault(event.data["usage"]);
}

function startFault(fields: Record<string, unknown>): string | undefined {
  if (fields["type"] !== "message" || fields["role"] !== "assistant") return "type or role missing";
  if (typeof fields["id"] !== "string" || !fields["id"].startsWith("msg_")) return "id is not msg_…";
  if (typeof fields["model"] !== "string") return "no model";
  if (!Array.isArray(fields["content"]) || fields["content"].length > 0) return "content is not an empty array";
  if (fields["stop_reason"] !== null || fields["stop_sequence"] !== null)
    return "stop_reason and stop_sequence must be null";
  return usageFault(fields["usage"]);
}

function usageFault(usage: unknown): string | undefined {
  const fields = (usage ?? {}) as Record<string, unknown>;
  for (const name of ["input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens", "output_tokens"]) {
    if (!Number.isInteger(fields[name]) || Number(fields[name]) < 0) return `usage.${name} is ${String(fields[name])}`;
  }
  return Number(fields["output_tokens"]) >= 1 ? undefined : "usage.output_tokens is 0";
}

/** The calls that a reader of the stream sees. */
export function callsOf(events: readonly WireEvent[]): { id: unknown; name: unknown; input: unknown }[] {
  const starts = events.filter((event) => inner(event, "content_block")["type"] === "tool_use");
  return starts.map((start) => {
    const { id, name } = inner(start, "content_block");
    const deltas = events.filter(
      ({ event, data }) => event === "content_block_delta" && data["index"] === start.data["index"],
    );
    const json = deltas.map((delta) => inner(delta, "delta")["partial_json"]).join("");
    return { id, name, input: JSON.parse(json || "{}") as unknown };
  });
}

/** The text that a reader of the stream sees. */
export function textOf(events: readonly WireEvent[]): string {
  return events.map(({ data }) => (data["delta"] as { text?: string } | undefined)?.text ?? "").join("");
}
