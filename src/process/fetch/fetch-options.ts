import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import { watchBytes } from "../spawn/download-progress.ts";

/** What bringing a tree needs to know of the machine and the person. */
export interface FetchOptions {
  /** mallex's cache, absolute: trees are exported below it, and kept there. */
  readonly cache: string;
  /** The folder of the file that is compiled: its `node_modules`, and the registry of a scope in its .npmrc. */
  readonly project: string;
  /** The person's own: git and npm find their keys, proxies and settings in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** A line that a person should read. */
  readonly report?: ((line: string) => void) | undefined;
  /** What is going on, where it takes long; the detail changes. */
  readonly onStep?: ((step: string, detail?: string) => void) | undefined;
  /** How long git or npm may take to bring one tree, in seconds. */
  readonly timeoutSeconds?: number | undefined;
}

interface ProgressOptions {
  readonly how: FetchOptions;
  /** As a person names it. */
  readonly what: string;
  /** Grows during the work. */
  readonly folder: string;
}

const MEGABYTE = 1_000_000;
/** Of a repository at one commit, or of a package, as it comes. */
const MOST_BYTES = 512 * MEGABYTE;

/** Reports progress from the first half second on, and aborts a download that is too large. @throws {MallexError} MX6134 */
export async function reportProgress<T>(
  { how, what, folder }: ProgressOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const tooLarge = new AbortController();
  const stop = watchBytes([folder], (bytes) => {
    how.onStep?.(`fetching ${what}`, `${(bytes / MEGABYTE).toFixed(1)} MB`);
    if (bytes > MOST_BYTES)
      tooLarge.abort(
        new MallexError(createProblem("MX6134.endless", { what, megabytes: count(MOST_BYTES / MEGABYTE, "megabyte") })),
      );
  });
  const signals = how.signal === undefined ? [tooLarge.signal] : [how.signal, tooLarge.signal];
  return work(AbortSignal.any(signals)).finally(stop);
}
