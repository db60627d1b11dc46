import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { withoutCutNotices } from "../../prompt/budget/cut-notice.ts";
import type { TextCounts } from "../../prompt/budget/text-counts.ts";
import type { Conversation, MessagePiece } from "../../prompt/conversation/conversation.ts";
import { SEARCH, searchPieces, splitAtResults } from "../../prompt/conversation/own-searches.ts";
import { parseMessages } from "../../prompt/conversation/parse-messages.ts";
import type { PdfContents } from "../../prompt/conversation/pdf.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { collectDropped, type DroppedCollector } from "../../shared/dropped-collector.ts";
import type { AnswerForm } from "../../shared/prompt-types.ts";
import type { Dropped, Watch } from "../../shared/turn-report.ts";
import type { AnswerPart } from "../../shared/web-search.ts";
import { type Chosen, chooseRoute, requestClass, unknownTags } from "../routes/choose-route.ts";
import type { Facts } from "../routes/conditions.ts";
import { collectFacts, withClass, withoutUserTags } from "../routes/facts.ts";

export interface TurnInput {
  readonly request: MessagesRequest;
  /** The client names no limit of its own for the answer: that of each profile holds. */
  readonly isUnlimited?: boolean;
  /** What the client requires of the answer's format that `request` has no field for. */
  readonly form?: Omit<AnswerForm, "schema">;
  /** What the client requested that `request` has no field for. */
  readonly left?: readonly Dropped[];
  /** The client's release, from its user-agent: `2.1.329`. */
  readonly client?: string;
  /** Of the conversation, as the client names it. */
  readonly session?: string;
  /** Of the client's subagent; absent: the user's own conversation. */
  readonly agent?: string;
  /** The client's home, where it is known: that of a client that mallex launched. */
  readonly home?: string;
  /** Of the turn, for the ids of its calls: the client keeps them for the complete conversation, so no two turns may share one. */
  readonly id?: string;
  /** What the PDFs of `request` hold; absent: none has been read. */
  readonly pdfs?: PdfContents;
  /** Why a profile can't be called at all; absent: every one can. */
  readonly unusable?: (profile: string) => Problem | undefined;
  /** Tokens of a text as the model of this profile reads it; absent: estimates. */
  readonly counts?: (profile: string) => TextCounts | undefined;
  /** Receives every decision of the turn; costs nothing when absent. */
  readonly watch?: Watch;
}

/** A request that has been read and sent on its way; nothing has been rendered yet. */
export interface RoutedTurn {
  readonly input: TurnInput;
  readonly conversation: Conversation;
  readonly facts: Facts;
  readonly background: boolean;
  /** What no model receives, whichever profile answers. */
  readonly dropped: DroppedCollector;
  /** The parts of the conversation that a text model can't read. */
  readonly unread: DroppedCollector;
  readonly chosen: Chosen;
}

/** The first half of a turn: class → route. The same request gives the same result, whatever preceded it. */
export function routeTurn({ plan }: Program, input: TurnInput): RoutedTurn {
  const { request, left = [], client, session, agent, home, watch } = input;
  const dropped = collectDropped();
  const unread = collectDropped();
  for (const { count, ...entry } of left) dropped.add(entry, count);
  const tagged = parseMessages(request, unread, input.pdfs);
  const unclassified = collectFacts({ plan, request, conversation: tagged, client, session, agent, home });
  const { id, background } = requestClass(plan, unclassified, watch);
  const facts = withClass(unclassified, id);
  const conversation = withoutCutNotices(withoutUserTags(tagged));
  for (const tag of unknownTags(plan, facts))
    dropped.add({
      what: `<mallex:${tag}>`,
      why: "there is no tier and no profile of this name, and no route asks for it",
    });
  return { input, conversation, facts, background, dropped, unread, chosen: chooseRoute(plan, facts, watch) };
}

type Messages = MessagesRequest["messages"];

/** The same turn, with the received part of its answer appended to the conversation. After a search of the web, the model may do as it likes. */
export function continueAnswer(routed: RoutedTurn, parts: readonly AnswerPart[]): RoutedTurn {
  const { input, conversation } = routed;
  const { request } = input;
  const [first, ...later] = request.messages;
  const messages: Messages = [first, ...later, ...parts.flatMap(asMessages)];
  const isFree = parts.every((part) => typeof part === "string") || request.tool_choice === undefined;
  const choice: Pick<MessagesRequest, "tool_choice"> = isFree ? {} : { tool_choice: { type: "auto" } };
  return {
    ...routed,
    input: { ...input, request: { ...request, ...choice, messages } },
    conversation: { ...conversation, messages: [...conversation.messages, ...splitAtResults(parts.flatMap(asPieces))] },
  };
}

function asMessages(part: AnswerPart): Messages[number][] {
  if (typeof part === "string") return part === "" ? [] : [{ role: "assistant", content: part }];
  const { id, query, result } = part;
  return [
    { role: "assistant", content: [{ type: "tool_use", id, name: SEARCH, input: { query } }] },
    { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: result }] },
  ];
}

function asPieces(part: AnswerPart): MessagePiece[] {
  if (typeof part !== "string") return searchPieces(part);
  return part === "" ? [] : [{ kind: "words", text: part }];
}
