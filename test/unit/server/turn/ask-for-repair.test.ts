import { expect, test } from "vitest";
import type { AnswerSource } from "../../../../src/shared/stages.ts";
import type { TurnEvent, Usage } from "../../../../src/shared/turn-event.ts";
import type { BrokenAnswer } from "../../../../src/tool-calls/mapping/retry-prompt.ts";
import { retryForRepair, type RepairOptions } from "../../../../src/server/turn/retry-invalid-call.ts";
import { sinkOf, sourceOf } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const text = (words: string): TurnEvent => ({ type: "text-delta", text: words });
const thought = (words: string): TurnEvent => ({ type: "thinking-delta", text: words });
const broken = (raw: string): TurnEvent => ({ type: "broken-call", raw, problem: "it is not JSON" });
const call = (name: string): TurnEvent => ({ type: "tool-use", id: "toolu_1", name, input: {} });
const usage = (inputTokens: number, outputTokens: number): TurnEvent => ({
  type: "usage",
  usage: { inputTokens, cachedTokens: 1, outputTokens },
});
const end = (stopReason: Extract<TurnEvent, { type: "turn-end" }>["stopReason"]): TurnEvent => ({
  type: "turn-end",
  stopReason,
});

const OVER = new Error("over");

type Answer = readonly (TurnEvent | Error | { readonly type: "fails" })[];

interface Heard {
  /** What a reader has read: texts joined, calls as `<name>`, thoughts as `(…)`, the end as `.` and its reason. */
  read: string;
  usage?: Usage;
  error?: unknown;
  readonly told: unknown[];
  readonly asked: BrokenAnswer[];
  returned: number;
}

function wordsOf(event: TurnEvent): string {
  if (event.type === "text-delta") return event.text;
  if (event.type === "thinking-delta") return `(${event.text})`;
  if (event.type === "tool-use") return `<${event.name}>`;
  if (event.type === "own-search") return "?";
  if (event.type === "turn-end") return `.${event.stopReason}`;
  throw new Error(`a client is shown ${event.type}`);
}

async function hear(
  answers: readonly Answer[],
  { hasRoom = true, signal = new AbortController().signal, most = Infinity } = {},
): Promise<Heard> {
  const heard: Heard = { read: "", told: [], asked: [], returned: 0 };
  const ask = (answer: Answer = []): AnswerSource => sourceOf(answer.map(failing), () => void heard.returned++);
  const sink = sinkOf((event) => {
    if (event.type === "usage") heard.usage = event.usage;
    else heard.read += wordsOf(event);
  }, most);
  const options: RepairOptions<string> = {
    first: ask(answers[0]),
    repair: async (one) => {
      heard.asked.push(one);
      return hasRoom ? "again" : undefined;
    },
    retry: () => ask(answers[1]),
    onRepair: (repair) => void heard.told.push(repair),
    onUsage: ({ inputTokens }) => void heard.told.push(inputTokens),
    signal,
  };
  try {
    await retryForRepair(options, sink);
  } catch (error) {
    heard.error = error;
  }
  return heard;
}

/** As the cases write a failure. */
function failing(event: TurnEvent | Error | { readonly type: "fails" }): TurnEvent | Error {
  return !(event instanceof Error) && event.type === "fails" ? OVER : event;
}

test.each(
  cases("what is read and told") as {
    when: string;
    answers: Answer[];
    read: string;
    told: unknown[];
    hasRoom?: boolean;
  }[],
)("when $when", async ({ answers, read, told, hasRoom = true }) => {
  expect(await hear(answers, { hasRoom })).toMatchObject({ read, told, returned: answers.length });
});

test("the question tells all that was said, in its order, and every fault, and not what was thought", async () => {
  const first = [thought("hm"), text("I "), text("look. "), broken("{x"), text(" And "), broken("{y"), end("end_turn")];
  const { asked } = await hear([first, [call("See"), end("tool_use")]]);
  expect(asked).toEqual([{ text: "I look. {x And {y", calls: [broken("{x"), broken("{y")] }]);
});

test("what both answers have written is counted, and the prompt once", async () => {
  const first = [broken("{x"), usage(100, 20), end("end_turn")];
  const { usage: all, told } = await hear([first, [call("See"), usage(130, 7), end("tool_use")]]);
  expect(all).toEqual({ inputTokens: 100, cachedTokens: 1, outputTokens: 27 });
  expect(told).toEqual(["called", 130]);
});

test("what the first answer has taken is known while the second one is waited for", async () => {
  const first = [broken("{x"), usage(100, 20), end("end_turn")];
  const { usage: all } = await hear([first, [OVER]], { most: 1 });
  expect(all).toEqual({ inputTokens: 100, cachedTokens: 1, outputTokens: 20 });
});

test("a failure of the second question passes where a call has gone out", async () => {
  const heard = await hear([
    [broken("{x"), end("end_turn")],
    [call("See"), OVER],
  ]);
  expect(heard).toMatchObject({ read: "<See>", error: OVER, told: ["called"] });
});

test("a failure of the first question passes, and nothing is asked", async () => {
  expect(await hear([[broken("{x"), OVER]])).toMatchObject({ read: "", error: OVER, told: [], asked: [] });
});

test("nobody is told anything when nobody waits any more", async () => {
  const controller = new AbortController();
  controller.abort(new Error("gone"));
  const heard = await hear([[broken("{x"), end("end_turn")], [OVER]], { signal: controller.signal });
  expect(heard).toMatchObject({ read: "", error: new Error("gone"), told: [] });
});

test("who leaves ends the second question", async () => {
  const second = [call("See"), text("a"), text("b"), end("tool_use")];
  expect(await hear([[broken("{x"), end("end_turn")], second], { most: 1 })).toMatchObject({
    read: "<See>",
    returned: 2,
  });
});
