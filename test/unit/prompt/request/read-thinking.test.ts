import { expect, test } from "vitest";
import type { ThinkingSetting } from "../../../../generated/types/anthropic.d.ts";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readThinking } from "../../../../src/prompt/request/generation-options.ts";

interface Case {
  readonly asked?: ThinkingSetting;
  readonly profile?: Pick<Profile, "thinking" | "thoughts">;
  readonly takesThinking?: boolean;
  readonly want: boolean | undefined;
  readonly reported?: string[];
}

test.each<Case & { title: string }>([
  { title: "nothing asked, nothing said", want: undefined },
  { title: "nothing asked: the profile's word", profile: { thinking: false }, want: false },
  { title: "off", asked: { type: "disabled" }, want: false },
  { title: "on", asked: { type: "enabled" }, want: true },
  {
    title: "a budget that nobody keeps to",
    asked: { type: "enabled", budget_tokens: 2048 },
    want: true,
    reported: ["thinking.budget_tokens"],
  },
  { title: "as the model likes", asked: { type: "adaptive" }, want: undefined },
  { title: "a kind of tomorrow", asked: { type: "between_tools" }, want: undefined, reported: ["thinking"] },
  {
    title: "a kind by the name of a prototype's",
    asked: { type: "constructor" },
    want: undefined,
    reported: ["thinking"],
  },
  {
    title: "the profile goes before the request",
    asked: { type: "enabled", budget_tokens: 2048 },
    profile: { thinking: false },
    want: false,
    reported: ["thinking"],
  },
  { title: "and may agree with it", asked: { type: "disabled" }, profile: { thinking: false }, want: false },
  { title: "and decides what is left open", asked: { type: "adaptive" }, profile: { thinking: true }, want: true },
  {
    title: "a backend without a switch",
    asked: { type: "disabled" },
    takesThinking: false,
    want: undefined,
    reported: ["thinking"],
  },
  {
    title: "thoughts that the client does not want to see",
    asked: { type: "adaptive", display: "omitted" },
    want: undefined,
  },
  {
    title: "thoughts that it wants to see, and does not",
    asked: { type: "adaptive", display: "summarized" },
    want: undefined,
    reported: ["thinking.display"],
  },
  {
    title: "thoughts that it wants to see, and does",
    asked: { type: "adaptive", display: "summarized" },
    profile: { thoughts: "show" },
    want: undefined,
  },
])("$title", ({ asked, profile = {}, takesThinking = true, want, reported = [] }) => {
  const dropped = collectDropped();
  const powers = {
    enforcesCallSchema: false,
    enforcesFormat: false,
    supportsEffort: false,
    supportsThinking: takesThinking,
  };
  expect(readThinking(asked, { profile, capabilities: powers, dropped })).toBe(want);
  expect(dropped.list().map(({ what }) => what)).toEqual(reported);
});
