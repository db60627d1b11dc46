import { describe, expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import {
  fixtureFiles,
  readingOf,
  shippedDialects,
  TOOLS,
  type Fixture,
  type Wanted,
} from "../../../support/dialect-fixtures.ts";
import { through } from "../../../support/stages.ts";

const dialects = await shippedDialects();

function* answer({ given, stop }: Fixture): Generator<TurnEvent> {
  for (let at = 0; at < given.length; at += 7) yield { type: "text-delta", text: given.slice(at, at + 7) };
  yield { type: "turn-end", stopReason: stop === undefined ? "end_turn" : "max_tokens" };
}

describe.each(fixtureFiles())("what a client gets of $dialect", ({ dialect, fixtures }) => {
  const own = dialects[dialect];
  const calls = readingOf(own === undefined ? [] : [own]);

  test.each(fixtures)("$title", (fixture) => {
    const reading = { tools: TOOLS, calls, turn: "7", dropped: collectDropped() };
    const events = through(readToolCalls(reading), answer(fixture));
    const used = events.flatMap((one) => (one.type === "tool-use" ? [{ call: one.name, input: one.input }] : []));
    expect(used).toEqual(fixture.want.filter((one) => "call" in one));
    const end = events.at(-1);
    expect(end).toMatchObject({ type: "turn-end" });
    expect(end?.type === "turn-end" && end.stopReason === "tool_use").toBe(used.length > 0);

    const text = events.map((one) => (one.type === "text-delta" ? one.text : "")).join("");
    expect(missing(text, fixture.want)).toEqual([]);
    expect(used.length > 0 || text.length >= fixture.given.trim().length).toBe(true);
  });
});

/** What should stand in the text, in this order, and does not: words, and calls that can't be carried out, each with a note that says why. */
function missing(text: string, want: readonly Wanted[]): string[] {
  let from = 0;
  const parts = want.flatMap((one) => {
    if ("broken" in one) return [one.broken, "\n[mallex: "];
    return "call" in one ? [] : [("text" in one ? one.text : one.unread).trim()];
  });
  return parts.filter((part) => {
    const at = text.indexOf(part, from);
    from = at < 0 ? from : at + part.length;
    return at < 0;
  });
}
