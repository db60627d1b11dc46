import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { endAtSearch } from "../../../../src/prompt/tools/tool-search.ts";
import { OF_SERVERS, SEARCH } from "../../tool-calls/catalog/finders.ts";
import { offered } from "../../tool-calls/catalog/offered.ts";
import { through } from "../../../support/stages.ts";

const OWN = offered(OF_SERVERS);
const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const note = (words: string): TurnEvent => ({ type: "text-delta", text: words, own: true });
const end = (stopReason: "end_turn" | "tool_use"): TurnEvent => ({ type: "turn-end", stopReason });
const search = (input: Record<string, unknown>): TurnEvent => ({ type: "tool-use", id: "a", name: "", input });
const run: TurnEvent = { type: "tool-use", id: "b", name: "Run", input: { command: "ls" } };
const asked: TurnEvent = { type: "looked-for-tools" };

function ended(events: readonly TurnEvent[], tools = OWN): TurnEvent[] {
  return through(endAtSearch(tools), events);
}

const NOTE = '[mallex: looked for tools: "tea"]\n\n';

describe("an answer ends at a search that is mallex's to make", () => {
  test.each<{ title: string; given: TurnEvent[]; want: TurnEvent[] }>([
    { title: "at its beginning", given: [search({ query: "tea", limit: 5 })], want: [note(NOTE), asked] },
    {
      title: "behind words",
      given: [text("I look."), search({ query: "tea", limit: 5 })],
      want: [text("I look."), note(`\n\n${NOTE}`), asked],
    },
    {
      title: "with the number of tools that the model asks for",
      given: [search({ query: "tea", limit: 2 })],
      want: [note('[mallex: looked for tools: "tea", at most 2]\n\n'), asked],
    },
    {
      title: "and where the client has a call to carry out, that goes first",
      given: [run, search({ query: "tea", limit: 5 })],
      want: [run, note(NOTE), end("tool_use")],
    },
  ])("$title", ({ given, want }) => {
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
