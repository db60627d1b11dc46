import { beforeAll, describe, expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readToolCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import { readingCalls } from "../../../../src/prompt/answer/read-tool-calls.ts";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { shippedProgram } from "../../../support/shipped-program.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { mapCall, toModelCall } from "../../../../src/tool-calls/mapping/map-call.ts";
import { offered } from "../catalog/offered.ts";
import { OF_SERVERS, SEARCH } from "../catalog/finders.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const OWN = offered(OF_SERVERS);
const CLIENTS = offered([SEARCH], { said: "mcp__hub__ask" });

function mapped(name: string, input: Record<string, unknown>, tools: readonly OfferedTool[] = OWN): unknown {
  const call = mapCall({ name, input }, tools);
  return "problem" in call ? call.problem : { [call.name]: call.input };
}

describe("a tool that has been found is called", () => {
  const want = { mcp__shop__order: { item: "tea" } };
  test.each(
    cases("a tool that has been found is called") as { title: string; input: Readonly<Record<string, unknown>> }[],
  )("$title", ({ input }) => expect(mapped("use_tool", input)).toEqual(want));

  test("by its own name", () => expect(mapped("mcp__shop__order", { item: "tea" })).toEqual(want));
  test("with values as its schema wants them", () => {
    const input = { name: "mcp__shop__order", arguments: { item: "tea", count: "2" } };
    expect(mapped("use_tool", input)).toEqual({ mcp__shop__order: { item: "tea", count: 2 } });
  });
  test("and so is one that the model is shown anyway", () => {
    const tools = offered([
      ...OF_SERVERS,
      { name: "Run", input_schema: { properties: { command: { type: "string" } }, required: ["command"] } },
    ]);
    expect(mapped("use_tool", { name: "bash", arguments: { command: "ls" } }, tools)).toEqual({
      Run: { command: "ls" },
    });
  });
});

describe("what can't be called is said", () => {
  test.each(
    cases("cases") as {
      title: string;
      input: { arguments: string | { name?: string }; name?: string };
      want: RegExp;
    }[],
  )("$title", ({ input, want }) => expect(mapped("use_tool", input)).toMatch(want));

  test("and no hidden name is given away", () => {
    expect(mapped("dance", {})).toBe('there is no tool "dance"; there are find_tool, use_tool');
  });
});

describe("a search goes to the client where it has one", () => {
  test.each([
    { title: "with the usual number", input: { query: "ask" }, want: { Seek: { query: "ask", most: 5 } } },
    { title: "with the model's", input: { query: "ask", limit: 2 }, want: { Seek: { query: "ask", most: 2 } } },
  ])("$title", ({ input, want }) => expect(mapped("find_tool", input, CLIENTS)).toEqual(want));

  test.each([
    { title: "with the usual number", input: { query: "ask", most: 5 }, want: { query: "ask" } },
    { title: "with another", input: { query: "ask", most: 2 }, want: { query: "ask", limit: 2 } },
  ])("and comes back in the history as the model made it, $title", ({ input, want }) => {
    const call = toModelCall({ id: "a", name: "Seek", input }, CLIENTS);
    expect(call).toEqual({ id: "a", name: "find_tool", input: want });
  });
});

test("in the history a found tool is called as the model is told to", () => {
  expect(toModelCall({ id: "a", name: "mcp__shop__order", input: { item: "tea" } }, OWN)).toEqual(
    cases("historyFoundToolCalled"),
  );
});

describe("whatever dialect it is written in", () => {
  let plan: Plan;
  beforeAll(async () => {
    ({ plan } = await shippedProgram());
  });
  const want = { mcp__shop__order: { item: "tea", count: 2 } };
  test.each(cases("whatever dialect it is written") as [string, string][])("%s: %s", (dialect, text) => {
    const calls = readingCalls({ plan, profile: { reads: [dialect] }, tools: OWN });
    const reading = { calls, tools: OWN, turn: "t", dropped: collectDropped() };
    const answer: TurnEvent[] = [
      { type: "text-delta", text },
      { type: "turn-end", stopReason: "end_turn" },
    ];
    const made: unknown[] = [];
    for (const event of through(readToolCalls(reading), answer))
      if (event.type === "tool-use") made.push({ [event.name]: event.input });
    expect(made).toEqual([want]);
  });
});
