import type { Problem } from "../../src/diagnostics/problem.ts";

/** The ids of the rules that a problem says are never reached: of those that it lists, or the first that it names. */
export function neverReached({ message, related = [] }: Problem): readonly string[] {
  const listed = related.flatMap((one) => /^"([^"]+)" is never reached/.exec(one.message)?.[1] ?? []);
  return listed.length > 0 ? listed : [/"([^"]+)"/.exec(message)?.[1] ?? ""];
}
