import type { Aim } from "../../../generated/types/plan.d.ts";

/** Where a user turn goes: fixed by its first request, kept for its tool turns. */
export interface PinnedTurn {
  /** `Turn.turnKey`. */
  readonly key: string;
  readonly at: Aim;
  /** The intent that has decided, by id; absent where a route, a name or a tag has. */
  readonly intent?: string;
  /** Nothing has decided: all requests of the turn keep the model that the client names. */
  readonly isOpen?: boolean;
  /** The profile that the tier's chain begins with, where that is not its first: it has read the talk. */
  readonly start?: string;
}

/** What is known of a session: plain data, never changed in place. */
export interface SessionState {
  /** The newest user turn; absent after a restart. */
  readonly turn?: PinnedTurn;
  /** The profile that answered last. */
  readonly last?: string;
  /** Tokens of the talk that each profile has read. */
  readonly read: Readonly<Record<string, number>>;
  /** Why the session stays with profiles that do not leave: the id of a `neverLeaves` rule, or `localOnly`. */
  readonly bound?: string;
}

export const NOTHING_KNOWN: SessionState = { read: {} };

export interface Answered {
  /** That has really answered, wherever the chain began. */
  readonly profile: string;
  /** Of the whole prompt, cached ones too. */
  readonly promptTokens: number;
  /** Of the answered request: an answer that comes after the next question does not touch that one's turn. */
  readonly turnKey?: string;
}

/** After an answer to a request that may pin its turn (see `pinsTurn`): who gave it, and how much it has read. */
export function noteAnswered(
  state: SessionState | undefined,
  { profile, promptTokens, turnKey }: Answered,
): SessionState {
  const { turn, read, ...rest } = state ?? NOTHING_KNOWN;
  // A talk that got shorter has been rewritten: what others have read of it is worth nothing.
  const others = promptTokens < (read[profile] ?? 0) ? {} : read;
  const isOfTurn = turn !== undefined && (turnKey === undefined || turnKey === turn.key);
  return {
    ...rest,
    ...(turn === undefined ? {} : { turn: isOfTurn ? { ...turn, start: profile } : turn }),
    last: profile,
    read: { ...others, [profile]: promptTokens },
  };
}

/** Keeps a session on profiles that do not leave, for good; the first reason stays. */
export function bind(state: SessionState | undefined, why: string): SessionState {
  if (state?.bound !== undefined) return state;
  return { ...(state ?? NOTHING_KNOWN), bound: why };
}
