import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createProgram } from "../../../../src/routing/turn/create-program.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import { chatProtocol, messagesProtocol, type ClientProtocol } from "../../../../src/server/http/client-protocols.ts";
import { runs } from "../../../support/depth.ts";
import { testPlan } from "../../../support/test-server.ts";

const PLAN = testPlan({
  toolsets: { client: { shell: "bash", tools: [], others: [{ match: "*", do: "keep" }] } },
});
const PROGRAM = createProgram(PLAN, {});

function promptOf(surface: ClientProtocol, body: object): unknown {
  const turn = prepareTurn(PROGRAM, { ...surface.read(JSON.parse(JSON.stringify(body)), PLAN), id: "one" });
  if (turn.kind !== "ask") throw new Error(`${turn.kind}, and no question`);
  return { prompt: turn.prompt, dropped: turn.dropped };
}

/** Words, a call with its result, or two. */
const step = fc.record({
  asks: fc.string({ minLength: 1 }),
  says: fc.string(),
  calls: fc.array(fc.json(), { maxLength: 2 }),
});
type Step = { readonly asks: string; readonly says: string; readonly calls: readonly string[] };

const idOf = (at: number, call: number): string => `c${at}_${call}`;

function asChat(steps: readonly Step[]): object[] {
  return steps.flatMap(({ asks, says, calls }, at) => [
    { role: "user", content: asks },
    {
      role: "assistant",
      content: says,
      ...(calls.length > 0 && {
        tool_calls: calls.map((a, call) => ({
          id: idOf(at, call),
          type: "function",
          function: { name: "read", arguments: JSON.stringify({ a }) },
        })),
      }),
    },
    ...calls.map((_, call) => ({ role: "tool", tool_call_id: idOf(at, call), content: `of ${call}` })),
  ]);
}

function asMessages(steps: readonly Step[]): object[] {
  return steps.flatMap(({ asks, says, calls }, at) => {
    const uses = calls.map((a, call) => ({ type: "tool_use", id: idOf(at, call), name: "read", input: { a } }));
    const text = says === "" ? [] : [{ type: "text", text: says }];
    const results = calls.map((_, call) => ({
      type: "tool_result",
      tool_use_id: idOf(at, call),
      content: `of ${call}`,
    }));
    return [
      { role: "user", content: asks },
      { role: "assistant", content: calls.length === 0 ? says : [...text, ...uses] },
      ...(results.length > 0 ? [{ role: "user", content: results }] : []),
    ];
  });
}

test("the same question on both surfaces is the same prompt", () => {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const rest = fc.record({
    steps: fc.array(step, { maxLength: 4 }),
    system: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    last: fc.string({ minLength: 1 }),
    temperature: fc.double({ min: 0, max: 2, noNaN: true }),
    stops: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
    max: fc.integer({ min: 1, max: 2000 }),
  });
  fc.assert(
    fc.property(rest, ({ steps, system, last, temperature, stops, max }) => {
      const common = { model: "low", temperature };
      const chat = promptOf(chatProtocol, {
        ...common,
        max_tokens: max,
        stop: stops,
        messages: [
          ...(system === undefined ? [] : [{ role: "system", content: system }]),
          ...asChat(steps),
          { role: "user", content: last },
        ],
        tools: [{ type: "function", function: { name: "read", description: "d", parameters: schema } }],
      });
      const messages = promptOf(messagesProtocol, {
        ...common,
        max_tokens: max,
        stop_sequences: stops,
        ...(system !== undefined && { system }),
        messages: [...asMessages(steps), { role: "user", content: last }],
        tools: [{ name: "read", description: "d", input_schema: schema }],
      });
      expect(chat).toEqual(messages);
    }),
    { seed: 11, numRuns: runs(200) },
  );
});
