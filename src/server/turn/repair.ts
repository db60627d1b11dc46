import { estimateText } from "../../prompt/tokens/estimate.ts";
import { fitPrompt } from "../../prompt/tokens/token-counter.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { pipe, type Emit, type Sink, type AnswerSource, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { Repair } from "../../shared/turn-report.ts";
import { describeUnreadCall, type BrokenAnswer, type UnreadableCall } from "../../tool-calls/mapping/repair-prompt.ts";
import type { ServerContext } from "../context/server-context.ts";
import { countPrompt } from "./fit-into-window.ts";

export interface RepairOptions extends RepairObserver {
  readonly first: AnswerSource;
  /** The prompt of a second request; undefined: there is no room for one. */
  readonly repairPrompt: (broken: BrokenAnswer, usage: Usage | undefined) => Promise<Prompt | undefined>;
  readonly retry: (prompt: Prompt) => AnswerSource;
}

/**
 * Passes an answer on, and calls the model once more where its calls can't be carried out. Text before such a call is sent at once and stays; what
 * follows it waits for the end of the answer. A call that can be carried out, even behind it, settles the answer: what is broken is text then.
 * @throws what the first request throws, and the second one where a call of it has gone out; any other failure of it leaves things as they were
 */
export async function retryForRepair(options: RepairOptions, sink: Sink): Promise<void> {
  const { onRepair, signal } = options;
  const first = new FirstAnswer();
  await options.first(pipe([first], sink));
  const { end, broken, usage } = first;
  if (end === undefined) return;
  const emit: Emit<TurnEvent> = (event) => sink.push(event);
  // What the limit has cut it would cut again.
  if (end.stopReason !== "end_turn") return first.asText(emit);
  const prompt = await options.repairPrompt(broken, usage);
  if (prompt === undefined) {
    onRepair("noRoom");
    return first.asText(emit);
  }
  const second = new SecondAnswer(first, options);
  try {
    await options.retry(prompt)(pipe([second], sink));
  } catch (error) {
    signal.throwIfAborted();
    if (second.hasCalled) throw error;
    onRepair("failed", error);
    return first.asText(emit);
  }
  second.finish(emit);
}

type TurnEndEvent = Extract<TurnEvent, { type: "turn-end" }>;
type TextDelta = Extract<TurnEvent, { type: "text-delta" }>;

/** An answer up to its end, which waits where a call can't be carried out. */
class FirstAnswer implements TurnStage {
  /** Set where such a call waits. */
  end: TurnEndEvent | undefined;
  usage: Usage | undefined;
  #said = "";
  #hasSpoken = false;
  /** From the first broken call on. */
  #held: (UnreadableCall | TextDelta)[] = [];

  push(event: TurnEvent, emit: Emit<TurnEvent>): void {
    switch (event.type) {
      case "text-delta":
        this.#said += event.text;
        if (this.#waits) return void this.#held.push(event);
        this.#hasSpoken ||= event.text.trim() !== "";
        break;
      case "broken-call":
        this.#said += event.raw;
        return void this.#held.push(event);
      case "tool-use":
      case "looked-for-tools":
        this.#release(emit);
        break;
      case "turn-end":
        if (!this.#waits) break;
        this.end = event;
        return;
      case "usage":
        this.usage = event.usage;
        break;
      default:
    }
    emit(event);
  }

  get #waits(): boolean {
    return this.#held.length > 0;
  }

  get broken(): BrokenAnswer {
    return { text: this.#said, calls: this.#held.filter((event) => event.type === "broken-call") };
  }

  /** As if there had been no second request. */
  asText(emit: Emit<TurnEvent>): void {
    this.#release(emit);
    if (this.end !== undefined) emit(this.end);
  }

  #release(emit: Emit<TurnEvent>): void {
    for (const event of this.#held)
      emit(event.type === "text-delta" ? event : { type: "text-delta", text: describeUnreadCall(event) });
    this.#held = [];
  }

  /** Its text behind a broken call; nobody has read that yet. */
  textDeltas(): TextDelta[] {
    return this.#held.filter((event) => event.type === "text-delta").filter(({ text }) => text.trim() !== "");
  }

  /** What separates its text from more. */
  between(): TextDelta[] {
    return this.#hasSpoken || this.textDeltas().length > 0 ? [{ type: "text-delta", text: "\n\n" }] : [];
  }
}

/** Follows what becomes of a second request. */
interface RepairObserver {
  /** Called once, before the second answer is sent. */
  readonly onRepair: (repair: Repair, error?: unknown) => void;
  /** Called with what the second request has used, by itself. */
  readonly onUsage: (usage: Usage) => void;
  /** Aborted: nobody waits for the second answer. */
  readonly signal: AbortSignal;
}

const EMPTY = "the second answer is empty";
const NO_CALL = "the second answer has no call that can be carried out, either";

/** An answer that replaces broken calls: its calls, or its text where it has none. */
class SecondAnswer implements TurnStage {
  /** A call of it has gone out. */
  hasCalled = false;
  readonly #first: FirstAnswer;
  readonly #observer: RepairObserver;
  readonly #texts: TextDelta[] = [];
  #isBroken = false;
  #end: TurnEndEvent | undefined;

  constructor(first: FirstAnswer, observer: RepairObserver) {
    this.#first = first;
    this.#observer = observer;
  }

  push(event: TurnEvent, emit: Emit<TurnEvent>): void {
    switch (event.type) {
      case "tool-use":
        this.#call(emit);
        return emit(event);
      case "text-delta":
        if (this.hasCalled) emit(event);
        else this.#texts.push(event);
        return;
      case "looked-for-tools": {
        // A call of mallex's own, which ends the answer; its text goes with it.
        const texts = this.hasCalled ? [] : [...this.#first.between(), ...this.#texts];
        this.#call(emit);
        texts.forEach(emit);
        return emit(event);
      }
      case "broken-call":
        this.#isBroken = true;
        return;
      case "turn-end":
        this.#end = event;
        return;
      case "usage":
        this.#observer.onUsage(event.usage);
        return emit({ type: "usage", usage: both(this.#first.usage, event.usage) });
      default:
        emit(event);
    }
  }

  /** Nothing more comes. */
  finish(emit: Emit<TurnEvent>): void {
    if (!this.hasCalled) {
      const hasText = !this.#isBroken && this.#texts.some(({ text }) => text.trim() !== "");
      if (this.#end === undefined || !hasText) {
        this.#observer.onRepair("failed", new Error(this.#isBroken ? NO_CALL : EMPTY));
        return this.#first.asText(emit);
      }
      this.#observer.onRepair("said");
      [...this.#first.textDeltas(), ...this.#first.between(), ...this.#texts].forEach(emit);
    }
    if (this.#end !== undefined) emit(this.#end);
  }

  /** The call is what was asked for, and not the text before it. */
  #call(emit: Emit<TurnEvent>): void {
    if (this.hasCalled) return;
    this.hasCalled = true;
    this.#observer.onRepair("called");
    this.#first.textDeltas().forEach(emit);
  }
}

/** The prompt of the second request holds that of the first, which is charged once. */
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
 * The prompt of the second request, for an answer of as many tokens as the first has left: of what the client takes, and of the window. Undefined
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
