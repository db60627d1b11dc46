import { createHash } from "node:crypto";
import type { LaunchPlan } from "./plan-launch.ts";

/** Two launches with one key are one server, which may be shared. Not part of it: where programs are looked for, which differs between terminals. */
export function launchKey({ argv, env, cwd, idleStopMs, metalCacheBytes }: LaunchPlan): string {
  const { PATH: _, ...rest } = env;
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const parts = [argv, sorted, cwd, idleStopMs ?? null, metalCacheBytes ?? null];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
