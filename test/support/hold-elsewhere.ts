import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { LaunchPlan } from "../../src/process/supervise/launch-plan.ts";

/** A mallex in small, which can be killed: it takes a lease, says the number of the server, and holds it. */
const HOLDER = `
  import { leaseServer } from "./dist/parts/lease-server.js";
  const order = JSON.parse(process.argv[1]);
  const server = await leaseServer({ ...order, signal: new AbortController().signal });
  await server.loaded;
  console.log(server.pid);
`;

export interface Elsewhere {
  readonly mallex: number;
  /** Of the model server, once it is loaded. */
  readonly pid: Promise<number>;
  /** SIGKILL; resolves when it has ended. */
  kill(): Promise<void>;
}

export interface HoldOptions {
  readonly launch: LaunchPlan;
  readonly logFile: string;
  readonly folder: string;
  readonly keep?: boolean;
}

/** Another process of `dist` that leases a model server. */
export function holdElsewhere({ launch, logFile, folder, keep = false }: HoldOptions): Elsewhere {
  const order = JSON.stringify({ launch, logFile, folder, keep });
  const holder = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, order], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(holder, "exit");
  onTestFinished(() => void holder.kill("SIGKILL"));
  const pid = Promise.race([
    once(createInterface({ input: holder.stdout }), "line").then(([line]) => Number(line)),
    ended.then(([code]) => Promise.reject(new Error(`it ended with ${String(code)}`))),
  ]);
  // Who kills it early does not ask for the number.
  pid.catch(() => undefined);
  return {
    mallex: holder.pid ?? 0,
    pid,
    async kill() {
      holder.kill("SIGKILL");
      await ended;
    },
  };
}
