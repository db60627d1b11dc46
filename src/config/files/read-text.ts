import { open, realpath } from "node:fs/promises";
import { constants } from "node:fs";
import { relative, sep } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";

/** Bytes per file; the longest compilable text fits in any script. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The text of a file, or the system's error code (`ENOENT`) or a `ReadFault`. */
export type TextReadResult = { readonly text: string } | { readonly failed: string };

/** Why a file that could be opened is refused; `EFBIG` is also the system's code. */
type ReadFault = "OUTSIDE" | "NOT_PLAIN" | "EISDIR" | "EFBIG" | "NOT_UTF8";

export interface ReadLimits {
  /** The folder that the file may not lie out of, by its name or by links: what came with a clone may read no other file of this machine. */
  readonly within?: string;
  /** Bytes, at most. */
  readonly most?: number;
}

/**
 * Reads every compiled text. Only plain files, since a pipe would never end; text that isn't UTF-8 is refused, since writing it
 * back would lose characters.
 */
export async function readUtf8(path: string, { within, most = MAX_BYTES }: ReadLimits = {}): Promise<TextReadResult> {
  try {
    if (within !== undefined && (await isOutside(path, within))) return readFailure("OUTSIDE");
    return await readPlain(path, most);
  } catch (error) {
    return { failed: (error as NodeJS.ErrnoException).code ?? "unknown reason" };
  }
}

async function readPlain(path: string, most: number): Promise<TextReadResult> {
  // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return readFailure("EISDIR");
    if (!stat.isFile()) return readFailure("NOT_PLAIN");
    return stat.size > most ? readFailure("EFBIG") : decodeUtf8(await handle.readFile());
  } finally {
    await handle.close();
  }
}

export function decodeUtf8(bytes: Uint8Array): TextReadResult {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return readFailure("NOT_UTF8");
  }
}

function readFailure(fault: ReadFault): TextReadResult {
  return { failed: fault };
}

/** Whether a path leads out of a folder, by name or by links. A missing path is judged by name. */
async function isOutside(path: string, folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([path, folder].map((one) => realpath(one).catch(() => undefined)));
  return leaves(folder, path) || (real !== undefined && home !== undefined && leaves(home, real));
}

function leaves(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] === "..";
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "can't be read by this user",
  EISDIR: "is a folder",
  EFBIG: "is larger than four megabytes",
  NOT_PLAIN: "is not a regular file",
  NOT_UTF8: "is not UTF-8 text",
  OUTSIDE: "is outside the folder of the file that it belongs to",
  UNLOCKED: "is not in mallex.lock",
};

/** Predicate for a message: `does not exist`. */
export function readFailureText(failed: string): string {
  return REASONS[failed] ?? `can't be read (${failed})`;
}

/** The reference to a file that can't be read. */
export interface UnreadableOptions {
  readonly via?: Location | undefined;
  /** Nothing names it: it lies beside the file that is compiled. */
  readonly beside?: boolean;
}

export function unreadable(name: string, failed: string, { via, beside = false }: UnreadableOptions = {}): Problem {
  const at = via ?? { file: name };
  if (failed === "EFBIG") return createProblem("MX1002.bytes", { name }, at);
  if (failed === "UNLOCKED") return createProblem("MX6101.file", { file: name }, at);
  const hint = beside ? (HINTS[failed] ?? REMOVE) : hintFor(failed, via, name);
  return createProblem("MX1001.file", { name, reason: readFailureText(failed) }, at, { hint });
}

const REMOVE = "check its owner and mode, or remove it";
const HINTS: Readonly<Record<string, string>> = {
  NOT_PLAIN: "use a regular file, not a pipe or a device",
  NOT_UTF8: "save it as UTF-8",
  OUTSIDE: "move it into that folder; links to files outside are not followed",
};

function hintFor(failed: string, via: Location | undefined, name: string): string {
  if (failed === "EISDIR") return `name one of the files in it, as in ${name.replace(/\/$/, "")}/NAME.yaml`;
  if (failed !== "ENOENT") return HINTS[failed] ?? "check its owner and mode";
  return via === undefined
    ? "correct the path, or run `mallex init` to create a mallex.yaml in the current folder"
    : "correct the path, which is relative to this file";
}
