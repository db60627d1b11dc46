import { sharesOf } from "../../turn/intent/shares-of.ts";
import type { Weighed } from "../../turn/intent/weigh.ts";

export interface Sample extends Weighed {
  /** Index of the label. */
  readonly label: number;
}

export interface WeightShape {
  readonly labels: number;
  readonly features: number;
}

export interface TrainedWeights {
  /** For every feature one number a label. */
  readonly weights: Float64Array;
  readonly scale: 1;
  /** One a label. */
  readonly bias: Float64Array;
}

/** How often every sample is looked at. */
const ROUNDS = 10;
/** How far the first round goes; later ones go less far. */
const RATE = 5;
const SLOWING = 0.5;
/** What a round takes off the weights, for its rate: the more, the less a single example counts. */
const DECAY = 0.05;
/** A label is hardly likelier in itself. */
const BIAS = 0.1;

/**
 * Multinomial logistic regression with L2, by stochastic gradient descent: one sample after the other, in the order given. Labels with few
 * samples count as much as those with many. There is no chance in it and no operation whose last digit is left to the engine: the same
 * samples in the same order give the same numbers on every machine.
 */
export function fitWeights(samples: readonly Sample[], { labels, features }: WeightShape): TrainedWeights {
  const fitted: TrainedWeights = {
    weights: new Float64Array(labels * features),
    scale: 1,
    bias: new Float64Array(labels),
  };
  const shares = sharePerSample(samples, labels);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + SLOWING * round);
    for (const sample of samples) learn(fitted, sample, rate * (shares[sample.label] ?? 0));
    for (let i = 0; i < fitted.weights.length; i++) fitted.weights[i] = (fitted.weights[i] ?? 0) * (1 - rate * DECAY);
  }
  return fitted;
}

/** By label: together, the samples of each count as much as those of any other; one counts 1 where all have as many. */
function sharePerSample(samples: readonly Sample[], labels: number): number[] {
  const counts = Array.from({ length: labels }, (_, label) => samples.filter((one) => one.label === label).length);
  return counts.map((count) => samples.length / (labels * Math.max(1, count)));
}

/** Makes the right label a little likelier for this sample. @param rate how much */
function learn(fitted: TrainedWeights, { label, features, values }: Sample, rate: number): void {
  const { weights, bias } = fitted;
  const steps = sharesOf({ features, values }, fitted).map((share, one) => ((one === label ? 1 : 0) - share) * rate);
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] ?? 0) * steps.length;
    const value = values[i] ?? 0;
    for (let one = 0; one < steps.length; one++)
      weights[at + one] = (weights[at + one] ?? 0) + (steps[one] ?? 0) * value;
  }
  for (let one = 0; one < steps.length; one++) bias[one] = (bias[one] ?? 0) + (steps[one] ?? 0) * BIAS;
}
