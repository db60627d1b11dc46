import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { lstat, open, rename, stat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { createError } from "../../diagnostics/problem.ts";
import { makeFolder, openPrivate } from "../../shared/files/private-files.ts";
import type { LaunchPlan } from "./launch-plan.ts";
import type { Exit } from "./restart-state-machine.ts";

/** The pipe on which the child reports its port (`supervised_server.py` uses the same number). */
const REPORT_FD = 3;

/** A model server that this mallex has started. */
export interface Spawned {
  readonly pid: number;
  /** Its port, once it listens; stays pending if it ends first. */
  readonly listens: Promise<number>;
  /** Never rejects. */
  readonly exited: Promise<Exit>;
  /** The server continues without this mallex if another one holds it. */
  release(): void;
}

/**
 * Starts the process as the leader of its own group. Its stdin takes one line and stays open: it closes when mallex ends, however
 * it ends, and the child ends with it unless another mallex holds it.
 * @param options.logFd stdout and stderr
 * @param options.order the line; secret, so not an argument or a variable
 * @throws {Error} of the system, when the program is missing or resources are exhausted
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
  // a child that dies closes its pipes; its exit event reports that
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

/** A server's log file, private because it may contain text of prompts. */
export interface ServerLog {
  readonly fd: number;
  /** The offset of this server's output. */
  readonly begin: number;
  close(): Promise<void>;
}

const MAX_LINES = 30;
const READ_BYTES = 64 * 1024;

/** A log that has grown larger is put aside as `<path>.1`: at the start by mallex, later by the server itself. */
export const ROTATE_BYTES = 10_000_000;

/** Opens a log for appending, after rotation. @throws {MallexError} MX7203 for anything but a plain file */
export async function openServerLog(path: string): Promise<ServerLog> {
  if ((await sizeOfFile(path)) > ROTATE_BYTES) await rename(path, `${path}.1`);
  const handle = await openPrivateLog(path);
  const { size: begin } = await handle.stat();
  return { fd: handle.fd, begin, close: () => handle.close() };
}

/** In bytes; 0 for one that can't be looked at. */
export async function sizeOfFile(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/**
 * The last lines of a log, newest last.
 * @param begin offset in bytes; older text is skipped
 */
export async function lastServerLogLines(path: string, begin: number): Promise<readonly string[]> {
  const reader = await open(path, "r").catch(() => undefined);
  if (!reader) return [];
  try {
    const { size } = await reader.stat();
    // smaller than it was: another file by now, all of it new
    const from = Math.max(size < begin ? 0 : begin, size - READ_BYTES);
    const { buffer, bytesRead } = await reader.read({ buffer: Buffer.alloc(size - from), position: from });
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
    return lines.filter((line) => line.trim() !== "").slice(-MAX_LINES);
  } finally {
    await reader.close();
  }
}

/** Opens a log for appending, 0600. @throws {MallexError} MX7203 for anything but a plain file of the user (a planted link, a pipe) */
export async function openPrivateLog(path: string): Promise<FileHandle> {
  makeFolder(dirname(path));
  await refuseStrange(path);
  return openPrivate(path, "append");
}

async function refuseStrange(path: string): Promise<void> {
  const entry = await lstat(path).catch(() => undefined);
  if (!entry) return;
  const mine = process.getuid === undefined || entry.uid === process.getuid();
  if (entry.isFile() && entry.nlink === 1 && mine) return;
  throw createError("MX7203.write", { path });
}
