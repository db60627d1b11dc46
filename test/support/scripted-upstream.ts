import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "node:events";
import { serveLocally } from "./serve-locally.ts";

/** One request that reached the upstream. */
interface Call {
  readonly req: IncomingMessage;
  readonly body: Record<string, unknown>;
  /** Resolves when the connection is closed, by whichever side. */
  readonly closed: Promise<void>;
  readonly isClosed: () => boolean;
}

export type Script = (res: ServerResponse, call: Call) => void | Promise<void>;

export interface ScriptedUpstream {
  /** With `/v1`. */
  readonly url: string;
  readonly calls: Call[];
  /** What the next calls get. */
  script: Script;
  close(): Promise<void>;
}

/** A model server that answers as told: for what a real one can't be made to do. */
export async function startUpstream(script: Script): Promise<ScriptedUpstream> {
  const calls: Call[] = [];
  const upstream = { calls, script };
  const { origin, close } = await serveLocally((req, res) => void answer(req, res, upstream));
  return Object.assign(upstream, { url: `${origin}/v1`, close });
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  upstream: { calls: Call[]; script: Script },
): Promise<void> {
  // What mallex asks at its start to see whether somebody is there; no script is about it.
  if (req.method === "GET") return void res.end('{"data":[]}');
  let isClosed = false;
  const closed = once(res, "close").then(() => void (isClosed = true));
  let text = "";
  for await (const bytes of req) text += String(bytes);
  const call: Call = { req, body: JSON.parse(text) as Record<string, unknown>, closed, isClosed: () => isClosed };
  upstream.calls.push(call);
  await upstream.script(res, call);
}

/** The head of a stream, as mlx_lm.server sends it. */
export function streamHead(res: ServerResponse): void {
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
}

export function chunk(delta: Record<string, unknown>, finishReason: string | null = null): string {
  const choices = [{ index: 0, finish_reason: finishReason, delta: { role: "assistant", ...delta } }];
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", model: "default_model", created: 1, choices })}\n\n`;
}

export function usageChunk(prompt: number, completion: number, cached = 0): string {
  const usage = {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: cached },
  };
  return `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", choices: [], usage })}\n\n`;
}

export const DONE = "data: [DONE]\n\n";

/** A whole good answer, byte for byte as mlx_lm.server shapes it. */
export function wholeAnswer(...texts: string[]): string {
  const parts = texts.map((content) => chunk({ content }));
  return [
    ": keepalive 0/7\n\n",
    ": keepalive 7/7\n\n",
    ...parts,
    chunk({ content: "" }, "stop"),
    usageChunk(12, 3, 5),
    DONE,
  ].join("");
}

/** Sends a whole answer in one go. */
export function says(...texts: string[]): Script {
  return (res) => {
    streamHead(res);
    res.end(wholeAnswer(...texts));
  };
}
