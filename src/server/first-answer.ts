import type { TurnEvent, Usage } from "../terms/turn-event.ts";
import type { BrokenAnswer } from "../turn/calls/repair-prompt.ts";
import { describeUnreadCall, type UnreadableCall } from "../turn/calls/say-unread.ts";

export type TurnEndEvent = Extract<TurnEvent, { type: "turn-end" }>;
export type TextDelta = Extract<TurnEvent, { type: "text-delta" }>;

/** An answer up to its end, which waits where there is something to ask for. */
export class FirstAnswer {
  /** Where a call waits that can't be carried out. */
  end: TurnEndEvent | undefined;
  usage: Usage | undefined;
  #said = "";
  #hasSpoken = false;
  /** From the first broken call on. */
  #held: (UnreadableCall | TextDelta)[] = [];

  *take(event: TurnEvent): Generator<TurnEvent> {
    switch (event.type) {
      case "text-delta":
        this.#said += event.text;
        if (this.#waits) this.#held.push(event);
        else yield* this.#speak(event);
        break;
      case "broken-call":
        this.#said += event.raw;
        this.#held.push(event);
        break;
      case "tool-use":
      case "looked-for-tools":
        yield* this.#release();
        yield event;
        break;
      case "turn-end":
        if (this.#waits) this.end = event;
        else yield event;
        break;
      default:
        if (event.type === "usage") this.usage = event.usage;
        yield event;
    }
  }

  get #waits(): boolean {
    return this.#held.length > 0;
  }

  #speak(event: TextDelta): TextDelta[] {
    this.#hasSpoken ||= event.text.trim() !== "";
    return [event];
  }

  get broken(): BrokenAnswer {
    return { text: this.#said, calls: this.#held.filter((event) => event.type === "broken-call") };
  }

  /** As if nobody had asked once more. */
  *asText(): Generator<TurnEvent> {
    yield* this.#release();
    if (this.end !== undefined) yield this.end;
  }

  *#release(): Generator<TurnEvent> {
    for (const event of this.#held)
      yield event.type === "text-delta" ? event : { type: "text-delta", text: describeUnreadCall(event) };
    this.#held = [];
  }

  /** What it says behind a broken call; nobody has read that yet. */
  textDeltas(): TextDelta[] {
    return this.#held.filter((event) => event.type === "text-delta").filter(({ text }) => text.trim() !== "");
  }

  /** What stands between its words and others. */
  between(): TextDelta[] {
    return this.#hasSpoken || this.textDeltas().length > 0 ? [{ type: "text-delta", text: "\n\n" }] : [];
  }
}
