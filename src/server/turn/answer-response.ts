import type { Relayed } from "../../backends/anthropic/relay.ts";
import { readAhead } from "../../backends/read-ahead.ts";
import { decodeStream } from "../../protocols/anthropic/decode-stream.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { clientStages } from "../answer.ts";
import { tallyEvent, type TurnTally } from "../context/turn-trace.ts";
import type { AnswerHead, StreamProgress } from "../http/client-api.ts";
import { CLIENT_DISCONNECTED, type Exchange } from "../http/exchange.ts";
import { problemToHttp } from "../http/problem-to-http.ts";
import { alreadySent, baseHeaders, drained, jsonResponse, sendBody, type HeaderFields } from "../http/respond.ts";
import { isContent, type BackendAttempt, type ChainSink } from "./chain-request.ts";

export interface AnswerOptions {
  readonly exchange: Exchange;
  readonly head: Omit<AnswerHead, "inputTokens">;
  readonly isStream: boolean;
  /** The answer may be relayed: before its first content nothing of ours may come but comments. */
  readonly mayRelay: boolean;
  /** Called when the head is sent. */
  readonly headers: () => HeaderFields;
  /** Milliseconds to wait for the backend before the head is sent; a failure within them still gets its HTTP status. */
  readonly earlyHeadMs: number;
  readonly pingMs: number;
  /** Each event is checked against the grammar before it is sent. */
  readonly isStrict: boolean;
  /** The one client of which it is known what it does after a failure. */
  readonly isClaudeCode: boolean;
  readonly tally: TurnTally;
  /** Called with a failure after the head; the client gets it as an `error` event, or its connection is cut. */
  readonly onProblem: (error: unknown) => void;
}

/** Hidden thinking and progress are not shown, but they are signs of life; more often than this they are noise. */
const MIN_PING_GAP_MS = 1000;

const PING = { type: "ping" } as const;
const WAITING = ": waiting\n\n";

/** The response to one turn, and the sink of its events: a stream with pings, one body, or the bytes of a relay. */
export class AnswerResponse implements ChainSink {
  isOver = false;
  readonly #options: AnswerOptions;
  readonly #progress: StreamProgress = { stage: "nothing" };
  /** Set with the first event. */
  #stages: ReturnType<typeof clientStages> | undefined;
  #inputTokens: number | undefined;
  /** Encoded, and not written yet. */
  #text = "";
  /** Of an answer that is not streamed. */
  #body: object = {};
  #isRelayed = false;
  /** Of the answer itself, not of its backend: the profile must not be blamed for it, so it waits for the end. */
  #failure: { readonly error: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isPinging = false;
  #lastPing = 0;

