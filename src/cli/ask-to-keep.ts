import { count } from "../problem/count.ts";
import { ask } from "./ask.ts";
import type { Context } from "./context.ts";

/** Who has closed the lid, or has gone for a coffee, wants the memory back. */
const PATIENCE_MS = 10_000;

/** A loaded model that nobody else uses. */
export interface Keepable {
  readonly model: string;
  /** Bytes of memory that it takes; absent: it did not say. */
  readonly bytes?: number;
  /** Milliseconds without a question after which it ends; absent: it never does. */
  readonly idleStopMs?: number;
}

/** Asks whether loaded models stay for the next start. Only a yes is a yes: silence, Ctrl-C and being told to end are a no. */
export async function askToKeep(models: readonly Keepable[], context: Pick<Context, "say">): Promise<boolean> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.once(name, leave);
  try {
    const until = AbortSignal.any([leaving.signal, AbortSignal.timeout(PATIENCE_MS)]);
    return /^\s*y(es)?\s*$/i.test(await ask(`${keepQuestion(models)} [y/N] `, until));
  } catch {
    // The line of the question is left.
    context.say("");
    return false;
  } finally {
    for (const name of signals) process.removeListener(name, leave);
  }
}

export function keepQuestion(models: readonly Keepable[]): string {
  const each = models.map(({ model, bytes, idleStopMs }) => {
    const until =
      idleStopMs === undefined ? "until you stop it" : `it ends after ${minutes(idleStopMs)} without a question`;
    return `${model} (${bytes === undefined ? "" : `${(bytes / 1e9).toFixed(1)} GB; `}${until})`;
  });
  return `keep ${each.join(" and ")} loaded for the next start?`;
}

function minutes(ms: number): string {
  return ms < 60_000 ? count(Math.round(ms / 1000), "second") : count(Math.round(ms / 60_000), "minute");
}
