import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { CliContext } from "./context.ts";
import { mainProfiles } from "./launch/main-profile.ts";
import { isModelFolder, modelToLoad } from "./model-folder.ts";
import { modelSource } from "./model-source.ts";
import { usedProfiles } from "./used-profiles.ts";

/**
 * Looks whether models can be loaded by their names, and whether their folders are there, before anything is started for them. @param file the one that names them
 * @returns warnings of those that nobody waits for
 * @throws {MallexError} MX7530 when that of the first profile is not there
 */
export function checkModelFolders(plan: Plan, file: string, context: CliContext): readonly Problem[] {
  const [first] = mainProfiles(plan);
  return [...usedProfiles(plan)].flatMap(([name, { backend, model }]) => {
    if (plan.backends[backend]?.kind !== "mlx") return [];
    const problem = ofAnother(name, model) ?? lacksFolder(name, { model, file, context });
    if (problem === undefined) return [];
    if (name === first) throw new MallexError(problem);
    return [{ ...problem, severity: "warning" as const }];
  });
}

/** A name that the downloader would stumble over, or weights that mlx_lm can't read. */
function ofAnother(profile: string, model: string): Problem | undefined {
  const source = modelSource(model);
  if (source.kind === "mlx") return undefined;
  const hint =
    source.kind === "unusable"
      ? source.hint
      : `${source.about}; write \`backends: { ${source.name}: ${source.settings} }\` and \`backend: ${source.name}\` in the profile`;
  const message = `the model of the profile "${profile}": ${model} is nothing that mlx_lm.server loads`;
  return { code: "MX7530", severity: "error", message, hint };
}

function lacksFolder(
  profile: string,
  { model, file, context }: { readonly model: string; readonly file: string; readonly context: CliContext },
): Problem | undefined {
  if (!isModelFolder(model)) return undefined;
  const folder = modelToLoad(model, file, context);
  return existsSync(join(folder, "config.json")) ? undefined : folderMissing(profile, folder);
}

function folderMissing(profile: string, folder: string): Problem {
  const what = existsSync(folder) ? "holds no model: it has no config.json" : "does not exist";
  return {
    code: "MX7530",
    severity: "error",
    message: `the model of the profile "${profile}": the folder ${folder} ${what}`,
    hint: "a path in mallex.yaml is relative to that file; an id such as mlx-community/… is brought from the hub",
  };
}
