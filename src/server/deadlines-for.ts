import type { ServerContext } from "./serving.ts";
import { deadlinesOf, type Deadlines } from "../backend/deadlines.ts";

/** @param isHurried another one could answer, and a server elsewhere has to show that it is there */
export function deadlinesFor(profile: string, serverContext: ServerContext, hasFallback = false): Deadlines {
  const { backends, profiles } = serverContext.program.plan;
  const { backend: name = "", leaves = false } = profiles[profile] ?? {};
  const backend = backends[name];
  return (
    serverContext.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend, hasFallback && leaves))
  );
}
