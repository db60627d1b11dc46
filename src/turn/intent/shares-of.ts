import { softmax } from "./softmax.ts";

export interface Weights {
  /** For every feature one number a label. */
  readonly weights: Int8Array | Float64Array;
  /** What such a number is worth. */
  readonly scale: number;
  /** One a label. */
  readonly bias: readonly number[] | Float64Array;
}

/** How likely each label is for a text with these features. A long text speaks no louder than a short one. */
export function sharesOf(features: ArrayLike<number>, { weights, scale, bias }: Weights): number[] {
  const labels = bias.length;
  const worth = scale / Math.sqrt(Math.max(1, features.length));
  const scores: number[] = [];
  for (let label = 0; label < labels; label++) {
    let sum = 0;
    for (let i = 0; i < features.length; i++) sum += weights[(features[i] ?? 0) * labels + label] ?? 0;
    scores.push(sum * worth + (bias[label] ?? 0));
  }
  return softmax(scores);
}
