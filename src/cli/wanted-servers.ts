import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { launchKey } from "../supervise/launch-key.ts";
import type { LaunchPlan } from "../supervise/plan-launch.ts";

export interface Launch {
  readonly launch: LaunchPlan;
  readonly logFile: string;
}

/** A profile's model server as its plan wants it. */
export interface RequiredServer extends Launch {
  /** Of one key there is one server. */
  readonly key: string;
  /** As the plan names it. */
  readonly model: string;
  readonly backend: Extract<Plan["backends"][string], { kind: "mlx" }>;
  /** Name of the backend. */
  readonly on: string;
}

/** By profile; those that other servers answer are not in it. */
export type RequiredServers = ReadonlyMap<string, RequiredServer>;

export function requiredServers(plan: Plan, launch: (profile: Profile) => Launch): RequiredServers {
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const backend = plan.backends[profile.backend];
      if (backend?.kind !== "mlx") return [];
      const start = launch(profile);
      return [
        [name, { ...start, key: launchKey(start.launch), model: profile.model, backend, on: profile.backend }] as const,
      ];
    }),
  );
}

/** @param plans the newest last */
export function newestFirst(plans: ReadonlySet<RequiredServers>): RequiredServer[] {
  return [...plans].toReversed().flatMap((plan) => [...plan.values()]);
}

/** What the newest plan has in the place of a server that it does not want: the same model on the backend of that name. Turns of a plan before are asked there, too. */
export function replacing(
  { key, model, on }: RequiredServer,
  plans: ReadonlySet<RequiredServers>,
): RequiredServer | undefined {
  const newest = [...([...plans].at(-1)?.values() ?? [])];
  return newest.some((one) => one.key === key) ? undefined : newest.find((one) => one.model === model && one.on === on);
}
