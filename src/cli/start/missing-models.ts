import { existsSync } from "node:fs";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { isSupervised } from "../../backends/registry.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { shippedResources } from "../../process/artifacts/artifacts.ts";
import { detectMachine } from "../../process/install/detect-machine.ts";
import { planInstall, type InstallRequest } from "../../process/install/plan-install.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import type { CliContext } from "../context/context.ts";
import { isModelFolder, modelToLoad } from "../models/model-files.ts";
import { usedProfiles } from "../models/profiles.ts";

/** What a plan needs on this machine. @param client no client was found */
export function installRequest(plan: Plan, client: boolean): InstallRequest {
  const models = new Set(
    [...usedProfiles(plan).values()].flatMap(({ backend, model }) =>
      isSupervised(plan.backends[backend]) ? [model] : [],
    ),
  );
  return {
    server: models.size > 0,
    embeddedModel: models.has(EMBEDDED_MODEL),
    client,
    hubModels: [...models].filter((model) => model !== EMBEDDED_MODEL && !isModelFolder(model)),
  };
}

/**
 * Why profiles of a plan can't be asked on this machine, by profile: their model, or what runs it, is not here. Nothing is brought while mallex
 * runs: it would be gigabytes, and nobody could be asked. @param file the one that names the models
 */
export async function lackingModels(
  plan: Plan,
  file: string,
  context: Pick<CliContext, "env" | "paths" | "homeDir">,
): Promise<ReadonlyMap<string, Problem>> {
  const { env, paths } = context;
  const request = installRequest(plan, false);
  if (!request.server) return new Map();
  const { steps } = planInstall(await detectMachine({ env, paths, resources: shippedResources, request }));
  const lacking = new Set(steps.filter(({ optional }) => !optional).map(({ id }) => id));
  const whyNot = (model: string): string | undefined => {
    if (lacking.has("venv")) return "mlx_lm.server, which runs it, is not on this machine";
    const isHere = isModelFolder(model)
      ? existsSync(modelToLoad(model, file, context))
      : !lacking.has(model === EMBEDDED_MODEL ? "embedded-model" : `hub:${model}`);
    return isHere ? undefined : `${model} is not on this machine`;
  };
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const why = isSupervised(plan.backends[profile.backend]) ? whyNot(profile.model) : undefined;
      return why === undefined ? [] : [[name, modelNotDownloaded(name, why)] as const];
    }),
  );
}

function modelNotDownloaded(name: string, why: string): Problem {
  return createProblem("MX7530.needsRestart", { name, why });
}
