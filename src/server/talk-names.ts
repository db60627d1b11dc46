import { dropOldest } from "./drop-oldest.ts";

/** Which talks a session has had: its own, its helpers', what followed a summing up. */
export interface TalkNames {
  /** @param begins this request is the first of the talk, so it is no other session's that goes on */
  meet(key: string, talk: string, begins: boolean): void;
  talksOf(key: string): string[];
  hasBegun(key: string, talk: string): boolean;
}

/** Of one session. */
const MOST_TALKS = 100;

/** @param keep sessions at most: the one that was silent longest goes first */
export function createTalkNames(keep: number): TalkNames {
  /** The talks of each session, and whether it has begun there. */
  const met = new Map<string, Map<string, boolean>>();
  return {
    meet(key, talk, begins) {
      const talks = met.get(key) ?? new Map<string, boolean>();
      const hasBegun = begins || talks.get(talk) === true;
      talks.delete(talk);
      talks.set(talk, hasBegun);
      met.delete(key);
      met.set(key, talks);
      dropOldest(talks, MOST_TALKS);
      dropOldest(met, keep);
    },
    talksOf: (key) => [...(met.get(key)?.keys() ?? [])],
    hasBegun: (key, talk) => met.get(key)?.get(talk) === true,
  };
}
