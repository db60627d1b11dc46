import * as fc from "fast-check";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { applyBudget, conversationLimits } from "../../../../src/prompt/budget/budget.ts";
import { costOf } from "../../../../src/prompt/budget/conversation-lines.ts";
import { ESTIMATED, type TextCounts } from "../../../../src/prompt/budget/text-counts.ts";
import type { FormattedMessage, FormattedPiece } from "../../../../src/prompt/conversation/format-messages.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";

/** Counts by estimate that are taken for exact: what is old is estimated in any case, so a test can add it up. */
const COUNTS: TextCounts = { ...ESTIMATED, exact: true };

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 999 }))
    .map(([lines, seed]) =>
      Array.from({ length: lines }, (_, line) => `line ${line} of ${seed}, and what it says`).join("\n"),
    );

/** A question of a person, and the steps that it leads to: how many calls each, and what they give. */
const userTurn = fc.record({
  question: words(4),
  steps: fc.array(
    fc.record({ says: words(3), results: fc.array(words(120), { minLength: 1, maxLength: 3 }), reminds: fc.boolean() }),
    { maxLength: 6 },
  ),
  answer: words(12),
});

/** A long talk with tools in the pieces in which it grows: each is what is new when the model is asked again. */
export function longTalk(form: "native" | "text", turns: number): fc.Arbitrary<FormattedMessage[][]> {
  return fc
    .array(userTurn, { minLength: Math.ceil(turns / 4), maxLength: turns, size: "max" })
    .map((all) => growing(all, form));
}

interface UserTurn {
  readonly question: string;
  readonly steps: readonly { readonly says: string; readonly results: readonly string[]; readonly reminds: boolean }[];
  readonly answer: string;
}

function growing(turns: readonly UserTurn[], form: "native" | "text"): FormattedMessage[][] {
  const grown: FormattedMessage[][] = [];
  let before: FormattedMessage[] = [];
  let calls = 0;
  for (const { question, steps, answer } of turns) {
    grown.push([...before, says("user", question)]);
    for (const { says: said, results, reminds } of steps) {
      const ids = results.map(() => `call-${calls++}`);
      const made = ids.map((id): FormattedPiece => callOf(id, form));
      const given = results.map((text, at): FormattedPiece => resultOf(ids[at] ?? "", text, form));
      grown.push([
        { role: "assistant", pieces: [{ kind: "text", text: said }, ...made] },
        { role: "user", pieces: [...given, ...(reminds ? [{ kind: "text" as const, text: "Remember." }] : [])] },
      ]);
    }
    before = [says("assistant", answer)];
  }
  return grown;
}

function callOf(id: string, form: "native" | "text"): FormattedPiece {
  return form === "native"
    ? { kind: "call", call: { id, name: "See", input: { file: `${id}.txt` } } }
    : { kind: "text", text: `<tool_call>${id}</tool_call>` };
}

function resultOf(callId: string, text: string, form: "native" | "text"): FormattedPiece {
  return form === "native" ? { kind: "result", callId, text } : { kind: "text", text, isResult: true };
}

function says(role: FormattedMessage["role"], text: string): FormattedMessage {
  return { role, pieces: [{ kind: "text", text }] };
}

/** A person says something where a user's message has words and no result. */
export function asksIn(messages: readonly FormattedMessage[]): (index: number) => boolean {
  return (index) => {
    const { role = "system", pieces = [] } = messages[index] ?? {};
    return role === "user" && pieces.every((piece) => piece.kind === "text" && piece.isResult !== true);
  };
}

const HEAD = "x".repeat(4000);

export interface Given {
  /** @default 8192 */
  readonly window?: number;
  readonly talk?: number;
  readonly result?: number;
}

export function shownWithin(
  messages: readonly FormattedMessage[],
  { window = 8192, ...budget }: Given,
): readonly FormattedMessage[] {
  const profile = { window, output: 1024 } as Profile;
  const head = { text: HEAD, tools: [] };
  return applyBudget(messages, {
    profile,
    budget,
    head,
    isUserTurn: asksIn(messages),
    counts: COUNTS,
    dropped: collectDropped(),
  });
}

export function tokensIn(messages: readonly FormattedMessage[]): number {
  return messages
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => sum + costOf(piece, COUNTS), messages.length * COUNTS.frames.message);
}

export function limitOf({ window = 8192, ...budget }: Given): number {
  return (
    conversationLimits({ profile: { window, output: 1024 }, budget, head: COUNTS.of(HEAD), exact: true })
      ?.conversationTokens ?? 0
  );
}

/** Whether a prompt begins with another one, message for message. */
export function begins(now: readonly FormattedMessage[], before: readonly FormattedMessage[]): boolean {
  return JSON.stringify(now.slice(0, before.length)) === JSON.stringify(before);
}

/** Tokens that marks and shortened results may be reckoned too long. */
export function reckonedLong(messages: readonly FormattedMessage[]): number {
  return 120 + 40 * JSON.stringify(messages).split(" left out ").length;
}
