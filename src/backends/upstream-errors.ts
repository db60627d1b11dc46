import type { Dispatcher } from "undici";
import { createValueRedactor } from "../diagnostics/log/redact.ts";
import { MallexError, createProblem } from "../diagnostics/problem.ts";
import { parseErrorText, readErrorStatus, readOverflow, type Overflow } from "../protocols/json/error-body.ts";
import { isLoopback } from "../shared/utilities.ts";
import type { Endpoint } from "./endpoint.ts";

/** Only the beginning of an error body is read: it is displayed, not used. */
const MAX_ERROR_BYTES = 64 * 1024;
const ERROR_BODY_TIMEOUT_MS = 2000;

/** Errors that a retry a second later does not fix: nothing listens there, or the name is unknown. */
const UNREACHABLE_CODES = new Set(["ECONNREFUSED", "ENOTFOUND"]);

/** No response: nothing listens (MX8105), the name is unknown (MX8105), or the connection was closed before the head (MX8101). */
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

/** Nothing listens there, so no part of the request arrived. */
export function isRefused({ cause }: MallexError): boolean {
  return cause instanceof Error && codeOf(cause) === "ECONNREFUSED";
}

/** The error of a host with several addresses has an empty message. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === "" ? codeOf(error) : `${error.message} (${codeOf(error)})`;
}

/** The connection broke in the middle of an answer. */
export function cutOff(error: unknown): MallexError {
  const why = error instanceof Error ? error.message : String(error);
  return new MallexError(createProblem("MX8103.cutOff", { why }), { cause: error });
}

/** Statuses with which servers refuse a prompt that exceeds their context; older releases of llama-server send 500. */
const OVERFLOWS: ReadonlySet<number> = new Set([400, 413, 422, 500]);

/**
 * The error for a response that is not a stream: another status, or 200 with a page. A prompt that exceeds the backend's context is MX8004, worded
 * for the client as if mallex had known the window.
 */
export async function refused(
  response: Dispatcher.ResponseData,
  { origin, pathname }: URL,
  { setting }: Pick<Endpoint, "setting">,
): Promise<MallexError> {
  // Without a query and a login.
  const url = origin + pathname;
  const { statusCode, headers } = response;
  const body = await firstBytes(response.body);
  const text = parseErrorText(body);
  const overflow = OVERFLOWS.has(statusCode) ? readOverflow(body) : undefined;
  if (overflow !== undefined) {
    const hint = `the backend said so at ${url}: ${text}`;
    return new MallexError({ code: "MX8004", severity: "error", message: formatOverflow(overflow), hint });
  }
  const retryAfter = headers["retry-after"];
  const cause: UpstreamAnswer = {
    status: statusCode === 200 ? (readErrorStatus(body) ?? 502) : statusCode,
    ...(typeof retryAfter === "string" && /^\d{1,6}$/.test(retryAfter) ? { retryAfter } : {}),
  };
  const hint = setting === undefined ? {} : hintFor(statusCode, setting);
  return new MallexError(
    statusCode === 200
      ? createProblem(
          "MX8102.noStream",
          { url, contentType: String(headers["content-type"] ?? "no content type"), text },
          undefined,
          hint,
        )
      : createProblem("MX8102.refused", { statusCode, url, detail: text === "" ? "" : `: ${text}` }, undefined, hint),
    { cause },
  );
}

/** @param setting where the person wrote the URL */
function hintFor(status: number, setting: string): { readonly hint?: string } {
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
    // what arrived before the failure is still displayed
  }
  clearTimeout(timer);
  return text;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

/** Status and `retry-after` for the client: the `cause` of MX8102 (from the backend), and of MX8106 and MX8108 (from its queue). */
export interface UpstreamAnswer {
  readonly status: number;
  readonly retryAfter?: string;
}

export function isUpstreamAnswer(value: unknown): value is UpstreamAnswer {
  return typeof value === "object" && value !== null && "status" in value && typeof value.status === "number";
}

/**
 * Worded as the client expects it: after "exceed context limit" it asks for a shorter answer (release 2.1.329 compacts, too), after "prompt is too
 * long" it compacts.
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

/** The same problems, without the backend's key: some servers repeat a key that they refuse, and the client stores error messages. */
export function withoutKey(error: MallexError, { key }: Keyed): MallexError {
  if (key === undefined || !error.message.includes(key)) return error;
  const redact = createValueRedactor([key]);
  const [first, ...others] = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
  return first === undefined ? error : new MallexError([first, ...others], { cause: error.cause });
}

/** The bytes of an error response, with the key replaced by as many stars. */
export async function* bytesWithoutKey(
  bytes: AsyncIterable<Uint8Array>,
  { key = "" }: Keyed,
): AsyncGenerator<Uint8Array> {
  let buffered = "";
  for await (const chunk of bytes) {
    const text = `${buffered}${Buffer.from(chunk).toString("latin1")}`.replaceAll(key, "*".repeat(key.length));
    // The key may be split between two chunks.
    const complete = Math.max(0, text.length - key.length + 1);
    buffered = text.slice(complete);
    if (complete > 0) yield Buffer.from(text.slice(0, complete), "latin1");
  }
  if (buffered !== "") yield Buffer.from(buffered, "latin1");
}
