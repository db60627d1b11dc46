import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import { decodeStream } from "../../protocols/openai/decode-stream.ts";
import { join, type Emit, type Sink, type Stage, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import { dispatchOnce } from "../http-agent.ts";
import type { DeadlineTimer } from "../timeouts.ts";
import { ERROR_BODY_TIMEOUT_MS, MAX_ERROR_BYTES, type RefusedResponse } from "../upstream-errors.ts";

/** What may follow the end of an answer: the last bytes of the framing. */
const DRAIN_BYTES = 64 * 1024;
const DRAIN_MS = 500;

export interface AnswerTarget {
  readonly sink: Sink;
  /** Passed by the events before the sink. */
  readonly limit: TurnStage;
  readonly timer: DeadlineTimer;
}

/**
 * Reads one response. The bytes of an event stream become events and reach the sink in the moment in which they arrive: no stream and no promise lies
 * between, since a turn of a fast server has thousands of pieces.
 */
export class ResponseReader implements Dispatcher.DispatchHandler {
  /** Before it, the error is that of a server which was not reached. */
  hasHead = false;
  readonly #target: AnswerTarget;
  readonly #answer: Stage<Uint8Array, TurnEvent>;
  #settle!: { resolve(refusal?: RefusedResponse): void; reject(error: unknown): void };
  #isSettled = false;
  /** No more bytes come. */
  #isClosed = false;
  /** The answer has its end. */
  #isComplete = false;
  #controller: Dispatcher.DispatchController | undefined;
  #refusal: RefusedResponse | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  /** Not yet decoded. */
  #arrived: Uint8Array[] = [];
  #late: NodeJS.Timeout | undefined;
  #drained = 0;

  constructor(target: AnswerTarget) {
    this.#target = target;
    this.#answer = join(decodeStream(), target.limit);
  }

  /**
   * Sends the request. Resolves at the end of the answer, or with a response that is no event stream.
   * @throws the signal's reason after an abort, and all errors of the connection
   */
  async read(options: Dispatcher.DispatchOptions): Promise<RefusedResponse | undefined> {
    const { signal } = this.#target.timer;
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      signal.addEventListener("abort", () => this.#fail(signal.reason), { once: true });
      dispatchOnce(options, this).catch((error: unknown) => this.#fail(error));
    });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isSettled) this.#close();
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number, headers: IncomingHttpHeaders): void {
    if (statusCode < 200) return;
    this.hasHead = true;
    // Of a header that comes twice undici makes a list, whatever its types say.
    const type: unknown = headers["content-type"];
    if (statusCode === 200 && String(type).startsWith("text/event-stream")) return;
    this.#refusal = { statusCode, headers, body: "" };
    this.#late = setTimeout(() => this.#refuse(), ERROR_BODY_TIMEOUT_MS);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#isSettled) {
      this.#drained += chunk.length;
      if (this.#drained > DRAIN_BYTES) this.#close();
    } else if (this.#refusal !== undefined) {
      this.#decoder ??= new TextDecoder();
      const body = this.#refusal.body + this.#decoder.decode(chunk, { stream: true });
      this.#refusal = { ...this.#refusal, body };
      if (body.length >= MAX_ERROR_BYTES) this.#refuse();
    } else {
      this.#target.timer.stop();
      // A piece of the network may hold many chunks of HTTP.
      if (this.#arrived.push(chunk) === 1) process.nextTick(this.#onTick);
    }
  }

  readonly #onTick = (): void => {
    if (this.#arrived.length > 0) this.#readArrived();
  };

  onResponseEnd(): void {
    this.#isClosed = true;
    clearTimeout(this.#late);
    if (this.#isSettled) return;
    if (this.#refusal !== undefined) return this.#refuse();
    this.#target.timer.stop();
    this.#readArrived((emit) => this.#answer.flush?.(emit));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#isClosed = true;
    clearTimeout(this.#late);
    // What arrived before the failure is not lost.
    if (this.#refusal !== undefined) return this.#refuse();
    this.#onTick();
    if (this.#isComplete) this.#finish();
    else this.#fail(error);
  }

  /** Where decoding fails, what came before is pushed first. @param flush nothing more comes */
  #readArrived(flush?: (emit: Emit<TurnEvent>) => void): void {
    const { sink } = this.#target;
    const events: TurnEvent[] = [];
    const emit = (event: TurnEvent): void => addEvent(events, event);
    let failure: { readonly error: unknown } | undefined;
    try {
      for (const chunk of this.#arrived.splice(0)) this.#answer.push(chunk, emit);
      flush?.(emit);
      this.#isComplete ||= flush !== undefined;
    } catch (error) {
      failure = { error };
    }
    this.#isComplete ||= events.at(-1)?.type === "turn-end";
    try {
      for (const event of events) sink.push(event);
      const isBehind = events.length === 0 ? undefined : sink.drain();
      if (isBehind === undefined) return this.#goOn(failure);
      this.#controller?.pause();
      isBehind
        .then(() => this.#goOn(failure))
        .then(
          () => this.#controller?.resume(),
          (error: unknown) => this.#fail(error),
        );
    } catch (error) {
      this.#fail(error);
    }
  }

  #goOn(failure: { readonly error: unknown } | undefined): void {
    if (this.#isSettled) return;
    if (this.#isComplete || this.#target.sink.isOver) this.#finish();
    else if (failure !== undefined) this.#fail(failure.error);
    else this.#target.timer.start("silenceMs");
  }

  #finish(): void {
    this.#end(() => this.#settle.resolve(), this.#isComplete);
  }

  #refuse(): void {
    this.#end(() => this.#settle.resolve(this.#refusal));
  }

  #fail(error: unknown): void {
    this.#end(() => this.#settle.reject(error));
  }

  /** After a complete answer the connection is kept; otherwise closing it is what stops the model. */
  #end(settle: () => void, keepsConnection = false): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    if (!keepsConnection) this.#close();
    else if (!this.#isClosed) this.#late = setTimeout(() => this.#close(), DRAIN_MS);
    settle();
  }

  #close(): void {
    clearTimeout(this.#late);
    if (!this.#isClosed) this.#controller?.abort(new Error("mallex needs no more of this answer"));
  }
}

/** Texts that have come together are one: they would be written to the client together, too, and each event passes a dozen stages. */
function addEvent(events: TurnEvent[], event: TurnEvent): void {
  const joined = joinTexts(events.at(-1), event);
  if (joined === undefined) events.push(event);
  else events[events.length - 1] = joined;
}

function joinTexts(before: TurnEvent | undefined, event: TurnEvent): TurnEvent | undefined {
  if (before === undefined || before.type !== event.type) return undefined;
  if (before.type === "text-delta" && event.type === "text-delta" && before.own === event.own)
    return { ...before, text: before.text + event.text };
  if (before.type === "thinking-delta" && event.type === "thinking-delta" && before.hidden === event.hidden)
    return { ...before, text: before.text + event.text };
  return undefined;
}
