import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { buildPromptForProfile } from "../../../../src/routing/turn/prepare-turn.ts";
import { toolSearchNote } from "../../../../src/prompt/tools/tool-search.ts";
import { CLIENT_TOOLS, request } from "../../prompt/conversation/small-program.ts";
import { findingProgram, OF_SERVERS, SEARCH } from "./finders.ts";
import { runs } from "../../../support/depth.ts";

type Tools = NonNullable<MessagesRequest["tools"]>;

const names = OF_SERVERS.map(({ name = "" }) => name);
const program = findingProgram();

/** What a model does: it looks for tools, calls one, found or not, or says something. */
type Step =
  | { readonly kind: "search"; readonly query: string; readonly limit: number }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "say"; readonly text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("search" as const),
    query: fc.oneof(fc.constantFrom("hub", "order", "mcp__hub", "kettle", ...names), fc.string({ maxLength: 8 })),
    limit: fc.constantFrom(5, 1),
  }),
  fc.record({ kind: fc.constant("call" as const), name: fc.constantFrom("Run", ...names) }),
  fc.record({
    kind: fc.constant("say" as const),
    text: fc.constantFrom("Well.", "[mallex: looked for tools: x]", "<tool_call>"),
  }),
);
const talk = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

/** Where the client sends all schemas: mallex's searches are lines of the answer's text. */
function ownTurns(answers: readonly (readonly Step[])[]): Message[][] {
  return turnsOf(answers, (steps, at) => {
    const text = steps.flatMap((one) =>
      one.kind === "search" ? toolSearchNote(one) : one.kind === "say" ? one.text : [],
    );
    const calls = steps.flatMap((one, index) => (one.kind === "call" ? callOf(one.name, `c${at}_${index}`) : []));
    return { text: text.join("\n\n"), calls };
  });
}

/** Where it holds them back: searches are its own calls. */
function heldTurns(answers: readonly (readonly Step[])[]): Message[][] {
  return turnsOf(answers, (steps, at) => {
    const text = steps.flatMap((one) => (one.kind === "say" ? one.text : [])).join("\n");
    const calls = steps.flatMap((one, index) => {
      if (one.kind === "say") return [];
      const id = `c${at}_${index}`;
      if (one.kind === "call") return callOf(one.name, id);
      const found = names.filter((name) => name.includes(one.query)).slice(0, one.limit);
      const refers = found.map((tool_name) => Object.assign({ type: "tool_reference" as const }, { tool_name }));
      const input = { query: one.query, most: one.limit };
      return {
        use: { type: "tool_use" as const, id, name: "Seek", input },
        result: refers.length > 0 ? refers : "none",
      };
    });
    return { text, calls };
  });
}

interface Answer {
  readonly text: string;
  readonly calls: readonly { readonly use: { readonly id: string }; readonly result: unknown }[];
}

function turnsOf(
  answers: readonly (readonly Step[])[],
  answerTo: (steps: readonly Step[], at: number) => Answer,
): Message[][] {
  const asked: Message = { role: "user", content: "Do it.\nmcp__hub__ask\nmcp__hub__tell\nmcp__shop__order" };
  const turns: Message[][] = [[asked]];
  for (const [at, steps] of answers.entries()) {
    const { text, calls } = answerTo(steps, at);
    const said = [...(text === "" ? [] : [{ type: "text", text }]), ...calls.map(({ use }) => use)];
    const results = calls.map(({ use, result }) => ({ type: "tool_result", tool_use_id: use.id, content: result }));
    const told = results.length > 0 ? results : [{ type: "text", text: "Go on." }];
    turns.push([
      { role: "assistant", content: said },
      { role: "user", content: told },
    ] as Message[]);
  }
  return turns;
}

function callOf(name: string, id: string): Answer["calls"][number] {
  return { use: Object.assign({ id }, { type: "tool_use", name, input: { item: "tea" } }), result: "done" };
}

/** A client that holds tools back sends those that have been found. */
function heldTools(messages: readonly Message[]): Tools {
  const said = JSON.stringify(messages);
  const found = OF_SERVERS.filter(({ name }) => said.includes(`"tool_name":"${name}"`));
  return [...CLIENT_TOOLS, SEARCH, ...found.map((tool) => ({ ...tool, defer_loading: true }))];
}

describe.each(["tagged", "native"])("what the model reads of a talk in which it looks for tools, in %s", (name) => {
  test.each<{ where: string; turnsOfTalk: typeof ownTurns; tools: (messages: readonly Message[]) => Tools }>([
    { where: "mallex searches", turnsOfTalk: ownTurns, tools: () => [...CLIENT_TOOLS, ...OF_SERVERS] },
    { where: "the client searches", turnsOfTalk: heldTurns, tools: heldTools },
  ])("begins with what it read a turn before, where $where", ({ turnsOfTalk, tools }) => {
    const profile = program.plan.profiles[name];
    if (profile === undefined) throw new Error(name);
    fc.assert(
      fc.property(talk, (answers) => {
        let messages: Message[] = [];
        let before: unknown[] = [];
        let declared: unknown;
        for (const turn of turnsOfTalk(answers)) {
          messages = [...messages, ...turn];
          const asked = request({ tools: tools(messages), messages: messages as MessagesRequest["messages"] });
          const prompt = buildPromptForProfile(program, profile, asked);
          if (prompt === undefined) throw new Error("not asked");
          expect(prompt.tools).toEqual((declared ??= prompt.tools));
          expect(JSON.stringify(prompt.messages.slice(0, before.length))).toBe(JSON.stringify(before));
          before = [...prompt.messages];
        }
      }),
      { seed: 11, numRuns: runs(60) },
    );
  });
});