  constructor(options: AnswerOptions) {
    this.#options = options;
    options.exchange.res.once("close", () => clearTimeout(this.#timer));
  }

  /** A backend is about to be called. Once one may take long, the client hears of it in time. */
  onAttempt({ turn, inputTokens, isQueued }: BackendAttempt): void {
    const { isStream, mayRelay, earlyHeadMs } = this.#options;
    this.#inputTokens ??= inputTokens;
    const mayTakeLong = !mayRelay || turn.kind === "ask" || isQueued;
    if (isStream && mayTakeLong) this.#timer ??= setTimeout(() => this.#onSilence(), earlyHeadMs);
  }

  push(event: TurnEvent): void {
    const isWaiting = this.#stages === undefined && this.#options.mayRelay;
    if (this.isOver || (isWaiting && !isContent(event))) return;
    this.#encode(event);
    if (event.type === "turn-end") this.isOver = true;
    else if (this.#options.isStream && !isVisible(event)) this.#ping(MIN_PING_GAP_MS);
  }

  /** Writes all that has been encoded at once. */
  drain(): Promise<void> | undefined {
    if (!this.#options.isStream || this.#stages === undefined) return undefined;
    if (!this.isOver) this.#schedulePing();
    return this.#write();
  }

  /** Never fails: what goes wrong is a problem of this answer alone. */
  async relay(answer: Relayed): Promise<void> {
    const { exchange, headers, onProblem } = this.#options;
    const { res } = exchange;
    const isLate = res.headersSent;
    this.#stop();
    this.#isRelayed = true;
    // Its bytes are not looked into.
    this.#progress.stage = "finished block";
    try {
      if (!isLate) res.writeHead(answer.status, { ...answer.headers, ...ownHeaders(headers()) });
      const body = relayedBody(answer, this.#options);
      if (isLate && answer.status >= 300) res.end(await errorEvent(body));
      else await sendBody(res, body);
    } catch (error) {
      if (isLate) return void this.fail(error);
      onProblem(error);
      res.destroy();
    }
  }

  /** Everything has been pushed. @throws {MallexError} MX8103 without an end, MX8130 for a breach of the grammar */
  end(): Response {
    if (this.#isRelayed) return alreadySent();
    this.#stop();
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#stages === undefined) throw new Error("a chain ended without an answer");
    this.#stages.flush?.((part) => this.#add(part));
    const { exchange, isStream, headers } = this.#options;
    const { res, protocol, requestId } = exchange;
    if (!isStream) return jsonResponse(this.#body, requestId, { ...protocol.headers(requestId), ...headers() });
    res.end(this.#text);
    return alreadySent();
  }

  /** The head is out: what is left is a last event, or none. @throws the error, where it is not: it gets a response of its own */
  fail(error: unknown): Response {
    const { exchange, isClaudeCode, onProblem } = this.#options;
    const { res, protocol, requestId, signal } = exchange;
    this.#stop();
    if (!res.headersSent) throw error;
    onProblem(error);
    if (signal.reason === CLIENT_DISCONNECTED) return alreadySent();
    const where = { progress: this.#progress, isClaudeCode };
    const last = protocol.errorEvent(problemToHttp(error), requestId, where);
    if (last !== undefined) res.end(this.#text + last);
    else {
      // Cut, so that the client sees that something is missing.
      void this.#write();
      res.destroy();
    }
    return alreadySent();
  }

  #encode(event: TurnEvent | typeof PING): void {
    try {
      this.#stages ??= this.#begin();
      this.#stages.push(event, (part) => this.#add(part));
    } catch (error) {
      this.#failure ??= { error };
      this.isOver = true;
    }
  }

  #begin(): ReturnType<typeof clientStages> {
    const { exchange, isStream, isStrict, tally, head } = this.#options;
    if (isStream) this.#sendHead();
    this.#lastPing = performance.now();
    return clientStages({
      protocol: exchange.protocol,
      head: { ...head, inputTokens: this.#inputTokens ?? 0 },
      isStream,
      isStrict,
      tally,
      age: () => exchange.age(),
      progress: this.#progress,
    });
  }

  #sendHead(): void {
    const { exchange, headers } = this.#options;
    const { res, protocol, requestId } = exchange;
    if (res.headersSent) return;
    res.writeHead(200, {
      ...baseHeaders(requestId),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      ...protocol.headers(requestId),
      ...headers(),
    });
  }

  #add(part: string | object): void {
    if (typeof part === "string") this.#text += part;
    else this.#body = part;
  }

  #write(): Promise<void> | undefined {
    const { res } = this.#options.exchange;
    const text = this.#text;
    this.#text = "";
    return text === "" || res.write(text) ? undefined : drained(res);
  }

  /** A client that reads nothing needs no signs of life. */
  #onSilence(): void {
    const { exchange, mayRelay } = this.#options;
    if (!exchange.res.writableNeedDrain) {
      if (this.#stages === undefined && mayRelay) {
        this.#sendHead();
        this.#text += WAITING;
      } else this.#ping();
      void this.#write();
    }
    this.#schedulePing();
  }

  /** @param gapMs milliseconds since the last one */
  #ping(gapMs = 0): void {
    const now = performance.now();
    if (this.isOver || now - this.#lastPing < gapMs) return;
    this.#encode(PING);
    this.#lastPing = now;
  }

  #schedulePing(): void {
    if (this.#isPinging) return void this.#timer?.refresh();
    this.#isPinging = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onSilence(), this.#options.pingMs);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.isOver = true;
  }
}

const VISIBLE_EVENTS: readonly TurnEvent["type"][] = ["text-delta", "tool-use", "turn-end"];

function isVisible(event: TurnEvent): boolean {
  return event.type === "thinking-delta" ? event.hidden !== true : VISIBLE_EVENTS.includes(event.type);
}

/** To the head of a relayed answer only mallex's own fields are added: who has answered, and what was cut out of the request. */
function ownHeaders(fields: HeaderFields): HeaderFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => OWN_HEADERS.has(name)));
}

const OWN_HEADERS: ReadonlySet<string> = new Set(["x-mallex-route", "x-mallex-dropped"]);

/** The bytes of an answer just as they come; what they say is read on the side, for the record. */
async function* relayedBody(
  { headers, body }: Pick<Relayed, "headers" | "body">,
  { exchange, tally }: Pick<AnswerOptions, "exchange" | "tally">,
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

/** Milliseconds for the text of a refusal whose status is known. */
const ERROR_BODY_TIMEOUT_MS = 2000;

/** A refusal behind a head that is out already. */
async function errorEvent(body: AsyncIterable<Uint8Array>): Promise<string> {
  const { text, failure } = await readAhead(body, { ms: ERROR_BODY_TIMEOUT_MS });
  if (failure !== undefined) throw failure;
  return `event: error\ndata: ${text.replaceAll(/\s*[\r\n]\s*/g, " ")}\n\n`;
}
