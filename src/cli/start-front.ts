import { createCounters } from "../observe/counters.ts";
import type { Log } from "../observe/log.ts";
import { startServer, type RunningServer } from "../server/start-server.ts";
import type { Execution } from "./execute-plan.ts";
import type { ModelServers } from "./model-servers.ts";
import type { Stores } from "./open-stores.ts";
import type { Reloader } from "./reload/reload.ts";

interface FrontParts {
  /** The port was asked for by name: another one won't do. */
  readonly portIsFixed: boolean;
  /** Its id. */
  readonly run: string;
  /** The folder and the file of this run, absolute. */
  readonly project: { readonly folder: string; readonly config: string };
  readonly token: string;
  readonly log: Log;
  readonly stores: Stores;
  readonly models: ModelServers;
  /** Of the plan that new turns get. */
  readonly hash: () => string;
  readonly reload: Reloader["status"];
  /** Of the client that is launched. */
  readonly home?: string;
  readonly onClientSession?: (id: string) => void;
}

/** Starts the server that the client asks. */
export async function startFront(
  { plan, executed }: Execution,
  { hash, stores, ...parts }: FrontParts,
): Promise<RunningServer> {
  const { log, models } = parts;
  const counters = createCounters();
  return startServer({
    ...parts,
    ...stores,
    executed,
    port: plan.server.port,
    counters,
    health: () => ({
      plan: hash(),
      models: models.health(),
      spentToday: stores.spend.known,
      counts: { ...counters.read(), "turns not kept": stores.turns.failures, "log lines lost": log.lost },
    }),
  });
}
