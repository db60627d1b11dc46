import { expect, test } from "vitest";
import type { StopReason } from "../../../../src/shared/turn-event.ts";
import { cutCall, lostCallReason, Received } from "../../../../src/prompt/answer/read-tool-calls.ts";

interface Given {
  readonly stopReason: StopReason;
  readonly calls: number;
  readonly received: Received;
}

function given(
  { stopReason = "end_turn", calls = 0, ...fields }: Partial<Pick<Received, "textChars" | "thought"> & Given>,
  outputTokens?: number,
): Given {
  const usage = outputTokens === undefined ? undefined : { inputTokens: 9, cachedTokens: 0, outputTokens };
  return { stopReason, calls, received: Object.assign(new Received(), fields, { usage }) };
}

test.each<[string, Given, string | undefined]>([
  ["a call that never came", given({ stopReason: "tool_use" }), "its server could not read the call"],
  [
    "a call that never came behind words",
    given({ stopReason: "tool_use", textChars: 20 }, 40),
    "could not read the call",
  ],
  ["a call that came", given({ stopReason: "tool_use", calls: 1 }, 400), undefined],
  ["a call of which the limit has left nothing", given({ stopReason: "max_tokens" }, 15), "cut at 15 tokens"],
  ["one of which it has left the first words", given({ stopReason: "max_tokens" }, 3), "cut at 3 tokens"],
  ["one mark that the limit has cut", given({ stopReason: "max_tokens" }, 1), undefined],
  ["one behind a few words", given({ stopReason: "max_tokens", textChars: 5 }, 200), "a higher `output`"],
  ["one behind a thought", given({ stopReason: "max_tokens", thought: 20 }, 300), "a higher `output`"],
  ["long words that the limit has cut", given({ stopReason: "max_tokens", textChars: 60 }, 200), undefined],
  ["a long thought that the limit has cut", given({ stopReason: "max_tokens", thought: 60 }, 200), undefined],
  ["tokens of which nothing is shown", given({}, 40), "wrote 40 tokens"],
  ["an answer of nothing", given({}, 1), undefined],
  ["an answer of a few marks", given({}, 8), undefined],
  ["a thought and then nothing", given({ thought: 30 }, 90), undefined],
  ["words in a script that costs more than the estimate", given({ textChars: 10 }, 90), undefined],
  ["an answer whose server does not count", given({}), undefined],
  ["a refusal", given({ stopReason: "refusal" }, 400), undefined],
])("of %s the loss is told or not", (_, answer, words) => {
  const told = lostCallReason(answer.stopReason, answer.calls, answer.received);
  expect(told?.includes(words ?? "") ?? false).toBe(words !== undefined);
});

test("blanks are nothing that is said", () => {
  const received = new Received();
  for (const text of ["\n", " ", "\n\n"]) received.note({ type: "text-delta", text });
  expect(received.textChars).toBe(0);
  received.note({ type: "text-delta", text: "Well, well." });
  received.note({ type: "thinking-delta", text: "hm" });
  received.note({ type: "usage", usage: { inputTokens: 1, cachedTokens: 0, outputTokens: 7 } });
  expect(received).toMatchObject({ textChars: 4, thought: 1, usage: { outputTokens: 7 } });
});

test("where no tools were offered, only what the server says is looked at", () => {
  const received = Object.assign(new Received(false), { usage: { inputTokens: 9, cachedTokens: 0, outputTokens: 99 } });
  expect(lostCallReason("end_turn", 0, received)).toBeUndefined();
  expect(lostCallReason("max_tokens", 0, received)).toBeUndefined();
  expect(lostCallReason("tool_use", 0, received)).toContain("could not read the call");
});

test("where the request's own limit has cut, that is the one to raise", () => {
  expect(cutCall("it is not JSON", new Received(true, 8))).toBe(
    "it is not JSON; the answer had come to its limit: the request's own limit is 8 tokens; a higher one leaves more room",
  );
});
