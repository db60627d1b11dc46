import { sharesOf } from "../../turn/intent/shares-of.ts";
import { fitWeights, type Sample, type WeightShape } from "./fit-weights.ts";

const FOLDS = 4;
/** More trials would only take longer. */
const ENOUGH = 500;
/** Of the decisions with this lead or a larger one, so many may be wrong. */
const WRONG = 0.01;
/** So many are sure in any case: examples are chosen to differ, and what people say is nearer to them than they are to each other. */
const SURE = 5 / 7;
/** The least margin, however well it goes, and more of it where there are few examples. */
const LEAST = 0.1;
const DOUBT = 4;

/**
 * The lead of the likeliest over the second from which on a decision is sure, from 0 to 1: the smallest one from which on 99 % are right
 * when each example is decided by what the others teach, but no larger than lets five in seven of them be sure.
 */
export function calibrateMargin(samples: readonly Sample[], shape: WeightShape): number {
  const trials: MarginSample[] = [];
  for (let fold = 0; fold < FOLDS && trials.length < ENOUGH; fold++) {
    const isLeftOut = (_: unknown, i: number): boolean => i % FOLDS === fold;
    const taught = samples.filter((one, i) => !isLeftOut(one, i));
    const fitted = fitWeights(taught, shape);
    trials.push(...samples.filter(isLeftOut).map((sample) => toTrial(sharesOf(sample, fitted), sample.label)));
  }
  trials.sort((a, b) => b.lead - a.lead);
  let wrong = 0;
  let careful = 1;
  for (const [i, { lead, right }] of trials.entries()) {
    if (!right) wrong++;
    // Where none of all is too many, no lead is too small.
    if (wrong <= WRONG * (i + 1)) careful = i === trials.length - 1 ? 0 : lead;
  }
  const enough = trials[Math.floor(trials.length * SURE)]?.lead ?? 1;
  const least = LEAST + DOUBT / Math.max(1, samples.length);
  // Rounded up: a person can read it, and the last digit of no sum decides.
  return Math.min(1, Math.ceil(Math.max(Math.min(careful, enough), least) * 1000) / 1000);
}

interface MarginSample {
  readonly lead: number;
  readonly right: boolean;
}

function toTrial(shares: readonly number[], label: number): MarginSample {
  const [first = 0, second = 0] = shares.toSorted((a, b) => b - a);
  return { lead: first - second, right: shares.indexOf(first) === label };
}
