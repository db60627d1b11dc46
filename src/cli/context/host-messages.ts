import type { Problem } from "../../diagnostics/problem.ts";

/** The signals that end mallex. */
export const ENDING_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;
export type EndingSignal = (typeof ENDING_SIGNALS)[number];

/** What the server process has asked its host to remember, by section and key. The host keeps it and knows nothing of its meaning. */
export type Remembered = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** A client to start, in the terminal of the host. */
export interface HostedClient {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The id of the run. */
  readonly run: string;
  /** Names of models that mean something to this run. */
  readonly models: readonly string[];
}

/** How a client has ended. */
export type ClientEnd =
  | { readonly type: "client-ended"; readonly code: number }
  /** It could not be started: `problems` of a MallexError, or the text of another error. */
  | { readonly type: "client-failed"; readonly problems: readonly Problem[]; readonly text: string };

/** From the host to the server process. */
export type HostMessage =
  /** The first message. @param restarts how often the server was started again, and `after` what */
  | { readonly type: "begin"; readonly remembered: Remembered; readonly restarts: number; readonly after?: string }
  /** A signal that the host has received. */
  | { readonly type: "signal"; readonly name: EndingSignal }
  /** To be answered by `alive`. */
  | { readonly type: "ask" }
  | ClientEnd;

/** From the server process to its host. */
export type ServerMessage =
  | { readonly type: "remember"; readonly section: string; readonly key: string; readonly value: unknown }
  /** From now on an unexpected end leads to a restart. */
  | { readonly type: "ready"; readonly graceMs: number }
  | { readonly type: "start-client"; readonly client: HostedClient }
  /** @param prompts a prompt waits for the user: nobody knows for how long */
  | { readonly type: "alive"; readonly prompts: boolean }
  /** The server process was sent a signal that was meant for all of mallex. */
  | { readonly type: "signal"; readonly name: EndingSignal }
  /** The command is done, and the exit code that follows is its own. */
  | { readonly type: "finished" };
