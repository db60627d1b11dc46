import { constants } from "node:fs";
import { lstat, open, type FileHandle } from "node:fs/promises";
import { hasCode } from "../../files/read-own-file.ts";
import { MallexError } from "../../problem/mallex-error.ts";

const CHUNK_BYTES = 64 * 1024;

/** A line without an end grows no further. */
const LONGEST_CHARS = 1024 * 1024;

const NEWLINE = 10;

/** Reads a file of lines that grows, and that is set aside, cut or removed while it is read. */
export class LogReader {
  readonly #file: string;
  #handle: FileHandle | undefined;
  #position = 0;
  /** The beginning of a line whose end is not written yet. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
  }

  /** The lines that have come since the last time, all of them at first; none where there is no file. @throws {MallexError} MX7203 when something else lies there */
  async read(): Promise<readonly string[]> {
    const lines: string[] = [];
    if (await this.#wasSetAside()) {
      await this.#readOn(lines);
      lines.push(...this.#takeRest());
      await this.close();
    }
    this.#handle ??= await openLog(this.#file);
    if (this.#handle !== undefined) await this.#readOn(lines);
    return lines;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
    this.#position = 0;
    this.#rest = Buffer.alloc(0);
  }

  async #wasSetAside(): Promise<boolean> {
    if (this.#handle === undefined) return false;
    const [own, there] = [await this.#handle.stat(), await statOf(this.#file)];
    return there?.ino !== own.ino || there.dev !== own.dev;
  }

  async #readOn(lines: string[]): Promise<void> {
    const handle = this.#handle;
    if (handle === undefined) return;
    if ((await handle.stat()).size < this.#position) {
      this.#position = 0;
      this.#rest = Buffer.alloc(0);
    }
    for (;;) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(CHUNK_BYTES), position: this.#position });
      if (bytesRead === 0) return;
      this.#position += bytesRead;
      this.#cut(buffer.subarray(0, bytesRead), lines);
    }
  }

  #cut(bytes: Buffer, lines: string[]): void {
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
      lines.push(Buffer.concat([this.#rest, bytes.subarray(from, end)]).toString());
      this.#rest = Buffer.alloc(0);
      from = end + 1;
    }
    this.#rest = Buffer.concat([this.#rest, bytes.subarray(from)]);
    if (this.#rest.length > LONGEST_CHARS) lines.push(...this.#takeRest());
  }

  #takeRest(): string[] {
    const text = this.#rest.toString();
    this.#rest = Buffer.alloc(0);
    return text === "" ? [] : [text];
  }
}

async function statOf(file: string): Promise<{ readonly ino: number; readonly dev: number } | undefined> {
  try {
    return await lstat(file);
  } catch {
    return undefined;
  }
}

/** A link is not followed, and a pipe not waited for. */
async function openLog(file: string): Promise<FileHandle | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    if (hasCode(error, "ELOOP")) throw notPlain(file);
    throw error;
  });
  if (handle === undefined || (await handle.stat()).isFile()) return handle;
  await handle.close();
  throw notPlain(file);
}

function notPlain(file: string): MallexError {
  return new MallexError({
    code: "MX7203",
    severity: "error",
    message: `${file} is not a plain file, so mallex does not read it`,
    hint: "look at what it is (`ls -l`), then remove it",
  });
}
