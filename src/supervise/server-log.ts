import { open, rename, stat } from "node:fs/promises";
import { openPrivateLog } from "./open-private-log.ts";

/** The file that a server writes to; it may hold words of prompts, so only its owner can read it. */
export interface ServerLog {
  readonly fd: number;
  /** Where this server's words begin. */
  readonly begin: number;
  close(): Promise<void>;
}

const MAX_LINES = 30;
const READ_BYTES = 64 * 1024;

/** A log that has grown larger is put aside as `<path>.1`: at the start by mallex, later by the server itself. */
export const ROTATE_BYTES = 10_000_000;

/** Opens for appending.
 * @throws {MallexError} MX7203 when something planted lies there */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > ROTATE_BYTES) await rename(path, `${path}.1`);
  const handle = await openPrivateLog(path);
  const { size: begin } = await handle.stat();
  return { fd: handle.fd, begin, close: () => handle.close() };
}

/** The last lines of a log, newest last. @param begin bytes that are older than what is asked for */
export async function lastServerLogLines(path: string, begin: number): Promise<readonly string[]> {
  const reader = await open(path, "r").catch(() => undefined);
  if (!reader) return [];
  try {
    const { size } = await reader.stat();
    // smaller than it was: another file by now, all of it new
    const from = Math.max(size < begin ? 0 : begin, size - READ_BYTES);
    const { buffer, bytesRead } = await reader.read({ buffer: Buffer.alloc(size - from), position: from });
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
    return lines.filter((line) => line.trim() !== "").slice(-MAX_LINES);
  } finally {
    await reader.close();
  }
}
