import type { ServerStatus } from "../../generated/types/status.d.ts";
import type { LaunchPlan } from "./plan-launch.ts";

/** Where turns are asked. */
export interface ReadyServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly pid: number;
}

/** One model server as one mallex sees it, kept running through crashes, hangs and long silences. */
export interface SupervisedServer {
  /** As the plan names it. */
  readonly model: string;
  readonly key: string;
  /**
   * Starts or wakes it where it does not run, and waits, also through restarts, until it has generated a token.
   * @throws {MallexError} MX7204 it keeps ending (at once once that is known), MX7514 it was released
   * @throws the signal's reason after an abort
   */
  ready(signal: AbortSignal): Promise<ReadyServer>;
  /**
   * As `ready`, for a person who waits: the first failure is the last.
   * @throws {MallexError} MX7201, MX7202, MX7203, MX7206
   */
  firstStart(signal: AbortSignal): Promise<ReadyServer>;
  /** One turn is asked; call what it returns when that has ended, however. Meanwhile hangs are looked for. */
  enter(): () => void;
  status(): ServerStatus;
  /** By hand: ends it if it runs, forgets all failures and starts anew. */
  restart(): void;
  /** Its settings are gone from the plan: released (`stop`) when the last turn has ended. */
  retire(): Promise<void>;
  /** Resolves when nothing of ours is left. */
  release(how: "stop" | "keep"): Promise<void>;
  /** Nobody else holds it; false where nothing runs. */
  onlyOurs(): Promise<boolean>;
}

export interface SuperviseOptions {
  readonly model: string;
  readonly launch: LaunchPlan;
  /** Of its own words. */
  readonly logFile: string;
  /** Of the records of running servers. */
  readonly folder: string;
  readonly startWithinMs: number;
  readonly hangAfterMs: number;
  /** At each change of phase, and when a fault is known: for the log, the screen and the run's file. */
  readonly onChange?: ((status: ServerStatus) => void) | undefined;
}

/** Makes the shell; nothing is started before somebody asks. */
export function superviseServer({ model }: SuperviseOptions): SupervisedServer {
  throw new Error(`nothing supervises ${model} yet`);
}
