import type { Plan, Profile, TurnEnd } from "../../generated/types/plan.d.ts";
import type { LoadedTemplate } from "./opens-thought.ts";

/** Tokens that end a turn: those of the plan, those that are known of the model, and those that its own files name. */
export function turnEndsOf(
  { turnEnds = [] }: Pick<Plan, "turnEnds">,
  { turnEnds: known = [] }: Pick<Profile, "turnEnds"> = {},
  template?: LoadedTemplate,
): readonly TurnEnd[] {
  const own = (template?.source?.ends ?? []).map((token) => ({ token }));
  const more = [...known, ...own].filter(
    (one, index, all) => all.findIndex(isSame(one)) === index && !turnEnds.some(isSame(one)),
  );
  return more.length === 0 ? turnEnds : [...turnEnds, ...more];
}

/** The same token may come before several beginnings of the next turn; without one it says nothing new. */
function isSame({ token, next }: TurnEnd): (other: TurnEnd) => boolean {
  return (other) => other.token === token && (next === undefined || other.next === next);
}
