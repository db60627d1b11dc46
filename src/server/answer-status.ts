import type { RunStatus } from "../../generated/types/status.d.ts";
import type { Serving } from "./serving.ts";

/** GET /mallex/status: what this server does now. */
export function answerStatus(serving: Serving): RunStatus {
  const { run, program, models, queues, inProgress, counters, turns, requests, log } = serving;
  const reload = serving.reload?.();
  return {
    ...(run === undefined ? {} : { run }),
    plan: program.plan.hash,
    ...(reload === undefined ? {} : { reload }),
    servers: [...(models?.status() ?? [])],
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
