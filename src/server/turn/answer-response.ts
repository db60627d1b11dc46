import type { Relayed } from "../../backends/anthropic/relay.ts";
import { readAhead } from "../../backends/read-ahead.ts";
import { decodeStream } from "../../protocols/anthropic/decode-stream.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { clientStages } from "../answer.ts";
import { tallyEvent } from "../context/turn-trace.ts";
import type { DecodedRequest, StreamProgress } from "../http/client-protocols.ts";
import { CLIENT_DISCONNECTED } from "../http/exchange.ts";
import { problemToHttp } from "../http/problem-to-http.ts";
import { alreadySent, baseHeaders, drained, jsonResponse, sendBody, type HeaderFields } from "../http/respond.ts";
import { isContent, type BackendAttempt, type ChainSink, type TurnContext } from "./turn-context.ts";
import { recordProblem } from "./record-turn.ts";
import { traceHeaders } from "./response-headers.ts";

export interface AnswerOptions extends TurnContext {
  readonly decoded: DecodedRequest;
  /** The answer may be relayed: nothing but comments may be sent before its content. */
  readonly mayRelay: boolean;
}

/** Hidden thinking and progress become pings, but no more often than this. */
const MIN_PING_GAP_MS = 1000;

const PING = { type: "ping" } as const;
const WAITING = ": waiting\n\n";

/** The response to one turn, and the sink of its events: a stream with pings, one body, or the bytes of a relay. */
export class AnswerResponse implements ChainSink {
  isOver = false;
  readonly #options: AnswerOptions;
  readonly #isStream: boolean;
  readonly #progress: StreamProgress = { stage: "nothing" };
  /** Created with the first event. */
  #stages: ReturnType<typeof clientStages> | undefined;
  #inputTokens: number | undefined;
  /** Encoded and not yet written. */
  #text = "";
  /** The answer without streaming. */
  #body: object = {};
  #isRelayed = false;
  /** A failure of the answer itself. Thrown at the end, so that it doesn't count as one of the profile. */
  #failure: { readonly error: unknown } | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Until the client has caught up. */
  #draining: Promise<void> | undefined;
  #isPinging = false;
  #lastPing = 0;

