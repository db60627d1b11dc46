import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Exit } from "./server-state.ts";
import type { LaunchPlan } from "./plan-launch.ts";

/** The pipe on which the child says its port (`serve_mlx.py` knows the number too). */
const REPORT_FD = 3;

/** A model server that this mallex has started. */
export interface Spawned {
  readonly pid: number;
  /** Its port, once it listens; waits for ever where it ends before. */
  readonly listens: Promise<number>;
  /** Never rejects. */
  readonly exited: Promise<Exit>;
  /** It goes on without this mallex, as far as somebody else holds it. */
  release(): void;
}

/**
 * Starts the process as the leader of its own group. Its stdin takes one line and stays open: it closes when mallex dies, however it dies, and
 * the child ends with it unless another mallex holds it.
 * @param options.logFd takes stdout and stderr
 * @param options.order the line; what nobody else may see, so it is no argument and no variable
 * @throws {Error} the system's own, when there is no such program or too little of anything
 */
export async function spawnServer(
  { argv, env, cwd }: LaunchPlan,
  { logFd, order }: { readonly logFd: number; readonly order: object },
): Promise<Spawned> {
  const [file, ...args] = argv;
  const child = spawn(file, args, { cwd, env: { ...env }, detached: true, stdio: ["pipe", logFd, logFd, "pipe"] });
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (exitCode, signal) => resolve({ exitCode: exitCode ?? undefined, signal: signal ?? undefined }));
  });
  await once(child, "spawn");
  const stdin = child.stdin as Writable;
  // a child that dies closes its pipes; that is told by its exit
  stdin.on("error", () => undefined);
  stdin.write(`${JSON.stringify(order)}\n`);
  return {
    pid: child.pid as number,
    listens: portOf(child),
    exited,
    release() {
      stdin.destroy();
      child.unref();
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const report = child.stdio[REPORT_FD] as Readable;
  report.on("error", () => undefined);
  return new Promise((resolve) => {
    createInterface({ input: report }).once("line", (line) => {
      report.destroy();
      resolve((JSON.parse(line) as { port: number }).port);
    });
  });
}
