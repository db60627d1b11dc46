import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "./context.ts";
import { mainProfiles } from "./launch/main-profile.ts";
import { isModelFolder, modelToLoad } from "./model-folder.ts";
import { usedProfiles } from "./used-profiles.ts";

/**
 * Looks whether the folders of models are there, before anything is started for them. @param file the one that names them
 * @returns warnings of those that nobody waits for
 * @throws {MallexError} MX7530 when that of the first profile is not there
 */
export function checkModelFolders(plan: Plan, file: string, context: Context): readonly Problem[] {
  const [first] = mainProfiles(plan);
  return [...usedProfiles(plan)].flatMap(([name, { backend, model }]) => {
    if (plan.backends[backend]?.kind !== "mlx" || !isModelFolder(model)) return [];
    const folder = modelToLoad(model, file, context);
    if (existsSync(join(folder, "config.json"))) return [];
    const problem = notThere(name, folder);
    if (name === first) throw new MallexError(problem);
    return [{ ...problem, severity: "warning" as const }];
  });
}

function notThere(profile: string, folder: string): Problem {
  const what = existsSync(folder) ? "holds no model: it has no config.json" : "does not exist";
  return {
    code: "MX7530",
    severity: "error",
    message: `the model of the profile "${profile}": the folder ${folder} ${what}`,
    hint: "a path in mallex.yaml is relative to that file; an id such as mlx-community/… is brought from the hub",
  };
}
