import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { lowerIntents } from "../../../../src/plan/lower/intents.ts";
import { intentPrompt, readIntent } from "../../../../src/routing/intents/decide-intent.ts";
import { encodeRequest } from "../../../../src/protocols/openai/encode-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const INTENTS = {
  chit_chat: { tier: "low", about: "talk", examples: ["hello", "how are you", "x".repeat(500)] },
  hard: { tier: "low", about: "design", examples: ["design a cache", "prove it"] },
  hard_question: { tier: "low", patterns: ["why"] },
};

function planOf(grammar: boolean): Plan {
  const decide = { by: ["model"], model: "tiny", grammar } as const;
  return { profiles: {}, ...lowerIntents({ intents: INTENTS, decide: { ...decide, by: [...decide.by] } }, []) } as Plan;
}

const plan = planOf(true);

describe("the question to a model", () => {
  test("begins with the same bytes whatever the person says, so that its server reads them once", () => {
    const [one, two] = ["fix it", "and this?"].map((words) =>
      intentPrompt({ plan }, words)?.prompt.messages.slice(0, -1),
    );
    expect(one).toEqual(two);
    expect(one?.[0]?.content).toMatch(/^You sort/);
  });

  test("tells what the intents are, with short examples of each in turn", () => {
    const system = plan.decide?.model?.system ?? "";
    expect(system).toContain("- chit_chat: talk\n- hard: design\n- hard_question\n");
    const [, ...said] = intentPrompt({ plan }, "fix it")?.prompt.messages ?? [];
    expect(said).toEqual(cases("tellsIntentsShortExamples"));
  });

  test("holds the words in one line, and the ends of long ones", () => {
    const asked = intentPrompt({ plan }, `begin\n${"a ".repeat(9000)}\nend`)?.prompt.messages.at(-1);
    expect(asked?.content).toMatch(/^Words: begin a [a ]+ end\nLabel:$/);
    expect(asked?.content.length).toBeLessThan(1500);
  });

  test("costs few tokens and no chance", () => {
    const prompt = intentPrompt({ plan }, "hello")?.prompt;
    expect(prompt).toMatchObject({ maxTokens: 16, sampling: { temperature: 0 }, tools: [] });
  });

  test.each(
    cases("leavesRoomThoughts") as { title: string; profile: { thinking?: boolean }; want: boolean | undefined }[],
  )("leaves no room for thoughts: $title", ({ profile, want }) => {
    const tiny = {
      backend: "b",
      model: "m",
      window: 9,
      output: 9,
      size: "s",
      sampling: {},
      dialect: "native",
    } as const;
    const profiles = { tiny: { ...tiny, ...profile } };
    expect(intentPrompt({ plan: { ...plan, profiles } }, "hello")?.prompt.thinking).toBe(want);
  });

  test("lets a server that takes grammars say nothing but an intent", () => {
    const grammar = 'root ::= " "? ("chit_chat" | "hard" | "hard_question")';
    const question = intentPrompt({ plan }, "hello");
    expect(question).toMatchObject({ profile: "tiny", grammar });
    const { prompt } = question ?? {
      prompt: { messages: [], tools: [], maxTokens: 0, stopSequences: [], sampling: {} },
    };
    expect(encodeRequest(prompt, "m")).toMatchObject({ grammar });
    expect(intentPrompt({ plan: planOf(false) }, "hello")?.prompt).not.toHaveProperty("grammar");
  });

  test("is not asked where the plan names no model", () => {
    expect(intentPrompt({ plan: lowerIntents({ intents: INTENTS }, []) as Plan }, "hello")).toBeUndefined();
  });
});

describe("a model's answer", () => {
  test.each([
    ...(cases("a models answer") as [answer: string, want: string | undefined][]),
    ["harder", undefined],
    ["", undefined],
    ["chitchat", undefined],
  ])("%j means %j", (answer, want) => expect(readIntent({ plan }, answer)).toBe(want));
});
