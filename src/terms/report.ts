/** One thing of the request that the model does not get to see. Nothing is dropped without one. */
export interface Dropped {
  /** What it was: a field (`thinking`), a kind of block (`tools`), a section or reminder (its first words). */
  readonly what: string;
  /** Why, in a few words a person understands. */
  readonly why: string;
  /** The rule that dropped it, by id. */
  readonly rule?: string;
  /** How many of them. */
  readonly count: number;
}

/** The name that stands for all further ones left out for the same reason, where a request has too many to list. */
export const MORE = "(more)";

/** Where a turn went and why; the same facts in the response headers, the recorded turn and the log. */
export interface Decision {
  readonly class: string;
  /** The route that matched, by id; absent when none did and the lowest tier answers. */
  readonly route?: string;
  /** What has named the tier or profile; absent where a route, an intent or nothing has. */
  readonly by?: "tag" | "name" | "alias";
  readonly tier?: string;
  readonly profile?: string;
  /** What the person's words ask for; absent where something else has decided. */
  readonly intent?: IntentChoice;
  /** Profiles of the chain that did not answer, in order, with the reason. */
  readonly passed?: readonly Passed[];
  /** The talk has moved to another model, which had to read it anew. */
  readonly switched?: Switched;
  /** Why this session stays with local profiles: the id of a `neverLeaves` rule, or `localOnly`. */
  readonly bound?: string;
  /** Tokens, by estimate, that no model had to read because the answer was given at once. */
  readonly saved?: number;
  /** One sentence. */
  readonly why: string;
}

/** The steps that can find an intent; `pinned`: an earlier request of the same user turn has decided. */
export type IntentStep = "patterns" | "examples" | "model" | "default" | "pinned";

/** What a person's turn asks for, and who says so. */
export interface IntentChoice {
  readonly id: string;
  readonly step: IntentStep;
  /** From 0 to 1 by intent, where the examples were asked. */
  readonly scores?: Readonly<Record<string, number>>;
  /** The lead of the likeliest over the second, where the examples were asked. */
  readonly margin?: number;
}

/** Why the chain has gone on: the first five are reasons of `moveOn`, `busy` and `long` of `overflow`; `busy` is a queue that is full, too; `resting` backends are asked last. */
export type PassReason =
  | "noKey"
  | "refused"
  | "overloaded"
  | "tooLong"
  | "timedOut"
  | "busy"
  | "long"
  | "budget"
  | "private"
  | "resting";

export interface Passed {
  readonly profile: string;
  readonly reason: PassReason;
  /** In words. */
  readonly why: string;
}

export interface Switched {
  /** The profile that answered before. */
  readonly from: string;
  /** Tokens, by estimate, that the new one has to read and the old one had read already. */
  readonly reread: number;
}

/**
 * How it ended that a model had to be asked once more for a call that could not be carried out: with a call, with words in its place, or with the broken call as
 * text; `noRoom`: it was not asked.
 */
export type Repair = "called" | "said" | "failed" | "noRoom";

/** What an answer has cost, in US dollars; absent where the profile has no price. */
export interface Cost {
  readonly usd: number;
  /** What the same tokens would have cost on the dearest profile that a tier holds. */
  readonly dearest: number;
  /** The answer was stopped before its backend had counted all of it. */
  readonly estimated?: true;
}
