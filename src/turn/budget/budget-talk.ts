import type { Profile, Size } from "../../../generated/types/plan.d.ts";
import type { Dropped } from "../../terms/report.ts";
import type { ToolDeclaration } from "../../terms/prompt.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import type { FormattedMessage } from "../write-talk.ts";
import { trimConversation } from "./cut-talk.ts";
import { atMost, mostOf } from "./cost-of.ts";
import { readRounds, type Round } from "./read-rounds.ts";
import { conversationLimits, type ConversationLimits } from "./talk-limits.ts";
import { ConversationLines } from "./talk-lines.ts";
import { ESTIMATED, type TextCounts } from "./text-counts.ts";

export interface BudgetInput {
  readonly profile: Profile;
  /** As the person has set it for the profile's size. */
  readonly budget: Size["budget"];
  /** What stands before the talk. */
  readonly head: { readonly text: string; readonly tools: readonly ToolDeclaration[] };
  /** Whether a person says something in the message with this index. */
  readonly isUserTurn: (index: number) => boolean;
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
export function applyBudget(messages: readonly FormattedMessage[], input: BudgetInput): readonly FormattedMessage[] {
  const { isUserTurn, dropped, counts = ESTIMATED } = input;
  const most = messages.reduce((sum, message) => sum + mostOf(message, counts), 0);
  // The usual talk is short, and then nothing has to be counted.
  if (most <= (limitsAfterHead(input, atMost(counts))?.result ?? 0)) return messages;
  const limits = limitsAfterHead(input, counts);
  if (limits === undefined || most <= limits.result) return messages;
  const rounds = readRounds(messages, isUserTurn);
  const conversation = new ConversationLines(messages, counts, limits.stub);
  trimConversation(conversation, rounds, limits);
  report(conversation, rounds, dropped);
  return conversation.messages();
}

function limitsAfterHead(input: BudgetInput, counts: TextCounts): ConversationLimits | undefined {
  const { profile, budget } = input;
  return conversationLimits({ profile, budget, head: headTokens(input, counts), exact: counts.exact });
}

function headTokens({ head }: BudgetInput, counts: TextCounts): number {
  const tools = head.tools.map((tool) => counts.of(JSON.stringify(tool)));
  return tools.reduce(
    (sum, tokens) => sum + tokens,
    counts.of(head.text) + (tools.length > 0 ? counts.frames.tools : 0),
  );
}

/** What the model does not get to see. */
function report({ lines }: ConversationLines, rounds: readonly Round[], dropped: DroppedCollector): void {
  const parts = lines.flatMap(({ isRemoved, parts: all }) => (isRemoved ? [] : all));
  const [capped, stubs] = (["capped", "stub"] as const).map(
    (form) => parts.filter((part) => part.form === form).length,
  );
  const isMissing = (index: number): boolean => lines[index]?.isRemoved === true;
  const turns = rounds.filter(
    ({ requestIndex, end, isQuestion }) => isQuestion && end > requestIndex && isMissing(requestIndex),
  ).length;
  const steps = rounds.filter(({ start, requestIndex }) => requestIndex > start && isMissing(start)).length;
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
