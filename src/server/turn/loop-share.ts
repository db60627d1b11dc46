/**
 * Lets one turn begin in each round of the event loop. Without it, many that arrive at once would all be read and prepared before any event of a model is
 * passed on, and each would wait as long as the last one. Those that wait leave their bodies in the kernel.
 */
export class LoopShare {
  #isTaken = false;
  readonly #waiting: (() => void)[] = [];

  /** @returns undefined: begin now; else fulfilled in the round of this turn */
  next(): Promise<void> | undefined {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    setImmediate(this.#endRound);
    return undefined;
  }

  readonly #endRound = (): void => {
    const begin = this.#waiting.shift();
    this.#isTaken = begin !== undefined;
    if (begin === undefined) return;
    begin();
    setImmediate(this.#endRound);
  };
}
