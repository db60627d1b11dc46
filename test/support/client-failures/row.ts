import type { ClaudeScript } from "../scripted-claude.ts";
import { readCases } from "../read-cases.ts";
import {
  answersHtml,
  cuts,
  failsAfter,
  namesNoEvents,
  refuses,
  sends,
  type Piece,
  type Refusal,
} from "./break-answers.ts";

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

/** As it stands in the file: one of these keys. */
interface AnswerData {
  readonly refuses?: Refusal;
  readonly times?: number;
  readonly html?: number;
  readonly sends?: readonly Piece[];
  readonly cuts?: readonly Piece[];
  readonly fails?: string;
  readonly after?: readonly Piece[];
  readonly unnamed?: true;
}

function answerOf(data: AnswerData): ClaudeScript {
  if (data.refuses !== undefined) return refuses(data.refuses);
  if (data.html !== undefined) return answersHtml(data.html);
  if (data.sends !== undefined) return sends(data.sends);
  if (data.cuts !== undefined) return cuts(data.cuts);
  if (data.fails !== undefined) return failsAfter(data.fails, data.after ?? []);
  return namesNoEvents;
}

type RowData = Omit<ClientRow, "answers" | "so"> & { readonly so?: string } & AnswerData;

function rowsOf(list: unknown): ClientRow[] {
  return (list as readonly RowData[]).map(({ given, want, waits, so = "", times = 1, ...data }) => {
    const answers = Array.from({ length: times }, () => answerOf(data));
    return { given, answers, want, so, ...(waits && { waits }) };
  });
}

const cases = readCases(import.meta.url);

/** What comes instead of an answer, or with its status. */
export const STATUS_ROWS: readonly ClientRow[] = rowsOf(cases("status"));

/** What comes behind the head of a stream. */
export const STREAM_ROWS: readonly ClientRow[] = rowsOf(cases("stream"));
