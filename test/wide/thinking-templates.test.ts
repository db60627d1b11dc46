import { readFileSync } from "node:fs";
import { Template } from "@huggingface/jinja";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Marks } from "../../generated/types/plan.d.ts";
import { ThinkingSplitter, type AnswerStretch } from "../../src/prompt/answer/thinking.ts";
import { realTemplates } from "./real-templates.ts";
import { TAGGED } from "../support/tagged.ts";

const { thoughts } = parse(readFileSync(new URL("../../packs/defaults.yaml", import.meta.url), "utf8")) as {
  readonly thoughts: Readonly<Record<string, Marks>>;
};
const MARKS = Object.values(thoughts);
const THOUGHT = "I wonder.";
const ANSWER = "Two.";
const VARIABLES = {
  bos_token: "<bos>",
  eos_token: "<eos>",
  documents: null,
  tools: null,
};
const THINKS = { enable_thinking: true, thinking: true };

interface Written {
  readonly prompt: string;
  /** What the model writes behind it, as the template writes the whole talk. */
  readonly answer: string;
}

/** Undefined: the template shows no earlier thoughts, or uses what the engine lacks. */
function written(text: string): Written | undefined {
  const user = { role: "user", content: "How many?" };
  const said = {
    role: "assistant",
    content: ANSWER,
    reasoning_content: THOUGHT,
    reasoning: THOUGHT,
    thinking: THOUGHT,
  };
  const render = (messages: readonly object[], isOpen: boolean): string =>
    new Template(text).render({
      ...VARIABLES,
      ...THINKS,
      messages,
      add_generation_prompt: isOpen,
    });
  try {
    const [head, whole] = [render([user], true), render([user, said], false)];
    let shared = 0;
    while (shared < head.length && head[shared] === whole[shared]) shared++;
    return whole.includes(THOUGHT) ? { prompt: head.slice(0, shared), answer: whole.slice(shared) } : undefined;
  } catch {
    return undefined;
  }
}

const CASES = realTemplates().flatMap(({ name, text }) => {
  const found = written(text);
  return found === undefined ? [] : [{ name, ...found }];
});

/** Its mark is a sentence (`Here are my reasoning steps:`), and any answer may begin with one. */
const WORDS = "Apriel-1.6-15b-Thinker-fixed";

describe("thoughts of real models, as their own templates write them", () => {
  test("there are many", () => expect(CASES.length).toBeGreaterThan(20));

  test.each(CASES.filter(({ name }) => name !== WORDS))("$name", ({ prompt, answer }) => {
    const isOpen = MARKS.some(({ start, end }) => end !== undefined && prompt.trimEnd().endsWith(start));
    for (const size of [1, 7, answer.length]) {
      const splitter = new ThinkingSplitter({
        delimiters: MARKS,
        calls: { dialects: [TAGGED], isTool: () => true },
        opens: () => (isOpen ? "yes" : "no"),
        showsThinking: false,
      });
      const stretches: AnswerStretch[] = [];
      for (let at = 0; at < answer.length; at += size) stretches.push(...splitter.push(answer.slice(at, at + size)));
      stretches.push(...splitter.end(true));
      const of = (kind: string): string =>
        stretches.flatMap((stretch) => (stretch.kind === kind ? stretch.text : [])).join("");
      expect({
        thought: of("thought"),
        text: of("text").slice(0, ANSWER.length),
      }).toEqual({
        thought: THOUGHT,
        text: ANSWER,
      });
    }
  });
});
