import type { Switched } from "../../terms/report.ts";
import type { SessionState } from "./session-state.ts";

/** What it costs that `profile` answers and not the one before; nothing when it is the same one, or the first. */
export function switchedTo({ last, read }: SessionState, profile: string, promptTokens: number): Switched | undefined {
  if (last === undefined || last === profile) return undefined;
  const known = (name: string): number => Math.min(promptTokens, read[name] ?? 0);
  return { from: last, reread: Math.max(0, known(last) - known(profile)) };
}
