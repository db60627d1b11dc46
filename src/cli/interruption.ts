import { MallexError } from "../problem/mallex-error.ts";

export interface Interruption {
  /** Aborted when mallex is told to end. */
  readonly signal: AbortSignal;
  /** From now on Ctrl-C is the client's business; SIGTERM and SIGHUP still end mallex. */
  leaveInterruptToClient(): void;
  dispose(): void;
}

/** Turns signals into an abort, so that everything that was started is ended in order. A second signal changes nothing: the end is bounded in time. */
export function watchSignals(): Interruption {
  const controller = new AbortController();
  let isClients = false;
  const end = (): void =>
    controller.abort(
      new MallexError({
        code: "MX7509",
        severity: "error",
        message: "interrupted",
        hint: "start again when you like: nothing is lost",
      }),
    );
  const interrupt = (): void => {
    if (!isClients) end();
  };
  const listeners = { SIGINT: interrupt, SIGTERM: end, SIGHUP: end } as const;
  for (const [name, listener] of Object.entries(listeners)) process.on(name, listener);
  return {
    signal: controller.signal,
    leaveInterruptToClient: () => {
      isClients = true;
    },
    dispose: () => {
      for (const [name, listener] of Object.entries(listeners)) process.removeListener(name, listener);
    },
  };
}
