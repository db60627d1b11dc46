import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { openPrivate } from "./open-private.ts";

/** Writes a file whole or not at all, 0600: a reader sees the old or the new content, and a planted link is replaced, never followed. */
export async function writePrivate(path: string, text: string): Promise<void> {
  makeFolder(dirname(path));
  const fresh = `${path}.${process.pid}.tmp`;
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
