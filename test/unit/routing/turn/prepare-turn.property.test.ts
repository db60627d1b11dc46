import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { ChatMessage } from "../../../../src/shared/prompt-types.ts";
import { prepareTurn } from "../../../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../../../src/prompt/templates/program.ts";
import type { PreparedTurn } from "../../../../src/routing/turn/build-prompt.ts";
import { conversation, id, reshaped, seenConversation, text } from "../../prompt/conversation/conversation.ts";
import { ACTING, CLIENT_TOOLS, request, smallPlan, smallProgram } from "../../prompt/conversation/small-program.ts";
import { runs } from "../../../support/depth.ts";

const program = smallProgram(ACTING);
/** Without tools in two prompts; with them as tagged text, through the server, and with the client's own prompt and tools. */
const KINDS = ["own", "client", "tagged", "native", "whole"] as const;

type Asked = Extract<PreparedTurn, { kind: "ask" }>;

function ask(fields: Partial<MessagesRequest>, rules: Program = program): Asked {
  const turn = prepareTurn(rules, { request: request({ tools: CLIENT_TOOLS, ...fields }) });
  if (turn.kind !== "ask") throw new Error(`not asked: ${turn.kind}`);
  return turn;
}

function messagesOf(fields: { system: string; messages: readonly Message[]; model: string }): readonly ChatMessage[] {
  return ask({ ...fields, messages: fields.messages as MessagesRequest["messages"] }).prompt.messages;
}

const { profiles } = smallPlan(ACTING);
/** The same profiles, and their models see. */
const seeing = smallProgram({
  ...ACTING,
  profiles: Object.fromEntries(
    Object.entries(profiles).map(([name, profile]) => [name, { ...profile, images: true as const }]),
  ),
});

describe.each(KINDS)("the prompt of the profile %s, whose model sees", (model) => {
  const messagesSeen = (system: string, messages: readonly Message[]): readonly ChatMessage[] =>
    ask({ model, system, messages: messages as MessagesRequest["messages"] }, seeing).prompt.messages;

  test("of one turn begins the prompt of the next, pictures and all, whatever shape the history takes", () => {
    fc.assert(
      fc.property(seenConversation, text, fc.infiniteStream(fc.boolean()), (pieces, system, coins) => {
        const flip = (): boolean => coins.next().value === true;
        let talk: Message[] = [];
        let before: readonly ChatMessage[] = [];
        for (const added of pieces) {
          talk = [...talk.map((message) => (flip() ? reshaped(message, flip()) : message)), ...added];
          const prompt = messagesSeen(system, talk);
          expect(prompt.slice(0, before.length)).toEqual(before);
          before = prompt;
        }
      }),
    );
  });

  test("holds every picture of the talk, and each where its words end or before they begin", () => {
    fc.assert(
      fc.property(seenConversation, (pieces) => {
        const messages = pieces.flat();
        const shown = messagesSeen("", messages).flatMap((message) =>
          message.role === "user" ? (message.images ?? []).map(({ at }) => ({ at, of: message.content })) : [],
        );
        expect(shown).toHaveLength(JSON.stringify(messages).split('"type":"image"').length - 1);
        for (const { at, of } of shown)
          expect(at === 0 || at === of.length || of.slice(at, at + 2) === "\n\n").toBe(true);
      }),
    );
  });
});

