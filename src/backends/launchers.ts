import type { Profile } from "../../generated/types/plan.d.ts";
import type { LaunchPlan } from "../process/supervise/launch-plan.ts";
import type { LaunchMachine } from "./launch-machine.ts";
import { planLlama } from "./llama/launch.ts";
import { launchSettings, planLaunch } from "./mlx/launch.ts";
import type { SupervisedBackend } from "./registry.ts";

export interface LaunchRequest {
  readonly backend: SupervisedBackend;
  /** What the server is given: a folder or file (absolute), or the id of a model in the hub's cache. */
  readonly load: string;
  /** The draft model, as `load`. */
  readonly draft?: string | undefined;
  /** Those that share the server. */
  readonly profiles: readonly Profile[];
}

/** How to start the server of a model. Pure. */
export function planServer({ backend, load, draft, profiles }: LaunchRequest, machine: LaunchMachine): LaunchPlan {
  switch (backend.kind) {
    case "llama":
      return planLlama({ backend, file: load, draft, profiles }, machine);
    default:
      return planLaunch({ ...machine, request: { model: load, draft, ...launchSettings(backend, profiles) } });
  }
}
