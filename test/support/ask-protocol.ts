import type { ProtocolCase } from "./protocol-cases.ts";
import type { ColumnServer } from "./protocol-columns.ts";
import { TOKEN } from "./test-server.ts";

/** What was sent, what came back, and what reached the upstream of it. */
export interface Exchanged {
  /** The client's own. */
  readonly bytes: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly upstream?: { readonly body: unknown; readonly bytes?: string; readonly headers: unknown };
}

/** What a case's request is merged over. */
export const BASE_REQUEST: Readonly<Record<string, unknown>> = {
  model: "claude-x",
  max_tokens: 64,
  messages: [{ role: "user", content: "hi" }],
};

/** Asks what a case says, unless the answer is to be streamed: then once more so. */
export async function askProtocol(
  given: ProtocolCase,
  { server, upstream, answers }: ColumnServer,
  stream = false,
): Promise<Exchanged> {
  answers(given.upstream);
  const { to = "POST /v1/messages", request = {}, headers = {} } = given;
  const [method = "", path = ""] = to.split(" ");
  const fields = Object.entries({ ...BASE_REQUEST, ...request }).filter(([, value]) => value !== null);
  // As no serializer of ours writes it.
  const bytes = ` ${JSON.stringify({ ...Object.fromEntries(fields), ...(stream && { stream }) })}\n`;
  const sent = Object.entries({ "content-type": "application/json", "x-mallex-token": TOKEN, ...headers })
    .filter(([, value]) => value !== "")
    .map(([name, value]): [string, string] => [name, value.replace("$token", TOKEN)]);
  const before = upstream.calls.length;
  const response = await fetch(server.url + path, {
    method,
    headers: sent,
    ...(method === "POST" ? { body: bytes } : {}),
  });
  const text = await response.text();
  const call = upstream.calls.slice(before).at(-1);
  return { bytes, status: response.status, headers: response.headers, text, ...(call && { upstream: seenBy(call) }) };
}

function seenBy(call: ColumnServer["upstream"]["calls"][number]): NonNullable<Exchanged["upstream"]> {
  return "raw" in call
    ? { body: call.body, bytes: call.raw.toString(), headers: call.headers }
    : { body: call.body, headers: call.req.headers };
}
