import type { Classifier as Encoded } from "../../../generated/types/plan.d.ts";
import type { Classifier, ClassifierWeights } from "../../prompt/templates/program.ts";
import { HASH_START, hashOf, hashStep } from "../../shared/utilities.ts";

/** How likely each label is, in the order of the labels; undefined where nothing of the text is known. Well under a millisecond. */
export function classify(classifier: Classifier, text: string): number[] | undefined {
  const weighed = weigh(featuresOf(text), classifier.known);
  return weighed === undefined ? undefined : sharesOf(weighed, classifier);
}

/** The classifier of a plan, ready to use. */
export function decodeClassifier({ weights, known, ...rest }: Encoded): Classifier {
  return { ...rest, weights: new Int8Array(toBytes(weights).buffer), known: toBytes(known) };
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

const LONGEST = 5;
const SPACE = 32;

/** Another start keeps words apart from the characters that they are made of. */
const OF_WORDS = 0x2f0b4c47;

/** What the classifier sees of a text, as numbers of 32 bits; the same one may be there several times. */
export interface Features {
  /** Up to 5 characters in a row within a word, and two words in a row. */
  readonly pieces: readonly number[];
  readonly words: readonly number[];
}

/** Takes a text apart. Case and the value of numbers don't count. */
export function featuresOf(text: string): Features {
  const plain = plainText(text);
  const pieces: number[] = [];
  for (const chunk of plain.split(/\s+/u)) if (chunk !== "") addCharacters(` ${chunk} `, pieces);
  const words = (plain.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((word) => ({ word, hash: hashOf(word, OF_WORDS) }));
  for (const [i, { word }] of words.entries()) {
    const before = words[i - 1];
    if (before !== undefined) pieces.push(mixed(hashOf(word, hashStep(before.hash, SPACE))));
  }
  return { pieces, words: words.map(({ hash }) => mixed(hash)) };
}

function addCharacters(chunk: string, pieces: number[]): void {
  for (let start = 0; start < chunk.length; start++) {
    let hash = HASH_START;
    const end = Math.min(chunk.length, start + LONGEST);
    for (let i = start; i < end; i++) {
      hash = hashStep(hash, chunk.charCodeAt(i));
      // The space at either end marks a word boundary; alone it carries no information.
      if (i > start || chunk.charCodeAt(i) !== SPACE) pieces.push(mixed(hash));
    }
  }
}

/** FNV-1a alone does not spread its bits well enough over a small table. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (half ^ (half >>> 13)) >>> 0;
}

/** A text as input of the classifier: its features, by their indexes in the table, and the weight of each. */
export interface Weighed {
  readonly features: readonly number[];
  /** One a feature. The squares of all add up to one: a long text speaks no louder than a short one. */
  readonly values: readonly number[];
}

/** The weight of a feature, by how common it is among the examples: unknown, rare, medium, common. Common features carry little information. */
const WORTH = [0, 1, 0.5, 0.25] as const;
export const RARE = 1;
export const BETWEEN = 2;
export const COMMON = 3;

/** How common the feature at an index of the table is, with six bits of its hash, which distinguish most features that share the index. */
export function toFrequency(feature: number, level: number): number {
  return ((feature >>> 26) << 2) | level;
}

/**
 * The index of a feature.
 * @param capacity a power of two
 */
export function bucketOf(feature: number, capacity: number): number {
  return feature & (capacity - 1);
}

/**
 * The known features of a text, each once, weighted; a word counts double. Undefined where none is known.
 * @param known one byte per index
 */
export function weigh({ pieces, words }: Features, known: Uint8Array): Weighed | undefined {
  const seen = new Uint8Array(known.length);
  const features: number[] = [];
  const values: number[] = [];
  const add = (feature: number, times: number): void => {
    const position = bucketOf(feature, known.length);
    const level = (known[position] ?? 0) & 3;
    if (level === 0 || seen[position] === 1 || known[position] !== toFrequency(feature, level)) return;
    seen[position] = 1;
    for (let i = 0; i < times; i++) {
      features.push(position);
      values.push(WORTH[level] ?? 0);
    }
  };
  for (const piece of pieces) add(piece, 1);
  for (const word of words) add(word, 2);
  if (features.length === 0) return undefined;
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { features, values: values.map((value) => value / length) };
}

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

/** Any numbers as shares of one: the higher, the more. Large differences leave nothing for the lower one. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => exponential(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** Below it the result is as good as nought. */
const LOWEST = -40;
const HALVINGS = 10;

/** `e` to the power of a number that is not above nought. `Math.exp` may differ in its last digit from engine to engine, and what is compiled must not. */
function exponential(power: number): number {
  if (power < LOWEST) return 0;
  const small = power / 2 ** HALVINGS;
  // The first terms of the series are all that counts for anything this small.
  let result = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))));
  for (let i = 0; i < HALVINGS; i++) result *= result;
  return result;
}

/** Characters that are read of a text: enough for any question, and a limit for one with a pasted log. */
const HEAD = 800;
const TAIL = 400;

/** The beginning and the end of a text: the middle of a long one is rarely the question. */
export function endsOf(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`;
}

const PARAGRAPHS = "\n\n";

/** Of more texts than that only the first and the last ones are read. */
const MOST_TEXTS = 40;

/**
 * Several texts as one, within the limit for a single one: short ones complete, of long ones (a pasted log, a file) as much of
 * both ends as fits, the same amount of each.
 */
export function endsOfAll(texts: readonly string[]): string {
  const read =
    texts.length <= MOST_TEXTS ? texts : [...texts.slice(0, MOST_TEXTS / 2), ...texts.slice(-MOST_TEXTS / 2)];
  const most = longestShare(
    read.map(({ length }) => length),
    HEAD + TAIL - PARAGRAPHS.length * (read.length - 1),
  );
  return read.map((text) => (text.length <= most ? text : shortened(text, most))).join(PARAGRAPHS);
}

/** How much each may have, so that all together have no more than there is: what a short one leaves is the others'. */
function longestShare(lengths: readonly number[], all: number): number {
  let left = all;
  for (const [at, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - at));
    if (length > share) return share;
    left -= length;
  }
  return all;
}

function shortened(text: string, most: number): string {
  const tail = Math.floor((most * TAIL) / (HEAD + TAIL));
  return `${text.slice(0, most - tail - 1)} ${text.slice(-tail)}`;
}

/** The ends of a text as if hastily typed: small letters, plain forms of letters and signs, any number a nought. */
function plainText(text: string): string {
  // One character may normalize to a whole phrase, so the limit is applied again.
  const plain = endsOf(text)
    .normalize("NFKC")
    .slice(0, HEAD + TAIL);
  return plain.toLowerCase().replaceAll(/\p{Nd}+/gu, "0");
}
