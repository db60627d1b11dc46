import type { Condition } from "../../generated/types/plan.d.ts";
import type { ToolCall } from "./prompt.ts";
import type { IntentChoice } from "./report.ts";

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
  /** What the person's words ask for; without it something else has decided. `sure`: no model need be asked. */
  | { readonly kind: "intent"; readonly choice: IntentChoice; readonly words: string; readonly sure: boolean }
  /** The profiles that are tried, in order, before it is known which can answer; `tier`: absent where a profile was asked for by name. */
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
      /** Words that must survive: for them the rule has left in what it had found. */
      readonly leftIn?: string;
    };

/** Told every step in the order in which it happens. It must not throw. */
export type Watch = (step: TurnStep) => void;
