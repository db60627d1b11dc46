import type { Plan, TurnEnd } from "../../generated/types/plan.d.ts";
import type { KnownTemplate } from "./opens-thought.ts";

/** Tokens that end a turn: those of the plan, and those that the model's own files name. */
export function turnEndsOf({ turnEnds = [] }: Pick<Plan, "turnEnds">, template?: KnownTemplate): readonly TurnEnd[] {
  const own = template?.source?.ends ?? [];
  const more = own.filter((one) => !turnEnds.some(({ token }) => token === one));
  return more.length === 0 ? turnEnds : [...turnEnds, ...more.map((token) => ({ token }))];
}
