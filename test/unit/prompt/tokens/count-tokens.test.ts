import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createTokenCounter,
  type TokenCounter,
  type TokenizerFiles,
} from "../../../../src/prompt/tokens/token-counter.ts";
import { estimateTokens } from "../../../../src/prompt/tokens/estimate.ts";
import type { TemplatePrompt } from "../../../../src/prompt/templates/chat-template.ts";
import type { ChatMessage } from "../../../../src/shared/prompt-types.ts";
import { CHATML, tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { runs } from "../../../support/depth.ts";
import { libraryTokens } from "../../../support/library-tokens.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PLAIN = "{% for m in messages %}{{ m.content }}{% endfor %}";
const user = (content: string): ChatMessage => ({ role: "user", content });
const talk = (...messages: ChatMessage[]): TemplatePrompt => ({ messages, tools: [] });

function counter(files: Partial<TokenizerFiles> = {}): TokenCounter {
  return createTokenCounter({ tokenizer: tinyTokenizer(), config: {}, chatTemplate: CHATML, ...files });
}

/** Tokens of the text alone, by the whole template-free road. */
function countText(content: string, files: Partial<TokenizerFiles> = {}): number {
  return counter({ chatTemplate: PLAIN, ...files }).count(talk(user(content)));
}

describe("a text counts what its tokens are", () => {
  test.each(cases("a text counts what its tokens") as { title: string; given: string; want: number }[])(
    "$title",
    ({ given, want }) => expect(countText(given)).toBe(want),
  );

  test("a special token that strips the blanks after it takes them in a conversation too", () => {
    const tokenizer = tinyTokenizer({ tokens: [{ content: "<s>", rstrip: true }] });
    expect(countText("a<s>   b", { tokenizer })).toBe(3);
  });
});

describe("a conversation is counted as its template renders it", () => {
  test("markers, roles and the opening of the answer are counted", () => {
    // <|im_start|>user\nx<|im_end|>\n<|im_start|>assistant\n ; the "an" of assistant is one token
    expect(counter().count(talk(user("x")))).toBe(1 + 4 + 1 + 1 + 1 + 1 + 1 + 8 + 1);
  });

  test.each([
    { title: "a text", bos: "<s>", want: 3 },
    { title: "an object with the text as content", bos: { content: "<s>" }, want: 3 },
  ])("bos_token as $title", ({ bos, want }) => {
    expect(counter({ chatTemplate: "{{ bos_token }}", config: { bos_token: bos } }).count(talk(user("x")))).toBe(want);
  });

  const thinkingTokens = [{ content: "<think>" }, { content: "</think>" }];
  test.each([
    { title: "without thinking tokens", tokens: [], said: {}, want: 1 },
    { title: "with thinking tokens", tokens: thinkingTokens, said: {}, want: 2 },
    { title: "told not to", tokens: thinkingTokens, said: { thinking: false }, want: 1 },
    { title: "told to, whatever tokens there are", tokens: [], said: { thinking: true }, want: 2 },
  ])("enable_thinking is what is said, else follows the vocabulary: $title", ({ tokens, said, want }) => {
    const chatTemplate = "{{ 'xy' if enable_thinking else 'x' }}";
    const asked = { ...talk(user("q")), ...said };
    expect(counter({ tokenizer: tinyTokenizer({ tokens }), chatTemplate }).count(asked)).toBe(want);
  });

  test.each(
    cases("without a template file") as { title: string; config: Readonly<Record<string, unknown>>; want: number }[],
  )("without a template file: $title", ({ config, want }) => {
    expect(createTokenCounter({ tokenizer: tinyTokenizer(), config }).count(talk(user("q")))).toBe(want);
  });

  test("the template file wins over the configuration", () => {
    expect(counter({ chatTemplate: "x", config: { chat_template: "xyz" } }).count(talk(user("q")))).toBe(1);
  });
});

describe("tools, calls and results are counted as the server's template sees them", () => {
  const bash = { name: "bash", description: "run", schema: { type: "object" } };
  test.each(
    cases("tools calls and results are counted as the servers template") as {
      title: string;
      asked: TemplatePrompt;
      chatTemplate: string;
      want: number;
    }[],
  )("$title", ({ asked, chatTemplate, want }) => expect(counter({ chatTemplate }).count(asked)).toBe(want));

  test("a model with a template for tools gets it when there are some", () => {
    const config = cases("config") as { chat_template: { name: string; template: string }[] };
    const it = createTokenCounter({ tokenizer: tinyTokenizer(), config });
    expect([it.count(talk()), it.count({ messages: [], tools: [bash] })]).toEqual([3, 1]);
  });
});

/** The library's own count, without pieces. */
function countWhole(text: string, preTokenizer?: unknown): number {
  const tokenizer = preTokenizer === undefined ? tinyTokenizer() : tinyTokenizer({ preTokenizer });
  return libraryTokens(tokenizer)(text).length;
}

function runSteps(it: TokenCounter, asked: TemplatePrompt): { steps: number; result: unknown } {
  const generator = it.countInSteps(asked);
  for (let steps = 0; ; steps++) {
    const { done, value } = generator.next();
    if (done === true) return { steps, result: value };
  }
}

const CASELESS = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const split = (Regex: string): unknown => ({ type: "Split", pattern: { Regex }, behavior: "Isolated", invert: false });
const BYTES = { type: "ByteLevel", add_prefix_space: false, use_regex: false };
const sequence = (...pretokenizers: readonly unknown[]): unknown => ({ type: "Sequence", pretokenizers });

/** How the families cut words, from the tokenizer.json of their models. */
const FAMILIES = [
  { title: "GPT-2, SmolLM", preTokenizer: undefined },
  {
    title: "Llama 3, GLM",
    preTokenizer: sequence(
      split(
        String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
      ),
      BYTES,
    ),
  },
  {
    title: "Qwen",
    preTokenizer: sequence(
      split(
        String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
      ),
      BYTES,
    ),
  },
  {
    title: "gpt-oss",
    preTokenizer: sequence(
      split(
        String.raw`[^\r\n\p{L}\p{N}]?${CASELESS}*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?${CASELESS}+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
      ),
      BYTES,
    ),
  },
  {
    title: "DeepSeek",
    preTokenizer: sequence(
      split(String.raw`\p{N}{1,3}`),
      split("[一-龥぀-ゟ゠-ヿ]+"),
      split(
        String.raw`[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_\x60{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
      ),
      BYTES,
    ),
  },
  { title: "one that looks back, so is read whole", preTokenizer: sequence(split(String.raw`(?<=a)n|\s+|\S+`), BYTES) },
  { title: "no words at all", preTokenizer: null },
];

describe("pieces add up to the whole", () => {
  const bits = constantFrom(
    " the",
    " an",
    "the",
    "\n\n",
    "\n",
    "  ",
    "\t",
    "don't",
    "'Re",
    "12",
    "é",
    "<|im_end|>",
    "}",
    "an ",
    "/\n",
    "_A",
    "日本",
    "。",
    "𠮷",
    "🙂",
    "ABC",
    "\r\n",
    "\u{85}",
    "\u{feff}",
    "e\u0301",
    "3",
    ";;",
  );
  const texts = tuple(array(bits, { maxLength: 40 }), integer({ min: 1, max: 150 }));

  describe.each(FAMILIES)("$title", ({ preTokenizer }) => {
    test("for any text, cut or not", () => {
      const it = counter({ tokenizer: preTokenizer === undefined ? tinyTokenizer() : tinyTokenizer({ preTokenizer }) });
      assert(
        property(texts, texts, ([some, times], [other]) => {
          const text = some.join("").repeat(times) + other.join("");
          expect(it.countText(text)).toBe(countWhole(text, preTokenizer));
        }),
        { numRuns: runs(60) },
      );
    });

    test.each([
      { title: "letters", given: "an".repeat(6000) },
      { title: "blanks", given: " ".repeat(9000) },
      { title: "line ends", given: "\n".repeat(9001) },
      { title: "signs", given: "}".repeat(9000) },
    ])("for $title without an end", ({ given }) => {
      const tokenizer = preTokenizer === undefined ? tinyTokenizer() : tinyTokenizer({ preTokenizer });
      expect(counter({ tokenizer }).countText(`a${given}b`)).toBe(countWhole(`a${given}b`, preTokenizer));
    });
  });
});

describe("counting in steps", () => {
  const long = user(Array.from({ length: 2000 }, (_, i) => `the hat ${i}`).join(" an "));

  test("a long text takes many steps and ends with the count", () => {
    const { steps, result } = runSteps(counter(), talk(long));
    expect(steps).toBeGreaterThan(5);
    expect(result).toEqual({ tokens: counter().count(talk(long)), exact: true });
  });

  test("what was counted before takes none", () => {
    const it = counter();
    it.count(talk(long));
    expect(runSteps(it, talk(long)).steps).toBe(0);
  });

  test("a conversation that grew costs its new part only", () => {
    const it = counter();
    it.count(talk(long));
    expect(runSteps(it, talk(long, { role: "assistant", content: "hm" }, user("more"))).steps).toBeLessThan(5);
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
    expect(it.count(talk(user("hello")))).toBe(estimateTokens(talk(user("hello"))));
    expect(it.countInSteps(talk(user("hello"))).next().value).toMatchObject({ exact: false });
  });

  test("one conversation that the template refuses is estimated, the next is exact", () => {
    const chatTemplate = "{% if messages|length > 1 %}{{ raise_exception('one only') }}{% endif %}" + CHATML;
    const it = counter({ chatTemplate });
    const refused = talk(user("a"), user("b"));
    expect(it.inexact).toBeUndefined();
    expect(it.countInSteps(refused).next()).toEqual({
      done: true,
      value: { tokens: estimateTokens(refused), exact: false },
    });
    expect(it.count(talk(user("a")))).toBe(counter().count(talk(user("a"))));
  });
});
