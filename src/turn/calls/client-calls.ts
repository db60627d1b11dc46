import type { TurnEvent } from "../../terms/turn-event.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { OfferedTool } from "../tools/offered-tool.ts";
import type { Received } from "./lost-call.ts";
import { mapCall } from "./map-call.ts";
import { sayUnread, type BrokenCall } from "./say-unread.ts";
import type { ReadCall } from "./dialect/to-calls.ts";

export interface Calling {
  /** None: nothing is a call, and text goes on as it is. */
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
  /** Whoever reads this asks once more for a call that can't be carried out. */
  readonly asks: boolean;
  readonly received: Received;
}

/** Turns the calls of one answer into the client's, and counts them. */
export class ClientCalls {
  readonly #calling: Calling;
  /** Those that the client can carry out. */
  good = 0;
  /** With those that can't be read. */
  seen = 0;

  constructor(calling: Calling) {
    this.#calling = calling;
  }

  text(text: string): TurnEvent {
    this.#calling.received.endsBroken &&= text.trim() === "";
    return { type: "text-delta", text };
  }

  /** @param raw how it was written; empty: with the call before it */
  call(call: ReadCall, raw: string): TurnEvent {
    const { tools, turn, dropped, received } = this.#calling;
    this.seen += 1;
    const mapped = "problem" in call ? call : mapCall(call, tools);
    if ("problem" in mapped) {
      const { name } = call;
      const written = raw === "" && "input" in call ? JSON.stringify({ name, arguments: call.input }) : raw;
      const problem = written === "" ? `this call could not be read: ${mapped.problem}` : mapped.problem;
      return this.unread({ raw: written, problem, ...(name === undefined ? {} : { name }) });
    }
    this.good += 1;
    received.endsBroken = false;
    for (const one of mapped.mended) dropped.add({ what: "call", why: `mended: ${one}` });
    for (const name of mapped.leftOut) dropped.add({ what: name, why: `${call.name ?? ""} has no such argument` });
    return { type: "tool-use", id: `toolu_${turn}_${this.good}`, name: mapped.name, input: mapped.input };
  }

  unread(broken: Omit<BrokenCall, "type">): TurnEvent {
    const { asks, received } = this.#calling;
    received.endsBroken = true;
    return asks && this.good === 0
      ? { type: "broken-call", ...broken }
      : { type: "text-delta", text: sayUnread(broken), own: true };
  }
}
