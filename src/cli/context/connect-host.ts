import { EventEmitter } from "node:events";
import { MallexError } from "../../diagnostics/problem.ts";
import { pending } from "../../shared/utilities.ts";
import {
  ENDING_SIGNALS,
  type ClientEnd,
  type HostedClient,
  type HostMessage,
  type ServerMessage,
} from "./host-messages.ts";

/** The process that has started this one and starts it again after a crash. It has the terminal's client, and receives the signals. */
export interface Host {
  /** The process that other commands know this mallex by. */
  readonly pid: number;
  /** Emits the signals that the host has received, by their names. */
  readonly signals: EventEmitter;
  /** What was remembered by an earlier process; `restarts` is 0 in the first one. */
  readonly begin: Promise<Extract<HostMessage, { readonly type: "begin" }>>;
  /** Keeps a value for the next process. */
  remember(section: string, key: string, value: unknown): void;
  /** From now on an unexpected end leads to a restart. Resolves when not even an end at once could lose that. @param graceMs that turns get at the end */
  ready(graceMs: number): Promise<void>;
  /** @returns the client's exit code @throws {MallexError} when it can't be started */
  runClient(client: HostedClient): Promise<number>;
  /** The exit code of the client that an earlier process has started. */
  clientEnded(): Promise<number>;
  /** Whether a prompt waits for the user. */
  prompts(isPrompting: boolean): void;
  /** The command is done. */
  finished(): void;
}

/** Connects this process to its host. Ends it with its host. */
export function connectHost(): Host {
  const pid = process.ppid;
  const signals = new EventEmitter();
  const begin = pending<Extract<HostMessage, { readonly type: "begin" }>>();
  const client = pending<ClientEnd>();
  let prompts = false;
  ignoreOwnSignals();
  // Without it nobody would end what is left here; model servers see that their lease is broken.
  process.on("disconnect", () => process.exit(1));
  process.on("message", (message: HostMessage) => {
    switch (message.type) {
      case "begin":
        begin.resolve(message);
        // Until here it kept this process alive; from here the command does.
        process.channel?.unref();
        break;
      case "signal":
        signals.emit(message.name);
        break;
      case "ask":
        send({ type: "alive", prompts });
        break;
      case "client-ended":
      case "client-failed":
        client.resolve(message);
        break;
    }
  });
  return {
    pid,
    signals,
    begin: begin.promise,
    remember: (section, key, value) => send({ type: "remember", section, key, value }),
    ready: async (graceMs) => new Promise((resolve) => send({ type: "ready", graceMs }, resolve)),
    async runClient(one) {
      send({ type: "start-client", client: one });
      return codeOf(await client.promise);
    },
    clientEnded: async () => codeOf(await client.promise),
    prompts: (isPrompting) => void (prompts = isPrompting),
    finished: () => send({ type: "finished" }),
  };
}

function send(message: ServerMessage, onSent: () => void = () => undefined): void {
  // A host that has gone ends this process by `disconnect`.
  if (process.connected) process.send?.(message, undefined, undefined, () => onSent());
}

/** A key in the terminal reaches the host as well; who ends the process that listens on the port means all of mallex. */
function ignoreOwnSignals(): void {
  for (const name of ENDING_SIGNALS) process.on(name, () => name === "SIGTERM" && send({ type: "signal", name }));
}

function codeOf(end: ClientEnd): number {
  if (end.type === "client-ended") return end.code;
  const [first, ...others] = end.problems;
  throw first === undefined ? new Error(end.text) : new MallexError([first, ...others]);
}
