import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldMessages, type FormattedMessage } from "../../../../src/prompt/conversation/format-messages.ts";
import {
  asksIn,
  begins,
  limitOf,
  longTalk,
  reckonedLong,
  shownWithin,
  tokensIn,
  type Given,
} from "./long-conversation.ts";

const SIZES: readonly Given[] = [{}, { talk: 4000, result: 500 }, { talk: 1500 }, { result: 200 }, { window: 32_768 }];
const RUNS = { seed: 21, numRuns: 5, endOnFailure: true };

describe.each(["native", "text"] as const)("a long talk whose calls are %s", (form) => {
  /** A step brings some thousand tokens here, which is much for a talk of 1500: what it can hold is read anew most of the time. */
  test.each([
    [{}, 35],
    [{ talk: 4000, result: 500 }, 35],
    [{ talk: 1500 }, 80],
    [{ result: 200 }, 10],
    [{ window: 32_768 }, 6],
    [{ window: 32_768, result: 1000 }, 6],
  ] satisfies [Given, number][])(
    "begins with what it was a turn before, but for few cuts: %j, %d in 100",
    (budget, most) => {
      const seen = { turns: 0, cuts: 0, read: 0, cached: 0 };
      fc.assert(
        fc.property(longTalk(form, 20), (grown) => {
          let before: readonly FormattedMessage[] = [];
          for (const [at] of grown.entries()) {
            const now = shownWithin(grown.slice(0, at + 1).flat(), budget);
            const parting = now.findIndex(
              (message, index) => JSON.stringify(message) !== JSON.stringify(before[index]),
            );
            seen.read += tokensIn(now);
            seen.cached += tokensIn(now.slice(0, parting < 0 ? now.length : parting));
            seen.turns++;
            if (!begins(now, before)) seen.cuts++;
            before = now;
          }
        }),
        { ...RUNS, numRuns: 3 },
      );
      const [often, kept] = [(100 * seen.cuts) / seen.turns, (100 * seen.cached) / seen.read];
      process.stdout.write(
        `${JSON.stringify(budget)}, ${form}: ${seen.turns} turns, ${often.toFixed(1)} cuts in 100, ${kept.toFixed(0)} % of what is read was read before\n`,
      );
      expect(often).toBeLessThan(most);
    },
  );

  test.each(SIZES)("is cut only where it had grown too long, and then far enough: %j", (budget) => {
    fc.assert(
      fc.property(longTalk(form, 14), (grown) => {
        let before: readonly FormattedMessage[] = [];
        for (const [at, added] of grown.entries()) {
          const now = shownWithin(grown.slice(0, at + 1).flat(), budget);
          // Results that are too long are cut when they come, so what is added is no more than it is when it stands alone.
          const grownTo = tokensIn(before) + tokensIn(added);
          expect(begins(now, before) || grownTo > limitOf(budget) - reckonedLong(before)).toBe(true);
          before = now;
        }
      }),
      RUNS,
    );
  });

  test.each(SIZES)("fits, or what must stay is too long by itself: %j", (budget) => {
    fc.assert(
      fc.property(longTalk(form, 14), (grown) => {
        const talk = grown.flat();
        const now = shownWithin(talk, budget);
        const question = talk.findLastIndex((_, index) => asksIn(talk)(index));
        const answer = talk.findLastIndex(({ role }) => role === "assistant");
        const must = tokensIn(talk.slice(question, question + 1)) + (answer > question ? tokensIn(now.slice(-2)) : 0);
        expect(tokensIn(now) <= limitOf(budget) || must > limitOf(budget) - reckonedLong(now)).toBe(true);
      }),
      RUNS,
    );
  });

  test.each(SIZES)(
    "keeps each call with its results, the newest question, and a user's message in front: %j",
    (budget) => {
      fc.assert(
        fc.property(longTalk(form, 14), (grown) => {
          const talk = grown.flat();
          const now = shownWithin(talk, budget);
          const pieces = now.flatMap((message) => message.pieces);
          const called = pieces.flatMap((piece) => (piece.kind === "call" ? piece.call.id : []));
          expect(pieces.flatMap((piece) => (piece.kind === "result" ? piece.callId : []))).toEqual(called);
          expect(now[0]?.role).toBe("user");
          const question = talk[talk.findLastIndex((_, index) => asksIn(talk)(index))];
          expect(now).toContainEqual(question);
          const roles = foldMessages("", now).map(({ role }) => (role === "tool" ? "user" : role));
          const turns = roles.filter((role, index) => role !== roles[index - 1]);
          expect(turns).toEqual(turns.map((_, index) => (index % 2 === 0 ? "user" : "assistant")));
        }),
        RUNS,
      );
    },
  );
});
