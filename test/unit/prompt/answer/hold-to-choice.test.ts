import { expect, test } from "vitest";
import type { ToolChoice } from "../../../../generated/types/anthropic.d.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { enforceToolChoice } from "../../../../src/prompt/answer/output-constraints.ts";
import { through } from "../../../support/stages.ts";

interface Case {
  readonly title: string;
  readonly asked?: ToolChoice;
  readonly mustCall?: boolean;
  /** `text`, or the name of a tool that is called. */
  readonly says: readonly string[];
  readonly want?: readonly string[];
  readonly reported?: readonly string[];
}

test.each<Case>([
  { title: "an answer as it likes", says: ["text", "look", "listen"] },
  {
    title: "one call at a time",
    asked: { type: "auto", disable_parallel_tool_use: true },
    says: ["look", "text", "listen", "look"],
    want: ["look", "text"],
    reported: ["disable_parallel_tool_use 2"],
  },
  { title: "one call, where one is allowed", asked: { type: "auto", disable_parallel_tool_use: true }, says: ["look"] },
  { title: "any call", asked: { type: "any" }, mustCall: true, says: ["look"] },
  {
    title: "no call, where there must be one",
    asked: { type: "any" },
    mustCall: true,
    says: ["text"],
    reported: ["tool_choice 1"],
  },
  { title: "no call, where nobody was told of one", asked: { type: "any" }, says: ["text"] },
  { title: "the call", asked: { type: "tool", name: "look" }, mustCall: true, says: ["text", "look"] },
  {
    title: "another call",
    asked: { type: "tool", name: "look" },
    mustCall: true,
    says: ["listen"],
    reported: ["tool_choice 1"],
  },
])("$title", ({ asked, mustCall = false, says, want = says, reported = [] }) => {
  const dropped = collectDropped();
  const events = says.map((name, at): TurnEvent =>
    name === "text" ? { type: "text-delta", text: "t" } : { type: "tool-use", id: `c${at}`, name, input: {} },
  );
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  const got = through(enforceToolChoice({ toolChoice: asked, mustCall, dropped }), [...events, end]);
  expect(got.slice(0, -1).map((event) => (event.type === "tool-use" ? event.name : "text"))).toEqual(want);
  expect(dropped.list().map(({ what, count }) => `${what} ${count}`)).toEqual(reported);
});
