import { once } from "node:events";
import { createInterface } from "node:readline/promises";

/** Asks the person a question and waits for a line. Ctrl-D is a no. */
export async function promptLine(
  question: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<string> {
  // Not `terminal`: the line stays the terminal's own, so that Ctrl-C is a signal as everywhere else.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  try {
    const closed = once(lines, "close", { signal }).then(() => "no");
    return await Promise.race([lines.question(question, { signal }), closed]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    lines.close();
  }
}
