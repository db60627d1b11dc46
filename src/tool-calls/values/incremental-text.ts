const BLOCK = 1024;

/** A parser that pauses where it needs more text, and continues when it has arrived. */
export type AwaitInput<T> = Generator<undefined, T, undefined>;

/** Why something can't be read, and the offset where that was clear. */
export interface ParseFault {
  readonly problem: string;
  readonly at: number;
}

/** A text that grows. Any offset is found in constant time, and nothing is concatenated twice, however small the chunks are. */
export class TextSource {
  readonly #blocks: string[] = [];
  #tail = "";
  #isOver = false;
  #isCut = false;
  /** Words known to be absent after an offset of a complete text. */
  readonly #lacking = new Map<string, number>();

  get length(): number {
    return this.#blocks.length * BLOCK + this.#tail.length;
  }

  /** Nothing more comes. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** It was cut off. */
  get isCut(): boolean {
    return this.#isCut;
  }

  push(text: string): void {
    this.#tail += text;
    if (this.#tail.length < BLOCK) return;
    const complete = this.#tail.length - (this.#tail.length % BLOCK);
    for (let at = 0; at < complete; at += BLOCK) this.#blocks.push(this.#tail.slice(at, at + BLOCK));
    this.#tail = this.#tail.slice(complete);
  }

  end(isCut: boolean): void {
    this.#isOver = true;
    this.#isCut = isCut;
  }

  /** The character at an offset; empty behind the last one. */
  at(offset: number): string {
    const block = Math.floor(offset / BLOCK);
    return (block < this.#blocks.length ? (this.#blocks[block] ?? "") : this.#tail).charAt(offset % BLOCK);
  }

  slice(from: number, to: number = this.length): string {
    const first = Math.floor(from / BLOCK);
    const blocks = this.#blocks.slice(first, Math.floor(to / BLOCK) + 1);
    if (to > this.#blocks.length * BLOCK) blocks.push(this.#tail);
    return blocks.join("").slice(from - first * BLOCK, to - first * BLOCK);
  }

  /** Whether a word is at an offset; undefined while more text could complete it. */
  has(word: string, offset: number): boolean | undefined {
    for (let at = 0; at < word.length; at += 1) {
      if (offset + at >= this.length) return this.#isOver ? false : undefined;
      if (this.at(offset + at) !== word.charAt(at)) return false;
    }
    return true;
  }

  /** Waits for the character at an offset; empty: the text is over. */
  *charAt(offset: number): AwaitInput<string> {
    while (offset >= this.length && !this.#isOver) yield;
    return this.at(offset);
  }

  *hasWord(word: string, offset: number): AwaitInput<boolean> {
    for (;;) {
      const found = this.has(word, offset);
      if (found !== undefined) return found;
      yield;
    }
  }

  /** Offset of the first character from here on that is no blank. */
  *skip(offset: number, blank: RegExp = /\s/): AwaitInput<number> {
    for (let at = offset; ; at += 1) {
      while (at >= this.length && !this.#isOver) yield;
      if (!blank.test(this.at(at))) return at;
    }
  }

  /** Offset of a word from here on; undefined: it does not come any more. */
  *find(word: string, offset: number): AwaitInput<number | undefined> {
    if (offset >= (this.#lacking.get(word) ?? Infinity)) return undefined;
    const found = yield* this.findAny([word], offset);
    if (found === undefined) this.#lacking.set(word, offset);
    return found?.at;
  }

  /** The first of several words from here on, before an offset; the first of the list where two begin alike. */
  *findAny(
    words: readonly string[],
    offset: number,
    before: number = Infinity,
  ): AwaitInput<{ readonly word: string; readonly at: number } | undefined> {
    const firsts = new Set(words.map((word) => word.charAt(0)));
    for (let at = offset; ; at += 1) {
      while (at >= this.length && !this.#isOver) yield;
      if (at >= this.length || at >= before) return undefined;
      if (!firsts.has(this.at(at))) continue;
      for (const word of words) if (yield* this.hasWord(word, at)) return { word, at };
    }
  }
}
