import { randomUUID } from "node:crypto";
import { link, lstat, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "../files/make-folder.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "./process-identity.ts";

export interface LockOptions {
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
  /** Called once, when another process holds the lock. */
  readonly onWait?: ((holder: ProcessIdentity) => void) | undefined;
}

const POLL_MS = 200;
/** A lock file that says no holder for longer than this: a crash of the machine cut it. */
const EMPTY_IS_DEAD_MS = 2000;

/** Runs `work` while no other process does; a lock whose holder died is taken over. */
export async function withLock<T>({ path, signal, onWait }: LockOptions, work: () => Promise<T>): Promise<T> {
  makeFolder(dirname(path));
  const me: ProcessIdentity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  let told = false;
  while (!(await tryLock(path, me))) {
    const holder = await readHolder(path);
    if (holder === "dead") {
      await clear(path);
      continue;
    }
    signal?.throwIfAborted();
    if (!told && holder !== "unknown") onWait?.(holder);
    told = told || holder !== "unknown";
    await sleep(POLL_MS, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** By a link to a file that is already written: the lock is there with its holder, or not at all. */
async function tryLock(path: string, me: ProcessIdentity): Promise<boolean> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    await writeFile(fresh, JSON.stringify(me), { flag: "wx", mode: 0o600 });
    await link(fresh, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

async function readHolder(path: string): Promise<ProcessIdentity | "dead" | "unknown"> {
  const holder = parseHolder(await readFile(path, "utf8").catch(() => ""));
  if (!holder) {
    const age = await lstat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    return age > EMPTY_IS_DEAD_MS ? "dead" : "unknown";
  }
  return (await isSameProcess(holder)) ? holder : "dead";
}

function parseHolder(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Renames before it removes, and looks again: of two that found the same dead lock, the second must not remove the first one's new lock. */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.dead`;
  await rename(path, aside).catch(() => undefined);
  if ((await readHolder(aside)) === "dead") await rm(aside, { force: true });
  else await rename(aside, path).catch(() => undefined);
}
