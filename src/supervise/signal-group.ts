/** Signals a whole process group; false when nothing of it is left.
 * @param pid the leader of a group that this process started; 0 is nobody (the system would take it for our own group) */
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  if (pid <= 1) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
