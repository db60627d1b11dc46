import type { Skipped } from "../turn/chain/pick-candidates.ts";
import type { DecidedTurn } from "./decide-turn.ts";

/**
 * A turn whose session was bound while it waited, where nothing in its chain is local: as it is decided now, with those that were passed over.
 * Undefined: it has failed for another reason, or was decided as a bound one.
 */
export async function decideLocalOnly(
  decided: DecidedTurn,
  failed: readonly Skipped[],
): Promise<DecidedTurn | undefined> {
  const isPrivate = failed.every(({ reason }) => reason === "private");
  if (decided.decision.bound !== undefined || !isPrivate || decided.currentPinnedReason() === undefined)
    return undefined;
  const again = await decided.redecide();
  if (again.kind !== "chain" || again.decision.bound === undefined) return undefined;
  const others = failed.filter(({ profile }) => !again.skipped.some((one) => one.profile === profile));
  return { ...again, skipped: [...others, ...again.skipped] };
}
