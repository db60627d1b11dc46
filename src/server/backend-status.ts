import type { Profile } from "../../generated/types/plan.d.ts";
import type { BackendProfile, BackendStatus } from "../../generated/types/status.d.ts";
import { checkHealth } from "../backend/check-health.ts";
import type { ServerContext } from "./serving.ts";

/** `mallex status` gives up a run that has not answered within two seconds. */
const HEALTH_MS = 1000;
const MAX_MODELS = 50;
const MAX_NAME_CHARS = 200;

/** Of each server elsewhere that speaks chat completions, all at once. Those are sent a GET; none is started, no model is called. */
export async function backendStatus(serverContext: ServerContext, signal: AbortSignal): Promise<BackendStatus[]> {
  const { backends, profiles } = serverContext.program.plan;
  const found = Object.entries(backends).map(async ([name, backend]): Promise<BackendStatus[]> => {
    if (backend.kind !== "openai" && backend.kind !== "openrouter") return [];
    const users = Object.entries(profiles).filter(([, profile]) => profile.backend === name);
    const [first] = users;
    if (first === undefined) return [];
    const { models, ...health } = await healthOf(serverContext, first[0], signal);
    return [
      {
        backend: name,
        url: backend.url,
        ...health,
        ...(models === undefined ? {} : shortened(models)),
        profiles: users.map((user) => profileOf(serverContext, user, { models, url: backend.url })),
      },
    ];
  });
  return (await Promise.all(found)).flat();
}

interface Health extends Pick<BackendStatus, "state" | "why" | "ms"> {
  readonly models?: readonly string[];
}

async function healthOf(serverContext: ServerContext, profile: string, signal: AbortSignal): Promise<Health> {
  const problem = serverContext.unusable(profile);
  if (problem !== undefined) return { state: "noKey", why: problem.message };
  const { healthMs: timeoutMs = HEALTH_MS } = serverContext;
  return checkHealth(await serverContext.endpoint(profile, signal), { signal, timeoutMs });
}

function shortened(models: readonly string[]): Pick<BackendStatus, "models" | "modelCount"> {
  return { models: models.slice(0, MAX_MODELS).map((id) => id.slice(0, MAX_NAME_CHARS)), modelCount: models.length };
}

function profileOf(
  { speeds }: ServerContext,
  [name, { model }]: [string, Profile],
  { models, url }: { readonly models: readonly string[] | undefined; readonly url: string },
): BackendProfile {
  return {
    profile: name,
    model,
    ...(models === undefined ? {} : { listed: lists(models, model) }),
    ...speeds.of({ profile: name, url, model }),
  };
}

/** Ollama lists `qwen3:latest` for what is called `qwen3`. */
function lists(models: readonly string[], model: string): boolean {
  return models.includes(model) || models.includes(`${model}:latest`);
}
