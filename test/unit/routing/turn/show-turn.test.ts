import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Plan, Size } from "../../../../generated/types/plan.d.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import type { PreparedTurn } from "../../../../src/routing/turn/build-prompt.ts";
import { describe, expect, test } from "vitest";
import { REPEATED } from "../../../../src/prompt/conversation/repeated-calls.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { ACTING, CLIENT_TOOLS, smallProgram } from "../../prompt/conversation/small-program.ts";
import { through } from "../../../support/stages.ts";
import { modelStages } from "../../../../src/server/answer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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

/** The same call `times` times, each with the same result. */
function circling(times: number, result = "x"): MessagesRequest["messages"] {
  const rounds = Array.from({ length: times }, (_, at): MessagesRequest["messages"] => [
    { role: "assistant", content: [{ type: "tool_use", id: `t${at}`, name: "See", input: { file: "a" } }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: `t${at}`, content: result }] },
  ]);
  return [OPENING, ...rounds.flat()];
}

describe("a model that goes round in circles", () => {
  const ask = (
    times: number,
    {
      repeats = { tell: 2, stop: 3 },
      budget,
      result,
    }: { repeats?: Plan["repeats"]; budget?: Size["budget"]; result?: string } = {},
  ): Extract<PreparedTurn, { kind: "ask" }> => {
    const sizes = { ...ACTING.sizes, acting: { prompt: "own:prompt", toolset: "core", ...(budget && { budget }) } };
    const plan = { ...ACTING, sizes, ...(repeats && { repeats }) };
    const messages = circling(times, result);
    const turn = prepareTurn(smallProgram(plan), {
      request: { model: "native", max_tokens: 100, tools: CLIENT_TOOLS, messages },
    });
    if (turn.kind !== "ask") throw new Error(turn.kind);
    return turn;
  };
  const lastOf = ({ prompt }: { readonly prompt: Prompt }): string => prompt.messages.at(-1)?.content ?? "";

  test.each([
    ...(cases("with the same call times is told so or not") as [number, number][]),
    [1, undefined],
    [2, undefined],
  ])("with the same call %i times is told so, or not", (times, told) => {
    const turn = ask(times);
    expect(turn.repeats).toBe(told);
    expect(lastOf(turn).includes(`the last ${told} calls brought nothing new`)).toBe(told !== undefined);
  });

  test("is told nothing where the file says so", () => {
    const program = smallProgram(ACTING);
    const turn = prepareTurn(program, {
      request: { model: "native", max_tokens: 100, tools: CLIENT_TOOLS, messages: circling(20) },
    });
    expect(JSON.stringify(turn)).not.toContain("brought nothing new");
  });

  test("is told so behind a result of which only the ends are shown, too", () => {
    const result = Array.from({ length: 900 }, (_, at) => `line ${at}`).join("\n");
    const turn = ask(4, { budget: { talk: 2000, result: 200 }, result });
    expect(lastOf(turn)).toContain("left out …]");
    expect(lastOf(turn)).toMatch(/say what stands in the way\.\]$/);
  });

  test.each([
    [3, "tool_use", 0],
    [4, "end_turn", 1],
  ])("may go on with it after %i times, or is ended", (times, stopReason, count) => {
    const turn = ask(times);
    expect(through(modelStages(turn.answer), SAYS_CALL).at(-1)).toEqual({ type: "turn-end", stopReason });
    expect(turn.dropped.find(({ why }) => why === REPEATED.why)?.count ?? 0).toBe(count);
  });
});

const SAYS_CALL: readonly TurnEvent[] = [
  { type: "tool-call", id: "c", name: "read_file", input: '{"path":"a"}' },
  { type: "turn-end", stopReason: "tool_use" },
];
