import type { ServerStatus } from "../../generated/types/status.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import type { ServerExit } from "./ended.ts";
import { explainFailure } from "./explain-failure.ts";
import { leaseServer } from "./lease-server.ts";
import { LeaseFailure, type LeasedServer } from "./leased-server.ts";
import type { LaunchPlan } from "./plan-launch.ts";
import { probeModel } from "./probe-model.ts";

/** Times and `keep` are read when they are needed: who supervises may change them meanwhile. */
export interface SuperviseOptions {
  /** As the plan names it. */
  readonly model: string;
  readonly launch: LaunchPlan;
  /** Of its own words. */
  readonly logFile: string;
  /** Of the records of running servers. */
  readonly folder: string;
  /** Milliseconds from listening to the first token; big weights load for minutes. */
  readonly startWithinMs: number;
  /** Milliseconds in which its generation must make a step while turns are in flight. */
  readonly hangAfterMs: number;
  /** It stays even where this mallex is killed. */
  readonly keep?: boolean | undefined;
  /** At each change of phase, and when a fault is known: for the log, the screen and the run's file. */
  readonly onChange?: ((status: ServerStatus) => void) | undefined;
}

export interface NotLeased extends Pick<ServerExit, "failure" | "lastLines"> {
  /** Already a problem for a person. */
  readonly problem?: Problem | undefined;
}

/** All that supervision does to the world. Nothing here rejects. */
export interface SuperviseEffects {
  /** After an abort it ends what it began, and only then resolves. */
  lease(signal: AbortSignal): Promise<LeasedServer | NotLeased>;
  /** True when it has generated a token; false after an abort. */
  probe(server: LeasedServer, signal: AbortSignal): Promise<boolean>;
  explain(ended: ServerExit): Promise<Problem>;
}

export function realEffects(options: SuperviseOptions): SuperviseEffects {
  const { launch, logFile, folder, model } = options;
  return {
    lease: async (signal) => leaseServer({ launch, logFile, folder, keep: options.keep, signal }).catch(notLeased),
    probe: probeModel,
    explain: explainFailure({ model, logFile, dependsOn: launch.dependsOn }),
  };
}

function notLeased(error: unknown): NotLeased {
  if (error instanceof LeaseFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const problem = error instanceof MallexError ? { problem: error.problem } : {};
  return { failure: { kind: "not-started", reason }, lastLines: [], ...problem };
}
