import type { Relayed } from "../backend/relay.ts";
import type { UpstreamAnswer } from "../backend/upstream-answer.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { unreachable } from "../terms/unreachable.ts";
import { parseErrorText } from "../wire/openai/read-error-words.ts";
import { createResponseClassifier } from "./judge-answer.ts";
import { readAhead } from "./read-ahead.ts";

/** Milliseconds. */
export interface FirstContentLimits {
  /** From the head of an answer with status 200 to its first word: longer than this nobody else could be much faster, and it may cost twice. @default 30_000 */
  readonly contentTimeoutMs?: number;
  /** For the words of a refusal; its status is known. @default 2000 */
  readonly firstTextMs?: number;
}

/**
 * The answer, when it is one, or may be one; read as far as it takes to know that.
 * @throws {MallexError} MX8102 with its status and words, MX8103; its cause holds the answer to be shown as it is
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
      if (ahead.isComplete) throw endedEarly();
      return buffered;
    case "page":
      throw await refusalInFull(buffered, 502, firstTextMs);
    case "error":
      throw refusal(buffered, verdict.status, verdict.message);
    default:
      return unreachable(verdict);
  }
}

/** An answer that refuses: to be moved on from, or to be shown just as it came. */
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
  const message = `the Claude API answered with ${status}${text === "" ? "" : `: ${text}`}`;
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
