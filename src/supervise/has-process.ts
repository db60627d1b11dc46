import type { ServerState } from "./server-state.ts";

/** It listens, or is being ended. */
export function hasProcess({ at }: ServerState): boolean {
  return at === "loading" || at === "warming" || at === "ready" || at === "stopping";
}
