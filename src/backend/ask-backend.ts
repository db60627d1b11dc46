import type { Dispatcher } from "undici";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { DeadlineTimer, Deadlines } from "./deadlines.ts";
import type { Endpoint } from "./endpoint.ts";
import { Agent } from "undici";
import { MallexError } from "../problem/mallex-error.ts";
import { decodeStream } from "../wire/openai/decode-stream.ts";
import { encodeRequest } from "../wire/openai/encode-request.ts";
import { cutAtStopSequence } from "./cut-at-stop-sequence.ts";
import { createDeadlineTimer } from "./deadlines.ts";
import { cutOff, refused, unreached } from "./upstream-problems.ts";

/** undici's own limits (300 s to the head, 300 s of silence) end a long prefill. An Agent never follows redirects: the key stays here. */
const agent: Agent = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 5000 },
  keepAliveTimeout: 30_000,
});

type Body = Dispatcher.ResponseData["body"];

export interface Question {
  readonly endpoint: Endpoint;
  readonly prompt: Prompt;
  /** The caller has gone: the connection is closed at once, in prefill too. */
  readonly signal: AbortSignal;
  readonly deadlines?: Deadlines;
}

/**
 * Asks one backend once and yields what it says. Returning early aborts the backend.
 * @throws {MallexError} MX8101 unreachable, MX8102 refused (its words), MX8103 cut off, MX8104 deadline; the signal's reason after an abort
 */
export async function* askBackend({ endpoint, prompt, signal, deadlines = {} }: Question): AsyncGenerator<TurnEvent> {
  const timer = createDeadlineTimer(deadlines);
  const either = AbortSignal.any([signal, timer.signal]);
  try {
    timer.start("firstByteMs");
    const body = await post(endpoint, prompt, either);
    yield* cutAtStopSequence(decodeStream(readBody(body, timer)), prompt.stopSequences);
  } catch (error) {
    either.throwIfAborted();
    throw error instanceof MallexError ? error : cutOff(error);
  } finally {
    timer.stop();
  }
}

async function post(endpoint: Endpoint, prompt: Prompt, signal: AbortSignal): Promise<Body> {
  const url = new URL(`${endpoint.url}/chat/completions`);
  const request = {
    origin: url.origin,
    path: url.pathname + url.search,
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      "accept-encoding": "identity",
      ...(endpoint.key === undefined ? {} : { authorization: `Bearer ${endpoint.key}` }),
    },
    body: JSON.stringify(encodeRequest(prompt, endpoint.model)),
    signal,
  } as const;
  const response = await agent.request(request).catch((error: unknown) => {
    throw unreached(error, url.origin);
  });
  response.body.on("error", () => {}); // whoever reads it gets the same error; without a listener it would end the process
  const type = String(response.headers["content-type"] ?? "");
  if (response.statusCode !== 200 || !type.startsWith("text/event-stream")) throw await refused(response);
  return response.body;
}

/** The chunks as they come; leaving early closes the connection. */
async function* readBody(body: Body, timer: DeadlineTimer): AsyncGenerator<Uint8Array> {
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    timer.stop();
    yield chunk;
    timer.start("silenceMs");
  }
}
