import { beforeEach, describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { endAtSearch } from "../../../../src/prompt/tools/tool-search.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { OF_SERVERS, SEARCH } from "../../tool-calls/catalog/finders.ts";
import { offered } from "../../tool-calls/catalog/offered.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const OWN = offered(OF_SERVERS);
const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const note = (words: string): TurnEvent => ({ type: "text-delta", text: words, own: true });
const end = (stopReason: "end_turn" | "tool_use"): TurnEvent => ({ type: "turn-end", stopReason });
const search = (input: Record<string, unknown>): TurnEvent => ({ type: "tool-use", id: "a", name: "", input });
const run: TurnEvent = { type: "tool-use", id: "b", name: "Run", input: { command: "ls" } };

let dropped = collectDropped();
beforeEach(() => void (dropped = collectDropped()));

function ended(events: readonly TurnEvent[], tools = OWN): TurnEvent[] {
  return through(endAtSearch(tools, dropped), events);
}

describe("an answer ends at a search that is mallex's to make", () => {
  test.each(
    cases("an answer ends at a search that is mallexs to make") as {
      title: string;
      given: TurnEvent[];
      want: TurnEvent[];
    }[],
  )("$title", ({ given, want }) => {
    const usage: TurnEvent = { type: "usage", usage: { inputTokens: 9, cachedTokens: 0, outputTokens: 5 } };
    const came = ended([...given, run, text("never"), usage, end("tool_use")]);
    expect(came).toEqual([...want.slice(0, -1), usage, ...want.slice(-1)]);
    expect(dropped.list()).toEqual([{ what: "Run", count: 1, why: expect.stringContaining("together") as string }]);
  });

  test("but not where its server refuses the answer", () => {
    const refused: TurnEvent = { type: "turn-end", stopReason: "refusal" };
    expect(ended([search({ query: "tea", limit: 5 }), refused])).toEqual([
      note('[mallex: looked for tools: "tea"]\n\n'),
      refused,
    ]);
  });

  test("a long query is cut in the line", () => {
    const came = ended([search({ query: "x".repeat(500), limit: 5 })]);
    expect(came[0]).toEqual(note(`[mallex: looked for tools: "${"x".repeat(200)}"]\n\n`));
  });
});

test("all else passes", () => {
  const events = [text("a"), run, end("tool_use")];
  expect(ended(events)).toEqual(events);
  expect(ended(events, offered([SEARCH], { said: "mcp__hub__ask" }))).toEqual(events);
});
