import { MallexError } from "../problem/mallex-error.ts";
import { condemnDamaged } from "./folder-manifest.ts";
import type { LaunchPlan } from "./plan-launch.ts";
import { makeFolder } from "../files/make-folder.ts";
import { startTimeOf, type ProcessIdentity } from "./process-identity.ts";
import type { ExitNotice } from "./leased-server.ts";
import { ServerLife, type ServerPhase } from "./server-life.ts";
import { openServerLog } from "./server-log.ts";
import { toServerProblem } from "./to-server-problem.ts";

export interface StartOptions {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  /** Ends the server, whether it is ready yet or not. */
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: ((phase: ServerPhase) => void) | undefined;
  /** Milliseconds until the first token must have come; big weights load for minutes. Default ten minutes. */
  readonly deadlineMs?: number | undefined;
}

export interface ModelServer extends ProcessIdentity {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Settles when the process has ended, for whatever reason; never rejects. */
  readonly exited: Promise<ExitNotice>;
  /** SIGTERM, after a grace of four seconds SIGKILL, to all its group. Resolves when nothing of it is left. */
  stop(): Promise<void>;
}

const DEADLINE_MS = 600_000;

/** Starts a model server on a port that the kernel chooses; resolves once it has generated a token.
 * @throws {MallexError} MX7201 it could not start, ended first or could not load the model (with its last log lines),
 * MX7202 the deadline passed, MX7203 something strange lies where the log should be
 * @throws the signal's reason after an abort */
export async function startModelServer(options: StartOptions): Promise<ModelServer> {
  const { launch, signal, logFile, onPhase, deadlineMs = DEADLINE_MS } = options;
  signal?.throwIfAborted();
  for (const folder of launch.folders) makeFolder(folder);
  const log = await openServerLog(logFile);
  if (signal?.aborted) await log.close();
  signal?.throwIfAborted();
  const life = new ServerLife({ launch, log, deadlineMs, onPhase });
  const askToStop = (): void => life.send({ type: "stop-asked" });
  signal?.addEventListener("abort", askToStop);
  void life.ended.then(() => signal?.removeEventListener("abort", askToStop));
  life.send({ type: "start" });

  const state = await life.settled;
  if (state.at !== "ready") {
    const { lastLines } = await life.ended;
    signal?.throwIfAborted();
    const failure = state.at === "failed" ? state.failure : ({ kind: "exited", exit: {} } as const);
    const damaged = await condemnDamaged(launch.standsOn);
    throw new MallexError(toServerProblem({ failure, model: launch.model, logFile, lastLines, damaged }));
  }
  return {
    url: `http://127.0.0.1:${state.port}`,
    pid: life.pid,
    startTime: (await startTimeOf(life.pid)) ?? "",
    exited: life.ended,
    stop: async () => {
      askToStop();
      await life.ended;
    },
  };
}
