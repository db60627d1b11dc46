/** Where in an answer a reader stands: on a line of its own, within code, right behind a call. */
export class Place {
  /** Only blanks and calls since the line began. */
  isLineStart = true;
  /** Only blanks since the answer began, or a call ended. */
  isFresh = true;
  /** What the open block of code began with. */
  #fence = "";
  /** On the line that opened the block: a further mark there shows that it was none. */
  #isFenceLine = false;
  /** Length of the mark that opened code within a line. */
  #tick = 0;
  #run = "";
  #runOpensLine = false;

  /** A reader has gone past this character. */
  pass(char: string): void {
    if (this.#run !== "" && char !== this.#run.charAt(0)) this.#settle();
    if (char === "`" || char === "~") {
      if (this.#run === "") this.#runOpensLine = this.isLineStart;
      this.#run += char;
    }
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
    this.#run = "";
    this.#tick = 0;
  }

  /** Whether what begins with this character stands in code, where nothing is a call. */
  isInCode(char: string): boolean {
    if (this.#run !== "" && char !== this.#run.charAt(0)) this.#settle();
    return this.#fence !== "" || this.#tick > 0 || this.#run !== "";
  }

  #settle(): void {
    const run = this.#run;
    this.#run = "";
    const isFence = run.length >= 3 && this.#runOpensLine;
    if (this.#fence !== "") {
      const closes = isFence && run.startsWith(this.#fence);
      if (closes || (this.#isFenceLine && run.startsWith("`"))) this.#fence = "";
    } else if (isFence) {
      this.#fence = run;
      this.#isFenceLine = true;
    } else if (run.startsWith("`"))
      this.#tick = this.#tick === 0 ? run.length : this.#tick === run.length ? 0 : this.#tick;
  }
}
