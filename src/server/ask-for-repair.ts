import type { Prompt } from "../terms/prompt.ts";
import type { TurnEvent, Usage } from "../terms/turn-event.ts";
import type { Repair } from "../terms/report.ts";
import type { BrokenAnswer } from "../turn/calls/repair-prompt.ts";
import { sayUnread, type BrokenCall } from "../turn/calls/say-unread.ts";

export interface RepairOptions {
  readonly first: AsyncIterable<TurnEvent>;
  /** The prompt of a second question; undefined: there is no room for one. */
  readonly room: (broken: BrokenAnswer, usage: Usage | undefined) => Promise<Prompt | undefined>;
  readonly again: (prompt: Prompt) => AsyncIterable<TurnEvent>;
  /** Told once, before what comes of it is given. */
  readonly onRepair: (repair: Repair, error?: unknown) => void;
  /** Told what the second question has taken, by itself. */
  readonly onUsage: (usage: Usage) => void;
  /** Aborted: nobody waits for what comes of it. */
  readonly signal: AbortSignal;
}

type TurnEnd = Extract<TurnEvent, { type: "turn-end" }>;
type Words = Extract<TurnEvent, { type: "text-delta" }>;

/**
 * Passes an answer on, and asks once more where its calls can't be carried out. Words before such a call are given at once and stay; what follows it waits
 * for the end of the answer. A call that can be carried out, even behind it, settles the answer: what is broken is text then.
 * @throws what the first question throws, and the second one where a call of it has gone out; any other failure of it leaves things as they were
 */
export async function* askForRepair({ first, room, again, ...told }: RepairOptions): AsyncGenerator<TurnEvent> {
  const answer = new FirstAnswer();
  for await (const event of first) yield* answer.take(event);
  const { end, broken, usage } = answer;
  if (end === undefined) return;
  // What the limit has cut it would cut again.
  if (end.stopReason !== "end_turn") return yield* answer.asText();
  const prompt = await room(broken, usage);
  if (prompt === undefined) {
    told.onRepair("noRoom");
    return yield* answer.asText();
  }
  yield* new SecondAnswer(answer, told).read(again(prompt));
}

/** An answer up to its end, which waits where there is something to ask for. */
class FirstAnswer {
  /** Where a call waits that can't be carried out. */
  end: TurnEnd | undefined;
  usage: Usage | undefined;
  #said = "";
  #hasSpoken = false;
  /** From the first broken call on. */
  #held: (BrokenCall | Words)[] = [];

  *take(event: TurnEvent): Generator<TurnEvent> {
    if (event.type === "text-delta") this.#said += event.text;
    if (event.type === "broken-call") this.#said += event.raw;
    if (event.type === "usage") this.usage = event.usage;
    if (event.type === "tool-use" || event.type === "looked-for-tools") yield* this.#release();
    const isHeld = this.#held.length > 0;
    if (event.type === "broken-call" || (event.type === "text-delta" && isHeld)) this.#held.push(event);
    else if (event.type === "turn-end" && isHeld) this.end = event;
    else {
      this.#hasSpoken ||= event.type === "text-delta" && event.text.trim() !== "";
      yield event;
    }
  }

  get broken(): BrokenAnswer {
    return { said: this.#said, calls: this.#held.filter((event) => event.type === "broken-call") };
  }

  /** As if nobody had asked once more. */
  *asText(): Generator<TurnEvent> {
    yield* this.#release();
    if (this.end !== undefined) yield this.end;
  }

  *#release(): Generator<TurnEvent> {
    for (const event of this.#held)
      yield event.type === "text-delta" ? event : { type: "text-delta", text: sayUnread(event) };
    this.#held = [];
  }

  /** What it says behind a broken call; nobody has read that yet. */
  words(): Words[] {
    return this.#held.filter((event) => event.type === "text-delta").filter(({ text }) => text.trim() !== "");
  }

  /** What stands between its words and others. */
  between(): Words[] {
    return this.#hasSpoken || this.words().length > 0 ? [{ type: "text-delta", text: "\n\n" }] : [];
  }
}

type Told = Pick<RepairOptions, "onRepair" | "onUsage" | "signal">;

/** An answer that takes the place of broken calls: its calls, or its words where it has none. */
class SecondAnswer {
  readonly #first: FirstAnswer;
  readonly #told: Told;
  readonly #words: Words[] = [];
  #isCalled = false;
  #isBroken = false;
  #end: TurnEnd | undefined;

  constructor(first: FirstAnswer, told: Told) {
    this.#first = first;
    this.#told = told;
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
      onRepair("failed");
      return yield* this.#first.asText();
    }
    if (!this.#isCalled) {
      onRepair("said");
      yield* [...this.#first.words(), ...this.#first.between(), ...this.#words];
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
  #called(): Words[] {
    this.#isCalled = true;
    this.#told.onRepair("called");
    return this.#first.words();
  }

  #says(): boolean {
    return !this.#isBroken && this.#words.some(({ text }) => text.trim() !== "");
  }
}

/** The prompt of the second question holds that of the first, which is charged once. */
function both(first: Usage | undefined, second: Usage): Usage {
  return first === undefined ? second : { ...first, outputTokens: first.outputTokens + second.outputTokens };
}
