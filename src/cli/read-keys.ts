import type { Backend, Plan } from "../../generated/types/plan.d.ts";
import type { CliContext } from "./context.ts";
import { readKey, type KeyFault } from "./read-key.ts";

/** The keys of a plan's backends, read once a run. */
export interface Keys {
  /** By backend. */
  readonly values: ReadonlyMap<string, string>;
  /** By backend: those that want a key and have none. */
  readonly faults: ReadonlyMap<string, KeyFault>;
}

/** @param file the compiled file, absolute */
export function readKeys(plan: Plan, file: string, context: Pick<CliContext, "env" | "homeDir">): Keys {
  const read = Object.entries(plan.backends).flatMap(([backend, settings]) => {
    const key = keyOf(settings);
    return key === undefined ? [] : [[backend, readKey(key, { backend, file }, context)] as const];
  });
  return {
    values: new Map(read.flatMap(([backend, found]) => ("key" in found ? [[backend, found.key] as const] : []))),
    faults: new Map(read.flatMap(([backend, found]) => ("fault" in found ? [[backend, found.fault] as const] : []))),
  };
}

function keyOf(backend: Backend): Extract<Backend, { kind: "openrouter" }>["key"] | undefined {
  return backend.kind === "mlx" ? undefined : backend.key;
}

/** Why a profile can't be asked in this run; nothing when it can. */
export function faultOf(plan: Plan, keys: Keys, profile: string): KeyFault | undefined {
  return keys.faults.get(plan.profiles[profile]?.backend ?? "");
}
