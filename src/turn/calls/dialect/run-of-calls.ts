import type { MatchedCalls } from "./find-call.ts";
import type { TextSource, AwaitInput } from "./source.ts";

/** Calls with nothing between them. */
export interface CallRun {
  readonly matches: MatchedCalls[];
  /** Nothing but blanks and calls before them on their line. */
  readonly isOwn: boolean;
  /** How many of them stand on the first line, where there are more lines. */
  inLine?: number;
  /** How many of them are calls whatever follows. */
  sure?: number;
}

/** Nothing but what ends a sentence stands on the rest of the line. */
export function* endsSentence(source: TextSource, start: number): AwaitInput<boolean> {
  const marks = yield* source.skip(start, /[.!]/);
  return marks > start && "\n".includes(source.at(yield* source.skip(marks, /[^\S\n]/)));
}

/** Whole calls stand at the beginning of a line, and no call, but something else, on the rest of it, here. */
export function hasTrailingText({ isOwn, matches: found }: CallRun, source: TextSource, here: number): boolean {
  const end = found.at(-1)?.end;
  return isOwn && end !== undefined && found.every(({ isMeant }) => isMeant) && !source.slice(end, here).includes("\n");
}

/** Whoever writes on behind a call on its line may only speak of it: it is told of, and not carried out. */
export function asNotExecuted({ start, end, calls }: MatchedCalls): MatchedCalls {
  const problem = "words stand behind it on its line";
  return { start, end, calls: calls.map(({ name }) => ({ problem, ...(name === undefined ? {} : { name }) })) };
}
