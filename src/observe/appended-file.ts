import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makePrivateFolder, openPrivate } from "../files/open-private.ts";
import { hasCode } from "../files/read-own-file.ts";

export interface AppendedFileOptions {
  readonly file: string;
  /** A file longer than this is set aside as `<file>.1`, over the one that was set aside before. */
  readonly maxBytes: number;
  /** Runs the work while no other process sets the file aside. */
  readonly locked: (work: () => Promise<void>) => Promise<void>;
}

/** How far an appending has come. */
export interface Appended {
  /** Lines that are whole in the file. */
  readonly written: number;
  readonly error?: unknown;
}

const NEWLINE = 10;

/** A file of lines that several processes append to, and that any of them sets aside when it is long: the others follow. */
export class AppendedFile {
  readonly #options: AppendedFileOptions;
  #handle: FileHandle | undefined;
  /** The last line has no end, because the disk had no room for it. */
  #isTorn = false;

  constructor(options: AppendedFileOptions) {
    this.#options = options;
  }

  /** @throws when it can't be opened: a disk that is full or read-only, or a link in its place */
  async open(): Promise<void> {
    await makePrivateFolder(dirname(this.#options.file));
    this.#handle = await openPrivate(this.#options.file, "append");
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** Never throws. */
  async append(lines: readonly string[]): Promise<Appended> {
    const bytes = Buffer.from(`${lines.join("\n")}\n`);
    try {
      for (;;) {
        await this.#follow();
        const result = await this.#write(bytes);
        if (result.error !== undefined || (await this.#handle?.stat())?.nlink !== 0) return result;
        // Set aside twice between the look and the write: what was written has gone with its file.
      }
    } catch (error) {
      return { written: 0, error };
    }
  }

  /** Whatever has become of the file since: set aside by another process, removed, or too long. */
  async #follow(): Promise<void> {
    const { file, maxBytes, locked } = this.#options;
    let there = await statOf(file);
    if (there !== undefined && there.size > maxBytes) {
      const setAside = async (): Promise<void> => {
        if (((await statOf(file))?.size ?? 0) > maxBytes) await rename(file, `${file}.1`);
      };
      // What can't be set aside grows: better than nothing written.
      await locked(setAside).catch(() => undefined);
      there = await statOf(file);
    }
    const own = await this.#handle?.stat();
    if (own === undefined || own.ino !== there?.ino || own.dev !== there.dev) await this.#reopen();
  }

  async #reopen(): Promise<void> {
    await this.close();
    this.#isTorn = false;
    await this.open();
  }

  /** Counts what the disk took before it was full. */
  async #write(lines: Buffer): Promise<Appended> {
    if (this.#isTorn) await this.#handle?.write("\n");
    this.#isTorn = false;
    let done = 0;
    try {
      while (done < lines.length) done += (await this.#handle?.write(lines, done))?.bytesWritten ?? 0;
    } catch (error) {
      this.#isTorn = done > 0 && lines[done - 1] !== NEWLINE;
      return { written: countLines(lines.subarray(0, done)), error };
    }
    return { written: countLines(lines) };
  }
}

async function statOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
