import type { Classifier } from "../../../generated/types/plan.d.ts";
import { featuresOf, type Features } from "../../turn/intent/features-of.ts";
import { hashOf } from "../../turn/intent/hash-of.ts";
import { calibrateMargin } from "./calibrate-margin.ts";
import { fitWeights, type Fitted } from "./fit-weights.ts";

/** Fewer make strangers share a number, more make the plan longer; the figures are in docs/intents.md. */
const BUCKETS = 8192;

/** In so many examples a feature must be. */
const SHARED = 2;

/** An intent, and what people say who mean it. */
export interface Examples {
  readonly label: string;
  readonly texts: readonly string[];
}

/** The last result: files are compiled again and again with the same examples. */
let last: { readonly key: string; readonly classifier: Classifier } | undefined;

/** The classifier of these examples. In whatever order they come, the same bytes come out, on every machine. Takes some 0.1 s for 300 of them. */
export function trainIntents(examples: readonly Examples[]): Classifier {
  const labels = examples.map(({ label }) => label).toSorted();
  const said = examples.flatMap(({ label, texts }) => [...new Set(texts)].map((text) => ({ label, text })));
  said.sort(byHash);
  const key = JSON.stringify(said);
  if (last?.key !== key) last = { key, classifier: train(said, labels) };
  return last.classifier;
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
  const texts = said.map(({ label, text }) => ({
    label: labels.indexOf(label),
    features: featuresOf(text, BUCKETS),
  }));
  const index = indexOf(texts.map(({ features }) => features));
  const samples = texts.map(({ label, features: { said: words, shape } }) => ({
    label,
    features: Uint32Array.from([...words, ...shape].flatMap((bucket) => index.get(bucket) ?? [])),
  }));
  const shape = { labels: labels.length, features: index.size };
  const margin = calibrateMargin(samples, shape);
  const known = new Uint8Array(BUCKETS / 8);
  for (const { features } of texts)
    for (const bucket of features.said)
      if (index.has(bucket)) known[bucket >> 3] = (known[bucket >> 3] ?? 0) | (1 << (bucket & 7));
  return {
    labels,
    buckets: BUCKETS,
    ...quantize(fitWeights(samples, shape), index),
    known: toBase64(known),
    margin,
  };
}

/** The features that more than one example has, numbered without gaps: what only one has teaches nothing of others. */
function indexOf(all: readonly Features[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { said, shape } of all)
    for (const bucket of new Set([...said, ...shape])) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count >= SHARED).map(([bucket]) => bucket);
  return new Map(shared.map((bucket, feature) => [bucket, feature]));
}

/** As signed bytes: what is lost decides nothing. */
function quantize(
  { weights, bias }: Fitted,
  index: ReadonlyMap<number, number>,
): Pick<Classifier, "weights" | "scale" | "bias"> {
  const labels = bias.length;
  const highest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = highest === 0 ? 1 : highest / 127;
  const bytes = new Int8Array(BUCKETS * labels);
  for (const [bucket, feature] of index)
    for (let label = 0; label < labels; label++)
      bytes[bucket * labels + label] = Math.round((weights[feature * labels + label] ?? 0) / scale);
  return { weights: toBase64(new Uint8Array(bytes.buffer)), scale, bias: [...bias] };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
