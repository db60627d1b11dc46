import { ofetch } from "ofetch";
import type { ServerStatus } from "../../../generated/types/status.d.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { pause } from "../../shared/async.ts";
import { leaseServer } from "./lease-server.ts";
import type { LaunchPlan } from "./launch-plan.ts";
import { authorization } from "./lease-connection.ts";
import { LeaseFailure, type LeasedServer, type ServerExit } from "./lease-types.ts";
import { explainFailure } from "./explain-failure.ts";

/** Times and `keep` are read at each use, since the caller may change them. */
export interface SuperviseOptions {
  readonly model: string;
  readonly launch: LaunchPlan;
  readonly logFile: string;
  readonly folder: string;
  /** Milliseconds from listening to the first token; big weights load for minutes. */
  readonly startWithinMs: number;
  /** Milliseconds in which its generation must make a step while turns are in flight. */
  readonly hangAfterMs: number;
  /** The server stays even if this mallex is killed. */
  readonly keep?: boolean | undefined;
  /** At each change of phase, and when a fault is known: for the log, the screen and the run's file. */
  readonly onChange?: ((status: ServerStatus) => void) | undefined;
}

export interface NotLeased extends Pick<ServerExit, "failure" | "lastLines"> {
  /** Set if the problem is known already. */
  readonly problem?: Problem | undefined;
}

/** The side effects of supervision. None rejects. */
export interface SuperviseEffects {
  /** After an abort, resolves when everything is cleaned up. */
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
    explain: explainFailure({ model, logFile, dependsOn: launch.dependsOn, engine: launch.engine }),
  };
}

function notLeased(error: unknown): NotLeased {
  if (error instanceof LeaseFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const problem = error instanceof MallexError ? { problem: error.problem } : {};
  return { failure: { kind: "not-started", reason }, lastLines: [], ...problem };
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

const ONE_TOKEN = { model: "default_model", max_tokens: 1, messages: [{ role: "user", content: "hi" }] };

/**
 * Requests one token until one is generated, since `/health` is ok before the model is loaded. The request waits for the load; a
 * server that can't load ends by itself.
 * @returns false after an abort
 */
async function probeModel({ url, nonce }: Pick<LeasedServer, "url" | "nonce">, signal: AbortSignal): Promise<boolean> {
  for (let ms = FIRST_PAUSE_MS; !signal.aborted; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
    if (await answers(url, nonce, signal)) return true;
    await pause(ms, signal);
  }
  return false;
}

async function answers(url: string, nonce: string, signal: AbortSignal): Promise<boolean> {
  const headers = { authorization: authorization(nonce) };
  const request = { method: "POST", headers, body: ONE_TOKEN, retry: 0, signal } as const;
  return ofetch(`${url}/v1/chat/completions`, request).then(
    () => true,
    () => false,
  );
}
