import { spawn } from "node:child_process";

const SCRIPT = 'read -r _ || { kill -s TERM -- "-$1"; sleep 2; kill -s KILL -- "-$1"; }';

/**
 * Ends a process group when mallex is killed and can't do it itself: a download would go on for minutes, into a folder that nobody wants.
 * A shell waits on a pipe that mallex holds. A line means that all is well; the pipe closing without one, that mallex is gone.
 * @param pid the leader of a group that this process started
 */
export function guardGroup(pid: number): { release(): void } {
  const guard = spawn("/bin/sh", ["-c", SCRIPT, "mallex-guard", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: "/usr/bin:/bin" },
    // out of the terminal's process group, or Ctrl-C would end the guard
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end("done\n") };
}
