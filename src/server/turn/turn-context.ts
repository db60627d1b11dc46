import type { Relayed } from "../../backends/anthropic/relay.ts";
import { createEgressCheck, type EgressCheck, type Outgoing } from "../../backends/egress-check.ts";
import type { ModelTurn, RelayTurn } from "../../routing/turn/build-prompt.ts";
import type { Sink } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { TurnTrace } from "../context/turn-trace.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Decision } from "../../shared/turn-report.ts";
import type { DecidedTurn } from "./decide-turn.ts";

/** One turn: its exchange with the client, the server that answers it, and what becomes known meanwhile. */
export interface TurnContext {
  readonly serverContext: ServerContext;
  readonly exchange: Exchange;
  readonly trace: TurnTrace;
}

/** A turn that the profiles of a chain are to answer. */
export interface ChainRequest extends TurnContext {
  readonly decided: DecidedTurn;
  /** The request as the client wrote it. */
  readonly bytes: Uint8Array;
}

/** One profile of a chain, about to be tried. */
export interface ProfileAttempt {
  readonly profile: string;
  /** A later profile reads images. */
  readonly anotherSees: boolean;
  readonly decision: Decision;
  /** No other profile could answer: a relay's errors are passed on unchanged. */
  readonly isOnlyCandidate: boolean;
  /** A fallback exists and the tier sets no time limit: a remote server must show soon that it is up. */
  readonly hasFallback: boolean;
  /** Milliseconds until the first content; absent: no limit. */
  readonly firstTokenTimeoutMs?: number;
  /** Backends of the same pool that are left. */
  readonly peers: readonly string[];
}

/** A backend is about to be called. */
export interface BackendAttempt {
  readonly turn: ModelTurn | RelayTurn;
  /** Tokens that the model will read, counted or estimated. */
  readonly inputTokens: number;
  /** It waits for a slot first. */
  readonly isQueued: boolean;
}

/** Where a chain sends its answer. */
export interface ChainSink extends Sink {
  /** Called before each request to a backend. */
  onAttempt(attempt: BackendAttempt): void;
  /** A relaying backend has answered: its bytes are the answer. Resolves when they have been sent; never fails. */
  relay(answer: Relayed): Promise<void>;
}

/** What a chain answers with. */
export type ChainItem = TurnEvent | { readonly type: "relayed"; readonly answer: Relayed };

const CONTENT: ReadonlySet<ChainItem["type"]> = new Set([
  "web-search",
  "text-delta",
  "thinking-delta",
  "tool-use",
  "turn-end",
  "relayed",
]);

/** Whether the answer has started: afterwards no other profile can take over. */
export function isContent({ type }: ChainItem): boolean {
  return CONTENT.has(type);
}

/** The same sink; `note` sees every item first. */
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
    onAttempt: (attempt) => sink.onAttempt(attempt),
  };
}

/** The last check before a request of this turn leaves the machine. */
export function egressCheckOf({ serverContext, exchange, decided, trace: { large } }: ChainRequest): EgressCheck {
  const { currentPinnedReason, routed } = decided;
  const { project } = routed.facts;
  const privacy = serverContext.privacy.within(project);
  const searchElsewhere = large && (async (sent: Outgoing) => large.searchSent(project, sent));
  return createEgressCheck({ privacy, currentPinnedReason, signal: exchange.signal, searchElsewhere });
}
