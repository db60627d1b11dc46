import { expect, test } from "vitest";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { chooseTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { thinkingStartOf, type LoadedTemplate } from "../../../../src/prompt/answer/thinking.ts";
import { modelStages } from "../../../../src/server/answer.ts";
import { CLIENT_TOOLS, CORE, request, smallPlan } from "../conversation/small-program.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = chooseTools(CORE, request({ tools: CLIENT_TOOLS }));
const PLAN = smallPlan();
const PROMPT = cases("prompt") as Prompt;
const END: TurnEvent = { type: "turn-end", stopReason: "end_turn" };

function read(profile: Partial<Profile>, ...texts: string[]): TurnEvent[] {
  const reading = {
    tools: TOOLS,
    turn: "7",
    dropped: collectDropped(),
    prompt: PROMPT,
    plan: PLAN,
  };
  const stages = modelStages({ ...reading, profile: { backend: "local", reads: ["tagged"], ...profile } });
  return through(stages, [...texts.map((text): TurnEvent => ({ type: "text-delta", text })), END]);
}

test("thoughts are hidden, but go on: they are a sign of life", () => {
  expect(read({}, "<thi", "nk>I wonder.</think>\n", "Two.")).toEqual([
    { type: "thinking-delta", text: "I wonder.", hidden: true },
    { type: "text-delta", text: "Two." },
    END,
  ]);
});

test("or shown, where the profile says so", () => {
  expect(read({ thoughts: "show" }, "<think>I wonder.</think>Two.")).toEqual([
    { type: "thinking-delta", text: "I wonder." },
    { type: "text-delta", text: "Two." },
    END,
  ]);
});

test("a call that is only thought of is not carried out; one behind the thought is", () => {
  const call = '<tool_call>{"name":"bash","arguments":{"command":"ls"}}</tool_call>';
  expect(read({}, `<think>${call}</think>${call}<think>And now?</think>`)).toEqual([
    { type: "thinking-delta", text: call, hidden: true },
    {
      type: "tool-use",
      id: "toolu_7_1",
      name: "Run",
      input: { command: "ls" },
    },
    { type: "thinking-delta", text: "And now?", hidden: true },
    { type: "turn-end", stopReason: "tool_use" },
  ]);
});

const ends = (text: string): LoadedTemplate => ({ render: () => text });
const source = { chatTemplate: "", config: {}, thinks: true };
const fails: LoadedTemplate = {
  render: () => {
    throw new Error("no second system message");
  },
};

test.each([
  ...(cases("whether the prompt opens a thought") as {
    title: string;
    kind: "mlx" | "openai";
    profile?: object;
    template?: LoadedTemplate;
    want: string;
  }[]),
  {
    title: "the prompt ends otherwise",
    kind: "openai",
    profile: { thinking: true },
    template: ends("a:"),
    want: "no",
  },
  {
    title: "the prompt ends with a mark",
    kind: "openai",
    template: ends("<think>\n"),
    want: "perhaps",
  },
  {
    title: "and its server leaves marks alone",
    kind: "mlx",
    template: ends("<think>\n"),
    want: "yes",
  },
  {
    title: "with a thought that is closed",
    kind: "mlx",
    template: ends("<think></think>"),
    want: "no",
  },
  {
    title: "its server knows the marks",
    kind: "mlx",
    template: { ...ends("<think>"), source },
    want: "no",
  },
  {
    title: "the template refuses the talk",
    kind: "mlx",
    profile: { alwaysThinks: true },
    template: fails,
    want: "perhaps",
  },
])("whether the prompt opens a thought, where $title: $want", ({ kind, profile = {}, template, want }) => {
  const plan = {
    ...PLAN,
    backends: { local: { ...PLAN.backends["local"], kind } },
  } as typeof PLAN;
  expect(
    thinkingStartOf(PROMPT, {
      plan,
      profile: { backend: "local", ...profile },
      template,
    }),
  ).toBe(want);
});
