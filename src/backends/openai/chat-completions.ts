import { errors } from "undici";
import { createError, MallexError } from "../../diagnostics/problem.ts";
import { encodeBody } from "../../protocols/openai/encode-request.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Sink, TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { checkEgress, type EgressCheck, type Outgoing } from "../egress-check.ts";
import type { PromptEndpoint } from "../endpoint.ts";
import { createDeadlineTimer, type Deadlines } from "../timeouts.ts";
import { cutOff, refused, unreached, withoutKey } from "../upstream-errors.ts";
import { ResponseReader, type AnswerTarget } from "./read-response.ts";

export interface BackendRequest {
  readonly endpoint: PromptEndpoint;
  readonly prompt: Prompt;
  /** Encodes the prompt elsewhere, for this model; absent: here. */
  readonly encode?: (model: string) => Promise<Uint8Array>;
  /** Closes the connection at once, even during prefill. */
  readonly signal: AbortSignal;
  readonly deadlines?: Deadlines;
  /** Required for endpoints that leave the person's machines. */
  readonly check?: EgressCheck | undefined;
}

/**
 * Calls a backend once and pushes the events of its answer, those of one piece of the network together. A sink that is over ends the call.
 * @throws {MallexError} MX8101 unreachable, MX8102 refused, MX8004 for the length of the prompt, MX8103 cut off, MX8104 deadline, whatever `check` throws; the signal's reason after an abort
 */
export async function requestBackend(given: BackendRequest, sink: Sink): Promise<void> {
  const { endpoint, prompt, signal, deadlines = {} } = given;
  const request = await checkedRequest(given);
  const timer = createDeadlineTimer(deadlines, signal);
  const end = endpoint.enter?.();
  try {
    timer.start("firstByteMs");
    await post(endpoint, request, { sink, limit: enforceOutputLimit(prompt.maxTokens), timer });
  } catch (error) {
    timer.signal.throwIfAborted();
    throw error instanceof MallexError ? withoutKey(error, endpoint) : cutOff(error);
  } finally {
    timer.end();
    end?.();
  }
}

async function checkedRequest({ endpoint, prompt, encode, check }: BackendRequest): Promise<Request> {
  const { model } = endpoint;
  const request = requestFor(endpoint, encode === undefined ? encodeBody(prompt, model) : await encode(model));
  await checkEgress(endpoint, request, check);
  return request;
}

interface Request extends Outgoing {
  readonly url: URL;
  readonly body: string | Uint8Array;
}

function requestFor(endpoint: PromptEndpoint, body: string | Uint8Array): Request {
  const url = new URL(`${endpoint.url}/chat/completions`);
  const headers = {
    "content-type": "application/json",
    accept: "text/event-stream",
    "accept-encoding": "identity",
    ...(endpoint.key === undefined ? {} : { authorization: `Bearer ${endpoint.key}` }),
    ...(endpoint.title === undefined ? {} : { "x-title": endpoint.title }),
  };
  return { url, path: url.pathname + url.search, headers, body };
}

async function post(endpoint: PromptEndpoint, { url, ...sent }: Request, target: AnswerTarget): Promise<void> {
  const options = { origin: url.origin, method: "POST", ...sent } as const;
  let reader = new ResponseReader(target);
  try {
    const refusal = await reader.read(options).catch(async (error: unknown) => {
      // A supervised server is free to call again.
      if (endpoint.supervised !== true || reader.hasHead || !wasReusedConnection(error)) throw error;
      reader = new ResponseReader(target);
      return reader.read({ ...options, reset: true });
    });
    if (refusal !== undefined) throw refused(refusal, url, endpoint);
  } catch (error) {
    throw reader.hasHead ? error : unreached(error, endpoint);
  }
}

/** The connection has delivered earlier responses, and nothing of this one. */
function wasReusedConnection(error: unknown): boolean {
  return error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;
}

/** No tokenizer has longer tokens, except for runs of spaces. */
const CHARS_PER_TOKEN = 256;
/** Tolerance, since servers may count differently. */
const SLACK_CHARS = 64 * 1024;

/** Limits an answer to the length that `maxTokens` tokens can have; throws MX8103 for a longer one: its server does not stop by itself. */
export function enforceOutputLimit(maxTokens: number): TurnStage {
  let left = maxTokens * CHARS_PER_TOKEN + SLACK_CHARS;
  return {
    push(event, emit) {
      left -= charsOf(event);
      if (left < 0) throw createError("MX8103.tooLong", { maxTokens });
      emit(event);
    },
  };
}

function charsOf(event: TurnEvent): number {
  if (event.type === "text-delta" || event.type === "thinking-delta") return event.text.length;
  return event.type === "tool-call" ? event.input.length : 0;
}
