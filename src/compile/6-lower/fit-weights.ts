import { sharesOf } from "../../turn/intent/shares-of.ts";

export interface Sample {
  /** Index of the label. */
  readonly label: number;
  /** Numbers from nought on; what counts double is there twice. */
  readonly features: Uint32Array;
}

export interface Shape {
  readonly labels: number;
  readonly features: number;
}

export interface Fitted {
  /** For every feature one number a label. */
  readonly weights: Float64Array;
  readonly scale: 1;
  /** One a label. */
  readonly bias: Float64Array;
}

/** Steps of the descent; more of them change next to nothing. */
const STEPS = 30;
const RATE = 8;
/** How much of the last step is taken again. */
const MOMENTUM = 0.85;
/** What large weights cost. */
const DECAY = 0.0004;

/**
 * Multinomial logistic regression with L2, by descent with momentum over all samples at once. Labels with few samples count as much as
 * those with many. There is no chance in it and no operation whose last digit is left to the engine: the same samples in the same order
 * give the same numbers on every machine.
 */
export function fitWeights(samples: readonly Sample[], { labels, features }: Shape): Fitted {
  const place = emptyFit(labels, features);
  const motion = emptyFit(labels, features);
  const shares = sharePerSample(samples, labels);
  for (let step = 0; step < STEPS; step++) {
    const slope = emptyFit(labels, features);
    for (const sample of samples) addSlope(slope, sample, { place, share: shares[sample.label] ?? 0 });
    descend(place.weights, { motion: motion.weights, slope: slope.weights, decay: DECAY });
    descend(place.bias, { motion: motion.bias, slope: slope.bias, decay: 0 });
  }
  return place;
}

function emptyFit(labels: number, features: number): Fitted {
  return { weights: new Float64Array(labels * features), scale: 1, bias: new Float64Array(labels) };
}

/** By label: together, the samples of each count as much as those of any other. */
function sharePerSample(samples: readonly Sample[], labels: number): number[] {
  const counts = Array.from({ length: labels }, (_, label) => samples.filter((one) => one.label === label).length);
  return counts.map((count) => 1 / (labels * Math.max(1, count)));
}

/** What one sample would change. @param share how much it counts */
function addSlope(
  slope: Fitted,
  { label, features }: Sample,
  { place, share }: { readonly place: Fitted; readonly share: number },
): void {
  const labels = place.bias.length;
  const worth = 1 / Math.sqrt(Math.max(1, features.length));
  const errors = sharesOf(features, place).map((found, one) => (found - (one === label ? 1 : 0)) * share);
  for (const [one, error] of errors.entries()) {
    add(slope.bias, one, error);
    for (const feature of features) add(slope.weights, feature * labels + one, error * worth);
  }
}

function add(numbers: Float64Array, index: number, more: number): void {
  numbers[index] = (numbers[index] ?? 0) + more;
}

interface Step {
  readonly motion: Float64Array;
  readonly slope: Float64Array;
  readonly decay: number;
}

function descend(place: Float64Array, { motion, slope, decay }: Step): void {
  for (let i = 0; i < place.length; i++) {
    const down = (slope[i] ?? 0) + decay * (place[i] ?? 0);
    const moved = MOMENTUM * (motion[i] ?? 0) - RATE * down;
    motion[i] = moved;
    add(place, i, moved);
  }
}
