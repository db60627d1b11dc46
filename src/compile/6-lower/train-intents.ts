import type { Classifier } from "../../../generated/types/plan.d.ts";
import type { Trained } from "../../../generated/types/trained.d.ts";
import { featuresOf, type Features } from "../../turn/intent/features-of.ts";
import { hashOf } from "../../terms/hash-of.ts";
import { BETWEEN, COMMON, bucketOf, RARE, toFrequency, weigh } from "../../turn/intent/weigh.ts";
import { canonicalJson } from "../7-emit/canonical-json.ts";
import { sha256 } from "../7-emit/sha256.ts";
import { calibrateMargin } from "./calibrate-margin.ts";
import { fitWeights, type TrainedWeights } from "./fit-weights.ts";

/** In a table with fewer places, more features find theirs taken; each place costs the plan more than a letter a label. */
const FEWEST = 4096;
const MOST = 32_768;

/** What only one example has teaches nothing of others. */
const SHARED = 2;
/** In so large a part of the examples a feature is common, or in between. */
const OFTEN = 1 / 25;
const SELDOM = 1 / 300;

/** Another number for another way to train: what the package brings was trained in one. */
const TRAINING = 5;

/** An intent, and what people say who mean it. */
export interface Examples {
  readonly label: string;
  readonly texts: readonly string[];
}

/** The last result: files are compiled again and again with the same examples. */
let last: Trained | undefined;

/**
 * The classifier of these examples. In whatever order they come, the same bytes come out, on every machine. Takes some 0.1 s for 300 of
 * them. @param key of the examples, where it is known
 */
export function trainIntents(examples: readonly Examples[], key: string = trainingKey(examples)): Classifier {
  const labels = examples.map(({ label }) => label).toSorted();
  if (last?.key !== key) last = { key, classifier: train(inOrder(examples), labels) };
  return last.classifier;
}

/** Says on what, and how, a classifier is trained: equal keys, equal classifiers. */
export function trainingKey(examples: readonly Examples[]): string {
  const lines = examples.flatMap(({ label, texts }) => texts.map((text) => `${label}\t${text}`));
  return sha256(canonicalJson([TRAINING, [...new Set(lines)].toSorted()]));
}

function inOrder(examples: readonly Examples[]): LabelledExample[] {
  const samples = examples.flatMap(({ label, texts }) => [...new Set(texts)].map((text) => ({ label, text })));
  return samples.toSorted(byHash);
}

interface LabelledExample {
  readonly label: string;
  readonly text: string;
}

/** Mixes them, always in the same way: what is learned in a row must not be all of one kind. */
function byHash(a: LabelledExample, b: LabelledExample): number {
  return hashOf(a.text) - hashOf(b.text) || (a.text + a.label < b.text + b.label ? -1 : 1);
}

function train(labelled: readonly LabelledExample[], labels: string[]): Classifier {
  const texts = labelled.map(({ text }) => featuresOf(text));
  const known = featureTableOf(texts);
  const samples = texts.flatMap((features, i) => {
    const weighed = weigh(features, known);
    return weighed === undefined ? [] : [{ label: labels.indexOf(labelled[i]?.label ?? ""), ...weighed }];
  });
  const shape = { labels: labels.length, features: known.length };
  const margin = calibrateMargin(samples, shape);
  return { labels, buckets: known.length, ...quantize(fitWeights(samples, shape)), known: toBase64(known), margin };
}

/** The table of features, about as large as their number needs. Where two have one place, the more common one keeps it. */
function featureTableOf(texts: readonly Features[]): Uint8Array {
  const shared = [...countsOf(texts)].filter(([, count]) => count >= SHARED);
  let capacity = MOST;
  while (capacity / 2 >= Math.max(FEWEST, shared.length)) capacity /= 2;
  const known = new Uint8Array(capacity);
  // The last one to be written stays.
  for (const [feature, count] of shared.toSorted(([a, few], [b, many]) => few - many || b - a)) {
    const part = count / texts.length;
    const level = part >= OFTEN ? COMMON : part >= SELDOM ? BETWEEN : RARE;
    known[bucketOf(feature, capacity)] = toFrequency(feature, level);
  }
  return known;
}

/** In how many texts each feature is. */
function countsOf(texts: readonly Features[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { pieces, words } of texts)
    for (const feature of new Set([...pieces, ...words])) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** As signed bytes: what is lost decides nothing. */
function quantize({ weights, bias }: TrainedWeights): Pick<Classifier, "weights" | "scale" | "bias"> {
  const highest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = highest === 0 ? 1 : highest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { weights: toBase64(new Uint8Array(bytes.buffer)), scale, bias: [...bias] };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
