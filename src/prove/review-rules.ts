import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { Dict } from "../compile/tree.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import type { Program } from "../turn/program.ts";
import { routeTurn, type TurnInput } from "../turn/route-turn.ts";
import { unfiredRules } from "./unfired-rules.ts";

/** So many of the newest turns are looked at: enough for several sessions, few enough that nobody waits. */
export const REVIEWED_TURNS = 20;

export interface ReviewInput {
  readonly origins: Dict | undefined;
  /** Names of the person's own files. */
  readonly own: ReadonlySet<string>;
}

/** The person's own rules that did nothing in one turn, by today's rules; undefined where no model of the person's own is asked. */
export function unfiredIn(program: Program, turn: TurnInput, { origins, own }: ReviewInput): UnfiredRule[] | undefined {
  const steps: TurnStep[] = [];
  const prepared = prepareTurn(program, { ...turn, watch: (step) => void steps.push(step) });
  if (prepared.kind !== "ask") return undefined;
  const routed = routeTurn(program, turn);
  return unfiredRules({ plan: program.plan, steps, origins, own, turn: prepared, routed });
}

/**
 * The trim rules and filters that fired in none of these turns, though their words stood in some.
 * @param turns the rules that did nothing in each, the newest first
 */
export function neverFired(turns: readonly (readonly UnfiredRule[])[]): UnfiredRule[] {
  const [newest = []] = turns;
  return newest.flatMap(({ list, id, at }) => {
    const silent = turns.flatMap((rules) => rules.find((rule) => rule.list === list && rule.id === id) ?? []);
    const withWords = silent.flatMap(({ words }) => words ?? []);
    const [words] = withWords;
    if (words === undefined || silent.length < turns.length) return [];
    const lately = { turns: turns.length, withWords: withWords.length, words };
    return [{ list, id, ...optional("at", at), lately }];
  });
}
