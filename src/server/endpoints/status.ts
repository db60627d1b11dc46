import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import type {
  BackendProfile,
  BackendStatus,
  PoolStatus,
  RunStatus,
  ServerStatus,
} from "../../../generated/types/status.d.ts";
import { checkHealth, lists } from "../../backends/check-health.ts";
import { kindOf } from "../../backends/registry.ts";
import { type Problem, createProblem, MallexError, createError } from "../../diagnostics/problem.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { isRecord, optional } from "../../shared/utilities.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";

/** GET /mallex/status: the state of this server and of its backends. */
export async function answerStatus(serverContext: ServerContext, signal: AbortSignal): Promise<RunStatus> {
  const backends = await backendStatus(serverContext, signal);
  const { run, program, models, queues, inProgress, counters, turns, requests, log } = serverContext;
  const drafts = serverContext.drafts.list(program.plan);
  return {
    run,
    plan: program.plan.hash,
    ...optional("reload", serverContext.reload()),
    servers: models.status().map((server) => ({ ...server, ...usersOf(program.plan, server) })),
    ...optional("memory", models.memory?.()),
    ...(backends.length === 0 ? {} : { backends }),
    ...(drafts.length === 0 ? {} : { drafts }),
    ...optional("pools", poolsOf(serverContext)),
    queues: [...queues.status()],
    turns: inProgress.list(),
    counts: {
      ...counters.read(),
      "turns not kept": turns.failures,
      "requests not kept": requests?.failures ?? 0,
      "log lines lost": log.lost,
    },
  };
}

/** The profiles whose model a server of mallex has. */
function usersOf({ profiles, backends }: Plan, { model }: ServerStatus): Pick<ServerStatus, "profiles"> {
  const users = Object.entries(profiles).filter(
    ([, profile]) => profile.model === model && kindOf(backends[profile.backend])?.supervised === true,
  );
  return users.length === 0 ? {} : { profiles: users.map(([name]) => name) };
}

function poolsOf({ program: { plan }, circuitBreakers }: ServerContext): PoolStatus[] | undefined {
  const { pools, profiles } = plan;
  return (
    pools &&
    Object.entries(pools).map(([profile, { balance, profiles: members }]) => ({
      profile,
      balance,
      backends: members.flatMap((member) => {
        const { backend } = profiles[member] ?? {};
        return backend === undefined ? [] : [{ backend, ...optional("circuit", circuitBreakers.view(plan, backend)) }];
      }),
    }))
  );
}

/** `mallex status` gives up a run that has not answered within two seconds. */
const HEALTH_MS = 1000;
const MAX_MODELS = 50;
const MAX_NAME_CHARS = 200;

/** The remote backends with chat completions, all at once. Each gets a GET: no server is started, and no model called. */
async function backendStatus(serverContext: ServerContext, signal: AbortSignal): Promise<BackendStatus[]> {
  const { plan } = serverContext.program;
  const { backends, profiles } = plan;
  const found = Object.entries(backends).map(async ([name, backend]): Promise<BackendStatus[]> => {
    if (!("url" in backend) || kindOf(backend).relays) return [];
    const users = Object.entries(profiles).filter(([, profile]) => profile.backend === name);
    const [first] = users;
    if (first === undefined) return [];
    const { models, ...health } = await healthOf(serverContext, first[0], signal);
    return [
      {
        backend: name,
        url: backend.url,
        ...health,
        ...optional("circuit", serverContext.circuitBreakers.view(plan, name)),
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

const MAX_BYTES = 10_000;
const DEADLINE_MS = 5000;

/**
 * POST /mallex/restart `{"model"?}`: starts model servers again, all or one, also one that was given up.
 * @throws {MallexError} MX7554 when there is none of this name, MX8001 when the body is something else
 */
export async function answerRestart(
  { req, signal }: Exchange,
  { models }: ServerContext,
): Promise<{ restarted: number }> {
  const model = modelOf(parseJson(await readBody(req, { maxBytes: MAX_BYTES, deadlineMs: DEADLINE_MS, signal })));
  const known = models.status().map((server) => server.model);
  if (model === undefined ? known.length === 0 : !known.includes(model))
    throw new MallexError(unknownServer(model, known));
  return { restarted: models.restart(model) };
}

/** @param model undefined: all of them */
export function unknownServer(model: string | undefined, models: readonly string[]): Problem {
  if (model === undefined) return createProblem("MX7554.none", {});
  const name = JSON.stringify(model.slice(0, 200));
  return models.length === 0
    ? createProblem("MX7554.unknownNoneRunning", { model: name })
    : createProblem("MX7554.unknown", { model: name, models: models.join(", ") });
}

function modelOf(body: unknown): string | undefined {
  const model: unknown = isRecord(body) ? body["model"] : null;
  if (model === undefined || typeof model === "string") return model;
  throw createError("MX8001.restart", {});
}
