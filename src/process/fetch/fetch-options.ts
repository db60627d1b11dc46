import { createError } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import type { FetchedTree } from "../../shared/pack-spec.ts";
import { watchBytes } from "../spawn/download-progress.ts";
import { makeStaging, type Staging } from "./store-tree.ts";

/** What a fetch needs from its caller. */
export interface FetchOptions {
  /** mallex's cache, absolute: trees are exported below it, and kept there. */
  readonly cache: string;
  /** The folder of the file that is compiled: its `node_modules`, and the registry of a scope in its .npmrc. */
  readonly project: string;
  /** The user's environment: git and npm find credentials, proxies and settings in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Prints a line for the user. */
  readonly report?: ((line: string) => void) | undefined;
  /** Shows the progress of a slow step; the detail changes. */
  readonly onStep?: ((step: string, detail?: string) => void) | undefined;
  /** Limit for git or npm to fetch one tree. */
  readonly timeoutSeconds?: number | undefined;
}

const MEGABYTE = 1_000_000;
/** Download size of a repository at one commit, or of a package. */
const MOST_BYTES = 512 * MEGABYTE;

/**
 * Fetches into a fresh folder, which is removed if that fails. Reports progress from the first half second on, and aborts a download that is too large.
 * @param what its name for the user
 * @throws {MallexError} MX6134, and what `work` throws
 */
export async function fetchInto(
  options: FetchOptions,
  what: string,
  work: (staging: Staging, options: FetchOptions) => Promise<FetchedTree>,
): Promise<FetchedTree> {
  const staging = await makeStaging(options.cache);
  const tooLarge = new AbortController();
  const stop = watchBytes([staging.folder], (bytes) => {
    options.onStep?.(`fetching ${what}`, `${(bytes / MEGABYTE).toFixed(1)} MB`);
    const limit = count(MOST_BYTES / MEGABYTE, "megabyte");
    if (bytes > MOST_BYTES) tooLarge.abort(createError("MX6134.download", { name: what, limit }));
  });
  const signals = options.signal === undefined ? [tooLarge.signal] : [options.signal, tooLarge.signal];
  try {
    return await work(staging, { ...options, signal: AbortSignal.any(signals) });
  } catch (error) {
    await staging.remove();
    throw error;
  } finally {
    stop();
  }
}
