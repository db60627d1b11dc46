import type { Plan } from "../../generated/types/plan.d.ts";
import type { InstallRequest } from "../supervise/install-plan.ts";
import { EMBEDDED_MODEL } from "../terms/names.ts";
import { isModelFolder } from "./model-folder.ts";
import { usedProfiles } from "./used-profiles.ts";

/** What a plan needs on this machine. @param client no client was found */
export function installRequest(plan: Plan, client: boolean): InstallRequest {
  const models = new Set(
    [...usedProfiles(plan).values()].flatMap(({ backend, model }) =>
      plan.backends[backend]?.kind === "mlx" ? [model] : [],
    ),
  );
  return {
    server: models.size > 0,
    embeddedModel: models.has(EMBEDDED_MODEL),
    client,
    hubModels: [...models].filter((model) => model !== EMBEDDED_MODEL && !isModelFolder(model)),
  };
}
