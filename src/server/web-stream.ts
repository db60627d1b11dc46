import type { Exchange } from "./exchange.ts";
import { CLIENT_DISCONNECTED } from "./exchange.ts";

export interface WebStreamOptions {
  readonly exchange: Exchange;
  /** Told of a failure. @returns the last bytes for the client; nothing: its connection is cut, so that it sees that something is missing */
  readonly onProblem: (error: unknown) => Uint8Array | undefined;
}

/** One piece a pull, nothing ahead: a reader that stops reading stops the backend, not mallex's memory. */
export function webStream(
  pieces: AsyncGenerator<Uint8Array>,
  { exchange, onProblem }: WebStreamOptions,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
          if (done === true) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          const last = onProblem(error);
          if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
          if (last === undefined) return controller.error(error);
          controller.enqueue(last);
          controller.close();
        }
      },
      async cancel() {
        exchange.abort(CLIENT_DISCONNECTED);
        // A rejection here, where nobody waits, would end the process.
        await pieces.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}
