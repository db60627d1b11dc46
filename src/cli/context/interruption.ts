import { constants } from "node:os";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { ENDING_SIGNALS } from "./host-messages.ts";

/** A process's exit status as in a shell: its code, or 128 + n when signal n ended it. */
export function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/** Emits signals by their names: this process, or in the server process its host. */
type SignalSource = Pick<NodeJS.EventEmitter, "on" | "removeListener" | "listenerCount">;

export interface Interruption {
  /** Aborted when mallex has to end. */
  readonly signal: AbortSignal;
  /** From now on the client handles Ctrl-C; SIGTERM and SIGHUP still end mallex. */
  leaveInterruptToClient(): void;
  /** False after a signal that no key sends, since there may be no user to answer, and after a second Ctrl-C. */
  mayPrompt(): boolean;
  /** The first signal received, including one that the client handles. */
  received(): NodeJS.Signals | undefined;
  dispose(): void;
}

/** Turns signals into an abort, so that everything is ended in order. A second signal changes nothing, because ending is limited in time. */
export function watchSignals(source: SignalSource = process): Interruption {
  const controller = new AbortController();
  let isClients = false;
  let isPersonsEnd = true;
  let received: NodeJS.Signals | undefined;
  const listener = (name: NodeJS.Signals): void => {
    received ??= name;
    if (name === "SIGINT" && isClients) return;
    // A second Ctrl-C: don't ask questions.
    if (name !== "SIGINT" || controller.signal.aborted) isPersonsEnd = false;
    controller.abort(interrupted(name, "MX7509.stopped"));
  };
  const stop = listenTo(source, listener);
  return {
    signal: controller.signal,
    leaveInterruptToClient: () => {
      isClients = true;
    },
    mayPrompt: () => isPersonsEnd,
    received: () => received,
    dispose: stop,
  };
}

/** For what prints until it is stopped: by Ctrl-C or another signal, or because its reader is gone. */
export function watchReader(): { readonly signal: AbortSignal; dispose(): void } {
  const interruption = watchSignals();
  const gone = new AbortController();
  const stop = (): void => gone.abort();
  process.stdout.once("error", stop);
  return {
    signal: AbortSignal.any([interruption.signal, gone.signal]),
    dispose() {
      process.stdout.removeListener("error", stop);
      interruption.dispose();
    },
  };
}

/** Until a command handles signals, it has started nothing: a signal ends mallex at once, and `report` prints that. @returns stops listening */
export function reportEarlySignals(report: (error: MallexError) => void, source: SignalSource = process): () => void {
  const listener = (name: NodeJS.Signals): void => {
    if (source.listenerCount(name) > 1) return;
    report(interrupted(name, "MX7509.early"));
    process.exit(exitCode(null, name));
  };
  return listenTo(source, listener);
}

function listenTo(source: SignalSource, listener: (name: NodeJS.Signals) => void): () => void {
  const listeners = ENDING_SIGNALS.map((name) => [name, () => listener(name)] as const);
  for (const [name, one] of listeners) source.on(name, one);
  return () => {
    for (const [name, one] of listeners) source.removeListener(name, one);
  };
}

function interrupted(name: NodeJS.Signals, id: "MX7509.early" | "MX7509.stopped"): MallexError {
  return new MallexError(createProblem(id, {}), { cause: name });
}

/** The exit code of a command that a signal has ended; undefined for any other error. */
export function interruptedExitCode(error: unknown): number | undefined {
  if (!(error instanceof MallexError) || error.problem.code !== "MX7509") return undefined;
  const name = ENDING_SIGNALS.find((one) => one === error.cause);
  return name && exitCode(null, name);
}
