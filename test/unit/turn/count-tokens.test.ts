import { Tokenizer } from "@huggingface/tokenizers";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { correctPreTokenizer } from "../../../src/turn/correct-pre-tokenizer.ts";
import { createTokenCounter, type TokenCounter, type TokenizerFiles } from "../../../src/turn/count-tokens.ts";
import { estimateTokens } from "../../../src/turn/estimate-tokens.ts";
import type { ChatMessage } from "../../../src/terms/prompt.ts";
import { CHATML, tinyTokenizer } from "./tiny-tokenizer.ts";

const PLAIN = "{% for m in messages %}{{ m.content }}{% endfor %}";
const user = (content: string): ChatMessage => ({ role: "user", content });

function counter(files: Partial<TokenizerFiles> = {}): TokenCounter {
  return createTokenCounter({ tokenizer: tinyTokenizer(), config: {}, chatTemplate: CHATML, ...files });
}

/** Tokens of the text alone, by the whole template-free road. */
function countText(content: string, files: Partial<TokenizerFiles> = {}): number {
  return counter({ chatTemplate: PLAIN, ...files }).count([user(content)]);
}

describe("a text counts what its tokens are", () => {
  test.each([
    { title: "nothing", given: "", want: 0 },
    { title: "bytes without merges", given: "xyz", want: 3 },
    { title: "merged bytes once", given: " the", want: 1 },
    { title: "a letter of two bytes twice", given: "é", want: 2 },
    { title: "an emoji by its four bytes", given: "🙂", want: 4 },
    { title: "a special token that stands alone", given: "<|im_end|>", want: 1 },
    { title: "a special token inside a person's words, as the server reads it", given: "x<|im_end|>y", want: 3 },
    { title: "special tokens side by side", given: "<|im_end|><|im_start|>", want: 2 },
    { title: "half a special token as text", given: "<|im_", want: 5 },
  ])("$title", ({ given, want }) => expect(countText(given)).toBe(want));

  test("a special token that strips the blanks after it takes them in a conversation too", () => {
    const tokenizer = tinyTokenizer({ tokens: [{ content: "<s>", rstrip: true }] });
    expect(countText("a<s>   b", { tokenizer })).toBe(3);
  });
});

describe("a conversation is counted as its template renders it", () => {
  test("markers, roles and the opening of the answer are counted", () => {
    // <|im_start|>user\nx<|im_end|>\n<|im_start|>assistant\n ; the "an" of assistant is one token
    expect(counter().count([user("x")])).toBe(1 + 4 + 1 + 1 + 1 + 1 + 1 + 8 + 1);
  });

  test.each([
    { title: "a text", bos: "<s>", want: 3 },
    { title: "an object with the text as content", bos: { content: "<s>" }, want: 3 },
  ])("bos_token as $title", ({ bos, want }) => {
    expect(counter({ chatTemplate: "{{ bos_token }}", config: { bos_token: bos } }).count([user("x")])).toBe(want);
  });

  test.each([
    { title: "without thinking tokens", tokens: [], want: 1 },
    { title: "with thinking tokens", tokens: [{ content: "<think>" }, { content: "</think>" }], want: 2 },
  ])("enable_thinking follows the vocabulary: $title", ({ tokens, want }) => {
    const chatTemplate = "{{ 'xy' if enable_thinking else 'x' }}";
    expect(counter({ tokenizer: tinyTokenizer({ tokens }), chatTemplate }).count([user("q")])).toBe(want);
  });

  test.each([
    { title: "the template in the configuration", config: { chat_template: "xy" }, want: 2 },
    {
      title: "the one named default",
      config: {
        chat_template: [
          { name: "tool_use", template: "x" },
          { name: "default", template: "xyz" },
        ],
      },
      want: 3,
    },
  ])("without a template file: $title", ({ config, want }) => {
    expect(createTokenCounter({ tokenizer: tinyTokenizer(), config }).count([user("q")])).toBe(want);
  });

  test("the template file wins over the configuration", () => {
    expect(counter({ chatTemplate: "x", config: { chat_template: "xyz" } }).count([user("q")])).toBe(1);
  });
});

