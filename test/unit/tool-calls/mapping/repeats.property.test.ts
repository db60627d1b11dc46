import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { reshaped } from "../../prompt/conversation/conversation.ts";
import { ACTING, CLIENT_TOOLS, request, smallProgram } from "../../prompt/conversation/small-program.ts";
import { runs } from "../../../support/depth.ts";

const program = smallProgram({ ...ACTING, repeats: { tell: 2, stop: 4 } });

/** Few calls and few results, so that most talks go round in circles; now and then the person says something. */
const call = fc.record({ file: fc.constantFrom("a", "b"), result: fc.constantFrom("x", "x", "y <note>Advert</note>") });
const round = fc.record({ calls: fc.array(call, { minLength: 1, maxLength: 3 }), flip: fc.boolean() });
const talk = fc.array(fc.oneof({ weight: 5, arbitrary: round }, fc.constant("go on")), {
  minLength: 1,
  maxLength: 10,
});

type Step = typeof talk extends fc.Arbitrary<(infer One)[]> ? One : never;

function messagesOf(steps: readonly Step[]): Message[] {
  let ids = 0;
  return steps.flatMap((step): Message[] => {
    if (typeof step === "string")
      return [
        { role: "assistant", content: "Well." },
        { role: "user", content: step },
      ];
    const made = step.calls.map((one) => ({ id: `t${ids++}`, ...one }));
    const results = made.map(({ id, result }) => ({ type: "tool_result", tool_use_id: id, content: result }) as const);
    return [
      {
        role: "assistant",
        content: made.map(({ id, file }) => ({ type: "tool_use", id, name: "See", input: { file } }) as const),
      },
      { role: "user", content: step.flip ? results.toReversed() : results },
    ];
  });
}

function shownTo(profile: string, messages: readonly Message[]): string[] {
  const talkSoFar = [{ role: "user", content: "go" }, ...messages] as MessagesRequest["messages"];
  const turn = prepareTurn(program, {
    request: request({ model: profile, tools: CLIENT_TOOLS, messages: talkSoFar }),
  });
  if (turn.kind !== "ask") throw new Error(turn.kind);
  return turn.prompt.messages.map((message) => JSON.stringify(message));
}

describe.each(["tagged", "native", "own", "client"])("what the model of %s is told of its circles", (profile) => {
  test("stands where it stood in every later turn", () => {
    let told = 0;
    fc.assert(
      fc.property(talk, fc.infiniteStream(fc.boolean()), (steps, coins) => {
        const flip = (): boolean => coins.next().value === true;
        let before: readonly string[] = [];
        for (let length = 1; length <= steps.length; length++) {
          const messages = messagesOf(steps.slice(0, length));
          const now = shownTo(
            profile,
            messages.map((message) => (flip() ? reshaped(message, flip()) : message)),
          );
          expect(now.slice(0, before.length)).toEqual(before);
          before = now;
        }
        told += before.filter((message) => message.includes("[mallex: the last")).length;
      }),
      { seed: 7, numRuns: runs(60) },
    );
    expect(told).toBeGreaterThan(runs(60) / 2);
  });
});
