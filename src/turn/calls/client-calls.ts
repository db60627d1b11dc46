import type { StopReason, TurnEvent } from "../../terms/turn-event.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { OfferedTool } from "../tools/offered-tool.ts";
import { repairedCall } from "../../terms/mended-call.ts";
import { cutCall, lostCallReason, type Received } from "./lost-call.ts";
import { mapCall } from "./map-call.ts";
import { describeUnreadCall, type UnreadableCall } from "./say-unread.ts";
import type { ReadCall } from "./dialect/to-calls.ts";

export interface ClientCallsInput {
  /** None: nothing is a call, and text goes on as it is. */
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
  /** Whoever reads this asks once more for a call that can't be carried out. */
  readonly willRetry: boolean;
  readonly received: Received;
}

/** Turns the calls of one answer into the client's, and counts them. */
export class ClientCalls {
  readonly #calling: ClientCallsInput;
  /** Those that the client can carry out. */
  good = 0;
  /** With those that can't be read. */
  seen = 0;
  /** Can't be carried out, and came last: whether the limit has cut it, only the end of the answer says. */
  #broken: Omit<UnreadableCall, "type"> | undefined;

  constructor(calling: ClientCallsInput) {
    this.#calling = calling;
  }

  text(text: string): TurnEvent[] {
    return [...this.release(), { type: "text-delta", text }];
  }

  /** @param raw how it was written; empty: with the call before it */
  call(call: ReadCall, raw: string): TurnEvent[] {
    const before = this.release();
    const { tools, turn, dropped } = this.#calling;
    this.seen += 1;
    const mapped = "problem" in call ? call : mapCall(call, tools);
    if ("problem" in mapped) {
      const { name } = call;
      const written = raw === "" && "input" in call ? JSON.stringify({ name, arguments: call.input }) : raw;
      const problem = written === "" ? `this call could not be read: ${mapped.problem}` : mapped.problem;
      this.#broken = { raw: written, problem, ...(name === undefined ? {} : { name }) };
      return before;
    }
    this.good += 1;
    for (const one of mapped.repairs) dropped.add(repairedCall(one));
    for (const name of mapped.leftOut) dropped.add({ what: name, why: `${call.name ?? ""} has no such argument` });
    const id = `toolu_${turn}_${this.good}`;
    return [...before, { type: "tool-use", id, name: mapped.name, input: mapped.input }];
  }

  /** What waits goes before whatever comes now. */
  release(): TurnEvent[] {
    const broken = this.#broken;
    this.#broken = undefined;
    return broken === undefined ? [] : [this.#unread(broken)];
  }

  /** Nothing more comes. */
  end(stopReason: StopReason): TurnEvent[] {
    const { received } = this.#calling;
    if (stopReason === "max_tokens" && this.#broken !== undefined)
      this.#broken = { ...this.#broken, problem: cutCall(this.#broken.problem, received) };
    const lost = lostCallReason(stopReason, this.seen, received);
    return lost === undefined ? this.release() : [this.#unread({ raw: "", problem: lost })];
  }

  #unread(broken: Omit<UnreadableCall, "type">): TurnEvent {
    return this.#calling.willRetry && this.good === 0
      ? { type: "broken-call", ...broken }
      : { type: "text-delta", text: describeUnreadCall(broken), own: true };
  }
}
