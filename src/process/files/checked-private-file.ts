import { randomBytes } from "node:crypto";
import { closeSync, constants, linkSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import { hasCode, makeFolder, readPrivateFileSafely, type PrivateFileRead } from "../../shared/files/private-files.ts";

/** Creates a file (0600) atomically, and its folder (0700). @returns false if the file exists, which then stays unchanged */
export function createPrivateFile(file: string, text: string): boolean {
  const temporary = writeDraft(file, text);
  try {
    // A link, unlike a rename, fails if the name exists: two concurrent first starts agree on one file.
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What can't be opened doesn't belong to the user, or is closed. */
export function tryToRead(file: string): PrivateFileRead {
  try {
    return readPrivateFileSafely(file);
  } catch {
    return { kind: "notPlain" };
  }
}

/**
 * The text of a private file; undefined if it doesn't exist.
 * @throws {MallexError} MX7502 when others can read it, MX7508 when it is a link or not a plain file, or can't be opened
 */
export function readPrivateFile(file: string): string | undefined {
  const read = tryToRead(file);
  if (read.kind === "text") return read.text;
  if (read.kind === "absent") return undefined;
  throw read.kind === "open"
    ? createError("MX7502", { file, mode: (read.mode & 0o777).toString(8) })
    : createError("MX7508", { file });
}

function writeDraft(file: string, text: string): string {
  makeFolder(dirname(file));
  const temporary = `${file}.${randomBytes(6).toString("hex")}`;
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const descriptor = openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
  return temporary;
}
