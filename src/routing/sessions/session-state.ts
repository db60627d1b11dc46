import type { Aim, Plan } from "../../../generated/types/plan.d.ts";
import type { Switched } from "../../shared/turn-report.ts";

/** Where a user turn goes: fixed by its first request, kept for its tool turns. */
export interface PinnedTurn {
  /** `Turn.turnKey`. */
  readonly key: string;
  readonly at: Aim;
  /** The intent that has decided, by id; absent where a route, a name or a tag has. */
  readonly intent?: string;
  /** Nothing has decided: all requests of the turn keep the model that the client names. */
  readonly isOpen?: boolean;
  /** The profile that the tier's chain begins with, where that is not its first: it has read the conversation. */
  readonly start?: string;
}

/** What is known about a session: plain data, never changed in place. */
export interface SessionState {
  /** The user turn of the newest request; absent after a restart. */
  readonly turn?: PinnedTurn;
  /** Earlier user turns, newest first: another conversation may use the same session id, such as an unrecognized subagent. */
  readonly earlier?: readonly PinnedTurn[];
  /** The profile that answered last. */
  readonly last?: string;
  /** Tokens of the conversation that each profile has read. */
  readonly read: Readonly<Record<string, number>>;
  /** Why the session stays with profiles that do not leave: the id of a `neverLeaves` rule, or `localOnly`. */
  readonly pinnedReason?: string;
  /** The user has been informed that the model no longer sees the complete conversation. */
  readonly hasReportedCut?: true;
}

export const EMPTY_SESSION: SessionState = { read: {} };

/** User turns that are known at a time. */
const TURNS = 8;

/** The known user turn with this key. */
export function pinnedBy(state: SessionState | undefined, key: string): PinnedTurn | undefined {
  return pinnedTurns(state).find((turn) => turn.key === key);
}

/** Makes a user turn the newest one; returns the same state when it already is. */
export function pinTurn(state: SessionState, turn: PinnedTurn): SessionState {
  return state.turn === turn
    ? state
    : withTurns(state, [turn, ...pinnedTurns(state).filter(({ key }) => key !== turn.key)]);
}

/** The newest request's comes first. */
function pinnedTurns(state: SessionState | undefined): readonly PinnedTurn[] {
  return state?.turn === undefined ? [] : [state.turn, ...(state.earlier ?? [])];
}

/** The same session with these user turns. */
function withTurns(
  { turn: _turn, earlier: _earlier, ...rest }: SessionState,
  turns: readonly PinnedTurn[],
): SessionState {
  const [turn, ...earlier] = turns.slice(0, TURNS);
  return { ...rest, ...(turn && { turn }), ...(earlier.length > 0 && { earlier }) };
}

export interface Answered {
  /** That has really answered, wherever the chain began. */
  readonly profile: string;
  /** Of the complete prompt, including cached tokens. */
  readonly promptTokens: number;
  /** Of the answered request: an answer that comes after the next question does not touch that one's turn. Absent: the newest. */
  readonly turnKey?: string;
}

/** After an answer to a request that may pin its turn (see `pinsTurn`): who gave it, and how much it has read. */
export function recordAnswer(
  state: SessionState | undefined,
  { profile, promptTokens, turnKey }: Answered,
): SessionState {
  const known = state ?? EMPTY_SESSION;
  const { read } = known;
  const key = turnKey ?? known.turn?.key;
  // A conversation that got shorter has been rewritten: what others have read of it is worth nothing.
  const others = promptTokens < (read[profile] ?? 0) ? {} : read;
  const turns = pinnedTurns(known).map((turn) => (turn.key === key ? { ...turn, start: profile } : turn));
  return { ...withTurns(known, turns), last: profile, read: { ...others, [profile]: promptTokens } };
}

/** Keeps a session on profiles that do not leave, for good; the first reason stays. */
export function pinToLocal(state: SessionState | undefined, why: string): SessionState {
  if (state?.pinnedReason !== undefined) return state;
  return { ...(state ?? EMPTY_SESSION), pinnedReason: why };
}

/**
 * What remains valid of a session under a new plan: user turns pinned to a removed tier or profile are forgotten, so their newest
 * question is routed again. Returns the same state when nothing was removed.
 */
export function dropStaleState(plan: Plan, state: SessionState | undefined): SessionState | undefined {
  if (state === undefined) return undefined;
  const turns = pinnedTurns(state);
  const kept = turns.filter(({ at }) => targetExists(plan, at));
  const isKnown = (profile: string): boolean => Object.hasOwn(plan.profiles, profile);
  const { last, ...rest } = kept.length === turns.length ? state : withTurns(state, kept);
  if (kept.length === turns.length && (last === undefined || isKnown(last))) return state;
  return { ...rest, ...(last !== undefined && isKnown(last) && { last }) };
}

function targetExists({ tiers, profiles }: Plan, at: Aim): boolean {
  return at.kind === "tier" ? tiers.some(({ id }) => id === at.tier) : Object.hasOwn(profiles, at.profile);
}

/** What it costs that `profile` answers and not the one before; nothing when it is the same one, or the first. */
export function switchedTo({ last, read }: SessionState, profile: string, promptTokens: number): Switched | undefined {
  if (last === undefined || last === profile) return undefined;
  const known = (name: string): number => Math.min(promptTokens, read[name] ?? 0);
  return { from: last, reread: Math.max(0, known(last) - known(profile)) };
}
