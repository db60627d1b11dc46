import type { LabelledTurn } from "./read-turns.ts";

export const LABELS = ["chit_chat", "simple_code", "hard_question", "try_again"] as const;

/** Those that the higher tier answers. */
const HIGH: ReadonlySet<string> = new Set(["hard_question", "try_again"]);

export interface Decided {
  readonly turn: LabelledTurn;
  readonly intent: string;
  readonly sure: boolean;
}

/** Shares of all turns, from 0 to 1. */
export interface Score {
  readonly exact: number;
  /** Decided to a lower tier than the label's. */
  readonly underServed: number;
  readonly overServed: number;
  readonly sure: number;
  /** Of those that are sure. */
  readonly exactWhereSure: number;
}

export function scoreDecisions(decided: readonly Decided[]): Score {
  const sure = decided.filter(({ sure: is }) => is);
  const share = (of: readonly Decided[], holds: (one: Decided) => boolean): number =>
    of.filter(holds).length / of.length;
  const tooHigh = ({ turn, intent }: Decided): number => Number(HIGH.has(intent)) - Number(HIGH.has(turn.label));
  const right = ({ turn, intent }: Decided): boolean => intent === turn.label;
  return {
    exact: share(decided, right),
    underServed: share(decided, (one) => tooHigh(one) < 0),
    overServed: share(decided, (one) => tooHigh(one) > 0),
    sure: sure.length / decided.length,
    exactWhereSure: sure.length === 0 ? 0 : share(sure, right),
  };
}

/** A row per label, a column per decision. */
export function confusion(decided: readonly Decided[]): Record<string, Record<string, number>> {
  const count = (label: string, intent: string): number =>
    decided.filter((one) => one.turn.label === label && one.intent === intent).length;
  return Object.fromEntries(
    LABELS.map((label) => [label, Object.fromEntries(LABELS.map((intent) => [intent, count(label, intent)]))]),
  );
}
