import { describe, expect, test } from "vitest";
import { readRepeats } from "../../../../src/prompt/conversation/repeated-calls.ts";
import type { ConversationMessage } from "../../../../src/prompt/conversation/conversation.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** One answer: its calls side by side, as `call=result`; `!words` is a person's message. */
type Step = string;

function talkOf(steps: readonly Step[]): ConversationMessage[] {
  let ids = 0;
  return steps.flatMap((step): ConversationMessage[] => {
    if (step.startsWith("!")) return [{ role: "user", pieces: [{ kind: "words", text: step.slice(1) }] }];
    const made = step.split(" ").map((one) => [`id${ids++}`, ...one.split("=")] as const);
    return [
      {
        role: "assistant",
        pieces: made.map(([id, name = ""]) => ({ kind: "call", call: { id, name, input: { a: 1, b: 2 } } })),
      },
      { role: "user", pieces: made.map(([callId, , text = ""]) => ({ kind: "result", callId, text })) },
    ];
  });
}

function read(steps: readonly Step[], tell = 99): ReturnType<typeof readRepeats> {
  const talk = talkOf(steps);
  return readRepeats(talk, {
    tell,
    isUserTurn: (index) => talk[index]?.pieces.some(({ kind }) => kind === "words") === true,
  });
}

const again = (times: number, step = "ls=a"): Step[] => Array.from({ length: times }, () => step);

test.each(cases("the streak when") as { when: string; steps: Step[]; streak: number }[])(
  "the streak when $when is $streak",
  ({ steps, streak }) => {
    expect(read(steps).repeats.streak).toBe(streak);
  },
);

describe("a call", () => {
  const { repeats } = read(["!go", "ls=a", "!more", "cat=b"]);
  test.each(cases("has been made or not") as [string, string, Readonly<Record<string, unknown>>, boolean][])(
    "%s has been made or not",
    (_, name, input, want) => {
      expect(repeats.hasMade({ name, input })).toBe(want);
    },
  );
});

describe("the model is told", () => {
  const textsOf = (steps: readonly Step[], tell = 2): string[] =>
    read(steps, tell).messages.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === "result" ? piece.text : [])),
    );

  test("behind the result that makes the streak long enough, and behind each that goes on with it", () => {
    const [first, second, third, fourth, other] = textsOf(["!go", ...again(4), "cat=b"]);
    expect([first, second, other]).toEqual(["a", "a", "b"]);
    expect(third).toMatch(/^a\n\n\[mallex: the last 2 calls brought nothing new: .*\]$/);
    expect(fourth).toMatch(/^a\n\n\[mallex: the last 3 calls brought nothing new: .*\]$/);
  });

  test("in the same words at the same place, however far the talk has gone", () => {
    const whole = ["!go", ...again(5), "cat=b ls=a", "!and now", ...again(5), "see=1"];
    const all = textsOf(whole);
    for (let length = 0; length <= whole.length; length++) {
      const texts = textsOf(whole.slice(0, length));
      expect(texts).toEqual(all.slice(0, texts.length));
    }
  });

  test("of results side by side in the order of their calls, in whichever order they came", () => {
    const talk = talkOf(["ls=a cat=b", "ls=a cat=b"]);
    const [, , , last] = talk;
    if (last === undefined) throw new Error("no results");
    const turned = [...talk.slice(0, 3), { ...last, pieces: last.pieces.toReversed() }];
    const asks = (): boolean => false;
    expect(readRepeats(turned, { tell: 2, isUserTurn: asks }).messages).toEqual(
      readRepeats(talk, { tell: 2, isUserTurn: asks }).messages,
    );
  });

  test("of a picture that is the same only where its bytes are", () => {
    const image = { mediaType: "image/png", data: "AA", tokens: 1 };
    const talk = talkOf(["see=[image]", "see=[image]", "see=[image]"]).map((message, at) => ({
      ...message,
      pieces: message.pieces.map((piece) =>
        piece.kind === "result" ? { ...piece, images: [{ ...image, data: at < 3 ? "AA" : "BB" }] } : piece,
      ),
    }));
    expect(readRepeats(talk, { tell: 9, isUserTurn: () => false }).repeats.streak).toBe(1);
  });
});

test("a result that no call of the newest answer waits for is not looked at", () => {
  const [call, result] = talkOf(["ls=a"]);
  if (call === undefined || result === undefined) throw new Error("no talk");
  const late: ConversationMessage = { role: "assistant", pieces: [{ kind: "words", text: "well" }] };
  const { messages, repeats } = readRepeats([call, result, call, late, result, late, result], {
    tell: 1,
    isUserTurn: () => false,
  });
  expect(repeats.streak).toBe(1);
  expect(messages.at(-1)).toEqual(result);
});
