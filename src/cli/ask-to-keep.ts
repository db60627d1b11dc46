import { formatBytes } from "../terms/format-bytes.ts";
import { count } from "../problem/count.ts";
import { promptKey } from "./ask-key.ts";
import type { CliContext } from "./context.ts";

/** A loaded model that nobody else uses. */
export interface Keepable {
  readonly model: string;
  /** Name of its backend. */
  readonly backend: string;
  /** The answer is remembered, and small models are not asked about. */
  readonly isConfirmedOnce: boolean;
  /** Bytes of memory that it takes; absent: it did not say. */
  readonly bytes?: number;
  /** Milliseconds without a question after which it ends; absent: it never does. */
  readonly idleStopMs?: number;
}

/**
 * Asks by one key whether loaded models stay for the next start. It waits as long as the terminal is there: what is typed into it later must
 * not reach the shell, and a model that nobody uses ends by `idleStop` meanwhile.
 * @returns undefined for any other end (Enter, Escape, Ctrl-C, a signal): they end now, and it is no answer for the next time
 */
export async function confirmKeepServers(
  models: readonly Keepable[],
  context: Pick<CliContext, "report">,
): Promise<boolean | undefined> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of signals) process.once(name, leave);
  try {
    const key = await promptKey(`${keepQuestion(models)} [y/n, Enter: no] `, ["y", "n"], leaving.signal);
    context.report(key ?? "n");
    return key === undefined ? undefined : key === "y";
  } finally {
    for (const name of signals) process.removeListener(name, leave);
  }
}

export function keepQuestion(models: readonly Keepable[]): string {
  const each = models.map(({ model, bytes, idleStopMs }) => {
    const until =
      idleStopMs === undefined ? "until you stop it" : `it ends after ${minutes(idleStopMs)} without a question`;
    return `${model} (${bytes === undefined ? "" : `${formatBytes(bytes)}; `}${until})`;
  });
  return `keep ${each.join(" and ")} loaded for the next start?`;
}

function minutes(ms: number): string {
  return ms < 60_000 ? count(Math.round(ms / 1000), "second") : count(Math.round(ms / 60_000), "minute");
}
