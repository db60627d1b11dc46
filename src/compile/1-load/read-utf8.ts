import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { isOutside } from "./is-outside.ts";

/** Bytes of one file; the longest text that is compiled fits, whatever its letters. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The text of a file, or why there is none: the system's own code (`ENOENT`), or one of `ReadFault`. */
export type TextReadResult = { readonly text: string } | { readonly failed: string };

/** What a file that could be opened may have against it. `EFBIG` is the system's word for a file that is too large, too. */
type ReadFault = "OUTSIDE" | "NOT_PLAIN" | "EISDIR" | "EFBIG" | "NOT_UTF8";

export interface ReadLimits {
  /** The folder that the file may not lie out of, by its name or by links: what came with a clone may read no other file of this machine. */
  readonly within?: string;
  /** Bytes, at most. */
  readonly most?: number;
}

/**
 * Every text that is compiled comes through here. Only plain files are read, whole: a pipe would never end. What is not UTF-8 is refused:
 * read as if it were, and written again, it would lose letters.
 */
export async function readUtf8(path: string, { within, most = MAX_BYTES }: ReadLimits = {}): Promise<TextReadResult> {
  try {
    if (within !== undefined && (await isOutside(path, within))) return failed("OUTSIDE");
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
    if (stat.isDirectory()) return failed("EISDIR");
    if (!stat.isFile()) return failed("NOT_PLAIN");
    return stat.size > most ? failed("EFBIG") : decode(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function decode(bytes: Uint8Array): TextReadResult {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return failed("NOT_UTF8");
  }
}

function failed(fault: ReadFault): TextReadResult {
  return { failed: fault };
}
