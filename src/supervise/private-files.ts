import { constants } from "node:fs";
import { lstat, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../observe/make-folder.ts";
import { MallexError } from "../problem/mallex-error.ts";

const { O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;

/** Makes a folder that only its owner can enter; parents that are missing too. */
export async function makePrivateFolder(path: string): Promise<void> {
  makeFolder(path);
}

/** Opens a log for appending, 0600.
 * @throws {MallexError} MX7203 when something else than a plain file of one's own lies there (a planted link, a pipe) */
export async function openPrivateLog(path: string): Promise<FileHandle> {
  await makePrivateFolder(dirname(path));
  await refuseStrange(path);
  const handle = await open(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600);
  await handle.chmod(0o600);
  return handle;
}

/** Writes a file whole or not at all, 0600: a reader sees the old or the new content, and a planted link is replaced, never followed. */
export async function writePrivate(path: string, text: string): Promise<void> {
  await makePrivateFolder(dirname(path));
  const fresh = `${path}.${process.pid}.tmp`;
  await rm(fresh, { force: true });
  const handle = await open(fresh, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, path);
}

async function refuseStrange(path: string): Promise<void> {
  const stat = await lstat(path).catch(() => undefined);
  if (!stat) return;
  const mine = process.getuid === undefined || stat.uid === process.getuid();
  if (stat.isFile() && stat.nlink === 1 && mine) return;
  throw new MallexError({
    code: "MX7203",
    severity: "error",
    message: `${path} is not a plain file of yours, so mallex does not write to it`,
    hint: "look at what it is (`ls -l`), then remove it",
  });
}
