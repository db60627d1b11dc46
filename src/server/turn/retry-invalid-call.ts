import { estimateText } from "../../shared/text/estimate-text.ts";
import { fitPrompt } from "../../prompt/tokens/token-counter.ts";
import type { ModelTurn } from "../../routing/turn/build-prompt.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { pipe, type Emit, type Sink, type AnswerSource, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { Repair } from "../../shared/turn-report.ts";
import { describeUnreadCall, type BrokenAnswer, type UnreadableCall } from "../../tool-calls/mapping/retry-prompt.ts";
import type { ServerContext } from "../context/server-context.ts";
import { countPrompt } from "./fit-into-window.ts";

export interface RepairOptions<Repaired> extends RepairObserver {
  readonly first: AnswerSource;
  /** The turn of a second request; undefined: no room for one. */
  readonly repair: (broken: BrokenAnswer, usage: Usage | undefined) => Promise<Repaired | undefined>;
  readonly retry: (repaired: Repaired) => AnswerSource;
}

/**
 * Passes an answer on, and calls the model again for calls that can't be carried out. Text before such a call is sent at once; text after it waits for
 * the end of the answer. One valid call, even after it, settles the answer, and the broken call becomes text.
 * @throws what the first request throws, or the second one once a call of it was sent; any other failure of it leaves the first answer as it is
 */
export async function retryForRepair<Repaired>(options: RepairOptions<Repaired>, sink: Sink): Promise<void> {
  const { onRepair, signal } = options;
  const first = new FirstAnswer();
  await options.first(pipe([first], sink));
  const { end, broken, usage } = first;
  if (end === undefined) return;
  const emit: Emit<TurnEvent> = (event) => sink.push(event);
  // A limit that cut the first answer would cut the second one, too.
  if (end.stopReason !== "end_turn") return first.asText(emit);
  const repaired = await options.repair(broken, usage);
  if (repaired === undefined) {
    onRepair("noRoom");
    return first.asText(emit);
  }
  const second = new SecondAnswer(first, options);
  try {
    await options.retry(repaired)(pipe([second], sink));
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

/** The first answer; its end waits if a call can't be carried out. */
class FirstAnswer implements TurnStage {
  /** Set if a broken call waits. */
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
      case "own-search":
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

  /** Sends broken calls as text, without a second request. */
  asText(emit: Emit<TurnEvent>): void {
    this.#release(emit);
    if (this.end !== undefined) emit(this.end);
  }

  #release(emit: Emit<TurnEvent>): void {
    for (const event of this.#held)
      emit(event.type === "text-delta" ? event : { type: "text-delta", text: describeUnreadCall(event) });
    this.#held = [];
  }

  /** The text after the broken call, which was not sent yet. */
  textDeltas(): TextDelta[] {
    return this.#held.filter((event) => event.type === "text-delta").filter(({ text }) => text.trim() !== "");
  }

  /** Separates its text from more text. */
  between(): TextDelta[] {
    return this.#hasSpoken || this.textDeltas().length > 0 ? [{ type: "text-delta", text: "\n\n" }] : [];
  }
}

interface RepairObserver {
  /** Called once, before the second answer is sent. */
  readonly onRepair: (repair: Repair, error?: unknown) => void;
  /** Called with the usage of the second request alone. */
  readonly onUsage: (usage: Usage) => void;
  /** Aborted when the client has disconnected. */
  readonly signal: AbortSignal;
}

const EMPTY = "the second answer is empty";
const NO_CALL = "the second answer has no call that can be carried out, either";

/** The answer that replaces broken calls: by its calls, or else by its text. */
class SecondAnswer implements TurnStage {
  /** A call of it was sent. */
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
      case "own-search": {
        // A call of mallex's own, which ends the answer together with its text.
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
        // Its prompt contains the first one, which is charged once.
        return emit({ type: "usage", usage: sumOutput(this.#first.usage, event.usage) });
      default:
        emit(event);
    }
  }

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

  /** The retry was for a call, so the text before it is dropped. */
  #call(emit: Emit<TurnEvent>): void {
    if (this.hasCalled) return;
    this.hasCalled = true;
    this.#observer.onRepair("called");
    this.#first.textDeltas().forEach(emit);
  }
}

function sumOutput(first: Usage | undefined, second: Usage): Usage {
  return first === undefined ? second : { ...first, outputTokens: first.outputTokens + second.outputTokens };
}

interface Unread {
  readonly broken: BrokenAnswer;
  readonly usage: Usage | undefined;
}

/** The turn of the second request; undefined: no room for one. */
export async function repairedTurn(
  turn: ModelTurn,
  unread: Unread,
  serverContext: Pick<ServerContext, "counter" | "program">,
): Promise<ModelTurn | undefined> {
  if (turn.held !== undefined) return turn.held.repair(turn, unread.broken, unread.usage);
  const prompt = await repairPromptWithin(turn, unread, serverContext);
  return prompt && { ...turn, prompt };
}

/**
 * The prompt of the second request. Its answer may have what the first one has left, of the client's limit and of the window. Undefined if that is
 * less than the length of the broken calls.
 */
export async function repairPromptWithin(
  turn: ModelTurn,
  { broken, usage }: Unread,
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
