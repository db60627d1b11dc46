import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { PdfContents } from "../turn/pdf-content.ts";
import type { ClientSession } from "./client-session.ts";
import type { ServerContext } from "./serving.ts";
import type { QueueNames } from "./in-order.ts";
import { inSteps } from "./in-steps.ts";
import { mayHide, textsOf } from "./pdf/read-pdfs.ts";

/** What a talk is known by. */
export type ConversationKey = Pick<ClientSession, "key" | "conversationId" | "begins">;

/** Where no rule has matched: what can't be read is not known to match none. */
const UNREAD = "a PDF that can't be read whole";

/** A request, with what its PDFs hold. */
interface PrivacyRequest {
  readonly request: MessagesRequest;
  readonly pdfs: PdfContents;
  /** Of a client that has left: the search ends. */
  readonly signal: AbortSignal;
}

/**
 * What matches a rule of `neverLeaves` binds its session before anything else is asked. So does the talk of a session that is
 * bound, when it goes on under another id, or without one. Requests are looked at in the order in which they came: what one
 * finds holds for the next. Before a bound turn goes anywhere, the disk knows of it: whatever ends mallex, the next start keeps the session here.
 * @throws {MallexError} MX7546 when that can't be written in time
 */
export async function keepPrivate(
  serverContext: ServerContext,
  known: ConversationKey,
  { request, pdfs, signal }: PrivacyRequest,
): Promise<void> {
  const { sessions, privacy, inOrder, program } = serverContext;
  if (known.conversationId !== undefined) sessions.conversations.meet(known.key, known.conversationId, known.begins);
  const isBound = await inOrder(namesOf(serverContext, known), async () => {
    const rule =
      pinnedReason(serverContext, known) ?? (await inSteps(privacy.search([request, ...textsOf(pdfs)]), signal))?.id;
    const why = rule ?? (mayHide(program.plan, pdfs) ? UNREAD : undefined);
    if (why !== undefined) sessions.pin(known.key, why);
    return why !== undefined;
  });
  if (isBound) await sessions.saved(signal);
}

/** As `boundBy` looks a session up, and as it is bound. */
function namesOf(
  { sessions: { conversations } }: ServerContext,
  { key, conversationId: conversation }: ConversationKey,
): QueueNames {
  const isOthers = conversation !== undefined && !conversations.hasBegun(key, conversation);
  return { reads: isOthers ? [key, conversation] : [key], changes: [key, ...conversations.conversationsOf(key)] };
}

/** Why a request stays here, as of now. Many talks begin with the same words: one whose beginning the session has seen is no other's that goes on. */
export function pinnedReason(
  { sessions }: Pick<ServerContext, "sessions">,
  { key, conversationId: conversation }: Pick<ConversationKey, "key" | "conversationId">,
): string | undefined {
  const why = sessions.pinnedReason(key);
  if (why !== undefined || conversation === undefined || sessions.conversations.hasBegun(key, conversation)) return why;
  return sessions.pinnedReason(conversation);
}
