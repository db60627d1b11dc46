import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import { serveLocally } from "./serve-locally.ts";

/** One request as it reached the upstream. */
export interface ClaudeCall {
  /** Of how many, from 1. */
  readonly number: number;
  readonly path: string;
  /** Name, value, name, value …, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage["headers"];
  /** Byte for byte. */
  readonly raw: Buffer;
  readonly body: Record<string, unknown>;
  /** Resolves when the connection is closed, by whichever side. */
  readonly closed: Promise<void>;
}

export type ClaudeScript = (res: ServerResponse, call: ClaudeCall) => void | Promise<void>;

export interface ScriptedClaude {
  /** Base URL, without `/v1`. */
  readonly url: string;
  readonly calls: ClaudeCall[];
  /** What the next calls get. */
  script: ClaudeScript;
  close(): Promise<void>;
}

/** Stands for the Claude API: shaped like it, and answers as told. */
export async function startClaude(script: ClaudeScript): Promise<ScriptedClaude> {
  const calls: ClaudeCall[] = [];
  const upstream = { calls, script };
  const { origin, close } = await serveLocally((req, res) => void answer(req, res, upstream));
  return Object.assign(upstream, { url: origin, close });
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  upstream: { calls: ClaudeCall[]; script: ClaudeScript },
): Promise<void> {
  const closed = once(res, "close").then(() => undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const { url: path = "", rawHeaders, headers } = req;
  const body = raw.length === 0 ? {} : (JSON.parse(raw.toString()) as Record<string, unknown>);
  const call: ClaudeCall = { number: upstream.calls.length + 1, path, rawHeaders, headers, raw, body, closed };
  upstream.calls.push(call);
  await upstream.script(res, call);
}

const USAGE = {
  input_tokens: 12,
  cache_creation_input_tokens: 100,
  cache_read_input_tokens: 1000,
  output_tokens: 7,
};

/** Says a text, streamed or not, as it was asked; counts where it is asked to count. */
export function claudeSays(...texts: string[]): ClaudeScript {
  return (res, call) => {
    if (call.path.startsWith("/v1/messages/count_tokens")) return sendJson(res, 200, { input_tokens: 1112 });
    if (call.body["stream"] === true) return void claudeHead(res).end(streamOf(call, texts).join(""));
    const content = texts.map((text) => ({ type: "text", text }));
    return sendJson(res, 200, { ...messageOf(call), content, stop_reason: "end_turn", usage: USAGE });
  };
}

/** Calls one tool, with a thought and its signature before. */
export function claudeCalls(name: string, input: unknown): ClaudeScript {
  return (res, call) => {
    const blocks = [
      { type: "thinking", thinking: "Which file?", signature: "c2lnbmF0dXJl" },
      { type: "text", text: "I look." },
      { type: "tool_use", id: "toolu_01AbCdEf", name, input },
    ];
    if (call.body["stream"] !== true)
      return sendJson(res, 200, { ...messageOf(call), content: blocks, stop_reason: "tool_use", usage: USAGE });
    return void claudeHead(res).end([startOf(call), ...callStream(name, input), ...endOf("tool_use")].join(""));
  };
}

/** An error of the API, in its shape, with what it says about trying again. */
export function claudeFails(
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): ClaudeScript {
  return (res) => {
    const body = { type: "error", error: { type, message }, request_id: "req_011upstream" };
    sendJson(res, status, body, headers);
  };
}

/** The head of a stream. */
export function claudeHead(res: ServerResponse): ServerResponse {
  return res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "request-id": "req_011upstream",
    "set-cookie": "_cfuvid=of-their-origin; Path=/; HttpOnly",
    "anthropic-ratelimit-requests-remaining": "49",
  });
}

export function claudeEvent(data: { readonly type: string } & Record<string, unknown>): string {
  return `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The events of a whole answer, each text a block. */
function streamOf(call: ClaudeCall, texts: readonly string[]): string[] {
  const blocks = texts.flatMap((text, index) => [
    claudeEvent({ type: "content_block_start", index, content_block: { type: "text", text: "" } }),
    ...(index === 0 ? [claudeEvent({ type: "ping" })] : []),
    claudeEvent({ type: "content_block_delta", index, delta: { type: "text_delta", text } }),
    claudeEvent({ type: "content_block_stop", index }),
  ]);
  return [startOf(call), ...blocks, ...endOf("end_turn")];
}

function callStream(name: string, input: unknown): string[] {
  const json = JSON.stringify(input);
  const half = Math.floor(json.length / 2);
  const block = (index: number, content_block: object, deltas: readonly object[]): string[] => [
    claudeEvent({ type: "content_block_start", index, content_block }),
    ...deltas.map((delta) => claudeEvent({ type: "content_block_delta", index, delta })),
    claudeEvent({ type: "content_block_stop", index }),
  ];
  return [
    ...block(0, { type: "thinking", thinking: "", signature: "" }, [
      { type: "thinking_delta", thinking: "Which file?" },
      { type: "signature_delta", signature: "c2lnbmF0dXJl" },
    ]),
    ...block(1, { type: "text", text: "" }, [{ type: "text_delta", text: "I look." }]),
    ...block(2, { type: "tool_use", id: "toolu_01AbCdEf", name, input: {} }, [
      { type: "input_json_delta", partial_json: "" },
      { type: "input_json_delta", partial_json: json.slice(0, half) },
      { type: "input_json_delta", partial_json: json.slice(half) },
    ]),
  ];
}

function startOf(call: ClaudeCall): string {
  const message = { ...messageOf(call), content: [], stop_reason: null, usage: { ...USAGE, output_tokens: 1 } };
  return claudeEvent({ type: "message_start", message });
}

function endOf(stopReason: string): string[] {
  const delta = { stop_reason: stopReason, stop_sequence: null };
  return [
    claudeEvent({ type: "message_delta", delta, usage: { output_tokens: USAGE.output_tokens } }),
    claudeEvent({ type: "message_stop" }),
  ];
}

/** The client takes answers with one id for pieces of one message. */
function messageOf({ body, number }: ClaudeCall): Record<string, unknown> {
  return {
    id: `msg_011upstream${number}`,
    type: "message",
    role: "assistant",
    model: body["model"],
    stop_sequence: null,
  };
}

function sendJson(res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const fields = { "content-type": "application/json", "request-id": "req_011upstream", ...headers };
  res.writeHead(status, fields).end(JSON.stringify(body));
}
