import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { endAtSearch } from "../../../../src/prompt/tools/tool-search.ts";
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

function ended(events: readonly TurnEvent[], tools = OWN): TurnEvent[] {
  return through(endAtSearch(tools), events);
}

describe("an answer ends at a search that is mallex's to make", () => {
  test.each(
    cases("an answer ends at a search that is mallexs to make") as {
      title: string;
      given: TurnEvent[];
      want: TurnEvent[];
    }[],
  )("$title", ({ given, want }) => {
    expect(ended([...given, run, text("never"), end("tool_use")])).toEqual(want);
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
