import { existsSync } from "node:fs";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type { BackendKind } from "../../backends/kind.ts";
import { isSupervised, kindOf } from "../../backends/registry.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { shippedResources } from "../../process/artifacts/artifacts.ts";
import { completeHubGguf } from "../../process/gguf/find-files.ts";
import { detectMachine, onPath } from "../../process/install/detect-machine.ts";
import { planInstall, type InstallRequest } from "../../process/install/plan-install.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import type { CliContext, CliEnvironment } from "../context/context.ts";
import { findModelGguf, isModelFolder, modelToLoad } from "../models/model-files.ts";
import { usedProfiles } from "../models/profiles.ts";

/** What a plan needs on this machine. @param client no client was found */
export function installRequest(plan: Plan, client: boolean, env: CliEnvironment): InstallRequest {
  const used = [...usedProfiles(plan).values()].flatMap((profile) =>
    modelsOf(profile).map((model) => ({ model, environment: kindOf(plan.backends[profile.backend])?.environment })),
  );
  const modelsIn = (wanted: BackendKind["environment"]): ReadonlySet<string> =>
    new Set(used.flatMap(({ model, environment }) => (environment === wanted ? [model] : [])));
  const [models, ggufs, seeing] = [modelsIn("venv"), modelsIn("venv-llama"), modelsIn("venv-vlm")];
  const llama = {
    server: onPath(env, "llama-server") === undefined || (env["MALLEX_PYTHON"] || onPath(env, "python3")) === undefined,
    ...toFetch(ggufs),
    hubModels: toFetch(ggufs).hubModels.map(completeHubGguf),
  };
  return {
    server: models.size > 0,
    ...toFetch(models),
    embeddedModel: models.has(EMBEDDED_MODEL) || seeing.has(EMBEDDED_MODEL),
    client,
    ...(ggufs.size > 0 && { llama }),
    ...(seeing.size > 0 && { vlm: { hubModels: toFetch(seeing).hubModels } }),
  };
}

/** The profile's model, and its draft. */
function modelsOf({ model, draft }: Pick<Profile, "model" | "draft">): readonly string[] {
  return draft === undefined ? [model] : [model, draft];
}

function toFetch(models: ReadonlySet<string>): Pick<InstallRequest, "embeddedModel" | "hubModels"> {
  return {
    embeddedModel: models.has(EMBEDDED_MODEL),
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
  const request = installRequest(plan, false, env);
  if (!request.server && request.llama === undefined && request.vlm === undefined) return new Map();
  const { steps } = planInstall(await detectMachine({ env, paths, resources: shippedResources, request }));
  const lacking = new Set(steps.filter(({ optional }) => !optional).map(({ id }) => id));
  const whyNot = (model: string, { weights, program, environment = "venv" }: BackendKind): string | undefined => {
    const isGguf = weights === "gguf";
    if (lacking.has(environment)) return `${program}, which runs it, is not on this machine`;
    const isHere = isGguf
      ? findModelGguf(model, file, context).kind === "found"
      : isModelFolder(model)
        ? existsSync(modelToLoad(model, file, context))
        : !lacking.has(model === EMBEDDED_MODEL ? "embedded-model" : `hub:${model}`);
    return isHere ? undefined : `${model} is not on this machine`;
  };
  return new Map(
    Object.entries(plan.profiles).flatMap(([name, profile]) => {
      const backend = plan.backends[profile.backend];
      const [why] = isSupervised(backend)
        ? modelsOf(profile).flatMap((model) => whyNot(model, kindOf(backend)) ?? [])
        : [];
      return why === undefined ? [] : [[name, modelNotDownloaded(name, why)] as const];
    }),
  );
}

function modelNotDownloaded(name: string, why: string): Problem {
  return createProblem("MX7530.needsRestart", { name, why });
}
