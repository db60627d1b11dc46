import { closeSync, constants, openSync } from "node:fs";

/** True when a terminal controls this process, wherever its streams lead: Ctrl-C there reaches everything in the foreground, the client too. */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync("/dev/tty", constants.O_RDONLY | constants.O_NOCTTY));
    return true;
  } catch {
    return false;
  }
}
