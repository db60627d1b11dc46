import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Problem } from "../problem/problem.ts";
import type { AnswerForm } from "../terms/prompt.ts";
import type { Dropped } from "../terms/report.ts";
import type { Watch } from "../terms/turn-step.ts";
import { chooseRoute, unknownTags, type Chosen } from "./choose-route.ts";
import type { TextCounts } from "./budget/text-counts.ts";
import { withoutCutNotices } from "./budget/told-line.ts";
import { collectDropped, type DroppedCollector } from "./collect-dropped.ts";
import { withoutUserTags } from "./find-tags.ts";
import { collectFacts, withClass } from "./gather-facts.ts";
import type { Facts } from "./meet-condition.ts";
import type { PdfContents } from "./pdf-content.ts";
import type { Program } from "./program.ts";
import { parseMessages } from "./read-talk.ts";
import { requestClass } from "./request-class.ts";
import type { Conversation } from "./talk.ts";

export interface TurnInput {
  readonly request: MessagesRequest;
  /** The client names no limit of its own for the answer: that of each profile holds. */
  readonly isUnlimited?: boolean;
  /** What the client says of the answer's form that `request` has no words for. */
  readonly form?: Omit<AnswerForm, "schema">;
  /** What the client has asked for that `request` has no words for. */
  readonly left?: readonly Dropped[];
  /** The client's release, from its user-agent: `2.1.329`. */
  readonly client?: string;
  /** Of the talk, as the client says it. */
  readonly session?: string;
  /** Of the client's helper that asks; absent: the person's own talk. */
  readonly agent?: string;
  /** Of the turn, for the ids of its calls: the client keeps them for the whole talk, so no two turns may share one. */
  readonly id?: string;
  /** What the PDFs of `request` hold; absent: none has been read. */
  readonly pdfs?: PdfContents;
  /** Why a profile can't be asked at all; absent: every one can. */
  readonly unusable?: (profile: string) => Problem | undefined;
  /** Tokens of a text as the model of this profile reads it; absent: estimates. */
  readonly counts?: (profile: string) => TextCounts | undefined;
  /** Told every decision on the way; without it a turn costs nothing more. */
  readonly watch?: Watch;
}

/** A request that has been read and sent on its way; nothing has been rendered yet. */
export interface RoutedTurn {
  readonly input: TurnInput;
  readonly conversation: Conversation;
  /** With the class. */
  readonly facts: Facts;
  readonly background: boolean;
  /** What nobody gets to see, whoever answers. */
  readonly dropped: DroppedCollector;
  /** What a model of text can't be shown of the talk. */
  readonly unread: DroppedCollector;
  readonly chosen: Chosen;
}

/** The first half of a turn's road: class → route. The same request gives the same result, whatever came before it. */
export function routeTurn({ plan }: Program, input: TurnInput): RoutedTurn {
  const { request, left = [], client, session, agent, watch } = input;
  const dropped = collectDropped();
  const unread = collectDropped();
  for (const { count, ...entry } of left) dropped.add(entry, count);
  const tagged = parseMessages(request, unread, input.pdfs);
  const unclassified = collectFacts({ plan, request, conversation: tagged, client, session, agent });
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
