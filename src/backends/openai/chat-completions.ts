import { errors, type Dispatcher } from "undici";
import { MallexError, createError } from "../../diagnostics/problem.ts";
import { decodeStream } from "../../protocols/openai/decode-stream.ts";
import { encodeBody } from "../../protocols/openai/encode-request.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { join, type Emit, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { checkEgress, type EgressCheck, type Outgoing } from "../egress-check.ts";
import type { PromptEndpoint } from "../endpoint.ts";
import { sendOnce } from "../http-agent.ts";
import { createDeadlineTimer, type Deadlines } from "../timeouts.ts";
import { cutOff, refused, unreached, withoutKey } from "../upstream-errors.ts";

/** What may follow the end of an answer: the last bytes of the framing. */
const DRAIN_BYTES = 64 * 1024;
const DRAIN_MS = 500;

type ResponseBody = Dispatcher.ResponseData["body"];

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
 * Calls a backend once and yields the events of its answer, those of one piece of the network at a time. Returning early aborts the call.
 * @throws {MallexError} MX8101 unreachable, MX8102 refused, MX8004 for the length of the prompt, MX8103 cut off, MX8104 deadline, whatever `check` throws; the signal's reason after an abort
 */
export async function* requestBackend(given: BackendRequest): AsyncGenerator<readonly TurnEvent[]> {
  const { endpoint, prompt, signal, deadlines = {} } = given;
  const request = await checkedRequest(given);
  const timer = createDeadlineTimer(deadlines, signal);
  const either = timer.signal;
  const end = endpoint.enter?.();
  let body: ResponseBody | undefined;
  let isComplete = false;
  try {
    timer.start("firstByteMs");
    body = await post(endpoint, request, either);
    const answer = join(decodeStream(), enforceOutputLimit(prompt.maxTokens));
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      timer.stop();
      for (const events of batchOf((emit) => answer.push(chunk, emit))) {
        isComplete = events.at(-1)?.type === "turn-end";
        yield events;
        if (isComplete) return;
      }
      timer.start("silenceMs");
    }
    for (const events of batchOf((emit) => answer.flush?.(emit))) {
      isComplete = true;
      yield events;
    }
  } catch (error) {
    either.throwIfAborted();
    throw error instanceof MallexError ? withoutKey(error, endpoint) : cutOff(error);
  } finally {
    timer.end();
    if (body !== undefined) leave(body, isComplete);
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

async function post(endpoint: PromptEndpoint, { url, ...sent }: Request, signal: AbortSignal): Promise<ResponseBody> {
  const send = endpoint.supervised === true ? resend : sendOnce;
  const response = await send({ origin: url.origin, method: "POST", ...sent, signal }).catch((error: unknown) => {
    throw unreached(error, endpoint);
  });
  response.body.on("error", () => {}); // the reader gets the same error; without a listener it would end the process
  const type = String(response.headers["content-type"] ?? "");
  if (response.statusCode === 200 && type.startsWith("text/event-stream")) return response.body;
  throw await refused(response, url, endpoint);
}

/** A supervised server is free to call again: when a reused connection was closed before any response, the request is sent again on a new one. */
async function resend(request: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData> {
  return sendOnce(request).catch((error: unknown) => {
    if (!wasReusedConnection(error)) throw error;
    return sendOnce({ ...request, reset: true });
  });
}

/** The connection has delivered earlier responses, and nothing of this one. */
function wasReusedConnection(error: unknown): boolean {
  return error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;
}

/**
 * What one step of decoding gives; where it fails, what came before that is given first. Texts that have come together are one: they would be written to
 * the client together, too, and each event passes a dozen stages.
 */
function* batchOf(decode: (emit: Emit<TurnEvent>) => void): Generator<readonly TurnEvent[]> {
  const events: TurnEvent[] = [];
  try {
    decode((event) => {
      const joined = joinTexts(events.at(-1), event);
      if (joined === undefined) events.push(event);
      else events[events.length - 1] = joined;
    });
  } finally {
    if (events.length > 0) yield events;
  }
}

function joinTexts(before: TurnEvent | undefined, event: TurnEvent): TurnEvent | undefined {
  if (before === undefined || before.type !== event.type) return undefined;
  if (before.type === "text-delta" && event.type === "text-delta" && before.own === event.own)
    return { ...before, text: before.text + event.text };
  if (before.type === "thinking-delta" && event.type === "thinking-delta" && before.hidden === event.hidden)
    return { ...before, text: before.text + event.text };
  return undefined;
}

/** After a complete answer the connection is kept; otherwise closing it is what stops the model. */
function leave(body: ResponseBody, isComplete: boolean): void {
  if (!isComplete || body.closed) return void body.destroy();
  const late = setTimeout(() => body.destroy(), DRAIN_MS);
  let left = DRAIN_BYTES;
  body
    .on("data", ({ length }: Uint8Array) => void ((left -= length) < 0 && body.destroy()))
    .once("close", () => clearTimeout(late))
    .resume();
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
