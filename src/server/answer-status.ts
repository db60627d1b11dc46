import type { RunStatus } from "../../generated/types/status.d.ts";
import { backendStatus } from "./backend-status.ts";
import type { ServerContext } from "./serving.ts";

/** GET /mallex/status: what this server does now, and how the backends elsewhere are. */
export async function answerStatus(serverContext: ServerContext, signal: AbortSignal): Promise<RunStatus> {
  const backends = await backendStatus(serverContext, signal);
  const { run, program, models, queues, inProgress, counters, turns, requests, log } = serverContext;
  const reload = serverContext.reload?.();
  return {
    ...(run === undefined ? {} : { run }),
    plan: program.plan.hash,
    ...(reload === undefined ? {} : { reload }),
    servers: [...(models?.status() ?? [])],
    ...(backends.length === 0 ? {} : { backends }),
    queues: [...queues.status()],
    turns: inProgress.list(),
    counts: {
      ...counters?.read(),
      "turns not kept": turns?.failures ?? 0,
      "requests not kept": requests?.failures ?? 0,
      "log lines lost": log.lost,
    },
  };
}
