import type { Profile, Size } from "../../../generated/types/plan.d.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { ToolDeclaration } from "../../shared/prompt-types.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import type { FormattedMessage } from "../conversation/format-messages.ts";
import { toolJson } from "../tokens/estimate.ts";
import { atMost, ConversationLines, mostOf, readRounds, type LinePart, type Round } from "./conversation-lines.ts";
import { ESTIMATED, type TextCounts } from "./text-counts.ts";

export interface BudgetInput {
  readonly profile: Profile;
  /** As the person has set it for the profile's size. */
  readonly budget: Size["budget"];
  readonly head: { readonly text: string; readonly tools: readonly ToolDeclaration[] };
  /** Whether a person wrote the message with this index. */
  readonly isUserTurn: (index: number) => boolean;
  /** Absent: tokens are estimated. */
  readonly counts?: TextCounts | undefined;
  readonly dropped: DroppedCollector;
}

const LEFT_OUT = "the conversation is longer than the model may read";
const SHORTENED = "its ends are shown";

/**
 * Fits the conversation into the budget: shortens long results, then shortens or removes the oldest content, enough for many
 * turns. Deterministic: the same conversation, one turn longer, has the same cuts.
 */
export function applyBudget(messages: readonly FormattedMessage[], input: BudgetInput): readonly FormattedMessage[] {
  const { isUserTurn, dropped, counts = ESTIMATED } = input;
  const most = messages.reduce((sum, message) => sum + mostOf(message, counts), 0);
  // Most conversations are short and need no counting.
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
  const tools = head.tools.map((tool) => counts.of(toolJson(tool)));
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

/** Tokens of the conversation behind the head. */
export interface ConversationLimits {
  /** Of all of it: beyond, it is cut. */
  readonly conversationTokens: number;
  /** What a cut leaves of it at most, so that the next one is far. */
  readonly low: number;
  /** Of a single result. */
  readonly result: number;
  /** Of the results that come at once. */
  readonly results: number;
  /** Of an old result of which only its ends are left. */
  readonly stub: number;
}

export interface ConversationBudget {
  readonly profile: Pick<Profile, "window" | "output" | "readable">;
  /** As the person has set it for the profile's size. */
  readonly budget: Size["budget"];
  /** Tokens before the conversation. */
  readonly head: number;
  /** Whether tokens are counted. Estimates are high, so the conversation gets the answer's share too. */
  readonly exact: boolean;
}

/** A head that takes all of the time for the first token still leaves so much. */
export const LEAST_CONVERSATION = 500;

/** Tokens of a conversation that the model reads in the time for its first token, behind this head; without such a time, any number. */
export function readableConversation({ readable }: Pick<Profile, "readable">, head: number): number {
  return readable === undefined ? Infinity : Math.max(LEAST_CONVERSATION, readable - head);
}

/** Depends on the plan and the head only, so that cuts are stable. Undefined: the head leaves no room. */
export function conversationLimits({
  profile,
  budget = {},
  head,
  exact,
}: ConversationBudget): ConversationLimits | undefined {
  const { window, output } = profile;
  const answer = exact ? Math.min(output, Math.floor(window / 2)) : 0;
  const quick = readableConversation(profile, head);
  const conversationTokens = Math.min(window - answer - head, budget.talk ?? Infinity, quick);
  if (conversationTokens <= 0) return undefined;
  const result = Math.min(budget.result ?? Math.floor(conversationTokens / 2), conversationTokens);
  return {
    conversationTokens,
    low: Math.floor(conversationTokens * 0.6),
    result,
    results: Math.max(result, Math.floor(conversationTokens * 0.75)),
    stub: Math.min(200, Math.max(40, Math.floor(conversationTokens / 20))),
  };
}

/**
 * Replays a conversation: before each answer it is cut if above the limit. A longer conversation is therefore cut at the same
 * places, without state.
 */
function trimConversation(conversation: ConversationLines, rounds: readonly Round[], limits: ConversationLimits): void {
  const cutter = new Cutter(conversation, rounds, limits);
  let most = 0;
  for (const [at, { requestIndex, start, end }] of rounds.entries()) {
    cutter.continueAt(at);
    most += conversation.most(start, end);
    // As long as it can't be too long, nothing has to be counted.
    if (most <= limits.result) continue;
    conversation.arrive(end);
    capResults(conversation, conversation.results(requestIndex, end), limits);
    if (conversation.tokens > limits.conversationTokens) cutter.cut(at);
  }
}

/** A result that is too long is shortened when it comes; so are results that are too long together, the longest first. */
function capResults(
  conversation: ConversationLines,
  parts: readonly LinePart[],
  { result, results }: ConversationLimits,
): void {
  const long = (most: number): LinePart[] => parts.filter((part) => conversation.tokensOf(part) > most);
  for (const part of long(result)) conversation.cap(part, result);
  const most = levelOf(
    parts.map((part) => conversation.tokensOf(part)),
    results,
  );
  for (const part of long(most)) conversation.cap(part, most);
}

/** The height at which all must be cut off so that they are no more than `sum` together. */
function levelOf(costs: readonly number[], sum: number): number {
  const rising = costs.toSorted((a, b) => a - b);
  let left = sum;
  for (const [at, cost] of rising.entries()) {
    const share = Math.floor(left / (rising.length - at));
    if (cost > share) return share;
    left -= cost;
  }
  return Infinity;
}

/**
 * Removes the oldest content first, calls together with their results: results of earlier turns, those turns, then results and
 * steps of the current turn, last the opening. The newest question and everything since the last answer stay. Each message is
 * processed once.
 */
class Cutter {
  readonly #conversation: ConversationLines;
  readonly #rounds: readonly Round[];
  readonly #limits: ConversationLimits;
  /** Start of each turn; the first begins behind the opening. */
  readonly #turns: number[] = [];
  /** The round with the newest question. */
  #newest = 0;
  /** Turns that are left out. */
  #gone = 0;
  /** The first round of the newest turn that is not left out. */
  #step = 1;
  /** Before these messages old results are shortened: those of earlier turns, and those of the newest. */
  #old = 0;
  #recent = 0;

  constructor(conversation: ConversationLines, rounds: readonly Round[], limits: ConversationLimits) {
    this.#conversation = conversation;
    this.#rounds = rounds;
    this.#limits = limits;
  }

  continueAt(at: number): void {
    const round = this.#rounds[at];
    if (round?.isQuestion !== true) return;
    this.#turns.push(at === 0 ? round.end : round.hasResults ? round.start : round.requestIndex);
    this.#newest = at;
    this.#step = at + 1;
    this.#recent = round.end;
  }

  /** The conversation is too long before the answer to this round. */
  cut(at: number): void {
    this.#old = this.#stub(this.#old, this.#turns.at(-1) ?? 0);
    this.#leaveOutTurns();
    if (this.#isLong) this.#recent = this.#stub(this.#recent, this.#rounds[at]?.start ?? 0);
    if (this.#isLong) this.#leaveOutSteps(at);
    if (this.#isLong && this.#newest > 0) this.#conversation.leaveOut(0, this.#rounds[0]?.end ?? 0);
  }

  #leaveOutTurns(): void {
    const turns = this.#turns;
    for (; this.#isHigh && this.#gone < turns.length - 1; this.#gone++)
      this.#conversation.leaveOut(turns[this.#gone] ?? 0, turns[this.#gone + 1] ?? 0);
  }

  #leaveOutSteps(end: number): void {
    for (; this.#isHigh && this.#step < end; this.#step++) {
      const { start, end: behind } = this.#rounds[this.#step] ?? { start: 0, end: 0 };
      this.#conversation.leaveOut(start, behind);
    }
  }

  /** @returns before which message all is done */
  #stub(start: number, end: number): number {
    let at = start;
    for (; this.#isHigh && at < end; at++)
      for (const part of this.#conversation.results(at, at + 1))
        if (this.#isHigh && part.form !== "stub") this.#conversation.stub(part);
    // Its last result may have been enough.
    return this.#isHigh ? at : Math.max(start, at - 1);
  }

  get #isLong(): boolean {
    return this.#conversation.tokens > this.#limits.conversationTokens;
  }

  get #isHigh(): boolean {
    return this.#conversation.tokens > this.#limits.low;
  }
}
