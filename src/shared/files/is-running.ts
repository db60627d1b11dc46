import { hasCode } from "./private-files.ts";

/** Whether a process with this pid exists, of any user: only "no such process" means no. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, "ESRCH");
  }
}
