import { randomUUID } from "node:crypto";
import { link, lstat, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "../../shared/files/private-files.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../spawn/process-identity.ts";

export interface LockOptions {
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
  /** Called once, when another process holds the lock. */
  readonly onWait?: ((holder: ProcessIdentity) => void) | undefined;
}

const POLL_MS = 200;
/** A lock file without a holder that is older than this was cut by a crash of the machine. */
const EMPTY_IS_DEAD_MS = 2000;

/** Runs `work` under an exclusive lock; takes over the lock of a dead holder. @throws after an abort while another process holds the lock */
export async function withLock<T>({ path, signal, onWait }: LockOptions, work: () => Promise<T>): Promise<T> {
  makeFolder(dirname(path));
  const me: ProcessIdentity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  const own = JSON.stringify({ ...me, lock: randomUUID() });
  let [hasReported, cleared] = [false, false];
  while (!(await tryLock(path, own))) {
    const holder = await readHolder(path);
    // A dead holder's lock is cleared once even without time to wait.
    if (holder !== "dead" || cleared) signal?.throwIfAborted();
    if (holder === "dead") {
      await clear(path);
      cleared = true;
      continue;
    }
    if (!hasReported && holder !== "unknown") onWait?.(holder);
    hasReported = hasReported || holder !== "unknown";
    // Retried after an abort: without hard links, the lock may be ours by now.
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
  try {
    return await work();
  } finally {
    await release(path, own);
  }
}

const BACK_MS = 2000;

/** A process that clears a dead lock may have moved this one aside for a moment (see `clear`): removed too early, it would come back and stay. */
async function release(path: string, own: string): Promise<void> {
  const end = performance.now() + BACK_MS;
  do {
    // Without a free file descriptor the file can't be read.
    const text = await readFile(path, "utf8").catch(({ code }: NodeJS.ErrnoException) =>
      code === "ENOENT" ? "" : own,
    );
    if (text === own) return rm(path, { force: true });
    await sleep(10);
  } while (performance.now() < end);
}

/** Errors of `link` on file systems without hard links: exFAT, many network and FUSE mounts. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  "EPERM",
  "EACCES",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
]);

/** Links to a complete file, so that a lock never exists without its holder. */
async function tryLock(path: string, own: string): Promise<boolean> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    await writeFile(fresh, own, { flag: "wx", mode: 0o600 });
    await link(fresh, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return isOwnLock(path, own);
    if (NO_LINKS.has(code)) return tryCreate(path, own);
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

/**
 * Without hard links, the file exists for a moment before it names its holder. A process that was suspended in that moment may
 * count as dead, so it holds the lock only if the file is still its own. If another process has moved it aside (see `clear`), the
 * next attempt finds it.
 */
async function tryCreate(path: string, own: string): Promise<boolean> {
  try {
    await writeFile(path, own, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return isOwnLock(path, own);
}

async function isOwnLock(path: string, own: string): Promise<boolean> {
  return (await readFile(path, "utf8").catch(() => "")) === own;
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

/**
 * Renames the lock and checks it again before removing it: of two processes that found it dead, the second must not remove the
 * first one's new lock.
 */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.dead`;
  await rename(path, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if ((await readHolder(aside)) === "dead") await rm(aside, { force: true });
  else await rename(aside, path).catch(() => undefined);
}
