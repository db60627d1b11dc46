import type { Round } from "./read-rounds.ts";
import type { ConversationLimits } from "./talk-limits.ts";
import type { LinePart, ConversationLines } from "./talk-lines.ts";

/**
 * Goes through a talk as it went: before each answer that was asked for, it is cut if it had grown beyond its limit. So the same talk,
 * gone on, is cut in the same places, with nothing remembered.
 */
export function trimConversation(
  conversation: ConversationLines,
  rounds: readonly Round[],
  limits: ConversationLimits,
): void {
  const cutter = new Cutter(conversation, rounds, limits);
  let most = 0;
  for (const [at, { requestIndex, start, end }] of rounds.entries()) {
    cutter.goOn(at);
    most += conversation.most(start, end);
    // As long as it can't be too long, nothing has to be counted.
    if (most <= limits.result) continue;
    conversation.arrive(end);
    capResults(conversation, conversation.results(requestIndex, end), limits);
    if (conversation.tokens > limits.conversationTokens) cutter.cut(at);
  }
}

/** A result that is too long is shortened when it comes; so are results that are too long together, the longest first. */
function capResults(
  conversation: ConversationLines,
  parts: readonly LinePart[],
  { result, results }: ConversationLimits,
): void {
  const long = (most: number): LinePart[] => parts.filter((part) => conversation.tokensOf(part) > most);
  for (const part of long(result)) conversation.cap(part, result);
  const most = levelOf(
    parts.map((part) => conversation.tokensOf(part)),
    results,
  );
  for (const part of long(most)) conversation.cap(part, most);
}

/** The height at which all must be cut off so that they are no more than `sum` together. */
function levelOf(costs: readonly number[], sum: number): number {
  const rising = costs.toSorted((a, b) => a - b);
  let left = sum;
  for (const [at, cost] of rising.entries()) {
    const share = Math.floor(left / (rising.length - at));
    if (cost > share) return share;
    left -= cost;
  }
  return Infinity;
}

/**
 * What is oldest goes first, and a call only with its results: results of earlier turns, then those turns; then, where the question of now has
 * led far, its own older results and steps; last the opening. The newest question and what was answered since the newest answer stay. What
 * was gone through is not looked at again, so a talk that is cut each time takes no longer than one that is cut once.
 */
class Cutter {
  readonly #talk: ConversationLines;
  readonly #rounds: readonly Round[];
  readonly #limits: ConversationLimits;
  /** Where each turn begins, the opening's behind the opening: what belongs to a call stays with it. */
  readonly #turns: number[] = [];
  /** The round with the newest question. */
  #newest = 0;
  /** Turns that are left out. */
  #gone = 0;
  /** The first round of the newest turn that is not left out. */
  #step = 1;
  /** Before these messages old results are shortened: those of earlier turns, and those of the newest. */
  #old = 0;
  #recent = 0;

  constructor(conversation: ConversationLines, rounds: readonly Round[], limits: ConversationLimits) {
    this.#talk = conversation;
    this.#rounds = rounds;
    this.#limits = limits;
  }

  goOn(at: number): void {
    const round = this.#rounds[at];
    if (round?.isQuestion !== true) return;
    this.#turns.push(at === 0 ? round.end : round.hasResults ? round.start : round.requestIndex);
    this.#newest = at;
    this.#step = at + 1;
    this.#recent = round.end;
  }

  /** The talk is too long before the answer to this round. */
  cut(at: number): void {
    this.#old = this.#stub(this.#old, this.#turns.at(-1) ?? 0);
    this.#leaveOutTurns();
    if (this.#isLong) this.#recent = this.#stub(this.#recent, this.#rounds[at]?.start ?? 0);
    if (this.#isLong) this.#leaveOutSteps(at);
    if (this.#isLong && this.#newest > 0) this.#talk.leaveOut(0, this.#rounds[0]?.end ?? 0);
  }

  #leaveOutTurns(): void {
    const turns = this.#turns;
    for (; this.#isHigh && this.#gone < turns.length - 1; this.#gone++)
      this.#talk.leaveOut(turns[this.#gone] ?? 0, turns[this.#gone + 1] ?? 0);
  }

  #leaveOutSteps(end: number): void {
    for (; this.#isHigh && this.#step < end; this.#step++) {
      const { start, end: behind } = this.#rounds[this.#step] ?? { start: 0, end: 0 };
      this.#talk.leaveOut(start, behind);
    }
  }

  /** @returns before which message all is done */
  #stub(start: number, end: number): number {
    let at = start;
    for (; this.#isHigh && at < end; at++)
      for (const part of this.#talk.results(at, at + 1))
        if (this.#isHigh && part.form !== "stub") this.#talk.stub(part);
    // Its last result may have been enough.
    return this.#isHigh ? at : Math.max(start, at - 1);
  }

  get #isLong(): boolean {
    return this.#talk.tokens > this.#limits.conversationTokens;
  }

  get #isHigh(): boolean {
    return this.#talk.tokens > this.#limits.low;
  }
}
