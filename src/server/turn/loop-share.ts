/**
 * Lets turns begin one after the other, each once the one before has been prepared and sent. Without it, many that arrive at once would all be read and
 * prepared before any event of a model is passed on, and each would wait as long as the last one. Those that wait leave their bodies in the kernel.
 */
export class LoopShare {
  #isTaken = false;
  readonly #waiting: (() => void)[] = [];

  /** @returns undefined: begin now; else fulfilled when it is this turn's time */
  next(): Promise<void> | undefined {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    this.#later();
    return undefined;
  }

  /** A request is sent two rounds of the event loop after it was prepared (`backends/http-agent.ts`), and the next turn would come before it. */
  #later(): void {
    setImmediate(() => setImmediate(() => setImmediate(this.#endShare)));
  }

  readonly #endShare = (): void => {
    const begin = this.#waiting.shift();
    this.#isTaken = begin !== undefined;
    if (begin === undefined) return;
    begin();
    this.#later();
  };
}
