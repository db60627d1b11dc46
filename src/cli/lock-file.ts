import { dirname, join } from "node:path";
import type { Lock } from "../../generated/types/lock.d.ts";
import { LOCK, readLock } from "../compile/1-load/read-lock.ts";
import { writeWhole } from "../files/write-whole.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { printLock } from "../prove/print-lock.ts";

/**
 * The lock beside the compiled file; one without entries where there is none.
 * @throws {MallexError} MX3084 when it can't be used
 */
export async function openLock(file: string): Promise<Lock> {
  const { lock, problems } = await readLock(file);
  const wrong = problems.find(isError);
  if (wrong !== undefined) throw new MallexError(wrong);
  return lock;
}

/**
 * Changes the lock beside the compiled file, from what it says now: each command writes its own section and leaves the other as it is.
 * @returns its path
 * @throws {MallexError} MX3084 when the one that is there can't be used, MX7109 when it can't be written
 */
export async function writeLock(file: string, change: (lock: Lock) => Lock): Promise<string> {
  const path = join(dirname(file), LOCK);
  await writeWhole(path, printLock(change(await openLock(file))));
  return path;
}
