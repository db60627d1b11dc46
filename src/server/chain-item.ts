import type { Relayed } from "../backend/relay.ts";
import type { Decision } from "../terms/report.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { DecidedTurn } from "./decide-turn.ts";
import type { Exchange } from "./exchange.ts";
import type { RepairTrace } from "./repair-trace.ts";
import type { ServerContext } from "./serving.ts";

/** A turn that a chain is asked. */
export interface ChainRequest {
  readonly serverContext: ServerContext;
  readonly exchange: Exchange;
  readonly decided: DecidedTurn;
  /** The request as the client wrote it. */
  readonly bytes: Uint8Array;
  /** Told who is asked now and who was passed over, and in the end that nobody is left. */
  readonly onDecision: (decision: Decision) => void;
  /** Told when the backend has a place for the one that is asked. */
  readonly onSlot?: () => void;
  /** Told what becomes known of a question that was asked once more, for a call that could not be carried out. */
  readonly onRepair?: (known: RepairTrace) => void;
}

export type DispatchedTurn = Extract<PreparedTurn, { kind: "ask" | "relay" }>;

/** A candidate is about to be asked. */
export interface AttemptStart {
  readonly type: "asking";
  readonly turn: DispatchedTurn;
  /** Tokens that the model will read, by count or estimate. */
  readonly inputTokens: number;
  /** It has to wait for a place first. */
  readonly isQueued: boolean;
}

/** What comes from a chain; `relayed`: a backend that speaks the client's own language has answered, and what came is the answer. */
export type ChainItem = TurnEvent | AttemptStart | { readonly type: "relayed"; readonly answer: Relayed };

const CONTENT: ReadonlySet<ChainItem["type"]> = new Set([
  "text-delta",
  "thinking-delta",
  "tool-use",
  "turn-end",
  "relayed",
]);

/** Whether the answer has begun: from here on no other profile can take over. */
export function isContent({ type }: ChainItem): boolean {
  return CONTENT.has(type);
}
