import { closeSync, constants, openSync, writeSync } from "node:fs";

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = constants;

/** Appends one line to a log by the calls of the system alone, for a process that is about to end. A log that can't be written is left as it is. */
export function appendLine(file: string, line: string): void {
  try {
    const log = openSync(file, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0o600);
    writeSync(log, `${line}\n`);
    closeSync(log);
  } catch {
    // Nobody is left who could report it.
  }
}
