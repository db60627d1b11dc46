import { AppendedFile, type AppendedFileOptions } from "./appended-file.ts";

export interface LineWriterOptions extends AppendedFileOptions {
  /** Told once when lines can't be written, and again only after they could be. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Writing never blocks and never throws. */
export interface LineWriter {
  write(line: string): void;
  /** Lines that nobody will read: too many waited for a disk that could not be written. */
  readonly lost: number;
  close(): Promise<void>;
}

/** Lines waiting for a slow or a full disk; what comes on top is counted, not kept. */
const MAX_WAITING = 10_000;

/** Between two looks at how long the file is. */
const MAX_AT_ONCE = 1000;

/** Between two tries on a disk that can't be written. */
const AGAIN_MS = 1000;

/** What may end by itself: a disk that is full or can't be written, a system without descriptors. A link in the file's place does not. */
const PASSES: ReadonlySet<string> = new Set(
  "ENOSPC EDQUOT EFBIG EROFS EACCES EPERM EIO EMFILE ENFILE ENOENT".split(" "),
);

/** @throws when something else than a plain file lies there */
export async function createLineWriter(options: LineWriterOptions): Promise<LineWriter> {
  const lines = new WaitingLines(options);
  await lines.open();
  return lines;
}

class WaitingLines implements LineWriter {
  lost = 0;
  readonly #options: LineWriterOptions;
  readonly #target: AppendedFile;
  #waiting: string[] = [];
  #work: Promise<void> | undefined;
  #isFailing = false;
  #again: NodeJS.Timeout | undefined;

  constructor(options: LineWriterOptions) {
    this.#options = options;
    this.#target = new AppendedFile(options);
  }

  async open(): Promise<void> {
    try {
      await this.#target.open();
    } catch (error) {
      if (!PASSES.has(codeOf(error))) throw error;
      this.#failed(error);
    }
  }

  write(line: string): void {
    if (this.#waiting.length >= MAX_WAITING) this.lost += 1;
    else this.#waiting.push(line);
    if (this.#isFailing) this.#again ??= setTimeout(() => this.#start(), AGAIN_MS).unref();
    else this.#start();
  }

  async close(): Promise<void> {
    await this.#work;
    clearTimeout(this.#again);
    await this.#flush();
    this.lost += this.#waiting.length;
    await this.#target.close();
  }

  #start(): void {
    this.#again = undefined;
    this.#work ??= Promise.resolve()
      .then(() => this.#flush())
      .finally(() => void (this.#work = undefined));
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Lines that come while the disk is busy go out together in the next write.
      const lines = this.#waiting.splice(0, MAX_AT_ONCE);
      const { written, error } = await this.#target.append(lines);
      if (error !== undefined) return this.#keep(lines.slice(written), error);
      this.#isFailing = false;
    }
  }

  #keep(lines: readonly string[], error: unknown): void {
    this.#failed(error);
    const kept = [...lines, ...this.#waiting];
    this.#waiting = kept.slice(0, MAX_WAITING);
    this.lost += kept.length - this.#waiting.length;
  }

  #failed(error: unknown): void {
    if (!this.#isFailing) this.#options.onTrouble?.(error);
    this.#isFailing = true;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
