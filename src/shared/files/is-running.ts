import { hasCode } from "./private-files.ts";

/** Whether a process of that number is there. One that belongs to somebody else counts: only the system's "no such process" says no. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, "ESRCH");
  }
}
