import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** A private file, or why it is none. */
export type PrivateFileRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  /** A link, a pipe, a folder, or somebody else's. */
  | { readonly kind: "notPlain" }
  /** Others can read or write it. */
  | { readonly kind: "open"; readonly mode: number };

/** Reads a plain file that belongs to the person, and that nobody else can open. What was checked is what is read: there is one opening. */
export function readPrivateFileSafely(file: string): PrivateFileRead {
  let descriptor: number;
  try {
    // A pipe that nobody writes to would be waited for.
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
    return { kind: "text", text: readFileSync(descriptor, "utf8") };
  } finally {
    closeSync(descriptor);
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
