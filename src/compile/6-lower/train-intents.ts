import type { Classifier } from "../../../generated/types/plan.d.ts";
import { featuresOf } from "../../turn/intent/features-of.ts";
import { hashOf } from "../../turn/intent/hash-of.ts";
import { BETWEEN, COMMON, RARE, setLevel, weigh } from "../../turn/intent/weigh.ts";
import { canonicalJson } from "../7-emit/canonical-json.ts";
import { sha256 } from "../7-emit/sha256.ts";
import { calibrateMargin } from "./calibrate-margin.ts";
import { fitWeights, type Fitted } from "./fit-weights.ts";

/** A table with fewer places makes strangers share one; each place costs the plan more than a letter a label. */
const FEWEST = 4096;
const MOST = 32_768;

/** What only one example has teaches nothing of others. */
const SHARED = 2;
/** In so large a part of the examples a feature is common, or in between. */
const OFTEN = 1 / 25;
const SELDOM = 1 / 300;

/** Another number for another way to train: what the package brings was trained in one. */
const TRAINING = 4;

/** An intent, and what people say who mean it. */
export interface Examples {
  readonly label: string;
  readonly texts: readonly string[];
}

/** A classifier that is there already, with what it was trained on. */
export interface Trained {
  /** Of `trainingKey`. */
  readonly key: string;
  readonly classifier: Classifier;
}

/** The last result: files are compiled again and again with the same examples. */
let last: Trained | undefined;

/**
 * The classifier of these examples. In whatever order they come, the same bytes come out, on every machine. Takes some 0.1 s for 300 of
 * them. @param ready the one that the package brings: it is taken when it was trained on the same
 */
export function trainIntents(examples: readonly Examples[], ready?: Trained): Classifier {
  const key = trainingKey(examples);
  if (ready?.key === key) return ready.classifier;
  const labels = examples.map(({ label }) => label).toSorted();
  if (last?.key !== key) last = { key, classifier: train(inOrder(examples), labels) };
  return last.classifier;
}

/** Says on what, and how, a classifier is trained: equal keys, equal classifiers. */
export function trainingKey(examples: readonly Examples[]): string {
  const said = examples.flatMap(({ label, texts }) => texts.map((text) => `${label}\t${text}`));
  return sha256(canonicalJson([TRAINING, [...new Set(said)].toSorted()]));
}

function inOrder(examples: readonly Examples[]): Said[] {
  const said = examples.flatMap(({ label, texts }) => [...new Set(texts)].map((text) => ({ label, text })));
  return said.toSorted(byHash);
}

interface Said {
  readonly label: string;
  readonly text: string;
}

/** Mixes them, always in the same way: what is learned in a row must not be all of one kind. */
function byHash(a: Said, b: Said): number {
  return hashOf(a.text) - hashOf(b.text) || (a.text + a.label < b.text + b.label ? -1 : 1);
}

function train(said: readonly Said[], labels: string[]): Classifier {
  const { buckets, texts } = toFeatures(said);
  const known = levelsOf(texts, buckets);
  const samples = texts.flatMap((features, i) => {
    const weighed = weigh(features, known);
    return weighed === undefined ? [] : [{ label: labels.indexOf(said[i]?.label ?? ""), ...weighed }];
  });
  const shape = { labels: labels.length, features: buckets };
  const margin = calibrateMargin(samples, shape);
  return { labels, buckets, ...quantize(fitWeights(samples, shape)), known: toBase64(known), margin };
}

/** The features of all texts, in a table that is about as large as their number needs. */
function toFeatures(said: readonly Said[]): {
  readonly buckets: number;
  readonly texts: readonly (readonly number[])[];
} {
  const of = (size: number): number[][] => said.map(({ text }) => featuresOf(text, size));
  const texts = of(MOST);
  const shared = countsOf(texts, MOST).reduce((sum, count) => (count >= SHARED ? sum + 1 : sum), 0);
  let buckets = MOST;
  while (buckets / 2 >= Math.max(FEWEST, shared)) buckets /= 2;
  return { buckets, texts: buckets === MOST ? texts : of(buckets) };
}

/** In how many texts each feature is. */
function countsOf(texts: readonly (readonly number[])[], buckets: number): Uint32Array {
  const counts = new Uint32Array(buckets);
  for (const features of texts) for (const feature of new Set(features)) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
}

function levelsOf(texts: readonly (readonly number[])[], buckets: number): Uint8Array {
  const known = new Uint8Array(buckets / 4);
  for (const [feature, count] of countsOf(texts, buckets).entries())
    if (count >= SHARED) {
      const part = count / texts.length;
      setLevel(known, feature, part >= OFTEN ? COMMON : part >= SELDOM ? BETWEEN : RARE);
    }
  return known;
}

/** As signed bytes: what is lost decides nothing. */
function quantize({ weights, bias }: Fitted): Pick<Classifier, "weights" | "scale" | "bias"> {
  const highest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = highest === 0 ? 1 : highest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { weights: toBase64(new Uint8Array(bytes.buffer)), scale, bias: [...bias] };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
