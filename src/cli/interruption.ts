import { MallexError } from "../problem/mallex-error.ts";

export interface Interruption {
  /** Aborted when mallex is told to end. */
  readonly signal: AbortSignal;
  /** From now on Ctrl-C is the client's business; SIGTERM and SIGHUP still end mallex. */
  leaveInterruptToClient(): void;
  /** False once it was told by a signal that no key sends, for nobody may be there to be asked anything; or by Ctrl-C twice. */
  mayAsk(): boolean;
  dispose(): void;
}

/** Turns signals into an abort, so that everything that was started is ended in order. A second signal changes nothing: the end is bounded in time. */
export function watchSignals(): Interruption {
  const controller = new AbortController();
  let isClients = false;
  let isPersonsEnd = true;
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
    if (isClients) return;
    // Who presses it again wants no questions.
    if (controller.signal.aborted) isPersonsEnd = false;
    end();
  };
  const endUnseen = (): void => {
    isPersonsEnd = false;
    end();
  };
  const listeners = { SIGINT: interrupt, SIGTERM: endUnseen, SIGHUP: endUnseen } as const;
  for (const [name, listener] of Object.entries(listeners)) process.on(name, listener);
  return {
    signal: controller.signal,
    leaveInterruptToClient: () => {
      isClients = true;
    },
    mayAsk: () => isPersonsEnd,
    dispose: () => {
      for (const [name, listener] of Object.entries(listeners)) process.removeListener(name, listener);
    },
  };
}
