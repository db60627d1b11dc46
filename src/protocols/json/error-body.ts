import { isPromptTooLong } from "../../shared/context-window.ts";
import { tryJson } from "../../shared/utilities.ts";

const LONGEST = 500;

/** The message of a server's error, on one line: `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"message": "…"}`, or plain text. */
export function parseErrorText(body: string): string {
  return oneLine(errorTextOf(tryJson(body)) ?? body);
}

/** The server's own message, without echoed parts of the request. */
function readErrorMessage(body: string): string {
  const value = tryJson(body);
  if (value === undefined) return body.length <= LONGEST ? oneLine(body) : "";
  return messageOf(value) ?? "";
}

/** Of a value that is parsed already; undefined where it has no error. */
export function errorTextOf(value: unknown): string | undefined {
  const error = isRecord(value) ? errorOf(value) : undefined;
  return messageOf(value) ?? (error === undefined ? undefined : oneLine(JSON.stringify(error)));
}

function messageOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const error = errorOf(value);
  const message = typeof error === "string" ? error : (isRecord(error) ? error : value)["message"];
  return typeof message === "string" ? oneLine(message) : undefined;
}

function errorOf(value: Readonly<Record<string, unknown>>): unknown {
  return value["error"] ?? value["detail"];
}

/** The HTTP status in an error object, such as OpenRouter's `{"error": {"code": 429, …}}`. */
export function statusOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const error: unknown = Reflect.get(value, "error");
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  return typeof code === "number" && Number.isInteger(code) && code >= 400 && code < 600 ? code : undefined;
}

/** The same of a body. */
export function readErrorStatus(body: string): number | undefined {
  return statusOf(tryJson(body));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must go
  const line = text.replaceAll(/[\u0000-\u001F\u007F\u2028\u2029\s]+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Figures in a server's message about a prompt that exceeds its context. */
export interface Overflow {
  /** Of the prompt alone. */
  readonly input?: number;
  /** Requested answer tokens. */
  readonly output?: number;
  /** Prompt and answer together. */
  readonly total?: number;
  readonly window?: number;
}

const NUMBER = String.raw`(\d{1,9})`;
const WINDOWS = [
  // OpenAI, vLLM, OpenRouter; llama.cpp; LM Studio
  `context (?:length|size|window) (?:is|of)(?: only)? ${NUMBER}`,
  String.raw`context size \(${NUMBER}`,
  String.raw`"n_ctx"\s*:\s*${NUMBER}`,
];
const INPUTS = [
  `(?:resulted in|has|contains at least) ${NUMBER}(?: input)? tokens`,
  String.raw`\(${NUMBER}(?: tokens)? (?:in|from) (?:the |your )?(?:messages|prompt|input)`,
  String.raw`\(${NUMBER} of text input`,
  String.raw`request \(${NUMBER} tokens\)`,
  `keep the first ${NUMBER} tokens`,
  String.raw`"n_prompt_tokens"\s*:\s*${NUMBER}`,
];
const OUTPUTS = [
  String.raw`${NUMBER}(?: tokens)? (?:in|for) the (?:completion|output)`,
  String.raw`${NUMBER} in the output`,
  `is too large: ${NUMBER}`,
];
const TOTALS = [`requested (?:about )?${NUMBER} (?:output )?tokens`];

/** @param text a server's refusal, as text or JSON @returns undefined if it is about something else */
export function readOverflow(text: string): Overflow | undefined {
  if (!isPromptTooLong(readErrorMessage(text))) return undefined;
  const found = {
    input: first(text, INPUTS),
    output: first(text, OUTPUTS),
    total: first(text, TOTALS),
    window: first(text, WINDOWS),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function first(text: string, patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const value = new RegExp(pattern, "i").exec(text)?.[1];
    if (value !== undefined) return Number(value);
  }
  return undefined;
}
