import { describe, expect, test } from "vitest";
import type { AnswerSource } from "../../../../src/shared/stages.ts";
import type { AnswerPart } from "../../../../src/shared/web-search.ts";
import type { TurnEvent, Usage } from "../../../../src/shared/turn-event.ts";
import { answerSearches } from "../../../../src/server/turn/request-model.ts";
import { sinkOf, sourceOf } from "../../../support/stages.ts";

const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const usage = (inputTokens: number, outputTokens: number): TurnEvent => ({
  type: "usage",
  usage: { inputTokens, cachedTokens: 0, outputTokens },
});
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
const ASKED: TurnEvent = { type: "own-search" };

interface Answered {
  readonly came: readonly TurnEvent[];
  /** Before each further request, and what room it has. */
  readonly said: readonly string[];
  readonly left: readonly number[];
  /** By the requests that ended in a search. */
  readonly read: readonly Usage[];
}

/** What comes of these answers, one after the other, and what was said before each question. */
async function answered(...answers: readonly (readonly TurnEvent[])[]): Promise<Answered> {
  const [first = [], ...rest] = answers;
  const said: string[] = [];
  const left: number[] = [];
  const read: Usage[] = [];
  const next = async (before: readonly AnswerPart[], room: number): Promise<AnswerSource | undefined> => {
    left.push(room);
    const answer = rest[said.length];
    said.push(before.map(String).join(""));
    return answer && sourceOf(answer);
  };
  const came: TurnEvent[] = [];
  const sink = sinkOf((event) => void came.push(event));
  const web = { isOver: false, search: () => Promise.reject(new Error("nobody searches the web")) };
  const sources = {
    first: sourceOf(first),
    next,
    web,
    maxTokens: 100,
    onUsage: (one: Usage) => void read.push(one),
  };
  await answerSearches(sources, sink);
  return { came, said, left, read };
}

describe("a model that has looked for tools is asked again", () => {
  test("behind all that it has said", async () => {
    expect(await answered([text("a "), text("b"), ASKED], [text("c"), ASKED], [text("d"), END])).toMatchObject({
      came: [text("a "), text("b"), text("c"), text("d"), END],
      said: ["a b", "a bc"],
    });
  });

  test("and counts as what it has read last and written in all", async () => {
    const { came, left, read } = await answered([usage(10, 5), ASKED], [usage(20, 2), usage(20, 7), END]);
    expect(came).toEqual([usage(10, 5), usage(20, 7), usage(20, 12), END]);
    expect(left).toEqual([95]);
    expect(read).toEqual([{ inputTokens: 10, cachedTokens: 0, outputTokens: 5 }]);
  });

  test("and counts none of them twice where the next one counts nothing", async () => {
    const { read } = await answered([usage(10, 5), ASKED], [usage(20, 7), ASKED], [text("no usage"), END]);
    expect(read).toEqual([{ inputTokens: 10, cachedTokens: 0, outputTokens: 5 }]);
  });

  test("with the room that is left, by estimate where its server counts nothing", async () => {
    const { left } = await answered([text("word ".repeat(20)), ASKED], [END]);
    expect(left[0]).toBeLessThan(90);
    expect(left[0]).toBeGreaterThan(50);
  });

  test("not where the limit of the answer is reached", async () => {
    const { came, said, read } = await answered([text("s"), usage(10, 100), ASKED], [text("never"), END]);
    expect(came.at(-1)).toEqual({ type: "turn-end", stopReason: "max_tokens" });
    // What it has read is counted as the answer's own.
    expect([said, read]).toEqual([[], []]);
  });

  test("not a fourth time", async () => {
    const search = [text("s"), ASKED];
    const { came, said } = await answered(search, search, search, search, [text("never"), END]);
    expect(said).toEqual(["s", "ss", "sss"]);
    expect(came.slice(4)).toEqual([text(expect.stringContaining("the answer ends here") as string), END]);
  });

  test("nor where its window holds no more", async () => {
    const { came } = await answered([text("s"), ASKED]);
    expect(came.slice(1)).toEqual([text(expect.stringContaining("the answer ends here") as string), END]);
  });

  test("and where a question is asked anew, what was said before it stays", async () => {
    const again: TurnEvent = { type: "begin-again" };
    const { came } = await answered([text("a"), ASKED], [text("lost"), again, text("b"), ASKED], [END]);
    expect(came).toEqual([text("a"), text("lost"), again, text("a"), text("b"), END]);
  });

  test("and an answer without a search is one", async () => {
    expect(await answered([text("a"), END])).toMatchObject({ came: [text("a"), END], said: [] });
  });
});
