import { estimateText } from "../../prompt/tokens/estimate.ts";
import { fitPrompt } from "../../prompt/tokens/token-counter.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { Repair } from "../../shared/turn-report.ts";
import { describeUnreadCall, type BrokenAnswer, type UnreadableCall } from "../../tool-calls/mapping/repair-prompt.ts";
import type { ServerContext } from "../context/server-context.ts";
import { countPrompt } from "./fit-into-window.ts";

export interface RepairOptions extends RepairObserver {
  readonly first: AsyncIterable<TurnEvent>;
  /** The prompt of a second question; undefined: there is no room for one. */
  readonly repairPrompt: (broken: BrokenAnswer, usage: Usage | undefined) => Promise<Prompt | undefined>;
  readonly retry: (prompt: Prompt) => AsyncIterable<TurnEvent>;
}

/**
 * Passes an answer on, and asks once more where its calls can't be carried out. Words before such a call are given at once and stay; what follows it waits
 * for the end of the answer. A call that can be carried out, even behind it, settles the answer: what is broken is text then.
 * @throws what the first question throws, and the second one where a call of it has gone out; any other failure of it leaves things as they were
 */
export async function* retryForRepair({
  first,
  repairPrompt,
  retry: again,
  ...observer
}: RepairOptions): AsyncGenerator<TurnEvent> {
  const answer = new FirstAnswer();
  for await (const event of first) yield* answer.take(event);
  const { end, broken, usage } = answer;
  if (end === undefined) return;
  // What the limit has cut it would cut again.
  if (end.stopReason !== "end_turn") return yield* answer.asText();
  const prompt = await repairPrompt(broken, usage);
  if (prompt === undefined) {
    observer.onRepair("noRoom");
    return yield* answer.asText();
  }
  yield* new SecondAnswer(answer, observer).read(again(prompt));
}

type TurnEndEvent = Extract<TurnEvent, { type: "turn-end" }>;
type TextDelta = Extract<TurnEvent, { type: "text-delta" }>;

/** An answer up to its end, which waits where there is something to ask for. */
class FirstAnswer {
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

/** Whoever is told what becomes of a second question. */
interface RepairObserver {
  /** Told once, before what comes of it is given. */
  readonly onRepair: (repair: Repair, error?: unknown) => void;
  /** Told what the second question has taken, by itself. */
  readonly onUsage: (usage: Usage) => void;
  /** Aborted: nobody waits for what comes of it. */
  readonly signal: AbortSignal;
}

const EMPTY = "the second answer is empty";

/** An answer that takes the place of broken calls: its calls, or its words where it has none. */
class SecondAnswer {
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

type RepairableTurn = Extract<PreparedTurn, { kind: "ask" }>;

interface Broken {
  readonly broken: BrokenAnswer;
  /** Of the broken answer. */
  readonly usage: Usage | undefined;
}

/**
 * The question that is asked once more, for an answer of as many tokens as the first has left: of what the client takes, and of the window. Undefined
 * where that is less than the broken call was long.
 */
export async function repairPromptWithin(
  turn: RepairableTurn,
  { broken, usage }: Broken,
  serverContext: Pick<ServerContext, "counter" | "program">,
): Promise<Prompt | undefined> {
  const spent = usage?.outputTokens ?? estimateText(broken.text);
  const source = turn.repair?.(turn.prompt, broken);
  if (source === undefined) return undefined;
  const prompt = { ...source, maxTokens: turn.prompt.maxTokens - spent };
  const count = await countPrompt({ ...turn, prompt }, serverContext);
  const fit = fitPrompt(prompt, count, serverContext.program.plan.profiles[turn.profile]?.window ?? Infinity);
  const left = fit.kind === "shorten" ? fit.maxTokens : prompt.maxTokens;
  const needed = broken.calls.reduce((sum, { raw }) => sum + (raw === "" ? spent : estimateText(raw)), 0);
  return fit.kind === "refuse" || left < Math.max(1, needed) ? undefined : { ...prompt, maxTokens: left };
}
