import { describe, expect, test } from "vitest";
import { createTextCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Json = Readonly<Record<string, unknown>>;

function count(data: Json, text: string): number {
  const steps = createTextCounter(data, {}).countInSteps(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Words of characters and not of bytes: how Gemma and the first Llama write their vocabularies. */
const SPELLED = cases("spelled") as Json;

describe("a vocabulary of characters", () => {
  test.each(cases("a vocabulary of characters") as { title: string; text: string; want: number }[])(
    "$title",
    ({ text, want }) => expect(count(SPELLED, text)).toBe(want),
  );

  test("without a token for what is unknown, it is left out", () => {
    const model = { ...(SPELLED["model"] as Json), unk_token: null, byte_fallback: false };
    expect(count({ ...SPELLED, model }, "aéb")).toBe(2);
  });
});

test.each([
  { ignores: true, want: 1 },
  { ignores: false, want: 3 },
])("a word of the vocabulary that no merge makes, where merges are ignored for such: $ignores", ({ ignores, want }) => {
  const data = tinyTokenizer() as { model: { vocab: Record<string, number> } };
  const model = { ...data.model, vocab: { ...data.model.vocab, xyz: 9000 }, ignore_merges: ignores };
  expect(count({ ...data, model }, "xyz")).toBe(want);
});

test("text is composed before it is read, where the tokenizer says so", () => {
  const data = { ...(tinyTokenizer() as Json), normalizer: { type: "NFC" } };
  expect(["é", "e\u0301", "plain"].map((text) => count(data, text))).toEqual([2, 2, 5]);
});

test("another kind of model is asked of the library", () => {
  const model = { type: "WordPiece", unk_token: "?", continuing_subword_prefix: "##", max_input_chars_per_word: 100 };
  const vocab = { "?": 0, play: 1, "##ing": 2 };
  const data = { ...SPELLED, added_tokens: [], normalizer: null, model: { ...model, vocab } };
  expect(count({ ...data, pre_tokenizer: { type: "WhitespaceSplit" } }, "playing play")).toBe(3);
});

test.each([
  ...(cases("a tokenizer is not counted") as { title: string; data: Readonly<Record<string, unknown>>; why: string }[]),
  { title: "of a kind that nobody knows", data: { ...SPELLED, model: { type: "New" } }, why: /./ },
])("a tokenizer $title is not counted with", ({ data, why }) => {
  expect(() => createTextCounter(data, {})).toThrow(why);
});

test("blanks beside an added token that takes them are no text", () => {
  const tokens = [{ content: "<s>", lstrip: true, rstrip: true }];
  const data = tinyTokenizer({ tokens }) as Json;
  expect(["a  <s>\n b", "  <s>  ", "<s><s>", " x "].map((text) => count(data, text))).toEqual([3, 1, 2, 3]);
});
