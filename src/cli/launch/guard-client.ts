import { spawn } from "node:child_process";

/**
 * Ends the client when mallex is killed and can't do it itself: without its server it would only retry for minutes.
 * A shell waits on a pipe that mallex holds. A line means that all is well; the pipe closing without one, that mallex is gone.
 */
export function guardClient(pid: number): { release(): void } {
  const script = 'read -r _ || { kill -TERM "$1"; sleep 3; kill -KILL "$1"; }';
  const guard = spawn("/bin/sh", ["-c", script, "mallex-guard", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    env: { PATH: "/usr/bin:/bin" },
    // Out of the terminal's process group, or Ctrl-C would end the guard and not the client.
    detached: true,
  });
  guard.on("error", () => undefined);
  guard.stdin.on("error", () => undefined);
  guard.unref();
  return { release: () => void guard.stdin.end("done\n") };
}
