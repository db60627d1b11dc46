import { Tokenizer } from "@huggingface/tokenizers";
import { describe, expect, test } from "vitest";
import { correctPreTokenizer } from "../../../../src/prompt/tokens/pre-tokenizer.ts";
import { tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const DIGITS = { type: "Digits", individual_digits: true };
const BYTES = { type: "ByteLevel", add_prefix_space: false, use_regex: true };

function words(preTokenizer: unknown, text: string): number[] {
  const data = { ...(tinyTokenizer() as object), pre_tokenizer: correctPreTokenizer(preTokenizer) };
  const found: string[] = new Tokenizer(data, {}).pre_tokenizer?.pre_tokenize(text) ?? [];
  return found.map((word) => word.length);
}

/** Lengths of the words, in bytes; seen in the Rust library with the same tokenizer.json. */
describe("words end where the Rust tokenizers end them", () => {
  test.each(
    cases("words end where the Rust tokenizers end them") as {
      title: string;
      given: string;
      want: readonly unknown[];
    }[],
  )("$title", ({ given, want }) => {
    expect(words({ type: "Sequence", pretokenizers: [DIGITS, BYTES] }, given)).toEqual(want);
  });
});

describe("what it does not know passes unchanged", () => {
  test.each(cases("what it does not know passes unchanged") as { given: unknown }[])("$given", ({ given }) =>
    expect(correctPreTokenizer(given)).toEqual(given),
  );
});

test("a pattern of the model's own gets the blanks of Unicode, and an escaped backslash stays one", () => {
  const pattern = { Regex: String.raw`[^\s\d]+|\S|\\s` };
  expect(correctPreTokenizer({ type: "Split", pattern, invert: false })).toMatchObject({
    pattern: { Regex: String.raw`[^\p{White_Space}\d]+|\P{White_Space}|\\s` },
  });
});
