import { spawn } from "node:child_process";

interface Guarded {
  /** A process that this one started; with `group`, the leader of a group. */
  readonly pid: number;
  readonly group?: boolean;
  /** Between asking it to end and making it, in seconds. */
  readonly timeoutSeconds: number;
}

const SCRIPT = 'read -r _ || { kill -s TERM -- "$1"; sleep "$2"; kill -s KILL -- "$1"; }';

/**
 * Ends a process when mallex is killed and can't do it itself: a client would retry for minutes without its server, a download would go on
 * into a folder that nobody wants. A shell waits on a pipe that mallex holds: a line means that all is well; the pipe closing without one,
 * that mallex is gone.
 */
export function guardProcess({ pid, group = false, timeoutSeconds }: Guarded): { release(): void } {
  const target = group ? `-${pid}` : String(pid);
  const guard = spawn("/bin/sh", ["-c", SCRIPT, "mallex-guard", target, String(timeoutSeconds)], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: "/usr/bin:/bin" },
    // Out of the terminal's process group, or Ctrl-C would end the guard and not the one it guards.
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end("done\n") };
}
