/** Where in an answer a reader stands: on a line of its own, within code, right behind a call. */
export class LineContext {
  /** Only blanks and calls since the line began. */
  isLineStart = true;
  /** Only blanks since the answer began, or a call ended. */
  isFresh = true;
  /** What the open block of code began with: a character, so many times. */
  #fence: CharRun | undefined;
  /** On the line that opened the block: a further mark there shows that it was none. */
  #isFenceLine = false;
  /** Length of the mark that opened code within a line; 0: none is open. */
  #tick = 0;
  /** The mark that goes on here. */
  #run: CharRun | undefined;

  /** A reader has gone past this character. */
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

  /** Whether what begins with this character stands in code, where nothing is a call. */
  isInCode(char: string): boolean {
    this.#meet(char);
    return this.#fence !== undefined || this.#tick > 0 || this.#run !== undefined;
  }

  /** A mark is over where another character comes. */
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

  /** Code within a line ends with as many marks as it began with. */
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
