import type { IncomingHttpHeaders } from "node:http";
import type { Duplex } from "node:stream";
import type { Dispatcher } from "undici";

/** Bytes that a reader of a response may be behind that is not paused. */
const MOST_BEHIND = 8 * 1024 * 1024;

/**
 * undici 7.30.2 fails an assertion, outside of any promise, when a response that is not kept alive is paused as its server closes. So only a response that
 * says that its connection is kept is paused; a reader that falls behind another one gets all of it, and an error when that is too much.
 */
export const pauseSafely: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch(options, new SafePause(handler));

class SafePause implements Dispatcher.DispatchHandler, Dispatcher.DispatchController {
  readonly #handler: Dispatcher.DispatchHandler;
  #controller!: Dispatcher.DispatchController;
  #canPause = false;
  #isBehind = false;
  #bytesBehind = 0;

  constructor(handler: Dispatcher.DispatchHandler) {
    this.#handler = handler;
  }

  get aborted(): boolean {
    return this.#controller.aborted;
  }

  get paused(): boolean {
    return this.#isBehind;
  }

  get reason(): Error | null {
    return this.#controller.reason;
  }

  abort(reason: Error): void {
    this.#controller.abort(reason);
  }

  pause(): void {
    this.#isBehind = true;
    if (this.#canPause) this.#controller.pause();
  }

  resume(): void {
    this.#isBehind = false;
    this.#bytesBehind = 0;
    if (this.#canPause) this.#controller.resume();
  }

  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    this.#controller = controller;
    this.#handler.onRequestStart?.(this, context);
  }

  onRequestUpgrade(_: unknown, statusCode: number, headers: IncomingHttpHeaders, socket: Duplex): void {
    this.#handler.onRequestUpgrade?.(this, statusCode, headers, socket);
  }

  onResponseStart(_: unknown, statusCode: number, headers: IncomingHttpHeaders, statusMessage?: string): void {
    const hasEnd = headers["content-length"] !== undefined || /\bchunked$/i.test(headers["transfer-encoding"] ?? "");
    this.#canPause = hasEnd && /^keep-alive$/i.test(headers.connection ?? "");
    this.#handler.onResponseStart?.(this, statusCode, headers, statusMessage);
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.#isBehind) this.#bytesBehind += chunk.length;
    if (this.#bytesBehind > MOST_BEHIND && !this.#canPause)
      this.abort(new Error("the client reads it too slowly, and this server can't be paused"));
    else this.#handler.onResponseData?.(this, chunk);
  }

  onResponseEnd(_: unknown, trailers: IncomingHttpHeaders): void {
    this.#handler.onResponseEnd?.(this, trailers);
  }

  onResponseError(_: unknown, error: Error): void {
    this.#handler.onResponseError?.(this, error);
  }
}