describe.each(KINDS)("the prompt of the profile %s", (model) => {
  test("of one turn begins the prompt of the next, word for word, whatever shape the history takes", () => {
    fc.assert(
      fc.property(conversation, text, fc.infiniteStream(fc.boolean()), (pieces, system, coins) => {
        const flip = (): boolean => coins.next().value === true;
        let talk: Message[] = [];
        let before: readonly ChatMessage[] = [];
        for (const added of pieces) {
          talk = [...talk.map((message) => (flip() ? reshaped(message, flip()) : message)), ...added];
          const prompt = messagesOf({ system, messages: talk, model });
          expect(prompt.slice(0, before.length)).toEqual(before);
          before = prompt;
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("is the same up to its last words whether or not a tool must be called, and for one call at a time the same", () => {
    fc.assert(
      fc.property(conversation, text, (pieces, system) => {
        const fields = { model, system, messages: pieces.flat() as MessagesRequest["messages"] };
        const { prompt } = ask(fields);
        const single = ask({ ...fields, tool_choice: { type: "auto", disable_parallel_tool_use: true } });
        expect(single.prompt).toEqual(prompt);
        const any = ask({ ...fields, tool_choice: { type: "any" } }).prompt;
        expect(any.tools).toEqual(prompt.tools);
        const [before, last] = [prompt.messages.slice(0, -1), prompt.messages.at(-1)];
        expect(any.messages.slice(0, before.length)).toEqual(before);
        const mine = any.messages[before.length];
        expect(mine).toEqual({ ...last, content: mine?.content });
        expect(mine?.content.startsWith(last?.content ?? "")).toBe(true);
      }),
    );
  });

  test("does not depend on whether a text comes as a string or as a block", () => {
    fc.assert(
      fc.property(conversation, text, (pieces, system) => {
        const messages = pieces.flat();
        const other = messages.map((message) => reshaped(message, true));
        const asBlock = [{ type: "text", text: system, cache_control: { type: "ephemeral" } }] as never;
        expect(messagesOf({ system: asBlock, messages: other, model })).toEqual(
          messagesOf({ system, messages, model }),
        );
      }),
    );
  });

  test("is the same for the same request", () => {
    fc.assert(
      fc.property(conversation, text, (pieces, system) => {
        const fields = { model, system, messages: pieces.flat() as MessagesRequest["messages"] };
        expect(JSON.stringify(ask(structuredClone(fields)))).toBe(JSON.stringify(ask(fields)));
      }),
    );
  });

  test("has turns that alternate and begin with the user's, results before words", () => {
    fc.assert(
      fc.property(conversation, (pieces) => {
        const roles = messagesOf({ system: "", messages: pieces.flat(), model }).map(({ role }) => role);
        expect(roles.join(" ")).not.toMatch(/user tool|system.*system/);
        const talk = roles
          .filter(
            (name, index) => name !== "system" && (name !== "tool" || !/^(?:tool|user)$/.test(roles[index + 1] ?? "")),
          )
          .map((name) => (name === "tool" ? "user" : name));
        expect(talk).toEqual(talk.map((_, index) => (index % 2 === 0 ? "user" : "assistant")));
      }),
    );
  });

  test("holds every result, and every call that has words of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), { minLength: 1, maxLength: 5 }), (steps) => {
        const messages = steps.flatMap(([at, isKnown], index): Message[] => [
          {
            role: "assistant",
            content: [{ type: "tool_use", id: at, name: isKnown ? "See" : "Dance", input: { file: `call-${index};` } }],
          },
          {
            role: "user",
            content: [{ type: "tool_result", tool_use_id: at, content: `result-${index};` }],
          },
        ]);
        const prompt = JSON.stringify(
          messagesOf({ system: "", messages: [{ role: "user", content: "Do" }, ...messages], model }),
        );
        for (const index of steps.keys()) expect(prompt).toContain(`call-${index};`);
        for (const index of steps.keys()) expect(prompt).toContain(`result-${index};`);
      }),
    );
  });

  test("holds every word of the request, or a report covers the one that is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRole(), place()), { minLength: 1, maxLength: 6 }), (places) => {
        const marked = [
          {
            who: "system" as const,
            content: "stamp: head;",
            word: "head;",
            report: model === "client" || model === "whole" ? "trim.stamp" : "system",
          },
          ...places.map(([who, [open, close, report]], index) => {
            const word = `marker-${index};`;
            return { who, content: open + word + close, word, report };
          }),
        ];
        const [head, ...talk] = marked.map(({ who, content }): Message => ({ role: who, content }));
        const turn = ask({ model, system: head?.content ?? "", messages: talk as MessagesRequest["messages"] });
        const prompt = turn.prompt.messages.map(({ content }) => content).join("\n");
        const reports = turn.dropped.map(({ what }) => what);
        expect(marked.filter(({ word, report }) => !prompt.includes(word) && !reports.includes(report))).toEqual([]);
      }),
    );
  });
});

function anyRole(): fc.Arbitrary<Message["role"]> {
  return fc.constantFrom("user", "system", "assistant");
}

/** Where a word may stand, and the report that must be there if it is not shown. */
function place(): fc.Arbitrary<readonly [open: string, close: string, report: string]> {
  return fc.constantFrom(
    ["", "", "nothing"],
    ["<note>", "</note>", "nothing"],
    ["<note>", "", "nothing"],
    ["<note>Rules\n", "</note>", "nothing"],
    ["<note>Rules ", "</note>", "rules"],
    ["<note>Advert ", "</note>", "filters.adverts"],
    ["</note>", "<note>", "nothing"],
    ["stamp: ", "", "trim.stamp"],
    ["# Place\nYou are in\n- ", "", "nothing"],
    ["# Place\nYou are in ", "", "place"],
    ["# Place\nYou are in\n\n", "", "nothing"],
    ["<place>", "</place>", "nothing"],
    ["# Place ", "", "nothing"],
  );
}