  constructor(options: AnswerOptions) {
    this.#options = options;
    this.#isStream = options.decoded.request.stream === true;
    options.exchange.res.once("close", () => clearTimeout(this.#timer));
  }

  onAttempt({ turn, inputTokens, isQueued }: BackendAttempt): void {
    const { trace, mayRelay, serverContext } = this.#options;
    Object.assign(trace, { prepared: turn, decision: turn.decision, inputTokens, isQueued });
    this.#inputTokens ??= inputTokens;
    const mayTakeLong = !mayRelay || turn.kind === "ask" || isQueued;
    // Until the head is sent, a failure still gets its HTTP status.
    if (this.#isStream && mayTakeLong)
      this.#timer ??= setTimeout(() => this.#onSilence(), serverContext.program.plan.server.earlyHeadMs);
  }

  push(event: TurnEvent): void {
    const isWaiting = this.#stages === undefined && this.#options.mayRelay;
    if (this.isOver || (isWaiting && !isContent(event))) return;
    this.#encode(event);
    if (event.type === "turn-end") this.isOver = true;
    else if (this.#isStream && !isVisible(event)) this.#ping(MIN_PING_GAP_MS);
  }

  drain(): Promise<void> | undefined {
    if (!this.#isStream || this.#stages === undefined) return undefined;
    if (!this.isOver) this.#schedulePing();
    return this.#write();
  }

  async relay(answer: Relayed): Promise<void> {
    const { exchange } = this.#options;
    const { res } = exchange;
    const isLate = res.headersSent;
    this.#stop();
    this.#isRelayed = true;
    // Its bytes are not inspected.
    this.#progress.stage = "finished block";
    try {
      if (!isLate) res.writeHead(answer.status, { ...answer.headers, ...relayHeaders(this.#headers()) });
      const body = relayedBody(answer, this.#options);
      if (isLate && answer.status >= 300) res.end(await errorEvent(body));
      else await sendBody(res, body);
    } catch (error) {
      if (isLate) return void this.#fail(error);
      recordProblem(this.#options, error);
      res.destroy();
    }
  }

  /** Runs what sends the answer here. @returns the response @throws a failure before the head; MX8103 without an end */
  async settle(answer: () => Promise<void>): Promise<Response> {
    try {
      await answer();
      return this.#end();
    } catch (error) {
      return this.#fail(error);
    }
  }

  #end(): Response {
    if (this.#isRelayed) return alreadySent();
    this.#stop();
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#stages === undefined) throw new Error("a chain ended without an answer");
    this.#stages.flush?.(this.#add);
    const { res, protocol, requestId } = this.#options.exchange;
    if (!this.#isStream)
      return jsonResponse(this.#body, requestId, { ...protocol.headers(requestId), ...this.#headers() });
    // h3 ends it a moment later, and all of it goes out in one write.
    res.cork();
    res.write(this.#text);
    return alreadySent();
  }

  /** After the head, the client gets an error as the last event, or its connection is cut. @throws the error, before the head */
  #fail(error: unknown): Response {
    const { exchange, trace } = this.#options;
    const { res, protocol, requestId, signal } = exchange;
    this.#stop();
    if (!res.headersSent) throw error;
    recordProblem(this.#options, error);
    if (signal.reason === CLIENT_DISCONNECTED) return alreadySent();
    const where = { progress: this.#progress, isClaudeCode: trace.client !== undefined };
    const last = protocol.errorEvent(problemToHttp(error), requestId, where);
    if (last !== undefined) res.end(this.#text + last);
    else {
      // Cut, so that the client notices that something is missing.
      void this.#write();
      res.destroy();
    }
    return alreadySent();
  }

  #headers(): HeaderFields {
    const { trace, decoded } = this.#options;
    const { outcome } = trace.repair ?? {};
    return { ...traceHeaders(trace, decoded.names), ...(outcome && { "x-mallex-repair": outcome }) };
  }

  #encode(event: TurnEvent | typeof PING): void {
    try {
      this.#stages ??= this.#begin();
      this.#stages.push(event, this.#add);
    } catch (error) {
      this.#failure ??= { error };
      this.isOver = true;
    }
  }

  #begin(): ReturnType<typeof clientStages> {
    const { exchange, trace, decoded } = this.#options;
    const { request, includesUsage = false } = decoded;
    if (this.#isStream) this.#sendHead();
    this.#lastPing = performance.now();
    return clientStages({
      exchange,
      head: {
        id: `msg_${exchange.id}`,
        model: request.model,
        safeguards: request["safeguards"],
        created: Math.floor(Date.now() / 1000),
        includesUsage,
        inputTokens: this.#inputTokens ?? 0,
      },
      isStream: this.#isStream,
      tally: trace.tally,
      progress: this.#progress,
    });
  }

  #sendHead(): void {
    const { res, protocol, requestId } = this.#options.exchange;
    if (res.headersSent) return;
    res.writeHead(200, {
      ...baseHeaders(requestId),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      ...protocol.headers(requestId),
      ...this.#headers(),
    });
  }

  readonly #add = (part: string | object): void => {
    if (typeof part === "string") this.#text += part;
    else this.#body = part;
  };

  #write(): Promise<void> | undefined {
    const { res } = this.#options.exchange;
    const text = this.#text;
    this.#text = "";
    if (text === "" || res.write(text)) return undefined;
    this.#draining ??= drained(res).finally(() => (this.#draining = undefined));
    return this.#draining;
  }

  /** A client that reads nothing needs no pings. */
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
    this.#timer = setTimeout(() => this.#onSilence(), this.#options.serverContext.program.plan.server.pingMs);
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

/** Only these are added to a relayed response: who has answered, and what was cut from the request. */
function relayHeaders(fields: HeaderFields): HeaderFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => name === "x-mallex-route" || name === "x-mallex-dropped"),
  );
}

/** The unchanged bytes of a relayed answer, whose events are counted for the record. */
async function* relayedBody(
  { headers, body }: Pick<Relayed, "headers" | "body">,
  { exchange, trace: { tally } }: TurnContext,
): AsyncGenerator<Uint8Array> {
  const reader = decodeStream(headers["content-type"], headers["content-encoding"]);
  const { age } = exchange;
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

/** Milliseconds for the body of an error whose status is known. */
const ERROR_BODY_TIMEOUT_MS = 2000;

/** A relayed error after the head was sent. */
async function errorEvent(body: AsyncIterable<Uint8Array>): Promise<string> {
  const { text, failure } = await readAhead(body, { ms: ERROR_BODY_TIMEOUT_MS });
  if (failure !== undefined) throw failure;
  return `event: error\ndata: ${text.replaceAll(/\s*[\r\n]\s*/g, " ")}\n\n`;
}
