import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { ServerEvent } from "./machine.ts";
import type { LaunchPlan } from "./plan-launch.ts";

/** The pipe on which the child says its port (`serve_mlx.py` knows the number too). */
const REPORT_FD = 3;

/** Starts the process as the leader of its own group and tells what becomes of it. Its stdin stays open and empty: it closes when mallex dies,
 * however it dies, and the child ends with it.
 * @param logFd takes stdout and stderr
 * @returns the number of the process; undefined when it could not start, and then `spawn-failed` follows */
export function spawnServer(
  { argv, env, cwd }: LaunchPlan,
  logFd: number,
  send: (event: ServerEvent) => void,
): number | undefined {
  const [file, ...args] = argv;
  const child = spawn(file, args, { cwd, env: { ...env }, detached: true, stdio: ["pipe", logFd, logFd, "pipe"] });
  child.once("error", (error: NodeJS.ErrnoException) => {
    if (child.pid === undefined) send({ type: "spawn-failed", reason: error.message });
  });
  child.once("exit", (exitCode, signal) => {
    send({ type: "exited", exit: { exitCode: exitCode ?? undefined, signal: signal ?? undefined } });
  });
  // a child that dies closes its pipes; that is told by its exit
  child.stdin?.on("error", () => undefined);
  readPort(child, send);
  return child.pid;
}

function readPort(child: ChildProcess, send: (event: ServerEvent) => void): void {
  const report = child.stdio[REPORT_FD] as Readable | null | undefined;
  if (!report) return;
  report.on("error", () => undefined);
  createInterface({ input: report }).once("line", (line) => {
    const { port } = JSON.parse(line) as { port: number };
    send({ type: "port-reported", port });
  });
}
