import { Tokenizer } from "@huggingface/tokenizers";
import { describe, expect, test } from "vitest";
import { correctPreTokenizer } from "../../../../src/prompt/tokens/pre-tokenizer.ts";
import { tinyTokenizer } from "../conversation/tiny-tokenizer.ts";

const DIGITS = { type: "Digits", individual_digits: true };
const BYTES = { type: "ByteLevel", add_prefix_space: false, use_regex: true };
const bytes = (text: string): number => Buffer.byteLength(text);

function words(preTokenizer: unknown, text: string): number[] {
  const data = { ...(tinyTokenizer() as object), pre_tokenizer: correctPreTokenizer(preTokenizer) };
  const found: string[] = new Tokenizer(data, {}).pre_tokenizer?.pre_tokenize(text) ?? [];
  return found.map((word) => word.length);
}

/** Lengths of the words, in bytes; seen in the Rust library with the same tokenizer.json. */
describe("words end where the Rust tokenizers end them", () => {
  test.each([
    { title: "words take the blank before them", given: "a bc  d", want: ["a", " bc", " ", " d"].map(bytes) },
    { title: "a full-width digit is a digit", given: "  ２３", want: ["  ", "２", "３"].map(bytes) },
    { title: "so is a Roman numeral", given: "aⅧb", want: ["a", "Ⅷ", "b"].map(bytes) },
    { title: "a byte order mark is no blank", given: "\u{feff}x", want: ["\u{feff}", "x"].map(bytes) },
    { title: "U+0085 is a blank", given: "x\u{85}\u{85}x", want: ["x", "\u{85}", "\u{85}", "x"].map(bytes) },
    { title: "a byte order mark joins a quote", given: "\u{feff}'s", want: ["\u{feff}'", "s"].map(bytes) },
  ])("$title", ({ given, want }) => {
    expect(words({ type: "Sequence", pretokenizers: [DIGITS, BYTES] }, given)).toEqual(want);
  });
});

describe("what it does not know passes unchanged", () => {
  test.each([
    { given: null },
    { given: { type: "Metaspace", replacement: "▁" } },
    { given: { type: "ByteLevel", add_prefix_space: true, use_regex: true } },
    { given: { type: "ByteLevel", add_prefix_space: false, use_regex: false } },
    { given: { type: "Split", pattern: { String: " " }, behavior: "Removed" } },
  ])("$given", ({ given }) => expect(correctPreTokenizer(given)).toEqual(given));
});

test("a pattern of the model's own gets the blanks of Unicode, and an escaped backslash stays one", () => {
  const pattern = { Regex: String.raw`[^\s\d]+|\S|\\s` };
  expect(correctPreTokenizer({ type: "Split", pattern, invert: false })).toMatchObject({
    pattern: { Regex: String.raw`[^\p{White_Space}\d]+|\P{White_Space}|\\s` },
  });
});
