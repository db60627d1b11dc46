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
  const sums = new Float64Array(labels);
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] ?? 0) * labels;
    for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + (weights[at + label] ?? 0);
  }
  const worth = scale / Math.sqrt(Math.max(1, features.length));
  return softmax(Array.from(sums, (sum, label) => sum * worth + (bias[label] ?? 0)));
}
