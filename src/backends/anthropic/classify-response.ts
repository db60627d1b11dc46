import { createParser } from "eventsource-parser";
import { MallexError, createProblem, createError } from "../../diagnostics/problem.ts";
import { errorTextOf, parseErrorText, statusOf } from "../../protocols/json/error-body.ts";
import { isRecord, tryJson, unreachable } from "../../shared/utilities.ts";
import { readAhead } from "../read-ahead.ts";
import type { UpstreamAnswer } from "../upstream-errors.ts";
import type { Relayed } from "./relay.ts";

/** What a response with status 200 turns out to be. */
type Verdict =
  | { readonly kind: "open" | "answer" | "page" }
  | { readonly kind: "error"; readonly status: number; readonly message: string };

/** @param text the body so far @param isEnd the body is complete */
type ResponseClassifier = (text: string, isEnd: boolean) => Verdict;

const OPEN: Verdict = { kind: "open" };
const ANSWER: Verdict = { kind: "answer" };

/** An unreadable body counts as an answer, since it may have been paid for. Only an empty body or an error is none. */
function createResponseClassifier(headers: Readonly<Record<string, string>>): ResponseClassifier {
  const packing = headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (packing !== "" && packing !== "identity") return () => ANSWER;
  const type = (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const events = createEventClassifier();
  return (text, isEnd) => {
    const start = text.trimStart();
    // HTML does not come from an API, whatever its content type.
    if (start.startsWith("<") || type === "text/html") return { kind: "page" };
    if (start === "") return OPEN;
    if (start.startsWith("{")) return isEnd ? classifyComplete(text) : OPEN;
    if (type === "text/event-stream" || /^(?:event|data|id|retry)?:/.test(start)) return events(text, isEnd);
    return isEnd || start.length >= "retry:".length ? ANSWER : OPEN;
  };
}

function classifyComplete(text: string): Verdict {
  const message = tryJson(text);
  return isError(message) ? asError(message) : ANSWER;
}

function createEventClassifier(): ResponseClassifier {
  let verdict = OPEN;
  let seen = 0;
  const parser = createParser({
    onEvent: ({ event, data }) => void (verdict = verdict === OPEN ? classifyEvent(event, tryJson(data)) : verdict),
    onError: () => void (verdict = verdict === OPEN ? ANSWER : verdict),
  });
  return (text, isEnd) => {
    parser.feed(text.slice(seen) + (isEnd ? "\n\n" : ""));
    seen = text.length;
    return verdict;
  };
}

const SILENT: readonly unknown[] = ["message_start", "ping"];

function classifyEvent(name: string | undefined, data: unknown): Verdict {
  const type: unknown = (isRecord(data) ? data["type"] : undefined) ?? name;
  if (type === "error" || isError(data)) return asError(data);
  return SILENT.includes(type) ? OPEN : ANSWER;
}

function isError(data: unknown): boolean {
  return isRecord(data) && (data["type"] === "error" || (data["error"] ?? undefined) !== undefined);
}

/** The status of an error event, by its type. */
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

function asError(data: unknown): Verdict {
  const error = isRecord(data) ? data["error"] : undefined;
  const type = isRecord(error) ? String(error["type"]) : "";
  const status = Object.hasOwn(STATUSES, type) ? STATUSES[type] : statusOf(data);
  return { kind: "error", status: status ?? 500, message: errorTextOf(data) ?? "" };
}

export interface FirstContentLimits {
  /** From the head of a response with status 200 to its first content; after that a fallback would hardly be faster, and might cost twice. @default 30_000 */
  readonly contentTimeoutMs?: number;
  /** For the body of an error, whose status is known. @default 2000 */
  readonly firstTextMs?: number;
}

/**
 * The response, once it turns out to be an answer; reads ahead as far as that takes.
 * @throws {MallexError} MX8102 with its status and message, MX8103; the cause holds the unchanged response
 */
export async function awaitFirstContent(
  answer: Relayed,
  { contentTimeoutMs: ms = 30_000, firstTextMs = 2000 }: FirstContentLimits = {},
): Promise<Relayed> {
  const { status, headers } = answer;
  if (status >= 300) throw await refusalInFull(answer, status, firstTextMs);
  const classify = createResponseClassifier(headers);
  const ahead = await readAhead(answer.body, { isEnough: (text) => classify(text, false).kind !== "open", ms });
  if (ahead.failure !== undefined) throw ahead.failure;
  const buffered = { ...answer, body: ahead.body };
  const verdict = classify(ahead.text, ahead.isComplete);
  switch (verdict.kind) {
    case "answer":
      return buffered;
    case "open":
      if (ahead.isComplete) throw createError("MX8103.empty", {});
      return buffered;
    case "page":
      throw await refusalInFull(buffered, 502, firstTextMs);
    case "error":
      throw refusal(buffered, verdict.status, verdict.message);
    default:
      return unreachable(verdict);
  }
}

/** A refused request: a reason for a fallback, or relayed unchanged. */
interface RelayedRefusal extends UpstreamAnswer {
  readonly answer: Relayed;
}

async function refusalInFull(answer: Relayed, status: number, ms: number): Promise<MallexError> {
  const { text, body } = await readAhead(answer.body, { ms });
  return refusal({ ...answer, body }, status, parseErrorText(text));
}

function refusal(answer: Relayed, status: number, text: string): MallexError {
  const retryAfter = answer.headers["retry-after"];
  const cause: RelayedRefusal = {
    status,
    ...(retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? { retryAfter } : {}),
    answer,
  };
  return new MallexError(createProblem("MX8102.refusal", { status, detail: text === "" ? "" : `: ${text}` }), {
    cause,
  });
}

/** The unchanged response of a refused request, if `error` is one. */
export function relayedRefusal(error: unknown): Relayed | undefined {
  const cause = error instanceof MallexError ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "answer" in cause
    ? (cause as RelayedRefusal).answer
    : undefined;
}
