/** Does work that pauses often at once, for a caller that nobody waits for. */
export function drain<Value>(work: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
