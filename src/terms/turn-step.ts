import type { Condition } from "../../generated/types/plan.d.ts";

/** A class or route that was asked whether it fits. */
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
  | { readonly kind: "tools"; readonly offered: readonly string[]; readonly toolset: string }
  | {
      readonly kind: "part";
      readonly name: string;
      readonly found: boolean;
      /** Of the part's finders, from 0; -1 when none finds it. */
      readonly finder: number;
      /** The text that was cut out of the talk for it; may be more than the part shows. */
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
    };

/** Told every step in the order in which it happens. It must not throw. */
export type Watch = (step: TurnStep) => void;
