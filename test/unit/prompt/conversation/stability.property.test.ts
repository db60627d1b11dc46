import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import type { ConversationMessage } from "../../../../src/prompt/conversation/conversation.ts";
import { foldMessages, formatMessages } from "../../../../src/prompt/conversation/format-messages.ts";
import { applyRules } from "../../../../src/prompt/rules/apply-rules.ts";
import { buildPromptForProfile } from "../../../../src/routing/turn/prepare-turn.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { STABILITY, type TransformStep } from "../../../support/stability.ts";
import { runs } from "../../../support/depth.ts";
import { TAGGED } from "../../../support/tagged.ts";
import { begins, limitOf, longTalk, reckonedLong, shownWithin, tokensIn } from "../budget/long-conversation.ts";
import { conversation, text } from "./conversation.ts";
import { ACTING, CLIENT_TOOLS, request, smallPlan, smallProgram } from "./small-program.ts";

const SEED = { seed: 11, numRuns: runs(60) };
const plan = smallPlan(ACTING);
const program = smallProgram(ACTING);

function promptOf(name: string, fields: { system: string; messages: readonly Message[] }): Prompt {
  const profile = plan.profiles[name];
  const asked = request({
    tools: CLIENT_TOOLS,
    ...fields,
    messages: fields.messages as MessagesRequest["messages"],
  });
  const prompt = profile && buildPromptForProfile(program, profile, asked);
  if (prompt === undefined) throw new Error("not asked");
  return prompt;
}

const talk = fc.array(
  fc.record({
    role: fc.constantFrom<ConversationMessage["role"]>("user", "assistant", "system"),
    pieces: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("words" as const), text: fc.string() }),
        fc.record({
          kind: fc.constant("call" as const),
          call: fc.record({
            id: fc.constantFrom("a", "b"),
            name: fc.constant("See"),
            input: fc.constant({}),
          }),
        }),
        fc.record({
          kind: fc.constant("result" as const),
          callId: fc.constantFrom("a", "b"),
          text: fc.string(),
        }),
      ),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What each step makes of a talk, and of the same talk when it has gone on. */
const STEPS: Readonly<Record<TransformStep, () => void>> = {
  trim: () => rulesArePure("trim"),
  filters: () => rulesArePure("filters"),
  history: () =>
    fc.assert(
      fc.property(talk, talk, (before, more) => {
        for (const form of ["native", TAGGED, "note"] as const)
          expect(formatMessages([...before, ...more], form, []).slice(0, before.length)).toEqual(
            formatMessages(before, form, []),
          );
      }),
      SEED,
    ),
  budget: () =>
    fc.assert(
      fc.property(longTalk("native", 12), (grown) => {
        let before = shownWithin([], {});
        for (const [at, added] of grown.entries()) {
          const now = shownWithin(grown.slice(0, at + 1).flat(), {});
          const isLong = tokensIn(before) + tokensIn(added) > limitOf({}) - reckonedLong(before);
          expect(isLong || begins(now, before)).toBe(true);
          before = now;
        }
      }),
      SEED,
    ),
  fold: () =>
    fc.assert(
      fc.property(talk, talk, (before, more) => {
        const closed = formatMessages([...before, { role: "assistant", pieces: [] }], "native", []);
        const longer = [...closed, ...formatMessages([{ role: "user", pieces: [] }, ...more], "native", [])];
        for (const policy of [{}, { midSystem: "inPlace" }, { system: "user" }] as const) {
          const folded = foldMessages("head", closed, policy);
          expect(foldMessages("head", longer, policy).slice(0, folded.length)).toEqual(folded);
        }
      }),
      SEED,
    ),
  parts: () => headStays(["own", "tagged"], ({ messages }) => messages[0]),
  prompt: () => headStays(["own", "client", "native", "whole"], ({ messages }) => messages[0]?.role),
  toolset: () => headStays(["native", "whole"], ({ tools }) => tools),
};

function rulesArePure(list: "trim" | "filters"): void {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const apply = (words: string): string =>
        applyRules(words, {
          rules: plan[list],
          client: undefined,
          dropped: collectDropped(),
        });
      const alone = apply(one);
      apply(other);
      expect(apply(one)).toBe(alone);
    }),
    SEED,
  );
}

function headStays(profiles: readonly string[], headOf: (prompt: Prompt) => unknown): void {
  fc.assert(
    fc.property(conversation, text, (pieces, system) => {
      for (const name of profiles) {
        const [first, second] = [1, pieces.length].map((count) =>
          headOf(promptOf(name, { system, messages: pieces.slice(0, count).flat() })),
        );
        expect(second).toEqual(first);
      }
    }),
    SEED,
  );
}

describe("a step looks at no more than it says", () => {
  test.each(Object.entries(STABILITY))("%s: %s", (step) => {
    expect(STEPS[step as TransformStep]).not.toThrow();
  });
});
