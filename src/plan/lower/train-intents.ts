import type { Classifier } from "../../../generated/types/plan.d.ts";
import type { Trained } from "../../../generated/types/trained.d.ts";
import {
  BETWEEN,
  bucketOf,
  COMMON,
  featuresOf,
  RARE,
  sharesOf,
  toFrequency,
  weigh,
  type Features,
  type Weighed,
} from "../../routing/intents/classifier.ts";
import { canonicalJson, sha256 } from "../../shared/files/digest.ts";
import { hashOf } from "../../shared/utilities.ts";

/** Smaller tables have more collisions; each slot costs the plan over one character per label. */
const FEWEST = 4096;
const MOST = 32_768;

/** What only one example has teaches nothing of others. */
const SHARED = 2;
/** In so large a part of the examples a feature is common, or in between. */
const OFTEN = 1 / 25;
const SELDOM = 1 / 300;

/** Another number for another way to train: what the package brings was trained in one. */
const TRAINING = 5;

/** An intent with its examples. */
export interface Examples {
  readonly label: string;
  readonly texts: readonly string[];
}

/** The last result: files are compiled again and again with the same examples. */
let last: Trained | undefined;

/**
 * Trains a deterministic classifier, independent of the order of examples: about 0.1 s for 300.
 * @param key of the examples, if known
 */
export function trainIntents(examples: readonly Examples[], key: string = trainingKey(examples)): Classifier {
  const labels = examples.map(({ label }) => label).toSorted();
  if (last?.key !== key) last = { key, classifier: train(inOrder(examples), labels) };
  return last.classifier;
}

/** Fingerprint of examples and training: equal keys, equal classifiers. */
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

/** The feature table, sized by the number of features. On a collision the more common feature stays. */
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

interface Sample extends Weighed {
  /** Index of the label. */
  readonly label: number;
}

interface WeightShape {
  readonly labels: number;
  readonly features: number;
}

interface TrainedWeights {
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
 * Multinomial logistic regression with L2 by stochastic gradient descent, in the given order, with labels weighted equally. Deterministic:
 * no randomness, and no operation whose rounding depends on the engine.
 */
function fitWeights(samples: readonly Sample[], { labels, features }: WeightShape): TrainedWeights {
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

const FOLDS = 4;
/** More trials would only take longer. */
const ENOUGH = 500;
/** Of the decisions with this lead or a larger one, so many may be wrong. */
const WRONG = 0.01;
/** Always accepted: examples are chosen to differ, real messages are closer to them. */
const SURE = 5 / 7;
/** The least margin; more with few examples. */
const LEAST = 0.1;
const DOUBT = 4;

/**
 * The least margin, from 0 to 1, of the best label over the second at which 99 % of cross-validated examples are right, limited so that at
 * least five in seven are accepted.
 */
function calibrateMargin(samples: readonly Sample[], shape: WeightShape): number {
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
