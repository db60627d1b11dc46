import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Tier } from "../../../generated/types/plan.d.ts";
import type { Rank } from "../../backends/queue/queue-state.ts";
import type { SlotRequest } from "../../backends/queue/queue.ts";
import type { PdfContents } from "../../prompt/conversation/pdf.ts";
import {
  circuitOpenReason,
  pickCandidates,
  type Candidates,
  type Situation,
  type Skipped,
} from "../../routing/fallback/candidates.ts";
import { needsIntent, settleTurn } from "../../routing/sessions/choose-tier.ts";
import {
  dropStaleState,
  EMPTY_SESSION,
  recordAnswer,
  switchedTo,
  type SessionState,
} from "../../routing/sessions/session-state.ts";
import { pinsTurn, turnOf, type Requester, type SessionTurn } from "../../routing/sessions/user-turn.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { answerAtOnce, measureCompletePrompt } from "../../routing/turn/prepare-turn.ts";
import { routeTurn, type RoutedTurn, type TurnInput } from "../../routing/turn/route-turn.ts";
import { abortable, inSteps, type QueueNames } from "../../shared/async.ts";
import type { Decision, Switched } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import type { ServerContext } from "../context/server-context.ts";
import { mayHide, readPdfs, textsOf } from "../pdf/pdf-reader.ts";
import type { ClientSession } from "../sessions/client-session.ts";
import { findIntent } from "./classify-intent.ts";
import { countPrompt } from "./fit-into-window.ts";

/** A turn that a model answers: who may be asked, in which order, and why. */
export interface DecidedTurn extends Candidates {
  readonly kind: "chain";
  readonly routed: RoutedTurn;
  /** Absent: a profile was named. */
  readonly tier?: Tier;
  readonly decision: Decision;
  /** Who waits where all places are taken. */
  readonly slotRequest: Pick<SlotRequest, "session" | "rank">;
  /** Nothing has chosen a model: the Claude API gets the one that the client names. */
  readonly isOpen: boolean;
  /** What it costs the session that this profile answers and not the one before. */
  switchedTo(profile: string): Switched | undefined;
  /** Tells the session who has answered, and how many tokens that one has read. */
  recordAnswer(profile: string, promptTokens: number): void;
  /** Why a profile should be asked last, as of now. */
  openCircuitOf(profile: string): Skipped | undefined;
  /** Whether the person is to be told now that their talk is cut; true once a session. */
  shouldReportCut(): boolean;
  /** Why the session stays with profiles that do not leave, as of now: another request may have bound it since this turn was decided. */
  readonly currentPinnedReason: () => string | undefined;
  /** Decides once more, by what is known of the session now. */
  redecide(): Promise<DecidedTurn | ImmediateAnswer>;
  /** Keeps the session on profiles that do not leave; resolves when the disk knows of it. @throws {MallexError} MX7546 when that can't be written */
  keepLocal(why: string): Promise<void>;
}

type ImmediateAnswer = Extract<PreparedTurn, { kind: "reply" | "refuse" }>;

export interface DecideInput extends TurnInput, ConversationKey {
  readonly signal: AbortSignal;
  /** Only counted: nothing is asked for, and the turn is not pinned. */
  readonly isCount?: boolean;
}

