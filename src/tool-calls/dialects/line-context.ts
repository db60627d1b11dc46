/** Where in an answer a parser is: at the start of a line, within code, right after a call. */
export class LineContext {
  /** Only blanks and calls since the line began. */
  isLineStart = true;
  /** Only blanks since the answer began, or a call ended. */
  isFresh = true;
  /** What the open block of code began with: a character, so many times. */
  #fence: CharRun | undefined;
  /** On the line that opened the block: another fence there shows that it is none. */
  #isFenceLine = false;
  /** Length of the fence that opened inline code; 0: none is open. */
  #tick = 0;
  /** The fence being read. */
  #run: CharRun | undefined;

  /** The parser has passed this character. */
  pass(char: string): void {
    this.#meet(char);
    if (this.#run !== undefined) this.#run.length += 1;
    else if (char === "`" || char === "~") this.#run = { char, length: 1, opensLine: this.isLineStart };
    if (char === "\n") {
      this.isLineStart = true;
      this.#isFenceLine = false;
      this.#tick = 0;
    } else if (char.trim() !== "") {
      this.isLineStart = false;
      this.isFresh = false;
    }
  }

  /** ... or past a call. */
  passCall(): void {
    this.isFresh = true;
    this.#run = undefined;
    this.#tick = 0;
  }

  /** Whether text that starts with this character is in code, where nothing is a call. */
  isInCode(char: string): boolean {
    this.#meet(char);
    return this.#fence !== undefined || this.#tick > 0 || this.#run !== undefined;
  }

  /** A fence ends with the first other character. */
  #meet(char: string): void {
    const run = this.#run;
    if (run === undefined || char === run.char) return;
    this.#run = undefined;
    const isFence = run.length >= 3 && run.opensLine;
    const fence = this.#fence;
    if (fence !== undefined) {
      const closes = isFence && run.char === fence.char && run.length >= fence.length;
      if (closes || (this.#isFenceLine && run.char === "`")) this.#fence = undefined;
    } else if (isFence) {
      this.#fence = run;
      this.#isFenceLine = true;
    } else if (run.char === "`") this.#tick = this.#afterTick(run.length);
  }

  /** Inline code ends with as many backticks as it started with. */
  #afterTick(length: number): number {
    if (this.#tick === 0) return length;
    return this.#tick === length ? 0 : this.#tick;
  }
}

interface CharRun {
  readonly char: string;
  length: number;
  /** Only blanks before it on its line. */
  readonly opensLine: boolean;
}
