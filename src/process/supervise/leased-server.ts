import type { ProcessIdentity } from "../spawn/process-identity.ts";
import type { LaunchPlan } from "./launch-plan.ts";
import type { Exit, Failure } from "./server-state.ts";

/** Which server is wanted. */
export interface LeaseOptions {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  /** Of the records: `places.servers`. */
  readonly folder: string;
  /** Ends what was begun. */
  readonly signal: AbortSignal;
  /** It stays even where this mallex is killed (`onExit: keep`). */
  readonly keep?: boolean | undefined;
}

/** What a model server says of itself. Durations are milliseconds, sizes bytes. */
export interface ServerReport {
  readonly pid: number;
  /** Weights are in memory. */
  readonly loaded: boolean;
  /** Since its generation thread last made a step, or turned its loop idle. */
  readonly beatMs: number;
  /** Answers it works on now, for whomever. */
  readonly requests: number;
  /** How many mallexes hold it. */
  readonly leases: number;
  /** Since the last answer ended; 0 while it works on one. */
  readonly idleMs: number;
  /** `resident`: of the whole process, where the system says it (Linux). */
  readonly memory: { readonly used: number; readonly peak: number; readonly cache: number; readonly resident?: number };
}

/** How a server ended. */
export interface ExitNotice extends Exit {
  /** By `release`, `terminate` or `kill` of this very lease. */
  readonly isRequested: boolean;
  /** The end of its log, for a message. */
  readonly lastLines: readonly string[];
}

/** Exit codes of `serve_mlx.py`. */
export const EXIT = {
  /** Its generation thread has ended: the model can't be loaded, or a request killed it. */
  generationEnded: 3,
  /** Nobody has asked for long. */
  idle: 4,
} as const;

/** A model server that lives at least as long as this mallex holds it. */
export interface LeasedServer extends ProcessIdentity {
  /** Of its launch. */
  readonly key: string;
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** It answers only who knows this: `authorization: Bearer <nonce>`. */
  readonly nonce: string;
  /** Where its own words go. */
  readonly logFile: string;
  /** Another mallex started it: then nobody here sees its exit code, but for the one that it says itself before it ends. */
  readonly shared: boolean;
  /** When the weights are in memory; never rejects, and never settles for a server that ends first. */
  readonly loaded: Promise<void>;
  /** When nothing is left of it; never rejects. */
  readonly exited: Promise<ExitNotice>;
  /** Undefined: no answer within ten seconds, or after an abort. */
  report(signal: AbortSignal): Promise<ServerReport | undefined>;
  /**
   * Ends this lease. `last`: nobody else holds the server, so it ends now (`stop`; resolves when nothing is left of it: SIGTERM after a
   * second, SIGKILL four later), or when it has been idle for long (`keep`).
   */
  release(how: "stop" | "keep"): Promise<{ readonly last: boolean }>;
  /** How many hold it now, this one counted; undefined when it does not say. */
  leases(): Promise<number | undefined>;
  /** SIGTERM to the group, if it still is the same process. */
  terminate(): void;
  /** SIGKILL to the group, if it still is the same process. */
  kill(): void;
}

/** Thrown when there is nothing to lease: it could not be started, or ended before it listened. */
export class LeaseFailure extends Error {
  readonly failure: Failure;
  readonly lastLines: readonly string[];

  constructor(failure: Failure, lastLines: readonly string[]) {
    super("no model server could be leased");
    this.failure = failure;
    this.lastLines = lastLines;
  }
}

/** A server that has failed, as far as its end tells. */
export interface ServerExit {
  readonly failure: Failure;
  readonly lastLines: readonly string[];
  /** What it said of its memory the last time. */
  readonly memory?: ServerReport["memory"] | undefined;
  /** It had generated a token, so its model and its settings are good. */
  readonly wasReady: boolean;
}
