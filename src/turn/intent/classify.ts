import type { Classifier } from "../program.ts";
import { featuresOf } from "./features-of.ts";
import { sharesOf } from "./shares-of.ts";
import { weigh } from "./weigh.ts";

/** How likely each label is, in the order of the labels; undefined where nothing of the text is known. Well under a millisecond. */
export function classify(classifier: Classifier, text: string): number[] | undefined {
  const weighed = weigh(featuresOf(text), classifier.known);
  return weighed === undefined ? undefined : sharesOf(weighed, classifier);
}
