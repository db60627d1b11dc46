import type { Plan } from "../../../generated/types/plan.d.ts";

export interface ClassifierWeights {
  /** For every feature one number a label. */
  readonly weights: Int8Array | Float64Array;
  /** What such a number is worth. */
  readonly scale: number;
  /** One a label. */
  readonly bias: readonly number[] | Float64Array;
}

/** A classifier as the plan holds it, decoded. */
export interface Classifier extends ClassifierWeights {
  readonly labels: readonly string[];
  /** A power of two. */
  readonly buckets: number;
  /** A byte a feature: how common it is among the examples, and some bits of its number. */
  readonly known: Uint8Array;
  /** The lead from which on an answer is sure. */
  readonly margin: number;
}

/** Local-only content, by the rule that matched. */
interface PrivateMatch {
  /** Of the rule. */
  readonly id: string;
  /** The reason in the file. */
  readonly about?: string;
}

export interface Privacy {
  /** The first `neverLeaves` rule that matches any text in a value, as written and as parsed from JSON. */
  find(value: unknown): PrivateMatch | undefined;
  /** The same with a pause after every few milliseconds of work at most, for others to work in. */
  search(value: unknown): PrivateSearch;
  /**
   * The same for a client in this folder, where paths may be relative.
   * @param folder absolute; empty if unknown
   */
  within(folder: string): Privacy;
}

export type PrivateSearch = Generator<undefined, PrivateMatch | undefined>;

/** What the server executes: the plan and its templates, ready to render. */
export interface Program {
  readonly plan: Plan;
  /** The decoded classifier; absent if the plan needs none. */
  readonly classifier?: Classifier;
  /** Finds local-only content; absent: nothing is checked. */
  readonly privacy?: Privacy;
  /** @param template a name in `plan.templates` @param context every name that the template may read */
  readonly render: (template: string, context: Readonly<Record<string, string>>) => string;
}
