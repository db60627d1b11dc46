import { describe, expect, test } from "vitest";
import type { ToolChoice } from "../../../../generated/types/anthropic.d.ts";
import type { ChatMessage } from "../../../../src/shared/prompt-types.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { applyChoice, requestToolCall } from "../../../../src/prompt/tools/tool-choice.ts";

const tool = (name: string, client: string): Parameters<typeof applyChoice>[0][number] => ({
  name,
  client,
  about: "",
  args: [],
});
const TOOLS = [tool("look", "See"), tool("run", "Run"), { ...tool("grep", "Run"), via: "shell.grep" as const }];

describe("what the client's choice makes of the tools", () => {
  test.each<{
    title: string;
    asked?: ToolChoice;
    isHeld?: boolean;
    tools?: typeof TOOLS;
    want: string;
    reported?: string[];
  }>([
    { title: "none said", want: "look run grep" },
    { title: "auto", asked: { type: "auto" }, want: "look run grep" },
    { title: "any", asked: { type: "any" }, want: "look run grep; any" },
    { title: "any of none", asked: { type: "any" }, tools: [], want: "", reported: ["tool_choice 1"] },
    {
      title: "one, by the client's name",
      asked: { type: "tool", name: "See" },
      want: "look; tool look",
    },
    {
      title: "one that a search goes through, too",
      asked: { type: "tool", name: "Run" },
      want: "run; tool run",
    },
    {
      title: "one, where the server sees to it",
      asked: { type: "tool", name: "See" },
      isHeld: true,
      want: "look run grep; tool look",
    },
    { title: "a kind of tomorrow", asked: { type: "sparkle" }, want: "look run grep", reported: ["tool_choice 1"] },
  ])("$title", ({ asked, isHeld = false, tools = TOOLS, want, reported = [] }) => {
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
  test.each<{ title: string; last: ChatMessage; want: ChatMessage[] }>([
    {
      title: "behind the user's words",
      last: { role: "user", content: "Look!" },
      want: [{ role: "user", content: "Look!\n\nAnswer with a call of look." }],
    },
    {
      title: "in place of none",
      last: { role: "user", content: "" },
      want: [{ role: "user", content: "Answer with a call of look." }],
    },
    {
      title: "behind a result",
      last: { role: "tool", callId: "c", content: "3" },
      want: [
        { role: "tool", callId: "c", content: "3" },
        { role: "user", content: "Answer with a call of look." },
      ],
    },
  ])("$title", ({ last, want }) =>
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
