import { expect, test } from "vitest";
import type { Profile, Size } from "../../../../generated/types/plan.d.ts";
import { applyBudget, isCut } from "../../../../src/prompt/budget/budget.ts";
import { USUAL_FRAMES } from "../../../../src/prompt/budget/text-counts.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { FormattedMessage, FormattedPiece } from "../../../../src/prompt/conversation/format-messages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PICTURE = { mediaType: "image/png", data: "AAAA", tokens: 1600 } as const;

function user(text: string): FormattedMessage {
  return { role: "user", pieces: [{ kind: "text", text }] };
}

function answer(text: string): FormattedMessage {
  return { role: "assistant", pieces: [{ kind: "text", text }] };
}

function call(id: string): FormattedMessage {
  return { role: "assistant", pieces: [{ kind: "call", call: { id, name: "See", input: {} } }] };
}

function result(callId: string, lines: number, ...more: FormattedPiece[]): FormattedMessage {
  const text = Array.from({ length: lines }, (_, line) => `line ${line}`).join("\n");
  return { role: "user", pieces: [{ kind: "result", callId, text }, ...more] };
}

/** A token a line; a message's texts, shortened to what matters. */
function cut(
  messages: readonly FormattedMessage[],
  budget: Size["budget"],
): { shown: string[]; dropped: string[]; cut: boolean } {
  const dropped = collectDropped();
  const shown = applyBudget(messages, {
    profile: { window: 100_000, output: 100 } as Profile,
    budget,
    head: { text: "", tools: [] },
    isUserTurn: (index) =>
      messages[index]?.role === "user" && messages[index].pieces.every(({ kind }) => kind === "text"),
    counts: { exact: true, of: (text) => text.split("\n").length, frames: { ...USUAL_FRAMES, message: 0, call: 0 } },
    dropped,
  });
  const said = (piece: FormattedPiece): string => {
    if (piece.kind === "call" || piece.kind === "image") return piece.kind;
    const mark = /\[… .* …\]/.exec(piece.text)?.[0];
    return mark ?? `${piece.kind} of ${piece.text.split("\n").length}`;
  };
  return {
    shown: shown.map(({ role, pieces }) => `${role}: ${pieces.map(said).join(", ")}`),
    dropped: dropped.list().map(({ what, count }) => `${what} ${count}`),
    cut: isCut(dropped.list()),
  };
}

test("a result that is too long has its ends shown when it comes, and nobody needs to be told", () => {
  expect(cut([user("Look."), call("a"), result("a", 900)], { talk: 1000, result: 100 })).toEqual(
    cases("resultTooLongEnds"),
  );
});

test("results that come at once are shortened, the longest first, until they fit together", () => {
  const { shown } = cut(
    [
      user("Look."),
      call("a"),
      { role: "user", pieces: [result("a", 50), result("a", 400), result("a", 450)].flatMap(({ pieces }) => pieces) },
    ],
    { talk: 1000, result: 500 },
  );
  expect(shown.at(-1)).toBe("user: result of 50, [… 63 lines left out …], [… 112 lines left out …]");
});

test("first the oldest results go, with their pictures, as many as it takes", () => {
  const image: FormattedPiece = { kind: "image", image: PICTURE, isResult: true };
  const talk = [
    user("Look."),
    call("a"),
    result("a", 300, image),
    call("b"),
    result("b", 300),
    answer("Well."),
    user("And?"),
    call("c"),
    result("c", 300),
  ];
  expect(cut(talk, { talk: 1000 })).toEqual(cases("firstOldestResultsGo"));
});

test("then the oldest turns, whole, behind the opening", () => {
  const long = "word\n".repeat(300);
  const talk = [
    user("Zero?"),
    answer(long),
    user("One?"),
    answer(long),
    user("Two?"),
    answer(long),
    user(`Three?\n${long}`),
  ];
  expect(cut(talk, { talk: 1100 })).toEqual(cases("thenOldestTurnsWhole"));
});

test("where one question has led far, its older results and steps go, and its newest result stays", () => {
  const wrote = (id: string): FormattedMessage => ({
    ...call(id),
    pieces: [...answer("word\n".repeat(200)).pieces, ...call(id).pieces],
  });
  const steps = ["a", "b", "c", "d"].flatMap((id) => [wrote(id), result(id, 100)]);
  expect(cut([user("Do it."), ...steps], { talk: 600 })).toEqual(cases("whereOneQuestionLed"));
});

test("the opening goes last, when the newest question needs its place", () => {
  const long = "word\n".repeat(500);
  expect(cut([user(long), answer("Well."), user(long)], { talk: 900 }).shown).toEqual([
    "user: [… 2 earlier messages are left out here …]",
    "user: text of 501",
  ]);
});

test("a question that is too long by itself stays as it is: it is refused later, in words that the client knows", () => {
  const long = "word\n".repeat(500);
  expect(cut([user(long)], { talk: 400 })).toEqual({ shown: ["user: text of 501"], dropped: [], cut: false });
});

test.each([
  ["steps behind a question that is too long by itself", (): FormattedMessage[] => [call("a"), result("a", 2)]],
  ["short turns", (): FormattedMessage[] => [answer("Well."), user("And?")]],
])("takes no longer the more it is cut: 40,000 messages, %s", (_, more) => {
  const messages = [user("word\n".repeat(1200)), ...Array.from({ length: 20_000 }, more).flat()];
  expect(cut(messages, { talk: 1000 }).cut).toBe(true);
});
