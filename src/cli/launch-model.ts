import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { findOpenBlas } from "../supervise/find-open-blas.ts";
import { hubCacheOf } from "../supervise/look-around.ts";
import { planLaunch, type LaunchPlan, type ServerRequest } from "../supervise/plan-launch.ts";
import { shippedResources } from "../supervise/resources.ts";
import type { CliContext } from "./context.ts";
import { modelToLoad } from "./model-folder.ts";

/** How to start the model server of a profile on this machine, and where its log goes. `file`: the one that names the model. */
export function launchModel(
  profile: Profile,
  { plan, file, context }: { plan: Plan; file: string; context: CliContext },
): { launch: LaunchPlan; logFile: string } {
  const { paths, env, homeDir } = context;
  const backend = plan.backends[profile.backend];
  const launch = planLaunch({
    request: {
      model: modelToLoad(profile.model, file, context),
      ...(backend?.kind === "mlx" ? serverRequest(backend, sharing(profile, plan)) : {}),
    },
    platform: process.platform,
    cores: availableParallelism(),
    openBlas: findOpenBlas(paths, shippedResources),
    path: env["PATH"] ?? "/usr/bin:/bin",
    homeDir,
    hubCache: hubCacheOf(env),
    paths,
    resources: shippedResources,
  });
  return { launch, logFile: join(paths.logs, `mlx-${profile.model.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}.log`) };
}

type MlxBackend = Extract<Plan["backends"][string], { kind: "mlx" }>;

/** The profiles of one model on one backend share one server. */
function sharing({ model, backend }: Profile, plan: Plan): readonly Profile[] {
  return Object.values(plan.profiles).filter((other) => other.model === model && other.backend === backend);
}

/** Where its profiles want different things, the larger. */
function serverRequest(backend: MlxBackend, profiles: readonly Profile[]): Omit<ServerRequest, "model"> {
  const promptCacheSize = largest(profiles.map(({ promptCacheEntries }) => promptCacheEntries));
  const promptCacheBytes = largest(profiles.map((one) => one.promptCacheBytes)) ?? backend.promptCacheBytes;
  const { prefillStep, metalCacheBytes, idleStopMs } = backend;
  return {
    promptCacheSize: promptCacheSize ?? backend.promptCacheEntries,
    fixedDate: profiles.some(({ policy }) => policy?.date === "fixed"),
    ...(promptCacheBytes === undefined ? {} : { promptCacheBytes }),
    ...(prefillStep === undefined ? {} : { prefillStep }),
    ...(metalCacheBytes === undefined ? {} : { metalCacheBytes }),
    ...(idleStopMs === undefined ? {} : { idleStopMs }),
  };
}

function largest(figures: readonly (number | undefined)[]): number | undefined {
  const values = figures.filter((figure) => figure !== undefined);
  return values.length === 0 ? undefined : Math.max(...values);
}
