import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { watchBytes } from "../supervise/watch-bytes.ts";
import type { FetchOptions } from "./fetch-how.ts";

interface ProgressOptions {
  readonly how: FetchOptions;
  /** As a person names it. */
  readonly what: string;
  /** It grows while the work goes on. */
  readonly folder: string;
}

const MEGABYTE = 1_000_000;
/** Of a repository at one commit, or of a package, as it comes. */
const MOST_BYTES = 512 * MEGABYTE;

/**
 * Says what is waited for, from the first half second on, and ends what grows without end.
 * @throws {MallexError} MX6134
 */
export async function reportProgress<T>(
  { how, what, folder }: ProgressOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const tooLarge = new AbortController();
  const stop = watchBytes([folder], (bytes) => {
    how.onStep?.(`fetching ${what}`, `${(bytes / MEGABYTE).toFixed(1)} MB`);
    if (bytes > MOST_BYTES) tooLarge.abort(endless(what));
  });
  const signals = how.signal === undefined ? [tooLarge.signal] : [how.signal, tooLarge.signal];
  return work(AbortSignal.any(signals)).finally(stop);
}

function endless(what: string): MallexError {
  return new MallexError({
    code: "MX6134",
    severity: "error",
    message: `${what} is too large for a pack: more than ${count(MOST_BYTES / MEGABYTE, "megabyte")} came, and it went on`,
    hint: "keep the rules in a repository or package of their own",
  });
}
