import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../../src/prompt/templates/chat-template.ts";
import { TooManySteps } from "../../../../src/prompt/templates/render-steps.ts";
import { createTokenCounter } from "../../../../src/prompt/tokens/token-counter.ts";
import type { ChatMessage } from "../../../../src/shared/prompt-types.ts";
import { tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);
const talk = (count: number) => ({
  messages: Array.from({ length: count }, (): ChatMessage => ({ role: "user", content: "a b" })),
  tools: [],
});
const counterOf = (chatTemplate: string) =>
  createTokenCounter({ tokenizer: tinyTokenizer(), config: {}, chatTemplate });

describe("a chat template that never ends, or takes any memory, ends after so many steps", () => {
  test.each(cases("endless") as [string, string][])("%s", (_, text) => {
    expect(() => compileTemplate(text).render({ messages: [] })).toThrow(TooManySteps);
  });
});

test("macros that call themselves for ever end, too", () => {
  const text = "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}";
  expect(() => compileTemplate(text).render({ messages: [] })).toThrow(RangeError);
});

describe("the model's tokens", () => {
  test("are estimated from the first conversation on whose template takes too many steps", () => {
    const counter = counterOf("{% for a in range(100000000) %}{{ a }}{% endfor %}");
    expect(counter.inexact).toBeUndefined();
    expect(counter.count(talk(1))).toBeGreaterThan(0);
    expect(counter.inexact).toContain("too many steps");
  });

  test("are counted where a template looks through all messages for each message", () => {
    const pairs =
      "{% for m in messages %}{% for o in messages %}{% if o.role == 'tool' %}x{% endif %}{% endfor %}{% endfor %}";
    const counter = counterOf(pairs);
    expect(counter.render?.(talk(300))).toBe("");
    expect(counter.inexact).toBeUndefined();
  });

  test.each([
    ["a long template", "x".repeat(500_001), "more than 500000 characters"],
    ["a long stretch of blanks", `${" ".repeat(2001)}x`, "more than 2000 blanks"],
  ])("are estimated with %s", (_, text, why) => expect(counterOf(text).inexact).toContain(why));
});
