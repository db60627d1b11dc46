import { rename, stat, type FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { openPrivateLog } from "./open-private-log.ts";

/** The file that a server writes to; it may hold words of prompts, so only its owner can read it. */
export interface ServerLog {
  readonly fd: number;
  /** The last lines that this server wrote, newest last. */
  lastLines(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const SHOWN_LINES = 30;
const READ_BYTES = 64 * 1024;
const ROTATE_BYTES = 10_000_000;

/** Opens for appending; a log that has grown large is put aside first as `<path>.1`.
 * @throws {MallexError} MX7203 when something planted lies there */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > ROTATE_BYTES) await rename(path, `${path}.1`);
  const handle = await openPrivateLog(path);
  const { size: begin } = await handle.stat();
  return {
    fd: handle.fd,
    lastLines: () => lastLines(path, begin),
    close: () => handle.close(),
  };
}

async function lastLines(path: string, begin: number): Promise<readonly string[]> {
  const reader = await open(path, "r").catch(() => undefined);
  if (!reader) return [];
  try {
    return await readEnd(reader, begin);
  } finally {
    await reader.close();
  }
}

async function readEnd(reader: FileHandle, begin: number): Promise<readonly string[]> {
  const { size } = await reader.stat();
  const from = Math.max(begin, size - READ_BYTES);
  const { buffer, bytesRead } = await reader.read({ buffer: Buffer.alloc(Math.max(0, size - from)), position: from });
  const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
  return lines.filter((line) => line.trim() !== "").slice(-SHOWN_LINES);
}
