import type { ProcessIdentity } from "../spawn/process-identity.ts";
import type { LaunchPlan } from "./launch-plan.ts";
import type { Exit, Failure } from "./restart-state-machine.ts";

export interface LeaseOptions {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  /** The server stays even if this mallex is killed (`onExit: keep`). */
  readonly keep?: boolean | undefined;
}

/** The status that a model server reports. Durations are milliseconds, sizes bytes. */
export interface ServerReport {
  readonly pid: number;
  /** Weights are in memory. */
  readonly loaded: boolean;
  /** Since the last step of its generation thread, idle rounds included. */
  readonly beatMs: number;
  /** Requests in flight, of all clients. */
  readonly requests: number;
  readonly leases: number;
  /** Since the last request ended; 0 during a request. */
  readonly idleMs: number;
  /** `resident`: of the whole process, on Linux only. */
  readonly memory: { readonly used: number; readonly peak: number; readonly cache: number; readonly resident?: number };
}

export interface ExitNotice extends Exit {
  /** Caused by `release`, `terminate` or `kill` of this lease. */
  readonly isRequested: boolean;
  /** The end of its log, for a message. */
  readonly lastLines: readonly string[];
}

/** Exit codes of `supervised_server.py`. */
export const EXIT = {
  /** Its generation thread has ended: the model can't be loaded, or a request crashed it. */
  generationEnded: 3,
  idle: 4,
  rankLost: 5,
} as const;

/** A model server that runs at least as long as this lease. */
export interface LeasedServer extends ProcessIdentity {
  readonly key: string;
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Required in each request: `authorization: Bearer <nonce>`. */
  readonly nonce: string;
  readonly logFile: string;
  /** Another mallex started it: the exit code is known only if the server reports one before it ends. */
  readonly shared: boolean;
  /** Resolves when the weights are in memory; stays pending if the server ends first. */
  readonly loaded: Promise<void>;
  /** Resolves when its process group is gone; never rejects. */
  readonly exited: Promise<ExitNotice>;
  /** Undefined: no answer within ten seconds, or after an abort. */
  report(signal: AbortSignal): Promise<ServerReport | undefined>;
  /**
   * Ends this lease. `last`: no other lease is open, so the server ends now (`stop`: SIGTERM after a second, SIGKILL four seconds later;
   * resolves when it is gone) or when it has been idle for long (`keep`).
   */
  release(how: "stop" | "keep"): Promise<{ readonly last: boolean }>;
  /** Open leases, this one included; undefined if unknown. */
  leases(): Promise<number | undefined>;
  /** SIGTERM to the group, if it is still the same process. */
  terminate(): void;
  /** SIGKILL to the group, if it is still the same process. */
  kill(): void;
}

/** Thrown when the server could not be started, or ended before it listened. */
export class LeaseFailure extends Error {
  readonly failure: Failure;
  readonly lastLines: readonly string[];

  constructor(failure: Failure, lastLines: readonly string[]) {
    super("no model server could be leased");
    this.failure = failure;
    this.lastLines = lastLines;
  }
}

export interface ServerExit {
  readonly failure: Failure;
  readonly lastLines: readonly string[];
  readonly memory?: ServerReport["memory"] | undefined;
  /** It had generated a token, so its model and settings work. */
  readonly wasReady: boolean;
}
