import type { Repair } from "../terms/report.ts";
import type { TurnEvent, Usage } from "../terms/turn-event.ts";
import type { FirstAnswer, TurnEndEvent, TextDelta } from "./first-answer.ts";

/** Whoever is told what becomes of a second question. */
export interface RepairObserver {
  /** Told once, before what comes of it is given. */
  readonly onRepair: (repair: Repair, error?: unknown) => void;
  /** Told what the second question has taken, by itself. */
  readonly onUsage: (usage: Usage) => void;
  /** Aborted: nobody waits for what comes of it. */
  readonly signal: AbortSignal;
}

const EMPTY = "the second answer is empty";

/** An answer that takes the place of broken calls: its calls, or its words where it has none. */
export class SecondAnswer {
  readonly #first: FirstAnswer;
  readonly #told: RepairObserver;
  readonly #words: TextDelta[] = [];
  #isCalled = false;
  #isBroken = false;
  #end: TurnEndEvent | undefined;

  constructor(first: FirstAnswer, observer: RepairObserver) {
    this.#first = first;
    this.#told = observer;
  }

  async *read(events: AsyncIterable<TurnEvent>): AsyncGenerator<TurnEvent> {
    const { onRepair, signal } = this.#told;
    try {
      for await (const event of events) yield* this.#take(event);
    } catch (error) {
      signal.throwIfAborted();
      if (this.#isCalled) throw error;
      onRepair("failed", error);
      return yield* this.#first.asText();
    }
    const end = this.#end;
    if (!this.#isCalled && (end === undefined || !this.#says())) {
      onRepair(
        "failed",
        new Error(this.#isBroken ? "the second answer has no call that can be carried out, either" : EMPTY),
      );
      return yield* this.#first.asText();
    }
    if (!this.#isCalled) {
      onRepair("said");
      yield* [...this.#first.textDeltas(), ...this.#first.between(), ...this.#words];
    }
    if (end !== undefined) yield end;
  }

  *#take(event: TurnEvent): Generator<TurnEvent> {
    switch (event.type) {
      case "tool-use":
        if (!this.#isCalled) yield* this.#called();
        yield event;
        break;
      case "text-delta":
        if (this.#isCalled) yield event;
        else this.#words.push(event);
        break;
      case "looked-for-tools":
        // A call of mallex's own, which ends the answer; its words go with it.
        if (!this.#isCalled) yield* [...this.#called(), ...this.#first.between(), ...this.#words];
        yield event;
        break;
      case "broken-call":
        this.#isBroken = true;
        break;
      case "turn-end":
        this.#end = event;
        break;
      case "usage":
        this.#told.onUsage(event.usage);
        yield { type: "usage", usage: both(this.#first.usage, event.usage) };
        break;
      default:
        yield event;
    }
  }

  /** The call is what was asked for, and not the words before it. */
  #called(): TextDelta[] {
    this.#isCalled = true;
    this.#told.onRepair("called");
    return this.#first.textDeltas();
  }

  #says(): boolean {
    return !this.#isBroken && this.#words.some(({ text }) => text.trim() !== "");
  }
}

/** The prompt of the second question holds that of the first, which is charged once. */
function both(first: Usage | undefined, second: Usage): Usage {
  return first === undefined ? second : { ...first, outputTokens: first.outputTokens + second.outputTokens };
}
