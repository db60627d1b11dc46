import type { Condition } from "../../generated/types/plan.d.ts";
import type { ToolCall } from "./prompt-types.ts";

/** One thing of the request that the model does not get to see. Nothing is dropped without one. */
export interface Dropped {
  /** What it was: a field (`thinking`), a kind of block (`tools`), or the rule that took it (`filters.reminders`). */
  readonly what: string;
  /** Why, in a few words a person understands. */
  readonly why: string;
  /** The rule that dropped it, by id. */
  readonly rule?: string;
  /** How many of them. */
  readonly count: number;
}

/** Stands for all further names with the same reason, when there are too many to list. */
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
  /** The conversation has moved to another model, which had to read it again. */
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

/** The intent of a user turn, and which step found it. */
export interface IntentChoice {
  readonly id: string;
  readonly step: IntentStep;
  /** From 0 to 1 by intent, if the classifier ran. */
  readonly scores?: Readonly<Record<string, number>>;
  /** The lead of the best score over the second, if the classifier ran. */
  readonly margin?: number;
}

/**
 * Why the chain moved on: the first five are reasons of `moveOn`, `busy` and `long` of `overflow`; `busy` is also a full queue;
 * `resting` backends are called last.
 */
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
 * The result of calling a model again for a call that could not be carried out: a call, text instead, or the broken call as text;
 * `noRoom`: no second request.
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

const LEFT_IN = "left in: it holds what must survive";

/** Reports a piece that a rule would have removed but for text that it must keep. Nothing is lost. */
export function leftIn({ id }: { readonly id: string }, text: string): Omit<Dropped, "count"> {
  return { what: text, why: LEFT_IN, rule: id };
}

/** The rule that has left something in, where this is such a report. */
export function ruleThatLeftIn({ why, rule }: Pick<Dropped, "why" | "rule">): string | undefined {
  return why === LEFT_IN ? rule : undefined;
}

const WHAT = "call";
const REPAIRED_PREFIX = "mended: ";

/**
 * Reports a repaired call. Nothing is lost.
 * @param what in a few words: `a missing comma`
 */
export function repairedCall(what: string): Omit<Dropped, "count"> {
  return { what: WHAT, why: REPAIRED_PREFIX + what };
}

/** What was repaired, where this is such a report. */
export function repairIn({ what, why }: Pick<Dropped, "what" | "why">): string | undefined {
  return what === WHAT && why.startsWith(REPAIRED_PREFIX) ? why.slice(REPAIRED_PREFIX.length) : undefined;
}

/** A class or route that was evaluated. */
export interface Tried {
  readonly id: string;
  readonly holds: boolean;
  /** The first condition that failed; `take`: they hold, but what the route takes is not there. */
  readonly failed?: Condition | "take";
}

/** One decision on the road of a turn, as it happened. */
export type TurnStep =
  /** `tried`: every class up to the one that holds. None does: `main`. */
  | { readonly kind: "class"; readonly id: string; readonly tried: readonly Tried[] }
  /** `tried`: every route up to the one that holds; without `id` none does. */
  | { readonly kind: "route"; readonly id?: string; readonly tried: readonly Tried[] }
  /** The intent; absent if something else has decided. `sure`: no model needs to confirm it. */
  | { readonly kind: "intent"; readonly choice: IntentChoice; readonly words: string; readonly sure: boolean }
  /** The profiles to try, in order, before it is known which ones are available; `tier`: absent if a profile was named. */
  | { readonly kind: "chain"; readonly tier?: string; readonly profiles: readonly string[]; readonly why: string }
  /** What was found that keeps the session with local profiles. */
  | { readonly kind: "bound"; readonly by: string }
  /** Names: `offered` as the model sees them, `stubs` of these in short; `findable` when it looks for tools; `dropped`: not at all. */
  | {
      readonly kind: "tools";
      readonly toolset: string;
      readonly offered: readonly string[];
      readonly stubs: readonly string[];
      readonly findable: readonly string[];
      readonly dropped: readonly string[];
    }
  /** So many calls in a row have brought nothing new, the newest of them in the client's words. */
  | { readonly kind: "repeats"; readonly streak: number; readonly last: Pick<ToolCall, "name" | "input"> }
  | {
      readonly kind: "part";
      readonly name: string;
      readonly found: boolean;
      /** Of the part's finders, from 0; -1 when none finds it. */
      readonly finder: number;
      /** The text that was removed from the conversation for it; may be more than the part contains. */
      readonly removed: string;
      /** Whose texts it stood in. */
      readonly roles: readonly ("system" | "user" | "assistant")[];
    }
  /** Each time a rule fires; `keep` changes nothing. */
  | {
      readonly kind: "rule";
      readonly list: "trim" | "filters";
      readonly id: string;
      readonly removed: string;
      readonly added: string;
      /** Words that must survive: for them the rule has left in what it had found. */
      readonly leftIn?: string;
    };

/** Receives every step in order. Must not throw. */
export type Watch = (step: TurnStep) => void;
