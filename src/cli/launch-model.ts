import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { findOpenBlas } from "../supervise/find-open-blas.ts";
import { hubCacheOf } from "../supervise/look-around.ts";
import { planLaunch, type LaunchPlan } from "../supervise/plan-launch.ts";
import { shippedResources } from "../supervise/resources.ts";
import type { Context } from "./context.ts";
import { modelToLoad } from "./model-folder.ts";

/** How to start the model server of a profile on this machine, and where its log goes. `file`: the one that names the model. */
export function launchModel(
  profile: Profile,
  { plan, file, context }: { plan: Plan; file: string; context: Context },
): { launch: LaunchPlan; logFile: string } {
  const { places, env, homeDir } = context;
  const backend = plan.backends[profile.backend];
  const launch = planLaunch({
    wish: {
      model: modelToLoad(profile.model, file, context),
      ...(backend?.kind === "mlx"
        ? {
            promptCacheSize: backend.promptCacheEntries,
            // The profiles of one model share one server.
            fixedDate: Object.values(plan.profiles).some(
              ({ model, policy }) => model === profile.model && policy?.date === "fixed",
            ),
            ...(backend.prefillStep === undefined ? {} : { prefillStep: backend.prefillStep }),
          }
        : {}),
    },
    platform: process.platform,
    cores: availableParallelism(),
    openBlas: findOpenBlas(places, shippedResources),
    path: env["PATH"] ?? "/usr/bin:/bin",
    homeDir,
    hubCache: hubCacheOf(env),
    places,
    resources: shippedResources,
  });
  return { launch, logFile: join(places.logs, `mlx-${profile.model.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}.log`) };
}
