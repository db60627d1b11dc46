import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { watchSignals } from "../context/interruption.ts";

/** Asks a question and waits for a line. Ctrl-D means no. */
export async function promptLine(
  question: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<string> {
  // Not `terminal`: the terminal keeps control of the line, so that Ctrl-C is a signal as everywhere else.
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

/**
 * Asks a yes/no question; any other answer, or none, is no.
 * @param signal of the command; absent: signals end the question
 * @throws {MallexError} MX7509 after Ctrl-C
 */
export async function confirm(question: string, signal?: AbortSignal): Promise<boolean> {
  const interruption = signal === undefined ? watchSignals() : undefined;
  try {
    return /^y(es)?$/i.test((await promptLine(`${question} [y/N] `, signal ?? interruption?.signal)).trim());
  } finally {
    interruption?.dispose();
  }
}

/** What ends a question without an answer: Ctrl-C, Ctrl-D, Enter, Escape. */
const NO_ANSWER = new Set(["\u0003", "\u0004", "\r", "\n", "\u001B"]);

/** Milliseconds during which earlier input is discarded: a second Enter after `/exit` is no answer. */
const DRAIN_MS = 100;

/**
 * Asks a question that a single key answers, without Enter. The terminal doesn't echo the key or keep it for the shell.
 * @returns the key; undefined when Enter, Escape, Ctrl-C or Ctrl-D, a signal, or the end of the terminal came first
 */
export async function promptKey(
  question: string,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (signal.aborted) return undefined;
  setRaw(true);
  try {
    return await new Promise((resolve) => {
      let isPrompting = false;
      const settle = (key?: string): void => {
        clearTimeout(timer);
        stdin.off("data", read).off("end", end).off("error", end);
        signal.removeEventListener("abort", end);
        resolve(key);
      };
      const end = (): void => settle();
      const read = (bytes: Buffer): void => {
        if (!isPrompting) return;
        const [typed = ""] = bytes.toString("utf8");
        const key = keys.find((one) => one === typed.toLowerCase());
        if (key !== undefined || NO_ANSWER.has(typed)) settle(key);
      };
      const timer = setTimeout(() => {
        isPrompting = true;
        stderr.write(question);
      }, DRAIN_MS);
      stdin.on("data", read).on("end", end).on("error", end).resume();
      signal.addEventListener("abort", end, { once: true });
    });
  } finally {
    stdin.pause();
    setRaw(false);
  }
}

function setRaw(isRaw: boolean): void {
  try {
    process.stdin.setRawMode(isRaw);
  } catch {
    // The terminal has closed, so no key can come.
  }
}
