import { describe, expect, test } from "vitest";
import { isLinearPattern } from "../../../../src/prompt/tokens/linear-pattern.ts";
import { createTokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import { CHATML, tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const withSplit = (pattern: string): unknown => ({
  ...(tinyTokenizer() as object),
  pre_tokenizer: { type: "Split", pattern: { Regex: pattern }, behavior: "Isolated", invert: false },
});
const counterOf = (tokenizer: unknown, chatTemplate = CHATML) =>
  createTokenCounter({ tokenizer, config: {}, chatTemplate });

describe("a tokenizer's expression", () => {
  test.each(cases("split") as string[])("that models split with is used: %s", (pattern) => {
    expect(counterOf(withSplit(pattern)).inexact).toBeUndefined();
  });

  test.each(cases("refused") as string[])(
    "that may take any time is refused, and tokens are estimated: %s",
    (pattern) => {
      expect(isLinearPattern(pattern)).toBe(false);
      const counter = counterOf(withSplit(pattern));
      expect(counter.inexact).toContain("the tokenizer's expression");
      expect(counter.countText("a".repeat(48))).toBeGreaterThan(0);
    },
  );

  test.each(["(?:\\r?\\n)+(?!\\r?\\n)|a", "\\b\\w+\\b", "(?<name>a)"])(
    "with more than one way, or that is not understood, is refused: %s",
    (pattern) => expect(isLinearPattern(pattern)).toBe(false),
  );
});

describe("a tokenizer that may take any time or memory is refused", () => {
  test.each(
    cases("tokenizers") as { title: string; data: Readonly<Record<string, unknown>>; repeat?: number; why: string }[],
  )("$title", ({ data, repeat = 1, why }) => {
    const given = JSON.parse(JSON.stringify(data).replace("AAAA", "A".repeat(4 * repeat))) as object;
    expect(counterOf({ ...(tinyTokenizer() as object), ...given }).inexact).toContain(why);
  });
});
