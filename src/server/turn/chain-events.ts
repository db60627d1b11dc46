import type { Relayed } from "../../backends/anthropic/relay.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Decision } from "../../shared/turn-report.ts";
import { pending } from "../../shared/utilities.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { RepairTrace } from "../context/turn-trace.ts";
import type { Exchange } from "../http/exchange.ts";
import type { DecidedTurn } from "./decide-turn.ts";

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

/** How an answer begins: with words of a prompted model, or with bytes of a backend that speaks the client's language. */
export type ChainOpening =
  | { readonly kind: "events"; readonly events: AsyncIterable<TurnEvent> }
  | { readonly kind: "relayed"; readonly answer: Relayed };

export interface OpenChain {
  /** The first that is asked. */
  readonly first: AttemptStart;
  /** Everything that prompted models say, signs of life included. For chains of such models alone. */
  events(): AsyncGenerator<TurnEvent>;
  /** Resolves when one has begun to answer. */
  opening(): Promise<ChainOpening>;
  /** Resolves when the first prompted model is being asked, or a place is waited for: it may take long, and says nothing in the meantime. */
  readonly isSlow: Promise<void>;
  /** To be called when the answer has ended, or nobody waits for it any more. Never fails. */
  close(): Promise<void>;
}

/**
 * Goes as far as the first question: what fails before has no answer to wait for.
 * @param onAttempt told of each that is asked
 * @throws what the chain throws when nobody of it can be asked
 */
export async function openChain(
  items: AsyncGenerator<ChainItem>,
  onAttempt: (request: AttemptStart) => void,
): Promise<OpenChain> {
  const { promise: isSlow, resolve: slow } = pending<void>();
  const note = (request: AttemptStart): void => {
    onAttempt(request);
    if (request.turn.kind === "ask" || request.isQueued) slow();
  };
  const { done, value: first } = await items.next();
  if (done === true || first.type !== "asking") throw new Error("a chain begins with a question");
  note(first);
  async function* events(): AsyncGenerator<TurnEvent> {
    for await (const item of items) {
      if (item.type === "asking") note(item);
      else if (item.type === "relayed") throw new Error("a relay where none was expected");
      else yield item;
    }
  }
  async function opening(): Promise<ChainOpening> {
    for (let next = await items.next(); next.done !== true; next = await items.next()) {
      const item = next.value;
      if (item.type === "asking") note(item);
      else if (item.type === "relayed") return { kind: "relayed", answer: item.answer };
      else if (isContent(item)) return { kind: "events", events: after(item, events()) };
    }
    throw new Error("a chain ended without an answer");
  }
  return { first, events, opening, isSlow, close: async () => void (await items.return(undefined).catch(() => {})) };
}

async function* after(first: TurnEvent, rest: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> {
  yield first;
  yield* rest;
}
