import { describe, expect, test } from "vitest";
import type { ToolChoice } from "../../../../generated/types/anthropic.d.ts";
import type { ChatMessage } from "../../../../src/shared/prompt-types.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { applyChoice, requestToolCall } from "../../../../src/prompt/tools/tool-choice.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const tool = (name: string, client: string): Parameters<typeof applyChoice>[0][number] => ({
  name,
  client,
  about: "",
  args: [],
});
const TOOLS = [tool("look", "See"), tool("run", "Run"), { ...tool("grep", "Run"), via: "shell.grep" as const }];

describe("what the client's choice makes of the tools", () => {
  test.each(
    cases("what the clients choice makes of the tools") as {
      title: string;
      asked?: ToolChoice;
      isHeld?: boolean;
      tools?: typeof TOOLS;
      want: string;
      reported?: string[];
    }[],
  )("$title", ({ asked, isHeld = false, tools = TOOLS, want, reported = [] }) => {
    const dropped = collectDropped();
    const chosen = applyChoice(tools, asked, { isHeld, dropped });
    const names = chosen.tools.map(({ name }) => name).join(" ");
    const choice = chosen.choice === undefined ? [] : Object.values(chosen.choice).join(" ");
    expect([names, choice].flat().join("; ")).toBe(want);
    expect(dropped.list().map(({ what, count }) => `${what} ${count}`)).toEqual(reported);
  });
});

describe("a call that nobody sees to is asked for at the very end", () => {
  const answer: ChatMessage = { role: "assistant", content: "Hi." };
  test.each(
    cases("a call that nobody sees to is asked for at the very end") as {
      title: string;
      last: ChatMessage;
      want: ChatMessage[];
    }[],
  )("$title", ({ last, want }) =>
    expect(requestToolCall([answer, last], { kind: "tool", name: "look" })).toEqual([answer, ...want]),
  );

  test("before an answer that the client has begun", () =>
    expect(requestToolCall([{ role: "user", content: "Look!" }, answer], { kind: "any" })).toEqual([
      { role: "user", content: "Look!\n\nAnswer with a call of a tool." },
      answer,
    ]));

  test("of any tool", () =>
    expect(requestToolCall([], { kind: "any" })).toEqual([{ role: "user", content: "Answer with a call of a tool." }]));
});
