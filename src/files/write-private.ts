import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { openPrivate } from "./open-private.ts";

/** Writes a file whole or not at all, 0600: a reader sees the old or the new content, and a planted link is replaced, never followed. */
export async function writePrivate(path: string, text: string): Promise<void> {
  makeFolder(dirname(path));
  const fresh = draftOf(path);
  await rm(fresh, { force: true });
  const handle = await openPrivate(fresh, "create");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, path);
}

function draftOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** The process whose unfinished draft a file is, by its name; it stays when the process is killed while it writes. */
export function draftOwner(name: string): number | undefined {
  const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}
