import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Dropped } from "../../shared/turn-report.ts";

/** The rest of an answer that had come to repeat itself. */
export const REPETITION: Omit<Dropped, "count"> = {
  what: "answer",
  why: "the rest of it: the model repeated the same words again and again",
};

interface Limits {
  /** Characters that may repeat one block; undefined: no limit. */
  readonly limit: number | undefined;
  /** A person reads the answer: a note explains its end. */
  readonly hasNote: boolean | undefined;
  readonly dropped: DroppedCollector;
}

/**
 * Ends an answer whose text or thoughts repeat a block. It counts as ended by the model, since clients continue one that reached
 * its length. Aborts the backend.
 */
export function endAtRepetition({ limit, hasNote, dropped }: Limits): TurnStage {
  if (limit === undefined) return PASS;
  let detector = new RepetitionDetector(limit);
  let type: TurnEvent["type"] | undefined;
  let hasCalls = false;
  return {
    push(event, emit) {
      emit(event);
      if (PASSES_BY.has(event.type)) return;
      hasCalls ||= event.type === "tool-use";
      if (event.type !== type) detector = new RepetitionDetector(limit);
      ({ type } = event);
      if ((event.type !== "text-delta" && event.type !== "thinking-delta") || !detector.push(event.text)) return;
      dropped.add(REPETITION);
      if (hasNote === true)
        emit({ type: "text-delta", text: `${type === "text-delta" ? "\n\n" : ""}${NOTE}`, own: true });
      emit({ type: "turn-end", stopReason: hasCalls ? "tool_use" : "end_turn" });
    },
  };
}

/** Events without content. */
const PASSES_BY: ReadonlySet<TurnEvent["type"]> = new Set(["progress", "usage"]);

const NOTE =
  "[mallex: the model repeated the same words again and again, and was stopped here. " +
  "`calls.repeats.text` in mallex.yaml sets how far it may go.]";

/** UTF-16 units that are compared at a time, and after how many new ones. */
const WINDOW = 16_384;
const STEP = 1024;
/** Least consecutive blocks that count as repetition. */
const LEAST_BLOCKS = 8;
const LONGEST_BLOCK = WINDOW / LEAST_BLOCKS;
/** UTF-16 units at the end of a text that must be found again before. */
const END = 64;
/** Rows of numbers, rules and drawings may be long: what has no letters may repeat for so many times as long. */
const WITHOUT_LETTERS = 8;

/**
 * Detects text that only repeats one block. Blocks that differ in one character, such as numbered lines, don't count. Memory and
 * work per character are bounded.
 */
export class RepetitionDetector {
  readonly #limit: number;
  #window = "";
  #unchecked = 0;
  #run = { period: 0, length: 0 };

  /** @param limit characters that may repeat a block with letters */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether the text has repeated itself for longer than the limit. */
  push(text: string): boolean {
    for (let at = 0; at < text.length;) {
      const taken = text.slice(at, at + STEP - this.#unchecked);
      at += taken.length;
      this.#unchecked += taken.length;
      this.#window = (this.#window + taken).slice(-WINDOW);
      if (this.#unchecked < STEP) return false;
      this.#unchecked = 0;
      if (this.#isOver()) return true;
    }
    return false;
  }

  #isOver(): boolean {
    const found = this.#mayRepeat() ? longestRun(this.#window) : { period: 0, length: 0 };
    const isComplete = found.length === this.#window.length && found.period === this.#run.period;
    this.#run = { ...found, length: isComplete ? Math.max(found.length, this.#run.length + STEP) : found.length };
    if (this.#run.length < this.#limit) return false;
    const block = this.#window.slice(-found.period);
    return this.#run.length >= this.#limit * (/\p{L}/u.test(block) ? 1 : WITHOUT_LETTERS);
  }

  /** Cheap, and false for most texts: the end of what repeats is found again one block before. */
  #mayRepeat(): boolean {
    const end = this.#window.slice(-Math.min(END, this.#limit));
    const from = this.#window.length - end.length;
    return this.#window.slice(Math.max(0, from - LONGEST_BLOCK), -1).includes(end);
  }
}

/** The longest end of the text that repeats one block. */
function longestRun(text: string): { readonly period: number; readonly length: number } {
  const matches = matchesFromEnd(text);
  let [period, length] = [0, 0];
  for (let size = 1; size <= LONGEST_BLOCK && size < text.length; size++) {
    const run = size + (matches[size] ?? 0);
    if (run >= size * LEAST_BLOCKS && run > length) [period, length] = [size, run];
  }
  return { period, length };
}

/** The Z function of the reversed text. */
function matchesFromEnd(text: string): Uint32Array {
  const last = text.length - 1;
  const at = (index: number): number => text.charCodeAt(last - index);
  const matches = new Uint32Array(text.length);
  for (let index = 1, left = 0, right = 0; index < text.length; index++) {
    let match = index < right ? Math.min(right - index, matches[index - left] ?? 0) : 0;
    while (index + match < text.length && at(match) === at(index + match)) match++;
    matches[index] = match;
    if (index + match > right) [left, right] = [index, index + match];
  }
  return matches;
}
