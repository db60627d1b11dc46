import { featuresOf } from "./features-of.ts";
import { sharesOf, type Weights } from "./shares-of.ts";

/** A classifier as the plan holds it, decoded. */
export interface Classifier extends Weights {
  readonly labels: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** Bits: the features that the examples had. */
  readonly known: Uint8Array;
  /** The lead from which on an answer is sure. */
  readonly margin: number;
}

/** How likely each label is, in the order of the labels; undefined where nothing of the text is known. Well under a millisecond. */
export function classify(classifier: Classifier, text: string): number[] | undefined {
  const { buckets, known } = classifier;
  const { said, shape } = featuresOf(text, buckets);
  const features = said.filter((feature) => ((known[feature >> 3] ?? 0) & (1 << (feature & 7))) !== 0);
  return features.length === 0 ? undefined : sharesOf([...features, ...shape], classifier);
}
