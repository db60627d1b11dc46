import type { Features } from "./features-of.ts";

/** A text for the classifier: its features, by their places in the table, and how much each of them counts. */
export interface Weighed {
  readonly features: readonly number[];
  /** One a feature. The squares of all add up to one: a long text speaks no louder than a short one. */
  readonly values: readonly number[];
}

/** What a feature counts, by how common it is among the examples: unknown, rare, in between, in many of them. What is in many tells little. */
const WORTH = [0, 1, 0.5, 0.25] as const;
export const RARE = 1;
export const BETWEEN = 2;
export const COMMON = 3;

/** How common the feature is of which a place in the table is, with six bits of its number: another feature of the same place is mostly told from it. */
export function toFrequency(feature: number, level: number): number {
  return ((feature >>> 26) << 2) | level;
}

/** The place of a feature. @param places a power of two */
export function bucketOf(feature: number, capacity: number): number {
  return feature & (capacity - 1);
}

/** Those features of a text that are known, each once, weighed; a word counts double. Undefined where none is. @param known a byte a place */
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
