import type { ServerReport } from "./leased-server.ts";
import type { Failure } from "./server-state.ts";

/** A server that has failed, as far as its end tells. */
export interface ServerExit {
  readonly failure: Failure;
  readonly lastLines: readonly string[];
  /** What it said of its memory the last time. */
  readonly memory?: ServerReport["memory"] | undefined;
  /** It had generated a token, so its model and its settings are good. */
  readonly wasReady: boolean;
}
