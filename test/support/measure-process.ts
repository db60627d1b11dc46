import { readFileSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { residentBytes } from "./process-figures.ts";

/** What a running mallex holds, its garbage left out. Sizes in bytes. */
export interface Holding {
  readonly heapUsed: number;
  readonly external: number;
  readonly resident: number;
  /** Open files and connections. Off Linux 0: only there it is cheap to see. */
  readonly descriptors: number;
  /** Of events of the process. */
  readonly listeners: number;
  /** Timers and handles that keep it alive. */
  readonly resources: number;
}

/** The environment of a mallex that can be measured. @param file where it writes its figures */
export function measurable(file: string): Record<string, string> {
  const probe = fileURLToPath(new URL("probe-process.mjs", import.meta.url));
  return { NODE_OPTIONS: `--import=${probe}`, MALLEX_PROBE_FILE: file };
}

/** Asks a process that was started so. */
export async function measure(pid: number, file: string): Promise<Holding> {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (;;) {
    const text = read(file);
    if (text !== undefined) {
      const said = JSON.parse(text) as Pick<Holding, "heapUsed" | "external" | "listeners" | "resources">;
      return { ...said, resident: residentBytes(pid), descriptors: descriptorsOf(pid) };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function descriptorsOf(pid: number): number {
  return process.platform === "linux" ? readdirSync(`/proc/${pid}/fd`).length : 0;
}
