import type { Dispatcher } from "undici";
import { createValueRedactor } from "../diagnostics/log/redact.ts";
import { MallexError, createProblem, type Problem } from "../diagnostics/problem.ts";
import { parseErrorText, readErrorStatus, readOverflow, type Overflow } from "../protocols/json/error-body.ts";
import type { Endpoint } from "./endpoint.ts";

/** Only the beginning of an error body is read: it is displayed, not used. */
export const MAX_ERROR_BYTES: number = 64 * 1024;
export const ERROR_BODY_TIMEOUT_MS = 2000;

/** Errors that a retry a second later does not fix: nothing listens there, or the name is unknown. */
const UNREACHABLE_CODES = new Set(["ECONNREFUSED", "ENOTFOUND"]);

/** No response: nothing listens (MX8105), the name is unknown (MX8105), or the connection was closed before the head (MX8101). */
export function unreached(error: unknown, { url, setting }: Pick<Endpoint, "url" | "setting">): MallexError {
  const parameters = { origin: new URL(url).origin, reason: reason(error) };
  const isClosed = error instanceof Error && UNREACHABLE_CODES.has(codeOf(error));
  const problem =
    setting === undefined
      ? createProblem("MX8101.modelServer", parameters)
      : createProblem(isClosed ? "MX8105" : "MX8101.url", { ...parameters, setting });
  return new MallexError(problem, { cause: error });
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
  return new MallexError(createProblem("MX8103.disconnected", { reason: why }), { cause: error });
}

/** Statuses with which servers refuse a prompt that exceeds their context; older releases of llama-server send 500. */
const OVERFLOWS: ReadonlySet<number> = new Set([400, 413, 422, 500]);

/** A response that is not a stream, with the beginning of its body. */
export interface RefusedResponse extends Pick<Dispatcher.ResponseData, "statusCode" | "headers"> {
  readonly body: string;
}

/**
 * The error for a response that is not a stream: another status, or 200 with a page. A prompt that exceeds the backend's context is MX8004, worded
 * for the client as if mallex had known the window.
 */
export function refused(
  { statusCode, headers, body }: RefusedResponse,
  { origin, pathname }: URL,
  { setting }: Pick<Endpoint, "setting">,
): MallexError {
  // Without a query and a login.
  const url = origin + pathname;
  const text = parseErrorText(body);
  const overflow = OVERFLOWS.has(statusCode) ? readOverflow(body) : undefined;
  if (overflow !== undefined) {
    return new MallexError(overflowProblem(overflow, { url, text }));
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
  const refuses = status === 401 || status === 403;
  if (refuses && setting.startsWith("--"))
    return { hint: "a run has no key: add a backend with its `key` to mallex.yaml" };
  if (refuses) return { hint: `check the key that ${setting.replace(/url$/, "key")} names` };
  if (status === 404) return { hint: `check that ${setting} ends in /v1, and that the server has the model` };
  if (status >= 300 && status < 400)
    return { hint: `mallex follows no redirects: write the final address in ${setting}` };
  return status === 200 ? { hint: `no API answers there: check that ${setting} ends in /v1` } : {};
}

/** The beginning of the body of an error. */
export async function firstBytes(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): Promise<string> {
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
export function overflowProblem(
  { input, output, total, window }: Overflow,
  source: { readonly url: string; readonly text: string },
): Problem {
  const isEnforced = input !== undefined && window !== undefined && input < window;
  if (isEnforced && output !== undefined)
    return createProblem("MX8004.reportedOutput", { input, output, window, ...source });
  const tokens = input ?? total;
  const hasFigures = tokens !== undefined && window !== undefined && tokens > window;
  return hasFigures
    ? createProblem("MX8004.reported", { tokens, window, ...source })
    : createProblem("MX8004.reportedOnly", source);
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