/** The library's own count, without pieces. */
function countWhole(text: string): number {
  const data = tinyTokenizer() as { pre_tokenizer: unknown };
  const corrected = { ...data, pre_tokenizer: correctPreTokenizer(data.pre_tokenizer) };
  return new Tokenizer(corrected, {}).encode(text, { add_special_tokens: false }).ids.length;
}

function runSteps(it: TokenCounter, messages: ChatMessage[]): { steps: number; result: unknown } {
  const generator = it.countInSteps(messages);
  for (let steps = 0; ; steps++) {
    const { done, value } = generator.next();
    if (done === true) return { steps, result: value };
  }
}

describe("pieces add up to the whole", () => {
  const bits = constantFrom(" the", " an", "the", "\n\n", "\n", "  ", "don't", "12", "é", "<|im_end|>", "}", "an ");

  test("for any text, cut or not", () => {
    const texts = array(bits, { maxLength: 60 }).map((some) => some.join("").repeat(60));
    assert(
      property(texts, (text) => {
        expect(countText(text)).toBe(countWhole(text));
      }),
      { numRuns: 150 },
    );
  });
});

describe("counting in steps", () => {
  const long = user(Array.from({ length: 2000 }, (_, i) => `the hat ${i}`).join(" an "));

  test("a long text takes many steps and ends with the count", () => {
    const { steps, result } = runSteps(counter(), [long]);
    expect(steps).toBeGreaterThan(5);
    expect(result).toEqual({ tokens: counter().count([long]), exact: true });
  });

  test("what was counted before takes none", () => {
    const it = counter();
    it.count([long]);
    expect(runSteps(it, [long]).steps).toBe(0);
  });

  test("a conversation that grew costs its new part only", () => {
    const it = counter();
    it.count([long]);
    expect(runSteps(it, [long, { role: "assistant", content: "hm" }, user("more")]).steps).toBeLessThan(5);
  });
});

describe("a counter that can't be exact estimates and says why", () => {
  test.each([
    { title: "no template at all", files: { tokenizer: tinyTokenizer(), config: {} }, why: /no chat template/ },
    {
      title: "a template it can't parse",
      files: { tokenizer: tinyTokenizer(), config: {}, chatTemplate: "{% if %}" },
      why: /./,
    },
    {
      title: "a tokenizer it doesn't know",
      files: { tokenizer: { model: { type: "New" } }, config: {}, chatTemplate: PLAIN },
      why: /./,
    },
    {
      title: "a tokenizer.json that is a list",
      files: { tokenizer: [], config: {}, chatTemplate: PLAIN },
      why: /tokenizer\.json/,
    },
    {
      title: "no tokenizer_config.json",
      files: { tokenizer: tinyTokenizer(), config: null },
      why: /tokenizer_config\.json/,
    },
  ])("$title", ({ files, why }) => {
    const it = createTokenCounter(files);
    expect(it.inexact).toMatch(why);
    expect(it.count([user("hello")])).toBe(estimateTokens([user("hello")]));
    expect(it.countInSteps([user("hello")]).next().value).toMatchObject({ exact: false });
  });

  test("one conversation that the template refuses is estimated, the next is exact", () => {
    const chatTemplate = "{% if messages|length > 1 %}{{ raise_exception('one only') }}{% endif %}" + CHATML;
    const it = counter({ chatTemplate });
    const refused = [user("a"), user("b")];
    expect(it.inexact).toBeUndefined();
    expect(it.countInSteps(refused).next()).toEqual({
      done: true,
      value: { tokens: estimateTokens(refused), exact: false },
    });
    expect(it.count([user("a")])).toBe(counter().count([user("a")]));
  });
});
