import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { Rule } from "../../../../generated/types/plan.d.ts";
import { parseMessages } from "../../../../src/prompt/conversation/parse-messages.ts";
import { estimateConversation, rulesThatApply } from "../../../../src/prompt/rules/select-rules.ts";
import { buildPromptForProfile } from "../../../../src/routing/turn/prepare-turn.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { inBlocks, inStrings } from "../../../support/other-form.ts";
import type { RecordedBody } from "../../../support/recorder.ts";
import { request, smallProgram } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function tokensOf(asked: MessagesRequest): number {
  return estimateConversation(parseMessages(asked, collectDropped()), asked.tools ?? []);
}

describe("a rule does not apply where the model is shown one of its tools", () => {
  const rule: Rule = { id: "list", at: { paragraph: "List" }, do: "drop", unless: ["Agent", "Task"] };
  const asked = request({});
  const talk = parseMessages(asked, collectDropped());

  test.each(
    cases("a rule does not apply where the model is shown one of its tools") as {
      title: string;
      tools: OfferedTool[];
      applies: boolean;
    }[],
  )("$title", ({ tools, applies }) => {
    expect(rulesThatApply([rule], { request: asked, conversation: talk, tools })).toEqual(applies ? [rule] : []);
  });
});

describe("a rule for long requests", () => {
  const long = (steps: number, thinking = ""): MessagesRequest =>
    request({
      system: "# Advice\nBe kind.\n# Facts\nThe sun is up.",
      messages: [
        { role: "user", content: "Hello" },
        ...Array.from({ length: steps }, (_, at): Message[] => [
          {
            role: "assistant",
            content: [
              ...(thinking === "" ? [] : [{ type: "thinking" as const, thinking, signature: "x".repeat(300) }]),
              { type: "text", text: `Step ${at}.` },
            ],
          },
          { role: "user", content: [{ type: "text", text: "On." }] },
        ]).flat(),
      ],
    });

  test("counts words, in whatever form they come, and no thoughts", () => {
    const asked = long(3);
    const forms = [inBlocks(asked as RecordedBody), inStrings(asked as RecordedBody)] as MessagesRequest[];
    for (const form of [...forms, long(3, "Hm. ".repeat(500))]) expect(tokensOf(form)).toBe(tokensOf(asked));
    expect(tokensOf(long(4))).toBeGreaterThan(tokensOf(asked));
    const tools = [{ name: "Read", input_schema: { type: "object" } }];
    expect(tokensOf({ ...asked, tools })).toBeGreaterThan(tokensOf(asked));
    const marked = tools.map((one) => ({ ...one, cache_control: { type: "ephemeral" as const } }));
    expect(tokensOf({ ...asked, tools: marked })).toBe(tokensOf({ ...asked, tools }));
  });

  test("changes the prompt once, at every length of a talk", () => {
    const sizes = Array.from({ length: 12 }, (_, steps) => tokensOf(long(steps)));
    for (const over of [1, ...sizes]) {
      const trim: Rule[] = [
        { id: "advice", at: { section: "# Advice" }, do: "drop", when: { promptTokens: { over } } },
      ];
      const program = smallProgram({ trim });
      const profile = program.plan.profiles["client"];
      const prompts = sizes.map(
        (_, steps) => profile && buildPromptForProfile(program, profile, long(steps))?.messages,
      );
      const breaks = prompts.flatMap((messages = [], at) => {
        const before = prompts[at - 1] ?? [];
        const isPrefix = JSON.stringify(messages.slice(0, before.length)) === JSON.stringify(before);
        return isPrefix ? [] : [at];
      });
      const cut = sizes.findIndex((tokens) => tokens > over);
      expect(breaks).toEqual(cut > 0 ? [cut] : []);
      const heads = prompts.map((messages) => JSON.stringify(messages).includes("Be kind."));
      expect(heads).toEqual(sizes.map((tokens) => tokens <= over));
    }
  });
});
