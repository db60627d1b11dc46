import type { Round } from "./read-rounds.ts";
import type { TalkLimits } from "./talk-limits.ts";
import type { Part, TalkLines } from "./talk-lines.ts";

/**
 * Goes through a talk as it went: before each answer that was asked for, it is cut if it had grown beyond its limit. So the same talk,
 * gone on, is cut in the same places, with nothing remembered.
 */
export function cutTalk(talk: TalkLines, rounds: readonly Round[], limits: TalkLimits): void {
  let most = 0;
  for (const [at, { asked, start, end }] of rounds.entries()) {
    most += talk.most(start, end);
    // As long as it can't be too long, nothing has to be counted.
    if (most <= limits.result) continue;
    talk.arrive(end);
    capResults(talk, talk.results(asked, end), limits);
    if (talk.tokens > limits.talk) cutOnce(talk, rounds.slice(0, at + 1), limits);
  }
}

/** A result that is too long is shortened when it comes; so are results that are too long together, the longest first. */
function capResults(talk: TalkLines, parts: readonly Part[], { result, results }: TalkLimits): void {
  const long = (most: number): Part[] => parts.filter((part) => talk.tokensOf(part) > most);
  for (const part of long(result)) talk.cap(part, result);
  const most = levelOf(
    parts.map((part) => talk.tokensOf(part)),
    results,
  );
  for (const part of long(most)) talk.cap(part, most);
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
 * led far, its own older results and steps; last the opening. The newest question and what was answered since the newest answer stay.
 */
function cutOnce(talk: TalkLines, rounds: readonly Round[], limits: TalkLimits): void {
  const newest = rounds.findLastIndex(({ isQuestion }) => isQuestion);
  const turns = turnStarts(rounds.slice(0, newest + 1));
  stubResults(talk, { start: 0, end: turns.at(-1) ?? 0 }, limits);
  leaveOut(
    talk,
    turns.slice(0, -1).map((start, at) => ({ start, end: turns[at + 1] ?? start })),
    limits,
  );
  const steps = rounds.slice(newest + 1, -1);
  const [first] = steps;
  if (first !== undefined && talk.tokens > limits.talk) {
    stubResults(talk, { start: first.start, end: steps.at(-1)?.end ?? 0 }, limits);
    if (talk.tokens > limits.talk) leaveOut(talk, steps, limits);
  }
  if (newest > 0 && talk.tokens > limits.talk) talk.leaveOut(0, rounds[0]?.end ?? 0);
}

/** Where each turn begins, the opening's behind the opening: what belongs to a call stays with it. */
function turnStarts([opening, ...rounds]: readonly Round[]): number[] {
  const questions = rounds.filter(({ isQuestion }) => isQuestion);
  return [opening?.end ?? 0, ...questions.map(({ start, asked, hasResults }) => (hasResults ? start : asked))];
}

type Span = Pick<Round, "start" | "end">;

function stubResults(talk: TalkLines, { start, end }: Span, { low }: TalkLimits): void {
  for (const part of talk.results(start, end)) {
    if (talk.tokens <= low) return;
    if (part.form !== "stub") talk.stub(part);
  }
}

function leaveOut(talk: TalkLines, spans: readonly Span[], { low }: TalkLimits): void {
  for (const { start, end } of spans) {
    if (talk.tokens <= low) return;
    talk.leaveOut(start, end);
  }
}
