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
  const ordered = examples
    .map(({ label, texts }) => ({ label, texts: [...new Set(texts)].toSorted(byHash) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const key = JSON.stringify(ordered);
  if (last?.key === key) return last.classifier;
  const classifier = train(ordered);
  last = { key, classifier };
  return classifier;
}

/** By nothing that means anything: neighbours in a file are often alike, and must not all be left out of a fold at once. */
function byHash(a: string, b: string): number {
  return hashOf(a) - hashOf(b) || (a < b ? -1 : 1);
}

function train(examples: readonly Examples[]): Classifier {
  const labels = examples.map(({ label }) => label);
  const texts = examples.flatMap(({ texts: said }, label) =>
    said.map((text) => ({ label, features: featuresOf(text, BUCKETS) })),
  );
  const index = indexOf(texts.map(({ features }) => features));
  const samples = texts.map(({ label, features: { said, shape } }) => ({
    label,
    features: Uint32Array.from([...said, ...shape].flatMap((bucket) => index.get(bucket) ?? [])),
  }));
  const shape = { labels: labels.length, features: index.size };
  const margin = calibrateMargin(samples, shape);
  const known = new Uint8Array(BUCKETS / 8);
  for (const { features } of texts)
    for (const bucket of features.said)
      if (index.has(bucket)) known[bucket >> 3] = (known[bucket >> 3] ?? 0) | (1 << (bucket & 7));
  return { labels, buckets: BUCKETS, ...quantize(fitWeights(samples, shape), index), known: toBase64(known), margin };
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
