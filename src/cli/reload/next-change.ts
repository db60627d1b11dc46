import { setTimeout as sleep } from "node:timers/promises";
import { areSamePrints, printsOf, type Prints } from "./file-print.ts";
import { watchFolders } from "./watch-folders.ts";

/** Where the system gives no hint, milliseconds until it is looked again. */
const POLL_MS = 400;

/** A file at rest this long is whole: editors write in several steps. */
const QUIET_MS = 80;

/** A file that never rests is taken as it is, after all. */
const RESTLESS_MS = 1000;

/** A second hint within this time is part of the first. */
const GAP_MS = 20;

/**
 * Resolves when something is other than these prints say, and has come to rest.
 * @param onFirst at the first sign of it
 * @throws the signal's reason
 */
export async function nextChange(prints: Prints, signal: AbortSignal, onFirst: () => void): Promise<void> {
  const hints = watchFolders(prints.keys());
  try {
    while (areSamePrints(await printsOf(prints.keys()), prints)) {
      signal.throwIfAborted();
      await hints.next(POLL_MS, signal);
      await sleep(GAP_MS, undefined, { ref: false });
    }
    signal.throwIfAborted();
    onFirst();
    await waitForQuiet(prints.keys(), signal);
  } finally {
    hints.close();
  }
}

async function waitForQuiet(paths: Iterable<string>, signal: AbortSignal): Promise<void> {
  const all = [...paths];
  const end = performance.now() + RESTLESS_MS;
  let before: Prints;
  let now = await printsOf(all);
  do {
    before = now;
    await sleep(QUIET_MS, undefined, { ref: false, signal });
    now = await printsOf(all);
  } while (!areSamePrints(before, now) && performance.now() < end);
}
