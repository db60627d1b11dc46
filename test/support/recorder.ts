import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";

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
  readonly messages: readonly RecordedMessage[];
  readonly [field: string]: unknown;
}

export interface RecordedMessage {
  readonly role: string;
  readonly content: string | readonly RecordedBlock[];
}

export interface RecordedTool {
  readonly name: string;
  readonly [field: string]: unknown;
}

export interface RecordedBlock {
  readonly type: string;
  readonly text?: string;
  readonly content?: unknown;
  readonly is_error?: boolean;
}

interface Call {
  readonly name: string;
  readonly input: object;
}

/** What the recorder answers: words, then calls of tools. */
export interface Answer {
  readonly text?: string;
  readonly calls?: readonly Call[];
  /** All of it is sent but the end of the last block, and the stream stays open until the client closes it. */
  readonly holds?: true;
}

export interface Recorder {
  readonly url: string;
  readonly requests: readonly Recorded[];
  /** How many answers stand open. */
  held(): number;
  close(): void;
}

/** A server on loopback that keeps every request and answers as the script says. */
export async function startRecorder(script: (body: RecordedBody) => Answer): Promise<Recorder> {
  const requests: Recorded[] = [];
  let held = 0;
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await textOf(request);
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (request.method !== "POST" || !path.startsWith("/v1/messages")) return void response.writeHead(404).end();
    const body = JSON.parse(sent) as RecordedBody;
    requests.push({ path, userAgent: request.headers["user-agent"] ?? "", body });
    if (path.endsWith("count_tokens")) return sendJson(response, { input_tokens: 100 });
    const answer = script(body);
    const message = messageOf(answer, body.model, requests.length);
    if (body.stream !== true) return sendJson(response, message);
    sendStream(response, message, answer);
    if (answer.holds !== true) return void response.end();
    held += 1;
    response.once("close", () => void (held -= 1));
  };
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    held: () => held,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Block = { readonly type: "text"; readonly text: string } | (Call & { readonly type: "tool_use" });

interface Message {
  readonly content: readonly Block[];
  readonly stop_reason: string;
  readonly [field: string]: unknown;
}

function messageOf({ text, calls = [] }: Answer, model: string, count: number): Message {
  const words: Block[] = text === undefined ? [] : [{ type: "text", text }];
  return {
    id: `msg_${count}`,
    type: "message",
    role: "assistant",
    model,
    content: [
      ...words,
      ...calls.map((call, at) => ({ type: "tool_use", id: `toolu_${count}_${at}`, ...call }) as const),
    ],
    stop_reason: calls.length === 0 ? "end_turn" : "tool_use",
    stop_sequence: null,
    usage: { input_tokens: 100, output_tokens: 2 },
  };
}

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

function sendStream(response: ServerResponse, message: Message, { holds }: Answer): void {
  const send = (type: string, fields: object): void =>
    void response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`);
  response.writeHead(200, { "content-type": "text/event-stream" });
  send("message_start", { message: { ...message, content: [], stop_reason: null } });
  for (const [index, block] of message.content.entries()) {
    const delta =
      block.type === "text"
        ? { type: "text_delta", text: block.text }
        : { type: "input_json_delta", partial_json: JSON.stringify(block.input) };
    const empty = block.type === "text" ? { text: "" } : { input: {} };
    send("content_block_start", { index, content_block: { ...block, ...empty } });
    send("content_block_delta", { index, delta });
    if (holds === true && index === message.content.length - 1) return;
    send("content_block_stop", { index });
  }
  const { stop_reason } = message;
  send("message_delta", { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 2 } });
  send("message_stop", {});
}
