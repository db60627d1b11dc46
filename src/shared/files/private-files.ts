import { chmod, lstat, open, rename, rm, type FileHandle } from "node:fs/promises";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and its parents, for the owner alone unless `mode` says otherwise, one by one: Node's recursive `mkdir` never ends where the system answers "not found" to
 * every attempt, as in /proc.
 * @throws {Error} of the system, with the folder's path
 */
export function makeFolder(path: string, mode = 0o700): void {
  if (createFolder(path, mode)) return;
  makeFolder(dirname(path), mode);
  if (!createFolder(path, mode)) mkdirSync(path, { mode });
}

/** False if its parent doesn't exist. */
function createFolder(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    if (error instanceof Error && "code" in error && error.code === "ENOENT" && dirname(path) !== path) return false;
    throw error;
  }
}

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

/** A private file, or why it is none. */
export type PrivateFileRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  /** A link, a pipe, a folder, or somebody else's. */
  | { readonly kind: "notPlain" }
  /** Others can read or write it. */
  | { readonly kind: "open"; readonly mode: number };

/** Reads a plain file that only the user can open. Checks and reads the same descriptor. */
export function readPrivateFileSafely(file: string): PrivateFileRead {
  const read = readChecked(file);
  return read.kind === "bytes" ? { kind: "text", text: read.bytes.toString("utf8") } : read;
}

/** The same, as bytes; undefined if it is none. */
export function readPrivateBytes(file: string): Buffer | undefined {
  const read = readChecked(file);
  return read.kind === "bytes" ? read.bytes : undefined;
}

type CheckedRead =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | Exclude<PrivateFileRead, { readonly kind: "text" }>;

function readChecked(file: string): CheckedRead {
  let descriptor: number;
  try {
    // Otherwise opening a pipe without a writer would block.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return { kind: "absent" };
    if (hasCode(error, "ELOOP")) return { kind: "notPlain" };
    throw error;
  }
  try {
    const { mode, uid } = fstatSync(descriptor);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG || uid !== process.getuid?.()) return { kind: "notPlain" };
    if ((mode & 0o077) !== 0) return { kind: "open", mode };
    return { kind: "bytes", bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}

/** The code of an error of the system, such as ENOENT; undefined for another error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}

/**
 * Writes a file atomically, 0600: a reader sees the old or the new content, and a planted link is replaced, not followed.
 * @param options.flush wait for the disk, to survive a loss of power
 */
export async function writePrivate(
  path: string,
  text: string,
  { flush = true }: { readonly flush?: boolean } = {},
): Promise<void> {
  makeFolder(dirname(path));
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    const handle = await createDraft(fresh);
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

/** Replaces what a killed process with the same id has left. */
async function createDraft(file: string): Promise<FileHandle> {
  try {
    return await openPrivate(file, "create");
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    await rm(file, { force: true });
    return openPrivate(file, "create");
  }
}

/** The new name of a file is an entry of its folder. Not every file system can flush a folder; those that can't do it with the file. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The process whose unfinished draft a file is, by its name; it stays when the process is killed while it writes. */
export function draftOwner(name: string): number | undefined {
  const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** What lies in a folder; nothing where it can't be listed. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
