/** A text for the classifier: its features, and how much each of them counts. */
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

/** Two bits a feature. */
export function levelOf(known: Uint8Array, feature: number): number {
  return ((known[feature >> 2] ?? 0) >> ((feature & 3) * 2)) & 3;
}

export function setLevel(known: Uint8Array, feature: number, level: number): void {
  known[feature >> 2] = (known[feature >> 2] ?? 0) | (level << ((feature & 3) * 2));
}

/** Those features of a text that are known, weighed; undefined where none is. @param known how common each feature is */
export function weigh(all: readonly number[], known: Uint8Array): Weighed | undefined {
  const features = all.filter((feature) => levelOf(known, feature) > 0);
  if (features.length === 0) return undefined;
  const values: number[] = features.map((feature) => WORTH[levelOf(known, feature)] ?? 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { features, values: values.map((value) => value / length) };
}
