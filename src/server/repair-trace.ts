import type { Repair } from "../terms/report.ts";
import type { Usage } from "../terms/turn-event.ts";

/** How a question for the same call has ended, and what it has taken by itself. */
export interface RepairTrace {
  readonly outcome?: Repair;
  readonly usage?: Usage;
}
