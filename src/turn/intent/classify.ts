import { featuresOf } from "./features-of.ts";
import { sharesOf, type Weights } from "./shares-of.ts";
import { weigh } from "./weigh.ts";

/** A classifier as the plan holds it, decoded. */
export interface Classifier extends Weights {
  readonly labels: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** A byte a feature: how common it is among the examples, and some bits of its number. */
  readonly known: Uint8Array;
  /** The lead from which on an answer is sure. */
  readonly margin: number;
}

/** How likely each label is, in the order of the labels; undefined where nothing of the text is known. Well under a millisecond. */
export function classify(classifier: Classifier, text: string): number[] | undefined {
  const weighed = weigh(featuresOf(text), classifier.known);
  return weighed === undefined ? undefined : sharesOf(weighed, classifier);
}