/** Where a turn goes: by the rules, by the person's words, by what its session has been through, by what is open today. */
export async function decideTurn(
  serverContext: ServerContext,
  input: DecideInput,
): Promise<DecidedTurn | ImmediateAnswer> {
  const { program, sessions } = serverContext;
  const { key, isCount = false, ...turnInput } = input;
  const { request, signal } = input;
  const pdfs = await abortable(readPdfs(program.plan, request, serverContext.pdfs), signal);
  const routed = routeTurn(program, { ...turnInput, ...optional("home", serverContext.home), pdfs });
  await keepPrivate(serverContext, input, { request, pdfs, folder: routed.facts.project, signal });
  const { chosen, facts, background } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerAtOnce(program, routed, chosen);

  const turn = turnOf(program.plan, routed.conversation);
  const opening = { chosen, class: facts.class, background, agent: input.agent, turn };
  const who = { session: key, rank: queueRank(opening) };
  const intent = needsIntent(program.plan, opening, dropStaleState(program.plan, sessions.get(key)))
    ? await findIntent(turn.text, serverContext, isCount ? undefined : { ...who, signal: input.signal })
    : undefined;
  const open = await openOf(serverContext);
  // Nothing is waited for until the session is updated: requests of one session that run at once see each other's changes.
  const before = dropStaleState(program.plan, sessions.get(key));
  const situation = { ...open, pinnedReason: before?.pinnedReason };
  const unmeasured = (): number => facts.promptTokens;
  const usable = (profile: string): boolean =>
    pickCandidates({ ...situation, chain: [profile], promptTokens: unmeasured }).candidates.length > 0;
  const options = { ...opening, intent, usable, promptTokens: facts.promptTokens };
  const { state, ...settled } = settleTurn(program.plan, options, before);
  if (!isCount) sessions.update(key, () => state);
  const promptTokens = await measureChain(serverContext, routed, settled);
  // Another request of the session may have bound it meanwhile.
  const localOnlyReason = sessions.get(key)?.pinnedReason ?? situation.pinnedReason;
  return {
    kind: "chain",
    routed,
    slotRequest: who,
    ...settled,
    ...pickCandidates({
      ...situation,
      pinnedReason: localOnlyReason,
      chain: settled.chain,
      tier: settled.tier,
      promptTokens,
    }),
    openCircuitOf: (profile) => circuitOpenReason(profile, { ...situation, tier: settled.tier }),
    currentPinnedReason: () => pinnedReason(serverContext, input),
    redecide: async () => decideTurn(serverContext, input),
    ...answerNotes(serverContext, input, { ...options, before, isCount }),
  };
}

type AvailabilityInput = Pick<Situation, "plan" | "isSpent" | "unusable" | "busy" | "openCircuitOf">;

/** Who can be asked at all today. */
async function openOf(serverContext: ServerContext): Promise<AvailabilityInput> {
  const { spend, queues, circuitBreakers } = serverContext;
  const { plan } = serverContext.program;
  const perDay = plan.budget?.perDay;
  return {
    plan,
    isSpent: perDay !== undefined && ((await spend?.today()) ?? 0) >= perDay,
    unusable: (profile) => serverContext.unusable(profile),
    busy: (backend) => queues.busy(backend),
    openCircuitOf: (backend) => circuitBreakers.openCircuit(plan, backend),
  };
}

interface AnswerNotes extends Requester {
  readonly turn: SessionTurn;
  readonly promptTokens: number;
  /** As it was before this turn. */
  readonly before: SessionState | undefined;
  readonly isCount: boolean;
}

function answerNotes(
  { sessions }: ServerContext,
  { key, signal }: Pick<DecideInput, "key" | "signal">,
  notes: AnswerNotes,
): Pick<DecidedTurn, "switchedTo" | "recordAnswer" | "keepLocal" | "shouldReportCut"> {
  const { before } = notes;
  const pins = pinsTurn(notes) && !notes.isCount;
  const keepLocal = async (why: string): Promise<void> => {
    sessions.pin(key, why);
    await sessions.saved(signal);
  };
  return {
    switchedTo: (profile) =>
      pins && before !== undefined ? switchedTo(before, profile, notes.promptTokens) : undefined,
    keepLocal,
    shouldReportCut() {
      if (!pins || sessions.get(key)?.hasReportedCut === true) return false;
      sessions.update(key, (state) => ({ ...(state ?? EMPTY_SESSION), hasReportedCut: true }));
      return true;
    },
    recordAnswer(profile, promptTokens) {
      const { turnKey } = notes.turn;
      if (pins) sessions.update(key, (state) => recordAnswer(state, { profile, promptTokens, turnKey }));
    },
  };
}

/**
 * A turn whose session was bound while it waited, where nothing in its chain is local: as it is decided now, with those that were passed over.
 * Undefined: it has failed for another reason, or was decided as a bound one.
 */
export async function decideLocalOnly(
  decided: DecidedTurn,
  failed: readonly Skipped[],
): Promise<DecidedTurn | undefined> {
  const isPrivate = failed.every(({ reason }) => reason === "private");
  if (decided.decision.bound !== undefined || !isPrivate || decided.currentPinnedReason() === undefined)
    return undefined;
  const again = await decided.redecide();
  if (again.kind !== "chain" || again.decision.bound === undefined) return undefined;
  const others = failed.filter(({ profile }) => !again.skipped.some((one) => one.profile === profile));
  return { ...again, skipped: [...others, ...again.skipped] };
}

