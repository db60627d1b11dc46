import type { Relayed } from "../../backends/anthropic/relay.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { Sink } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Decision } from "../../shared/turn-report.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { RepairTrace } from "../context/turn-trace.ts";
import type { Exchange } from "../http/exchange.ts";
import type { DecidedTurn } from "./decide-turn.ts";

/** A turn that the profiles of a chain are asked to answer. */
export interface ChainRequest {
  readonly serverContext: ServerContext;
  readonly exchange: Exchange;
  readonly decided: DecidedTurn;
  /** The request as the client wrote it. */
  readonly bytes: Uint8Array;
  /** Called with the profile that is tried now and those that were skipped, and in the end when none is left. */
  readonly onDecision: (decision: Decision) => void;
  /** Called before each request to a backend. */
  readonly onAttempt?: (attempt: BackendAttempt) => void;
  /** Called when the backend has a slot for the request. */
  readonly onSlot?: () => void;
  /** Called with what becomes known of a request that was repeated for a call that could not be carried out. */
  readonly onRepair?: (known: RepairTrace) => void;
}

export type DispatchedTurn = Extract<PreparedTurn, { kind: "ask" | "relay" }>;

/** A backend is about to be called. */
export interface BackendAttempt {
  readonly turn: DispatchedTurn;
  /** Tokens that the model will read, by count or estimate. */
  readonly inputTokens: number;
  /** It has to wait for a slot first. */
  readonly isQueued: boolean;
}

/** Where a chain sends its answer. */
export interface ChainSink extends Sink {
  /** A backend that speaks the client's own protocol has answered: its bytes are the answer. Resolves when they have been sent; never fails. */
  relay(answer: Relayed): Promise<void>;
}

/** What a chain answers with. */
export type ChainItem = TurnEvent | { readonly type: "relayed"; readonly answer: Relayed };

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

/** The same sink, watched. */
export function watched(sink: ChainSink, note: (item: ChainItem) => void): ChainSink {
  return {
    push(event) {
      note(event);
      sink.push(event);
    },
    async relay(answer) {
      note({ type: "relayed", answer });
      await sink.relay(answer);
    },
    get isOver() {
      return sink.isOver;
    },
    drain: () => sink.drain(),
  };
}
