import type { Serving } from "./serving.ts";
import { deadlinesOf, type Deadlines } from "../backend/deadlines.ts";

/** @param isHurried another one could answer, and a server elsewhere has to show that it is there */
export function deadlinesFor(profile: string, serving: Serving, isHurried = false): Deadlines {
  const { backends, profiles } = serving.program.plan;
  const { backend: name = "", leaves = false } = profiles[profile] ?? {};
  const backend = backends[name];
  return serving.deadlines?.(profile) ?? (backend === undefined ? {} : deadlinesOf(backend, isHurried && leaves));
}
