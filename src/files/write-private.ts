import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { openPrivate } from "./open-private.ts";

/**
 * Writes a file whole or not at all, 0600: a reader sees the old or the new content, and a planted link is replaced, never followed.
 * @param options.flush wait until the disk has it, so that also a machine that loses its power keeps it
 */
export async function writePrivate(
  path: string,
  text: string,
  { flush = true }: { readonly flush?: boolean } = {},
): Promise<void> {
  makeFolder(dirname(path));
  const fresh = draftOf(path);
  await rm(fresh, { force: true });
  try {
    const handle = await openPrivate(fresh, "create");
    try {
      await handle.writeFile(text);
      if (flush) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, path);
    if (flush) await flushFolder(dirname(path));
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The new name of a file is an entry of its folder. Not every file system can flush a folder; those that can't do it with the file. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function draftOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** The process whose unfinished draft a file is, by its name; it stays when the process is killed while it writes. */
export function draftOwner(name: string): number | undefined {
  const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}
