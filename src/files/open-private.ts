import { constants } from "node:fs";
import { chmod, lstat, open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { makeFolder } from "./make-folder.ts";

const { O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;

export type OpenMode = "append" | "create";

const FLAGS: Readonly<Record<OpenMode, number>> = {
  append: O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW,
  create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
};

/** Makes the folder if need be; it is 0700 and really a folder afterwards, not a link to somebody else's. */
export async function makePrivateFolder(folder: string): Promise<void> {
  makeFolder(folder);
  if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is a link, not a folder`);
  await chmod(folder, 0o700);
}

/** Opens a file that only its owner reads: 0600, links not followed. Its folder is the caller's to make. */
export async function openPrivate(file: string, how: OpenMode): Promise<FileHandle> {
  const handle = await open(file, FLAGS[how], 0o600);
  if (how === "append") await handle.chmod(0o600);
  return handle;
}
