import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** One letter; Z is a zombie. */
  readonly state: string;
}

/** Every process below this one, itself left out, as the system sees it now. */
export function descendants(pid: number): number[] {
  const all = processes();
  const below = (one: number): number[] =>
    all.filter(({ parent }) => parent === one).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid);
}

/** The model servers below a process. */
export function modelServersBelow(pid: number): number[] {
  return descendants(pid).filter((one) => commandLine(one).includes("serve_mlx"));
}

/** The process in which a mallex serves, below the one that was started; 0 while there is none. */
export function serverProcess(pid: number): number {
  return descendants(pid).find((one) => commandLine(one).includes("server-process")) ?? 0;
}

/** A zombie is not alive: it has ended, and only its parent has not looked yet. */
export function isAlive(pid: number): boolean {
  return processes().some((one) => one.pid === pid && lives(one));
}

/** The living of a process group. */
export function groupOf(group: number): number[] {
  return processes()
    .filter((one) => one.group === group && lives(one))
    .map(({ pid }) => pid);
}

/** The living whose command line holds a text, this process left out. */
export function running(text: string): number[] {
  return processes()
    .filter((one) => one.pid !== process.pid && lives(one) && commandLine(one.pid).includes(text))
    .map(({ pid }) => pid);
}

export function commandLine(pid: number): string {
  return onLinux ? read(`/proc/${pid}/cmdline`).replaceAll("\0", " ") : ps("-ww", "-o", "command=", "-p", String(pid));
}

/** Off Linux behind the command line: `ps` shows both in one. */
export function environment(pid: number): string {
  return onLinux
    ? read(`/proc/${pid}/environ`).replaceAll("\0", "\n")
    : ps("-E", "-ww", "-o", "command=", "-p", String(pid));
}

export function processesByPs(): ProcessRow[] {
  const lines = ps("-A", "-o", "pid=", "-o", "ppid=", "-o", "pgid=", "-o", "state=").trim().split("\n");
  return lines.map((line) => {
    const [pid, parent, group, state = ""] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), group: Number(group), state: state.slice(0, 1) };
  });
}

const onLinux = process.platform === "linux";

function processes(): ProcessRow[] {
  return onLinux ? processesByProc() : processesByPs();
}

function processesByProc(): ProcessRow[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const text = read(`/proc/${pid}/stat`);
    // the name in brackets may hold spaces and brackets itself
    const [state = "", parent, group] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return text === "" ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group), state }];
  });
}

function lives({ state }: ProcessRow): boolean {
  return state !== "Z" && state !== "X";
}

function ps(...args: string[]): string {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
