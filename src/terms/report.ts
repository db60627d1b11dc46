/** One thing of the request that the model does not get to see. Nothing is dropped without one. */
export interface Dropped {
  /** What it was: a field (`thinking`), a kind of block (`tools`), a section or reminder (its first words). */
  readonly what: string;
  /** Why, in a few words a person understands. */
  readonly why: string;
  /** The rule that dropped it, by id. */
  readonly rule?: string;
  /** How many of them. */
  readonly count: number;
}

/** Where a turn went and why; the same facts in the response headers, the recorded turn and the log. */
export interface Decision {
  readonly class: string;
  /** The route that matched, by id; absent when none did and the lowest tier answers. */
  readonly route?: string;
  readonly tier?: string;
  readonly profile?: string;
  /** Tokens, by estimate, that no model had to read because the answer was given at once. */
  readonly saved?: number;
  /** One sentence. */
  readonly why: string;
}
