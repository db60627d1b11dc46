import type { ClassifierWeights } from "../program.ts";
import { softmax } from "./softmax.ts";
import type { Weighed } from "./weigh.ts";

/** How likely each label is for a text. */
export function sharesOf({ features, values }: Weighed, { weights, scale, bias }: ClassifierWeights): number[] {
  const labels = bias.length;
  const sums = new Float64Array(labels);
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] ?? 0) * labels;
    const value = values[i] ?? 0;
    for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + (weights[at + label] ?? 0) * value;
  }
  return softmax(Array.from(sums, (sum, label) => sum * scale + (bias[label] ?? 0)));
}
