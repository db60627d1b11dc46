import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { readingCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { TAGGED } from "../../../support/tagged.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TOOLS = cases("tools") as readonly OfferedTool[];

const CALLS = readingCalls({
  plan: { dialects: { tagged: TAGGED } },
  profile: { reads: ["tagged"] },
  tools: TOOLS,
});

/** What is broken as `raw|problem|name`, calls as `!name`, texts as they are. */
function read(events: readonly TurnEvent[], asks: boolean): string[] {
  const seen: string[] = [];
  const reading = { tools: TOOLS, calls: CALLS, turn: "7", dropped: collectDropped(), willRetry: asks };
  for (const event of through(readToolCalls(reading), events)) {
    if (event.type === "broken-call") seen.push([event.raw, event.problem, event.name ?? ""].join("|"));
    if (event.type === "tool-use") seen.push(`!${event.name}`);
    if (event.type === "text-delta") seen.push(event.text);
    if (event.type === "thinking-delta") seen.push(`(${event.text})`);
    if (event.type === "turn-end") seen.push(event.stopReason);
  }
  return seen;
}

test.each(
  cases("is broken where it is asked for once more and text elsewhere") as {
    what: string;
    events: TurnEvent[];
    broken: string[];
    text: string[];
  }[],
)("$what is broken where it is asked for once more, and text elsewhere", ({ events, broken, text }) => {
  expect(read(events, true)).toEqual(broken);
  expect(read(events, false)).toEqual(text);
});
