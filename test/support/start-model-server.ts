import { dirname, join } from "node:path";
import { leaseServer } from "../../src/process/supervise/lease-server.ts";
import type { LeasedServer } from "../../src/process/supervise/lease-types.ts";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";

/** A model server that one test talks to. */
export interface ModelServer extends LeasedServer {
  /** It answers nobody without them. */
  readonly headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  readonly signal?: AbortSignal;
  readonly keep?: boolean;
}

/** The real model server, held, its weights in memory. Those with one launch and one folder of logs are one. */
export async function startModelServer({ launch, logFile, ...options }: StartOptions): Promise<ModelServer> {
  const { signal = new AbortController().signal, keep = false } = options;
  const folder = join(dirname(logFile), "servers");
  const server = await leaseServer({ launch, logFile, folder, signal, keep });
  const headers = { authorization: `Bearer ${server.nonce}` };
  const ended = server.exited.then(({ lastLines }) => {
    throw new Error(["the model server has ended", ...lastLines].join("\n"));
  });
  await Promise.race([server.loaded, ended]);
  return { ...server, headers, stop: async () => void (await server.release("stop")) };
}
