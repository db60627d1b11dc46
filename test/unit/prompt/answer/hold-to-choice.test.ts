import { expect, test } from "vitest";
import type { ToolChoice } from "../../../../generated/types/anthropic.d.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { enforceToolChoice } from "../../../../src/prompt/answer/output-constraints.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Case {
  readonly title: string;
  readonly asked?: ToolChoice;
  readonly mustCall?: boolean;
  /** `text`, or the name of a tool that is called. */
  readonly says: readonly string[];
  readonly want?: readonly string[];
  readonly reported?: readonly string[];
}

test.each(cases("cases") as Case[])("$title", ({ asked, mustCall = false, says, want = says, reported = [] }) => {
  const dropped = collectDropped();
  const events = says.map((name, at): TurnEvent =>
    name === "text" ? { type: "text-delta", text: "t" } : { type: "tool-use", id: `c${at}`, name, input: {} },
  );
  const end: TurnEvent = { type: "turn-end", stopReason: "end_turn" };
  const got = through(enforceToolChoice({ toolChoice: asked, mustCall, dropped }), [...events, end]);
  expect(got.slice(0, -1).map((event) => (event.type === "tool-use" ? event.name : "text"))).toEqual(want);
  expect(dropped.list().map(({ what, count }) => `${what} ${count}`)).toEqual(reported);
});
