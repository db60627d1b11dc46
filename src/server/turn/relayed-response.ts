import type { Relayed } from "../../backends/anthropic/relay.ts";
import { readAhead } from "../../backends/read-ahead.ts";
import { decodeStream } from "../../protocols/anthropic/decode-stream.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { tallyEvent, type TurnTally } from "../context/turn-trace.ts";
import type { StreamProgress } from "../http/client-api.ts";
import type { Exchange } from "../http/exchange.ts";
import type { HeaderFields } from "../http/respond.ts";
import {
  eventBytes,
  messageResponse,
  sseResponse,
  streamResponse,
  webStream,
  withTimeout,
  type StreamOptions,
} from "../http/stream-response.ts";
import type { ChainOpening, OpenChain } from "./chain-events.ts";

export interface MixedOptions extends StreamOptions {
  readonly isStream: boolean;
  readonly tally: TurnTally;
  readonly tallied: (events: AsyncIterable<TurnEvent>) => AsyncGenerator<TurnEvent>;
}

/**
 * Answers from a chain in which a backend speaks the client's own language. Its bytes pass as they are, so nothing of ours may
 * stand before them but comments, and these only where a model that is prompted keeps the client waiting.
 */
export async function answerMixed(chain: OpenChain, options: MixedOptions): Promise<Response> {
  const { isStream, tallied } = options;
  const opening = chain.opening();
  opening.catch(() => {}); // whoever waits for it is told; the client may have gone, and then nobody does
  const opened = isStream ? await openedEarly(opening, chain, options.earlyHeadMs) : await opening;
  if (opened === "late") {
    const progress: StreamProgress = { stage: "nothing" };
    return sseResponse(lateBytes(opening, options, progress), options, progress);
  }
  if (opened.kind === "relayed") return relayedResponse(opened.answer, options);
  const events = tallied(opened.events);
  return isStream ? streamResponse(events, options) : messageResponse(events, options);
}

async function openedEarly(
  opening: Promise<ChainOpening>,
  { isSlow }: OpenChain,
  earlyHeadMs: number,
): Promise<ChainOpening | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    void isSlow.then(() => (timer = setTimeout(resolve, earlyHeadMs, "late")));
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

const WAITING: Uint8Array = new TextEncoder().encode(": waiting\n\n");

/** The head is out: comments keep the connection alive until somebody answers. */
async function* lateBytes(
  opening: Promise<ChainOpening>,
  options: MixedOptions,
  progress: StreamProgress,
): AsyncGenerator<Uint8Array> {
  let opened: ChainOpening | symbol;
  do {
    yield WAITING;
    opened = await withTimeout(opening, options.pingMs);
  } while (typeof opened === "symbol");
  if (opened.kind === "events") yield* eventBytes(options.tallied(opened.events), options, progress);
  else {
    // Its bytes are not looked into.
    progress.stage = "finished block";
    yield* inStream(opened.answer, options);
  }
}

/** For the words of a refusal whose status is known. */
const ERROR_BODY_TIMEOUT_MS = 2000;

/** An answer behind a head that is out already: a stream as it is, anything else as an `error` event. */
async function* inStream(answer: Relayed, options: MixedOptions): AsyncGenerator<Uint8Array> {
  const bytes = relayedBody(answer, options);
  if (answer.status < 300) return yield* bytes;
  const { text, failure } = await readAhead(bytes, { ms: ERROR_BODY_TIMEOUT_MS });
  if (failure !== undefined) throw failure;
  yield new TextEncoder().encode(`event: error\ndata: ${text.replaceAll(/\s*[\r\n]\s*/g, " ")}\n\n`);
}

function relayedResponse(answer: Relayed, options: MixedOptions): Response {
  const { exchange, headers, onProblem } = options;
  const body = webStream(relayedBody(answer, options), {
    exchange,
    onProblem: (error) => {
      onProblem(error);
      return undefined;
    },
  });
  return new Response(body, { status: answer.status, headers: { ...answer.headers, ...mallexHeadersOf(headers()) } });
}

/** To the head only mallex's own fields are added: who has answered, and what was cut out of the request. */
function mallexHeadersOf(fields: HeaderFields): HeaderFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => MALLEX_HEADERS.has(name)));
}

const MALLEX_HEADERS: ReadonlySet<string> = new Set(["x-mallex-route", "x-mallex-dropped"]);

interface RelayedReader {
  readonly exchange: Exchange;
  readonly tally: TurnTally;
}

/** The bytes of an answer just as they come; what they say is read on the side, for the record. */
async function* relayedBody(
  { headers, body }: Pick<Relayed, "headers" | "body">,
  { exchange, tally }: RelayedReader,
): AsyncGenerator<Uint8Array> {
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  const age = (): number => exchange.age();
  try {
    for await (const bytes of body) {
      for (const event of reader.push(bytes)) tallyEvent(event, tally, age);
      yield bytes;
    }
    for (const event of reader.end()) tallyEvent(event, tally, age);
  } finally {
    if (reader.problem !== undefined) tally.problem = reader.problem;
  }
}