/** What a conversation is known by. */
type ConversationKey = Pick<ClientSession, "key" | "conversationId" | "begins">;

/** Where no rule has matched: what can't be read is not known to match none. */
const UNREAD = "a PDF that can't be read whole";

/** A request, with what its PDFs hold. */
interface PrivacyRequest {
  readonly request: MessagesRequest;
  readonly pdfs: PdfContents;
  /** In which the client works. */
  readonly folder: string;
  /** Of a client that has left: the search ends. */
  readonly signal: AbortSignal;
}

/**
 * What matches a rule of `neverLeaves` binds its session before anything else is asked. So does the conversation of a session that is
 * bound, when it goes on under another id, or without one. Requests are looked at in the order in which they came: what one
 * finds holds for the next. Before a bound turn goes anywhere, the disk knows of it: whatever ends mallex, the next start keeps the session here.
 * @throws {MallexError} MX7546 when that can't be written in time
 */
async function keepPrivate(
  serverContext: ServerContext,
  known: ConversationKey,
  { request, pdfs, folder, signal }: PrivacyRequest,
): Promise<void> {
  const { sessions, privacy, inOrder, program } = serverContext;
  if (known.conversationId !== undefined) sessions.conversations.meet(known.key, known.conversationId, known.begins);
  const isBound = await inOrder(namesOf(serverContext, known), async () => {
    const rule =
      pinnedReason(serverContext, known) ??
      (await inSteps(privacy.within(folder).search([request, ...textsOf(pdfs)]), signal))?.id;
    const why = rule ?? (mayHide(program.plan, pdfs) ? UNREAD : undefined);
    if (why !== undefined) sessions.pin(known.key, why);
    return why !== undefined;
  });
  if (isBound) await sessions.saved(signal);
}

/** As `pinnedReason` looks a session up, and as it is bound. */
function namesOf(
  { sessions: { conversations } }: ServerContext,
  { key, conversationId: conversation }: ConversationKey,
): QueueNames {
  const isOthers = conversation !== undefined && !conversations.hasBegun(key, conversation);
  return { reads: isOthers ? [key, conversation] : [key], changes: [key, ...conversations.conversationsOf(key)] };
}

/** Why a request stays here, as of now. Many talks begin with the same words: one whose beginning the session has seen is no other's that goes on. */
function pinnedReason(
  { sessions }: Pick<ServerContext, "sessions">,
  { key, conversationId: conversation }: Pick<ConversationKey, "key" | "conversationId">,
): string | undefined {
  const why = sessions.pinnedReason(key);
  if (why !== undefined || conversation === undefined || sessions.conversations.hasBegun(key, conversation)) return why;
  return sessions.pinnedReason(conversation);
}

interface ChainTarget {
  readonly tier?: Tier;
  readonly chain: readonly string[];
  readonly decision: Decision;
}

/**
 * Tokens that each profile of a chain would read, for a tier that limits them (`overflow.promptTokens`). Nothing is measured for other tiers, nor for
 * the last profile, which answers in any case. Other requests go on between the steps.
 */
export async function measureChain(
  { program, counter }: Pick<ServerContext, "program" | "counter">,
  routed: RoutedTurn,
  { tier, chain, decision }: ChainTarget,
): Promise<(profile: string) => number> {
  const limited = tier?.overflow?.promptTokens === undefined ? [] : chain.filter((one) => one !== tier.profiles.at(-1));
  const counts = new Map<string, number>();
  for (const profile of limited) {
    const reading = measureCompletePrompt({ program, routed, decision }, profile);
    const isKnown = typeof reading === "number";
    counts.set(profile, isKnown ? reading : (await countPrompt({ profile, prompt: reading }, { counter })).tokens);
  }
  return (profile) => counts.get(profile) ?? 0;
}

/** Whose question goes first: the person waits for their own, the client for its helpers', nobody for what it does on the side. */
export function queueRank({ class: id, background, agent }: Requester): Rank {
  if (background) return "background";
  return agent === undefined && id !== "subagent" ? "main" : "subagent";
}
