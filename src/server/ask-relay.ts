import type { AnthropicEndpoint } from "../backend/endpoint.ts";
import type { UpstreamAnswer } from "../backend/upstream-answer.ts";
import type { Deadlines } from "../backend/deadlines.ts";
import type { Exchange } from "./exchange.ts";
import type { Serving } from "./serving.ts";
import { withModel } from "../backend/relay-body.ts";
import { relay, type Relayed } from "../backend/relay.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { readErrorWords } from "../wire/openai/read-error-words.ts";
import { lastGate } from "./last-gate.ts";
import { readAhead } from "./read-ahead.ts";

/** What the client has sent, to be passed on as it is. */
export interface RelayAsk {
  readonly exchange: Exchange;
  readonly bytes: Uint8Array;
  readonly endpoint: AnthropicEndpoint;
  readonly deadlines: Deadlines;
  /** Nothing has chosen a model: the client's own, where it is one of Claude's. */
  readonly isOpen: boolean;
  /** The model that the client names. */
  readonly model: string;
}

/** Whatever the backend answers, errors too. @throws {MallexError} nobody answers, or nothing may be sent: MX8120 */
export async function askRelay({ privacy }: Pick<Serving, "privacy">, ask: RelayAsk): Promise<Relayed> {
  const { exchange, bytes, endpoint, deadlines, isOpen, model } = ask;
  const body = isOpen && model.startsWith("claude") ? bytes : withModel(bytes, endpoint.model);
  if (endpoint.leaves) lastGate(privacy, endpoint, JSON.parse(new TextDecoder().decode(body)));
  const { url = "", headers } = exchange.req;
  return relay({ endpoint, request: { path: url, headers, body }, signal: exchange.signal, deadlines });
}

/**
 * The answer, when it is one; read as far as it takes to know that.
 * @throws {MallexError} MX8102 with its status and words, MX8103; its cause holds the answer to be shown as it is
 */
export async function untilContent(answer: Relayed): Promise<Relayed> {
  if (answer.status >= 300) throw await refusal(answer, answer.status, await readAhead(answer.body, () => false));
  const type = answer.headers["content-type"] ?? "";
  const isWhole = type.startsWith("application/json");
  const isStream = type.startsWith("text/event-stream");
  const ahead = await readAhead(answer.body, (text) => isStream && BEGUN.test(text));
  if (isWhole) return { ...answer, body: ahead.body };
  if (!isStream) throw await refusal(answer, 502, ahead);
  const begun = BEGUN.exec(ahead.text)?.[1];
  if (begun === "error") throw await refusal(answer, statusOf(ahead.text), await readAhead(ahead.body, () => false));
  if (begun === undefined) throw endedEarly();
  return { ...answer, body: ahead.body };
}

/** The first event of content, or of failure; the end of an answer of nothing. */
const BEGUN = /^event: *(content_block_start|message_delta|error)\r?$/m;

/** What an `error` event would have been as a status. */
const STATUSES: Readonly<Record<string, number>> = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  timeout_error: 504,
  overloaded_error: 529,
};

function statusOf(text: string): number {
  const type = /"type" *: *"([a-z_]+_error|request_too_large)"/.exec(text)?.[1] ?? "";
  return STATUSES[type] ?? 500;
}

/** An answer that refuses: to be moved on from, or to be shown just as it came. */
interface RelayedRefusal extends UpstreamAnswer {
  readonly answer: Relayed;
}

async function refusal(
  answer: Relayed,
  status: number,
  { text, body }: Awaited<ReturnType<typeof readAhead>>,
): Promise<MallexError> {
  const words = readErrorWords(/^data: *(.*error.*)$/m.exec(text)?.[1] ?? text);
  const retryAfter = answer.headers["retry-after"];
  const cause: RelayedRefusal = {
    status,
    ...(retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? { retryAfter } : {}),
    answer: { ...answer, body },
  };
  const message = `the Claude API answered with ${status}${words === "" ? "" : `: ${words}`}`;
  return new MallexError({ code: "MX8102", severity: "error", message }, { cause });
}

/** The refusal as it came, where there is one. */
export function relayedRefusal(error: unknown): Relayed | undefined {
  const cause = error instanceof MallexError ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "answer" in cause
    ? (cause as RelayedRefusal).answer
    : undefined;
}

function endedEarly(): MallexError {
  const message = "the backend's answer ended before it said anything";
  return new MallexError({ code: "MX8103", severity: "error", message });
}
