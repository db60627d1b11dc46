import { join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { createLog, type Log } from "../../diagnostics/log/log.ts";
import { createRedactor } from "../../diagnostics/log/redact.ts";
import type { CompiledFile } from "../compile/compile-file.ts";
import type { CliContext } from "../context/context.ts";
import { readKeys, readToken } from "../models/credentials.ts";
import type { Progress } from "../ui/progress.ts";
import { createModelServers, launchModel, memoryForModels, type ModelEndpoints } from "./model-servers.ts";

/** The backends of a plan for a command that asks models without a server of its own. */
export interface ModelSession {
  readonly endpoints: ModelEndpoints;
  readonly log: Log;
  close(): Promise<void>;
}

/** Model servers are started when an endpoint is first requested, as by `mallex run`. What they need must be installed. */
export async function startModels(
  context: CliContext,
  {
    compiled: { plan, file },
    progress,
  }: { readonly compiled: CompiledFile & { readonly plan: Plan }; readonly progress: Progress },
): Promise<ModelSession> {
  const token = readToken(context.paths.token);
  const keys = readKeys(plan, file, context);
  const redact = createRedactor([token, ...keys.values.values()]);
  const log = await createLog({ file: join(context.paths.logs, "mallex.log"), redact });
  const models = createModelServers({
    token,
    log,
    folder: context.paths.servers,
    launch: (profile) => launchModel(profile, { plan, file, context }),
    memoryBytes: memoryForModels(),
    onChange: ({ model, phase }) => {
      if (phase === "starting" || phase === "loading") progress.show(`loading ${model}`);
    },
  });
  const close = async (): Promise<void> => {
    await models.stop();
    await log.close();
  };
  return { endpoints: models.use(plan, keys), log, close };
}
