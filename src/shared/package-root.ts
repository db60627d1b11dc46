import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of mallex's own package.json. Two folders up from this file: src/shared and the folders of dist/ lie equally deep. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A built program that runs in a process or thread of its own, also where this module runs as source: neither reads TypeScript. */
export function builtProgram(
  name:
    | "compile-child"
    | "large-turn-thread"
    | "pdf-worker"
    | "server-process"
    | "turn-writer-thread"
    | "watchdog-thread",
): string {
  return join(PACKAGE_ROOT, "dist/programs", `${name}.js`);
}
