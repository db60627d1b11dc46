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

/** What must stay here, by the rule that says so. */
interface PrivateMatch {
  /** Of the rule. */
  readonly id: string;
  /** Why, as the file says it. */
  readonly about?: string;
}

export interface Privacy {
  /** The first rule of `neverLeaves` that something in a value breaks: every text in it is looked at, as it is and as JSON would read it. */
  find(value: unknown): PrivateMatch | undefined;
  /** The same with a pause after every few milliseconds of work at most, for others to work in. */
  search(value: unknown): PrivateSearch;
  /** The same for a client that works in this folder: there a path may begin within what a rule names. @param folder absolute; empty where it is not known */
  within(folder: string): Privacy;
}

export type PrivateSearch = Generator<undefined, PrivateMatch | undefined>;

/** What the server executes: the plan and its templates, ready to render. */
export interface Program {
  readonly plan: Plan;
  /** Of the plan, decoded; absent where it asks for none. */
  readonly classifier?: Classifier;
  /** Finds what must not leave; absent: nothing is looked for. */
  readonly privacy?: Privacy;
  /** @param template a name in `plan.templates` @param context every name that the template may read */
  readonly render: (template: string, context: Readonly<Record<string, string>>) => string;
}
