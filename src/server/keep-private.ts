import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { PdfContents } from "../turn/pdf-content.ts";
import type { ClientSession } from "./client-session.ts";
import type { Serving } from "./serving.ts";
import type { Names } from "./in-order.ts";
import { inSteps } from "./in-steps.ts";
import { mayHide, textsOf } from "./pdf/read-pdfs.ts";

/** What a talk is known by. */
export type KnownTalk = Pick<ClientSession, "key" | "talk" | "begins">;

/** Where no rule has matched: what can't be read is not known to match none. */
const UNREAD = "a PDF that can't be read whole";

/** A request, with what its PDFs hold. */
interface Kept {
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
export async function keepPrivate(serving: Serving, known: KnownTalk, { request, pdfs, signal }: Kept): Promise<void> {
  const { sessions, privacy, inOrder, program } = serving;
  if (known.talk !== undefined) sessions.talks.meet(known.key, known.talk, known.begins);
  const isBound = await inOrder(namesOf(serving, known), async () => {
    const rule = boundBy(serving, known) ?? (await inSteps(privacy.look([request, ...textsOf(pdfs)]), signal))?.id;
    const why = rule ?? (mayHide(program.plan, pdfs) ? UNREAD : undefined);
    if (why !== undefined) sessions.bind(known.key, why);
    return why !== undefined;
  });
  if (isBound) await sessions.saved(signal);
}

/** As `boundBy` looks a session up, and as it is bound. */
function namesOf({ sessions: { talks } }: Serving, { key, talk }: KnownTalk): Names {
  const isOthers = talk !== undefined && !talks.hasBegun(key, talk);
  return { reads: isOthers ? [key, talk] : [key], changes: [key, ...talks.talksOf(key)] };
}

/** Why a request stays here, as of now. Many talks begin with the same words: one whose beginning the session has seen is no other's that goes on. */
export function boundBy(
  { sessions }: Pick<Serving, "sessions">,
  { key, talk }: Pick<KnownTalk, "key" | "talk">,
): string | undefined {
  const why = sessions.boundBy(key);
  if (why !== undefined || talk === undefined || sessions.talks.hasBegun(key, talk)) return why;
  return sessions.boundBy(talk);
}
