import type { ClaudeScript } from "../scripted-claude.ts";

/** The releases whose way with failures is known, old to new. */
export const MEASURED = ["2.0.77", "2.1.329"] as const;

type Release = (typeof MEASURED)[number];

/** What the client asked (`stream`; `whole`: not streamed; `compact`: its talk made short), and the first words that a person then reads. */
type Seen = string;

export interface ClientRow {
  readonly given: string;
  /** To the first questions; then comes a good one: "Paris.", not streamed "Whole.". */
  readonly answers: readonly ClaudeScript[];
  /** Several: which of them is chance. */
  readonly want: Readonly<Record<Release, Seen | readonly Seen[]>>;
  /** Seconds between the first two questions, at least. */
  readonly waits?: Readonly<Partial<Record<Release, number>>>;
  /** What mallex does therefore. */
  readonly so: string;
}
