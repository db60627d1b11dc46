import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makePrivateFolder } from "./private-files.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "./process-identity.ts";

export interface LockOptions {
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
  /** Called once, when another process holds the lock. */
  readonly onWait?: ((holder: ProcessIdentity) => void) | undefined;
}

const POLL_MS = 200;
/** A lock file without content for longer than this: its maker died between creating and writing. */
const EMPTY_IS_DEAD_MS = 2000;

/** Runs `work` while no other process does; a lock whose holder died is taken over. */
export async function withLock<T>({ path, signal, onWait }: LockOptions, work: () => Promise<T>): Promise<T> {
  await makePrivateFolder(dirname(path));
  let told = false;
  while (!(await tryLock(path))) {
    signal?.throwIfAborted();
    const holder = await readHolder(path);
    if (holder === "dead") {
      await clear(path);
      continue;
    }
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

async function tryLock(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx", 0o600);
    const me: ProcessIdentity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
    await handle.writeFile(JSON.stringify(me));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<ProcessIdentity | "dead" | "unknown"> {
  const text = await readFile(path, "utf8").catch(() => "");
  if (text === "") {
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    return age > EMPTY_IS_DEAD_MS ? "dead" : "unknown";
  }
  const holder = JSON.parse(text) as ProcessIdentity;
  return (await isSameProcess(holder)) ? holder : "dead";
}

/** Renames before it removes, and looks again: of two that found the same dead lock, the second must not remove the first one's new lock. */
async function clear(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.dead`;
  await rename(path, aside).catch(() => undefined);
  if ((await readHolder(aside)) === "dead") await rm(aside, { force: true });
  else await rename(aside, path).catch(() => undefined);
}
