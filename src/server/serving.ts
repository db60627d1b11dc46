import type { Privacy } from "../turn/program.ts";
import type { Executed, Lasting } from "./server-options.ts";
import type { CrashAttribution } from "./blame.ts";
import type { InOrder } from "./in-order.ts";
import type { PdfReader } from "./pdf/pdf-reader.ts";
import type { Queues } from "./queues.ts";
import type { CircuitBreakers } from "./rests.ts";
import type { SessionStore } from "./session-store.ts";
import type { Speeds } from "./speeds.ts";
import type { TurnsInProgress } from "./turns-in-progress.ts";

/**
 * A server at work: the plan that it executes, what it was told, and what it keeps in mind. Never changed in place: after a reload there is
 * another one, and a request keeps the one that it began with.
 */
export interface ServerContext extends Executed, Lasting {
  readonly sessions: SessionStore;
  readonly privacy: Privacy;
  /** Requests of one session are held against `neverLeaves` in the order in which they came. */
  readonly inOrder: InOrder;
  readonly pdfs: PdfReader;
  readonly queues: Queues;
  readonly crashAttribution: CrashAttribution;
  readonly circuitBreakers: CircuitBreakers;
  readonly speeds: Speeds;
  readonly inProgress: TurnsInProgress;
}
