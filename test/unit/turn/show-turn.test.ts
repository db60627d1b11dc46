import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { expect, test } from "vitest";
import { prepareTurn } from "../../../src/turn/prepare-turn.ts";
import { smallProgram } from "./small-program.ts";

const PROGRAM = smallProgram({
  sizes: { small: { prompt: "own:prompt", toolset: "none", budget: { talk: 400 } } },
  classes: [
    { id: "compact", when: [{ kind: "user", text: { op: "startsWith", value: "Sum it up" } }], background: false },
  ],
});

const OLD = Array.from({ length: 30 }, (_, at) => [
  { role: "user" as const, content: `What is star ${at} called, and how far from here is it?` },
  { role: "assistant" as const, content: `Star ${at} is called S${at}, and it is ${at} light years away.` },
]).flat();

const OPENING = { role: "user" as const, content: "What are the stars called?" };

/** How many messages of the talk the model is shown. */
function shown(question: string): number {
  const request: MessagesRequest = {
    model: "own",
    max_tokens: 100,
    messages: [OPENING, ...OLD.slice(1), { role: "user", content: question }],
  };
  const turn = prepareTurn(PROGRAM, { request });
  if (turn.kind !== "ask") throw new Error(turn.kind);
  return turn.prompt.messages.filter(({ role }) => role !== "system").length;
}

test("a budget of the talk limits what a question makes the model read", () =>
  expect(shown("And the next one?")).toBeLessThan(OLD.length));

test("but not what the client's summary is made of: what it does not tell is lost", () =>
  expect(shown("Sum it up.")).toBe(OLD.length + 1));
