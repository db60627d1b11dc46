import type { Relayed } from "../backend/relay.ts";
import { pending } from "../terms/pending.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import { isContent, type AttemptStart, type ChainItem } from "./chain-item.ts";

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
 * @param onAsking told of each that is asked
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
