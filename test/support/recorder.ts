import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as the client sent it. */
export interface Recorded {
  readonly path: string;
  readonly userAgent: string;
  readonly body: RecordedBody;
}

export interface RecordedBody {
  readonly stream?: boolean;
  readonly model: string;
  readonly tools?: readonly RecordedTool[];
  readonly messages: readonly { readonly role: string; readonly content: string | readonly RecordedBlock[] }[];
  readonly [field: string]: unknown;
}

export interface RecordedTool {
  readonly name: string;
  readonly [field: string]: unknown;
}

export interface RecordedBlock {
  readonly type: string;
  readonly text?: string;
}

/** What the recorder answers: words, or a call of a tool. */
export type Answer = { readonly text: string } | { readonly name: string; readonly input: object };

export interface Recorder {
  readonly url: string;
  readonly requests: readonly Recorded[];
  close(): void;
}

/** A server on loopback that keeps every request and answers as the script says. */
export async function startRecorder(script: (body: RecordedBody) => Answer): Promise<Recorder> {
  const requests: Recorded[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await text(request);
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (request.method !== "POST" || !path.startsWith("/v1/messages")) return void response.writeHead(404).end();
    const body = JSON.parse(sent) as RecordedBody;
    requests.push({ path, userAgent: request.headers["user-agent"] ?? "", body });
    if (path.endsWith("count_tokens")) return sendJson(response, { input_tokens: 100 });
    const answer = script(body);
    const message = messageOf(answer, body.model, requests.length);
    return body.stream === true ? sendStream(response, message, answer) : sendJson(response, message);
  };
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Message {
  readonly content: readonly object[];
  readonly [field: string]: unknown;
}

function messageOf(answer: Answer, model: string, count: number): Message {
  const block: object =
    "text" in answer ? { type: "text", text: answer.text } : { type: "tool_use", id: `toolu_${count}`, ...answer };
  return {
    id: `msg_${count}`,
    type: "message",
    role: "assistant",
    model,
    content: [block],
    stop_reason: "text" in answer ? "end_turn" : "tool_use",
    stop_sequence: null,
    usage: { input_tokens: 100, output_tokens: 2 },
  };
}

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

function sendStream(response: ServerResponse, message: Message, answer: Answer): void {
  const [block] = message.content;
  const send = (type: string, fields: object): void =>
    void response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`);
  const delta =
    "text" in answer
      ? { type: "text_delta", text: answer.text }
      : { type: "input_json_delta", partial_json: JSON.stringify(answer.input) };
  const empty = "text" in answer ? { type: "text", text: "" } : { ...block, input: {} };
  const stop = { stop_reason: "text" in answer ? "end_turn" : "tool_use", stop_sequence: null };
  response.writeHead(200, { "content-type": "text/event-stream" });
  send("message_start", { message: { ...message, content: [], stop_reason: null } });
  send("content_block_start", { index: 0, content_block: empty });
  send("content_block_delta", { index: 0, delta });
  send("content_block_stop", { index: 0 });
  send("message_delta", { delta: stop, usage: { output_tokens: 2 } });
  send("message_stop", {});
  response.end();
}
