import type { Dispatcher } from "undici";
import { createValueRedactor } from "../diagnostics/log/redact.ts";
import { MallexError } from "../diagnostics/problem.ts";
import { parseErrorText, readErrorStatus, readOverflow, type Overflow } from "../protocols/json/error-body.ts";
import { isLoopback } from "../shared/utilities.ts";
import type { Endpoint } from "./endpoint.ts";

/** Of a refusal only the beginning is read: it is shown, not used. */
const MAX_ERROR_BYTES = 64 * 1024;
const ERROR_BODY_TIMEOUT_MS = 2000;

/** What asking again a second later doesn't mend: nobody listens there, or there is no such name. */
const UNREACHABLE_CODES = new Set(["ECONNREFUSED", "ENOTFOUND"]);

/** No answer at all: nobody listens (MX8105), the name is unknown (MX8105), or the connection was closed before the head (MX8101). */
export function unreached(error: unknown, { url, setting }: Pick<Endpoint, "url" | "setting">): MallexError {
  const message = `the backend at ${new URL(url).origin} can't be reached: ${reason(error)}`;
  if (setting === undefined) {
    const hint = "see whether the model server runs: mallex status";
    return new MallexError({ code: "MX8101", severity: "error", message, hint }, { cause: error });
  }
  const code = error instanceof Error && UNREACHABLE_CODES.has(codeOf(error)) ? "MX8105" : "MX8101";
  const remedy = isLoopback(new URL(url).hostname)
    ? "start the server that listens there"
    : "see whether this machine is online";
  const hint = `${remedy}, or correct ${setting} in mallex.yaml`;
  return new MallexError({ code, severity: "error", message, hint }, { cause: error });
}

/** Nobody listens there: of the request nothing has arrived. */
export function isRefused({ cause }: MallexError): boolean {
  return cause instanceof Error && codeOf(cause) === "ECONNREFUSED";
}

/** A host with several addresses gives an error without words. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === "" ? codeOf(error) : `${error.message} (${codeOf(error)})`;
}

/** The connection broke in the middle of an answer. */
export function cutOff(error: unknown): MallexError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `the backend's answer ended in the middle: ${why}`;
  return new MallexError({ code: "MX8103", severity: "error", message }, { cause: error });
}

/** Statuses by which servers refuse a prompt that their context does not hold; llama-server had 500 once. */
const OVERFLOWS: ReadonlySet<number> = new Set([400, 413, 422, 500]);

/**
 * An answer that is not a stream: a status of its own, or 200 with a page. A prompt that is too long for the backend's context is MX8004, in the
 * client's words, as if mallex had known the window.
 */
export async function refused(response: Dispatcher.ResponseData, request: UpstreamCall): Promise<MallexError> {
  const { statusCode, headers } = response;
  const body = await firstBytes(response.body);
  const text = parseErrorText(body);
  const overflow = OVERFLOWS.has(statusCode) ? readOverflow(body) : undefined;
  if (overflow !== undefined) {
    const hint = `the backend said so at ${request.url}: ${text}`;
    return new MallexError({ code: "MX8004", severity: "error", message: formatOverflow(overflow), hint });
  }
  const retryAfter = headers["retry-after"];
  const message =
    statusCode === 200
      ? `the backend answered ${request.url} with ${String(headers["content-type"] ?? "no content type")} instead of a stream: ${text}`
      : `the backend refused with ${statusCode} at ${request.url}${text === "" ? "" : `: ${text}`}`;
  const cause: UpstreamAnswer = {
    status: statusCode === 200 ? (readErrorStatus(body) ?? 502) : statusCode,
    ...(typeof retryAfter === "string" && /^\d{1,6}$/.test(retryAfter) ? { retryAfter } : {}),
  };
  const hint = hintFor(statusCode, request);
  return new MallexError({ code: "MX8102", severity: "error", message, ...hint }, { cause });
}

/** What was asked, and where the person wrote its URL; absent for a server that mallex started. */
interface UpstreamCall {
  /** Without a query and a login. */
  readonly url: string;
  readonly setting?: string;
}

function hintFor(status: number, { setting }: UpstreamCall): { readonly hint?: string } {
  if (setting === undefined) return {};
  if (status === 401 || status === 403) return { hint: `is the key right? ${setting.replace(/url$/, "key")} names it` };
  if (status === 404) return { hint: `does the url end in /v1? does the server have the model? see ${setting}` };
  if (status >= 300 && status < 400)
    return { hint: `mallex follows no redirect: write the final address in ${setting}` };
  return status === 200 ? { hint: `no API answers there: does the url end in /v1? see ${setting}` } : {};
}

async function firstBytes(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): Promise<string> {
  const timer = setTimeout(() => body.destroy(), ERROR_BODY_TIMEOUT_MS);
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length >= MAX_ERROR_BYTES) break;
    }
  } catch {
    // what came before the cut is still worth showing
  }
  clearTimeout(timer);
  return text;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/** Status and `retry-after` for the client: the `cause` of MX8102, where a backend answered so instead of a stream, and of MX8106 and MX8108, where its queue did. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly retryAfter?: string;
}

export function isUpstreamAnswer(value: unknown): value is UpstreamAnswer {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}

/**
 * In the words by which the client knows what to do: after the first ones it compacts, after the second ones it asks for a shorter answer
 * (release 2.1.329 compacts, too).
 */
export function formatOverflow({ input, output, total, window }: Overflow): string {
  const isEnforced = input !== undefined && window !== undefined && input < window;
  if (isEnforced && output !== undefined)
    return `input length and \`max_tokens\` exceed context limit: ${input} + ${output} > ${window}, decrease input length or \`max_tokens\` and try again`;
  const tokens = input ?? total;
  const hasFigures = tokens !== undefined && window !== undefined && tokens > window;
  return hasFigures ? `prompt is too long: ${tokens} tokens > ${window} maximum` : "prompt is too long";
}

interface Keyed {
  readonly key?: string;
}

/** The same problems, without the backend's key: some servers repeat it when they refuse it, and the client keeps what it is told in its own files. */
export function withoutKey(error: MallexError, { key }: Keyed): MallexError {
  if (key === undefined || !error.message.includes(key)) return error;
  const redact = createValueRedactor([key]);
  const [first, ...others] = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
  return first === undefined ? error : new MallexError([first, ...others], { cause: error.cause });
}

/** The bytes of a refusal that is passed on; stars stand for the key's, so that its length stays. */
export async function* bytesWithoutKey(
  bytes: AsyncIterable<Uint8Array>,
  { key = "" }: Keyed,
): AsyncGenerator<Uint8Array> {
  let buffered = "";
  for await (const chunk of bytes) {
    const text = `${buffered}${Buffer.from(chunk).toString("latin1")}`.replaceAll(key, "*".repeat(key.length));
    // The key may have been cut between two chunks.
    const complete = Math.max(0, text.length - key.length + 1);
    buffered = text.slice(complete);
    if (complete > 0) yield Buffer.from(text.slice(0, complete), "latin1");
  }
  if (buffered !== "") yield Buffer.from(buffered, "latin1");
}
