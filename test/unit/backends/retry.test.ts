import { expect, test } from "vitest";
import type { AnswerSource } from "../../../src/shared/stages.ts";
import type { TurnEvent } from "../../../src/shared/turn-event.ts";
import { MallexError } from "../../../src/diagnostics/problem.ts";
import { retryLost } from "../../../src/backends/retry.ts";
import { sinkOf, sourceOf } from "../../support/stages.ts";

const problem = (code: `MX${number}`): MallexError => new MallexError({ code, severity: "error", message: "lost" });
const LOST = problem("MX8103");

const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const thought = (words: string): TurnEvent => ({ type: "thinking-delta", text: words });
const CALL: TurnEvent = { type: "tool-use", id: "toolu_1", name: "Bash", input: {} };
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
const PROGRESS: TurnEvent = { type: "progress", done: 1, total: 9 };

/** Events, and then maybe a failure. */
type Answer = readonly (TurnEvent | Error)[];

interface Heard {
  /** What a reader has read: texts joined, calls as `<call>`, the end as `<end>`. */
  readonly read: string;
  readonly asked: number;
  readonly returned: number;
  readonly error?: unknown;
}

async function hear(answers: readonly Answer[], isStream: boolean): Promise<Heard> {
  let asked = 0;
  let returned = 0;
  let read = "";
  const request = (): AnswerSource => sourceOf(answers[asked++] ?? [], () => void returned++);
  const sink = sinkOf((event) => {
    if (event.type === "begin-again") read = "";
    else if (event.type === "text-delta") read += event.text;
    else if (event.type === "tool-use") read += "<call>";
    else if (event.type === "turn-end") read += "<end>";
  });
  try {
    await retryLost({ request, isStream, onLost: () => {} }, sink);
    return { read, asked, returned };
  } catch (error) {
    return { read, asked, returned, error };
  }
}

const WHOLE: Answer = [text("Hel"), text("lo, you"), END];

test.each<{ when: string; answers: readonly Answer[]; read: string; asked: number; error?: MallexError }>([
  { when: "nothing was lost", answers: [WHOLE], read: "Hello, you<end>", asked: 1 },
  { when: "nothing had come", answers: [[LOST], WHOLE], read: "Hello, you<end>", asked: 2 },
  { when: "nobody could be reached", answers: [[problem("MX8101")], WHOLE], read: "Hello, you<end>", asked: 2 },
  {
    when: "only signs of life had come",
    answers: [
      [PROGRESS, thought("hm"), LOST],
      [thought("oh"), ...WHOLE],
    ],
    read: "Hello, you<end>",
    asked: 2,
  },
  {
    when: "the same text comes again in other pieces",
    answers: [[text("He"), text("llo, "), LOST], WHOLE],
    read: "Hello, you<end>",
    asked: 2,
  },
  { when: "another text comes", answers: [[text("Hallo"), LOST], WHOLE], read: "Hallo", asked: 2, error: LOST },
  {
    when: "another text comes behind a common beginning",
    answers: [[text("Hello, me"), LOST], WHOLE],
    read: "Hello, me",
    asked: 2,
    error: LOST,
  },
  {
    when: "a shorter text comes",
    answers: [[text("Hello, you and me"), LOST], WHOLE],
    read: "Hello, you and me",
    asked: 2,
    error: LOST,
  },
  {
    when: "a call comes where there was text",
    answers: [
      [text("Hello, you"), LOST],
      [text("Hello"), CALL, END],
    ],
    read: "Hello, you",
    asked: 2,
    error: LOST,
  },
  {
    when: "a block was finished",
    answers: [[text("Hello"), CALL, LOST], WHOLE],
    read: "Hello<call>",
    asked: 1,
    error: LOST,
  },
  { when: "a call was all there was", answers: [[CALL, LOST], WHOLE], read: "<call>", asked: 1, error: LOST },
  { when: "it is lost again", answers: [[LOST], [LOST], WHOLE], read: "", asked: 2, error: LOST },
  {
    when: "it was refused",
    answers: [[problem("MX8102")], WHOLE],
    read: "",
    asked: 1,
    error: problem("MX8102"),
  },
  { when: "its time is over", answers: [[problem("MX8104")], WHOLE], read: "", asked: 1, error: problem("MX8104") },
])("a client that reads along, when $when", async ({ answers, read, asked, error }) => {
  expect(await hear(answers, true)).toEqual({ read, asked, returned: asked, ...(error && { error }) });
});

test.each<{ when: string; answers: readonly Answer[]; read: string; asked: number; error?: MallexError }>([
  { when: "another text comes", answers: [[text("Hallo"), LOST], WHOLE], read: "Hello, you<end>", asked: 2 },
  { when: "a block was finished", answers: [[text("a"), CALL, LOST], WHOLE], read: "Hello, you<end>", asked: 2 },
  { when: "it is lost again", answers: [[text("a"), LOST], [LOST], WHOLE], read: "", asked: 2, error: LOST },
])("a client that waits for the whole, when $when", async ({ answers, read, asked, error }) => {
  expect(await hear(answers, false)).toEqual({ read, asked, returned: asked, ...(error && { error }) });
});

test("who leaves ends the question", async () => {
  const seen: TurnEvent[] = [];
  const sink = sinkOf((event) => void seen.push(event), 1);
  await retryLost({ request: () => sourceOf([text("a"), text("b")]), isStream: true, onLost: () => {} }, sink);
  expect(seen).toEqual([text("a")]);
});
