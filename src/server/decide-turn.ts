import type { Tier } from "../../generated/types/plan.d.ts";
import type { Wish } from "../backend/queue.ts";
import type { Decision, Switched } from "../terms/report.ts";
import type { RoutedTurn, TurnInput } from "../turn/route-turn.ts";
import type { SessionState } from "../turn/session/session-state.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { Serving } from "./serving.ts";
import { answerAtOnce } from "../turn/answer-at-once.ts";
import {
  pickCandidates,
  whyResting,
  type Candidates,
  type Situation,
  type Skipped,
} from "../turn/chain/pick-candidates.ts";
import { placeTurn } from "../turn/chain/place-turn.ts";
import { routeTurn } from "../turn/route-turn.ts";
import { asksIntent } from "../turn/session/asks-intent.ts";
import { forgetGone } from "../turn/session/forget-gone.ts";
import { pinsTurn, type Asker } from "../turn/session/pins-turn.ts";
import { NOTHING_KNOWN, noteAnswered } from "../turn/session/session-state.ts";
import { switchedTo } from "../turn/session/switched-to.ts";
import { turnOf, type Turn } from "../turn/session/turn-of.ts";
import { findIntent } from "./find-intent.ts";
import { abortable } from "./abortable.ts";
import { measureChain } from "./measure-chain.ts";
import { readPdfs } from "./pdf/read-pdfs.ts";
import { queueRank } from "./queue-rank.ts";
import { boundBy, keepPrivate, type KnownTalk } from "./keep-private.ts";

/** A turn that a model answers: who may be asked, in which order, and why. */
export interface DecidedTurn extends Candidates {
  readonly kind: "chain";
  readonly routed: RoutedTurn;
  /** Absent: a profile was named. */
  readonly tier?: Tier;
  readonly decision: Decision;
  /** Who waits where all places are taken. */
  readonly who: Pick<Wish, "session" | "rank">;
  /** Nothing has chosen a model: the Claude API gets the one that the client names. */
  readonly isOpen: boolean;
  /** What it costs the session that this profile answers and not the one before. */
  switchedTo(profile: string): Switched | undefined;
  /** Tells the session who has answered, and how many tokens that one has read. */
  noteAnswer(profile: string, promptTokens: number): void;
  /** Why a profile should be asked last, as of now. */
  resting(profile: string): Skipped | undefined;
  /** Whether the person is to be told now that their talk is cut; true once a session. */
  tellCut(): boolean;
  /** Why the session stays with profiles that do not leave, as of now: another request may have bound it since this turn was decided. */
  readonly boundNow: () => string | undefined;
  /** Decides once more, by what is known of the session now. */
  decideAgain(): Promise<DecidedTurn | AtOnce>;
  /** Keeps the session on profiles that do not leave; resolves when the disk knows of it. @throws {MallexError} MX7546 when that can't be written */
  keepLocal(why: string): Promise<void>;
}

type AtOnce = Extract<PreparedTurn, { kind: "reply" | "refuse" }>;

export interface DecideInput extends TurnInput, KnownTalk {
  readonly signal: AbortSignal;
  /** Only counted: nothing is asked for, and the turn is not pinned. */
  readonly isCount?: boolean;
}

/** Where a turn goes: by the rules, by the person's words, by what its session has been through, by what is open today. */
export async function decideTurn(serving: Serving, input: DecideInput): Promise<DecidedTurn | AtOnce> {
  const { program, sessions } = serving;
  const { key, isCount = false, ...turnInput } = input;
  const { request, signal } = input;
  const pdfs = await abortable(readPdfs(program.plan, request, serving.pdfs), signal);
  const routed = routeTurn(program, { ...turnInput, pdfs });
  await keepPrivate(serving, input, { request, pdfs, signal });
  const { chosen, facts, background } = routed;
  if (chosen.kind === "reply" || chosen.kind === "refuse") return answerAtOnce(program, routed, chosen);

  const turn = turnOf(program.plan, routed.talk);
  const opening = { chosen, class: facts.class, background, agent: input.agent, turn };
  const who = { session: key, rank: queueRank(opening) };
  const intent = asksIntent(program.plan, opening, forgetGone(program.plan, sessions.get(key)))
    ? await findIntent(turn.words, serving, isCount ? undefined : { ...who, signal: input.signal })
    : undefined;
  const open = await openOf(serving);
  // Nothing is waited for until the session is updated: requests of one session that run at once see each other's changes.
  const before = forgetGone(program.plan, sessions.get(key));
  const situation = { ...open, bound: before?.bound };
  const unmeasured = (): number => facts.promptTokens;
  const usable = (profile: string): boolean =>
    pickCandidates({ ...situation, chain: [profile], promptTokens: unmeasured }).candidates.length > 0;
  const asked = { ...opening, intent, usable, promptTokens: facts.promptTokens };
  const { state, ...place } = placeTurn(program.plan, asked, before);
  if (!isCount) sessions.update(key, () => state);
  const promptTokens = await measureChain(serving, routed, place);
  // Another request of the session may have bound it meanwhile.
  const bound = sessions.get(key)?.bound ?? situation.bound;
  return {
    kind: "chain",
    routed,
    who,
    ...place,
    ...pickCandidates({ ...situation, bound, chain: place.chain, tier: place.tier, promptTokens }),
    resting: (profile) => whyResting(profile, { ...situation, tier: place.tier }),
    boundNow: () => boundBy(serving, input),
    decideAgain: async () => decideTurn(serving, input),
    ...notesOf(serving, input, { ...asked, before, isCount }),
  };
}

type Open = Pick<Situation, "plan" | "isSpent" | "unusable" | "busy" | "resting">;

/** Who can be asked at all today. */
async function openOf(serving: Serving): Promise<Open> {
  const { spend, queues, rests } = serving;
  const { plan } = serving.program;
  const perDay = plan.budget?.perDay;
  return {
    plan,
    isSpent: perDay !== undefined && ((await spend?.today()) ?? 0) >= perDay,
    unusable: (profile) => serving.unusable(profile),
    busy: (backend) => queues.busy(backend),
    resting: (backend) => rests.resting(plan, backend),
  };
}

interface Noted extends Asker {
  readonly turn: Turn;
  readonly promptTokens: number;
  /** As it was before this turn. */
  readonly before: SessionState | undefined;
  readonly isCount: boolean;
}

function notesOf(
  { sessions }: Serving,
  { key, signal }: Pick<DecideInput, "key" | "signal">,
  asked: Noted,
): Pick<DecidedTurn, "switchedTo" | "noteAnswer" | "keepLocal" | "tellCut"> {
  const { before } = asked;
  const pins = pinsTurn(asked) && !asked.isCount;
  const keepLocal = async (why: string): Promise<void> => {
    sessions.bind(key, why);
    await sessions.saved(signal);
  };
  return {
    switchedTo: (profile) =>
      pins && before !== undefined ? switchedTo(before, profile, asked.promptTokens) : undefined,
    keepLocal,
    tellCut() {
      if (!pins || sessions.get(key)?.toldCut === true) return false;
      sessions.update(key, (state) => ({ ...(state ?? NOTHING_KNOWN), toldCut: true }));
      return true;
    },
    noteAnswer(profile, promptTokens) {
      const { turnKey } = asked.turn;
      if (pins) sessions.update(key, (state) => noteAnswered(state, { profile, promptTokens, turnKey }));
    },
  };
}
