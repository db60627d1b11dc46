import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "../files/is-running.ts";
import { makePrivateFolder } from "../files/open-private.ts";

export interface Staging {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A fresh folder below the cache, for what is being brought. Those of processes that have ended without removing theirs go. */
export async function makeStaging(cache: string): Promise<Staging> {
  const path = join(cache, "packs", "staging");
  await makePrivateFolder(path);
  await clearAbandoned(path);
  const folder = join(path, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await makePrivateFolder(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

async function clearAbandoned(path: string): Promise<void> {
  const names = await readdir(path);
  const dead = names.filter((name) => !isOwned(name));
  await Promise.all(dead.map((name) => rm(join(path, name), { recursive: true, force: true })));
}

/** Somebody else's process may run under that number now; its folder stays until the next time. */
function isOwned(name: string): boolean {
  const pid = Number(/^\d+/.exec(name)?.[0] ?? 0);
  return pid === process.pid || (pid > 1 && isRunning(pid));
}
