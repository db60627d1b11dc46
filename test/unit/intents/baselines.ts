import type { LabelledTurn } from "./read-turns.ts";
import { LABELS } from "./score-decisions.ts";

type Baseline = (text: string) => string;

/** Any of the four, the same ones every time (a linear congruential generator). */
export function atRandom(seed: number): Baseline {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return LABELS[state >>> 30] ?? LABELS[0];
  };
}

/** From how many characters on which label. */
interface Stretch {
  readonly from: number;
  readonly label: string;
  /** How many examples of this length have the label. */
  readonly right: number;
}

/** Lengths between which a threshold may lie, spread evenly over the examples. */
const STEPS = 24;

/** The best that the number of characters alone can do: at most one stretch of lengths for every label. */
export function byLength(examples: readonly LabelledTurn[]): Baseline {
  const sorted = examples.toSorted((one, other) => one.text.length - other.text.length);
  const steps = Array.from({ length: STEPS }, (_, i) =>
    sorted.slice(Math.floor((i * sorted.length) / STEPS), Math.floor(((i + 1) * sorted.length) / STEPS)),
  );
  const stretches = fit(steps, LABELS.length);
  return (text) => (stretches.findLast(({ from }) => text.length >= from) ?? stretches[0])?.label ?? LABELS[0];
}

function fit(steps: readonly (readonly LabelledTurn[])[], stretches: number): readonly Stretch[] {
  const whole = [oneStretch(steps.flat())];
  if (stretches === 1) return whole;
  const splits = steps
    .slice(1)
    .map((_, i) => [...fit(steps.slice(0, i + 1), stretches - 1), oneStretch(steps.slice(i + 1).flat())]);
  return splits.reduce<readonly Stretch[]>((best, split) => (rightOf(split) > rightOf(best) ? split : best), whole);
}

function oneStretch(turns: readonly LabelledTurn[]): Stretch {
  const counts = LABELS.map((label) => ({ label, right: turns.filter((turn) => turn.label === label).length }));
  const most = counts.reduce((best, one) => (one.right > best.right ? one : best));
  return { ...most, from: turns[0]?.text.length ?? 0 };
}

function rightOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { right }) => sum + right, 0);
}
