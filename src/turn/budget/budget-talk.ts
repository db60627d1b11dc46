import type { Profile, Size } from "../../../generated/types/plan.d.ts";
import type { Dropped } from "../../terms/report.ts";
import type { ToolDeclaration } from "../../terms/prompt.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { ShownMessage } from "../write-talk.ts";
import { cutTalk } from "./cut-talk.ts";
import { atMost, mostOf } from "./cost-of.ts";
import { readRounds, type Round } from "./read-rounds.ts";
import { talkLimits, type TalkLimits } from "./talk-limits.ts";
import { TalkLines } from "./talk-lines.ts";
import { ESTIMATED, type TextCounts } from "./text-counts.ts";

export interface BudgetInput {
  readonly profile: Profile;
  /** As the person has set it for the profile's size. */
  readonly budget: Size["budget"];
  /** What stands before the talk. */
  readonly head: { readonly text: string; readonly tools: readonly ToolDeclaration[] };
  /** Whether a person says something in the message with this index. */
  readonly asks: (index: number) => boolean;
  /** Absent: tokens are estimated. */
  readonly counts?: TextCounts | undefined;
  readonly dropped: DroppedCollector;
}

const LEFT_OUT = "the talk is longer than the model may read";
const SHORTENED = "its ends are shown";

/**
 * The talk as far as it fits behind its head: long results without their middle, and near the limit what is oldest shortened or left out, far enough
 * that it stays so for many turns. A function of the talk alone: the same talk, one turn longer, has the same cuts.
 */
export function budgetTalk(messages: readonly ShownMessage[], input: BudgetInput): readonly ShownMessage[] {
  const { asks, dropped, counts = ESTIMATED } = input;
  const most = messages.reduce((sum, message) => sum + mostOf(message, counts), 0);
  // The usual talk is short, and then nothing has to be counted.
  if (most <= (limitsBehind(input, atMost(counts))?.result ?? 0)) return messages;
  const limits = limitsBehind(input, counts);
  if (limits === undefined || most <= limits.result) return messages;
  const rounds = readRounds(messages, asks);
  const talk = new TalkLines(messages, counts, limits.stub);
  cutTalk(talk, rounds, limits);
  report(talk, rounds, dropped);
  return talk.shown();
}

function limitsBehind(input: BudgetInput, counts: TextCounts): TalkLimits | undefined {
  const { profile, budget } = input;
  return talkLimits({ profile, budget, head: headTokens(input, counts), exact: counts.exact });
}

function headTokens({ head }: BudgetInput, counts: TextCounts): number {
  const tools = head.tools.map((tool) => counts.of(JSON.stringify(tool)));
  return tools.reduce(
    (sum, tokens) => sum + tokens,
    counts.of(head.text) + (tools.length > 0 ? counts.frames.tools : 0),
  );
}

/** What the model does not get to see. */
function report({ lines }: TalkLines, rounds: readonly Round[], dropped: DroppedCollector): void {
  const parts = lines.flatMap(({ gone, parts: all }) => (gone ? [] : all));
  const [capped, stubs] = (["capped", "stub"] as const).map(
    (form) => parts.filter((part) => part.form === form).length,
  );
  const isGone = (index: number): boolean => lines[index]?.gone === true;
  const turns = rounds.filter(({ asked, end, isQuestion }) => isQuestion && end > asked && isGone(asked)).length;
  const steps = rounds.filter(({ start, asked }) => asked > start && isGone(start)).length;
  add(dropped, { what: "tool results", why: `longer than the model may read at once: ${SHORTENED}` }, capped);
  add(dropped, { what: "tool results", why: `${LEFT_OUT}: ${SHORTENED}` }, stubs);
  add(dropped, { what: "questions", why: LEFT_OUT }, turns);
  add(dropped, { what: "answers", why: LEFT_OUT }, steps);
}

function add(dropped: DroppedCollector, entry: Omit<Dropped, "count">, count = 0): void {
  if (count > 0) dropped.add(entry, count);
}

/** Whether of what was reported something is old and left out, and not only long. */
export function isCut(dropped: readonly Dropped[]): boolean {
  return dropped.some(({ why }) => why.startsWith(LEFT_OUT));
}
