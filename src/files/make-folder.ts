import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder that only its owner can enter, and its parents. Step by step: Node's own recursive `mkdir` never ends where the system
 * lets nobody make one and says "not found", as in /proc.
 * @throws {Error} the disk's own, with the path of the folder that can't be made
 */
export function makeFolder(path: string): void {
  if (createFolder(path)) return;
  makeFolder(dirname(path));
  if (!createFolder(path)) mkdirSync(path, { mode: 0o700 });
}

/** False when its parent is not there, as far as the system says. */
function createFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    if (error instanceof Error && "code" in error && error.code === "ENOENT" && dirname(path) !== path) return false;
    throw error;
  }
}
