import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** The environment of a mallex that can be stalled. @param file where a process writes its id when it stalls */
export function stallable(file: string): Record<string, string> {
  const program = fileURLToPath(new URL("stall-process.mjs", import.meta.url));
  return { NODE_OPTIONS: `--import=${program}`, MALLEX_STALL_FILE: file };
}

/** Makes the event loop of a process stand still, in an endless loop. */
export async function stall(pid: number, file: string): Promise<void> {
  process.kill(pid, "SIGUSR2");
  await expect.poll(() => read(file).split("\n"), { timeout: 60_000, interval: 20 }).toContain(String(pid));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
