import type { Tier } from "../../generated/types/plan.d.ts";
import type { SlotRequest } from "../backend/queue.ts";
import type { Decision, Switched } from "../terms/report.ts";
import type { RoutedTurn, TurnInput } from "../turn/route-turn.ts";
import type { SessionState } from "../turn/session/session-state.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { ServerContext } from "./serving.ts";
import { answerAtOnce } from "../turn/answer-at-once.ts";
import {
  pickCandidates,
  circuitOpenReason,
  type Candidates,
  type Situation,
  type Skipped,
} from "../turn/chain/pick-candidates.ts";
import { settleTurn } from "../turn/chain/place-turn.ts";
import { routeTurn } from "../turn/route-turn.ts";
import { needsIntent } from "../turn/session/asks-intent.ts";
import { dropStaleState } from "../turn/session/forget-gone.ts";
import { pinsTurn, type Requester } from "../turn/session/pins-turn.ts";
import { EMPTY_SESSION, recordAnswer } from "../turn/session/session-state.ts";
import { switchedTo } from "../turn/session/switched-to.ts";
import { turnOf, type SessionTurn } from "../turn/session/turn-of.ts";
import { findIntent } from "./find-intent.ts";
import { abortable } from "./abortable.ts";
import { measureChain } from "./measure-chain.ts";
import { readPdfs } from "./pdf/read-pdfs.ts";
import { queueRank } from "./queue-rank.ts";
import { pinnedReason, keepPrivate, type ConversationKey } from "./keep-private.ts";

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
  const routed = routeTurn(program, { ...turnInput, pdfs });
  await keepPrivate(serverContext, input, { request, pdfs, signal });
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
