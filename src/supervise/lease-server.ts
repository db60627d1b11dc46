import type { Exit, ExitNotice } from "./exit-notice.ts";
import type { LaunchPlan } from "./plan-launch.ts";
import type { ProcessIdentity } from "./process-identity.ts";

/** What a running server says of itself. Sizes in bytes. */
export interface ServerReport {
  readonly pid: number;
  /** Its weights are in memory. */
  readonly loaded: boolean;
  /** Milliseconds since its generation thread last made a step or turned its loop; only worth something once it is loaded. */
  readonly beatMs: number;
  /** Requests in flight, of everybody. */
  readonly requests: number;
  readonly leases: number;
  /** Milliseconds since the last request ended; 0 while one runs. */
  readonly idleMs: number;
  readonly memory: { readonly used: number; readonly peak: number; readonly cache: number; readonly resident?: number };
}

export type ReleaseHow = "stop" | "keep";

/** A model server that runs, and that this mallex holds. */
export interface LeasedServer extends ProcessIdentity {
  readonly key: string;
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Another mallex started it. */
  readonly shared: boolean;
  /** Where its own words go. */
  readonly logFile: string;
  /** When its weights are in memory. Waits for ever where it ends before. */
  readonly loaded: Promise<void>;
  /** When nothing is left of it, for whatever reason; never rejects. Of one that another mallex started, the exit code is known only where it told it. */
  readonly gone: Promise<ExitNotice>;
  /** What it says of itself; nothing when it does not answer within ten seconds. */
  report(signal: AbortSignal): Promise<ServerReport | undefined>;
  /** How many hold it now, as far as it has told. */
  leases(): number;
  /**
   * Lets go of it. `stop`: was ours the last lease, resolves when nothing is left of it (SIGTERM after a second, SIGKILL four later). `keep`: it
   * stays for the next start, until it has been idle for long.
   */
  release(how: ReleaseHow): Promise<{ readonly last: boolean }>;
  /** SIGTERM to its group; only while it is the very process that was leased. */
  terminate(): Promise<void>;
  /** SIGKILL to its group; likewise. */
  kill(): Promise<void>;
}

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

/** Why there is no server: it could not be started (`reason`), or ended before it listened (`exit`). */
export class NotLeased extends Error {
  readonly exit: Exit | undefined;
  readonly lastLines: readonly string[];

  constructor(reason: string, { exit, lastLines = [] }: { exit?: Exit; lastLines?: readonly string[] } = {}) {
    super(reason);
    this.exit = exit;
    this.lastLines = lastLines;
  }
}

/**
 * Finds the running server of this launch, or starts one; resolves when it listens (its weights may still be loading).
 * @throws {NotLeased} it could not be started, or ended first
 * @throws {MallexError} MX7203 something strange lies where its log should be
 * @throws the signal's reason after an abort
 */
export async function leaseServer(options: LeaseOptions): Promise<LeasedServer> {
  options.signal.throwIfAborted();
  throw new NotLeased("not there yet");
}
