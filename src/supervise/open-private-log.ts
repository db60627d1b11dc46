import { lstat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { openPrivate } from "../files/open-private.ts";
import { MallexError } from "../problem/mallex-error.ts";

/** Opens a log for appending, 0600.
 * @throws {MallexError} MX7203 when something else than a plain file of one's own lies there (a planted link, a pipe) */
export async function openPrivateLog(path: string): Promise<FileHandle> {
  makeFolder(dirname(path));
  await refuseStrange(path);
  return openPrivate(path, "append");
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
