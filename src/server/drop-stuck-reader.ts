import type { ServerResponse } from "node:http";

/**
 * Ends the connection of a reader that has taken nothing for `ms` milliseconds though something lies ready for it.
 * A connection that is merely silent lives on: its answer may still be in the making.
 */
export function dropStuckReader(res: ServerResponse, ms: number): void {
  res.setTimeout(ms, () => {
    if (res.writableNeedDrain || res.writableLength > 0) res.destroy();
    else res.setTimeout(ms); // it rings only once
  });
}
