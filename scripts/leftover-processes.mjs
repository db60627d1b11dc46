import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** A variable that every process of a stage inherits, or gets from a test that sets the environment itself. */
export const STAGE_VARIABLE = "MALLEX_TEST_STAGE";

const POLL_MS = 50;
const MOST_BYTES = 100_000_000;

/**
 * Ends the processes that a stage has left running, also in other process groups. Only its own processes have the variable.
 * @param mark the stage's value of the variable
 * @param options.isUrgent true: don't wait for processes to exit by themselves
 * @returns the command lines of the processes that had to be ended
 */
export async function endLeftovers(mark, { graceMs, isUrgent }) {
  const ended = new Map();
  const begin = performance.now();
  let left = markedProcesses(mark);
  // A process that is about to exit doesn't count as left running.
  while (left.length > 0) {
    await wait(POLL_MS);
    left = markedProcesses(mark);
    const spent = performance.now() - begin;
    if (spent > 2 * graceMs) break;
    const signal = isUrgent() || spent > graceMs ? "SIGKILL" : "SIGTERM";
    for (const { pid, command } of left) {
      if (ended.get(pid)?.signal !== signal) kill(pid, signal);
      ended.set(pid, { signal, command });
    }
  }
  return [...ended.values()].map(({ command }) => command);
}

function markedProcesses(mark) {
  const entry = `${STAGE_VARIABLE}=${mark}`;
  const all = existsSync("/proc/self/environ") ? processesByProc(entry) : processesByPs(entry);
  return all.filter(({ pid }) => pid !== process.pid);
}

/** Other users' processes can't be read, and one that has exited has no environment. */
function processesByProc(entry) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readOrNothing(`/proc/${pid}/environ`).split("\0").includes(entry))
    .map((pid) => ({
      pid: Number(pid),
      command: readOrNothing(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim(),
    }));
}

/** macOS prints the environment after the command line. */
function processesByPs(entry) {
  const { stdout } = spawnSync("ps", ["-E", "-ww", "-A", "-o", "pid=", "-o", "command="], {
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
  });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, command] = /^ *(\d+) (.*)$/.exec(line) ?? [];
    return ` ${command} `.includes(` ${entry} `) ? [{ pid: Number(pid), command: command.split(` ${entry} `)[0] }] : [];
  });
}

function readOrNothing(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
