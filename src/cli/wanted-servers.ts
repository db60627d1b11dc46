import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { launchKey } from "../supervise/launch-key.ts";
import type { LaunchPlan } from "../supervise/plan-launch.ts";

export interface Launch {
  readonly launch: LaunchPlan;
  readonly logFile: string;
}

/** A profile's model server as its plan wants it. */
export interface WantedServer extends Launch {
  /** Of one key there is one server. */
  readonly key: string;
  /** As the plan names it. */
  readonly model: string;
  readonly backend: Extract<Plan["backends"][string], { kind: "mlx" }>;
}

/** By profile; those that other servers answer are not in it. */
export type WantedServers = ReadonlyMap<string, WantedServer>;

export function wantedServers(plan: Plan, launch: (profile: Profile) => Launch): WantedServers {
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const backend = plan.backends[profile.backend];
      if (backend?.kind !== "mlx") return [];
      const start = launch(profile);
      return [[name, { ...start, key: launchKey(start.launch), model: profile.model, backend }] as const];
    }),
  );
}
