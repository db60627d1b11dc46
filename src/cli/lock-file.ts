import { dirname, join } from "node:path";
import type { Lock } from "../../generated/types/lock.d.ts";
import { LOCK, parseLock, readLock } from "../compile/1-load/read-lock.ts";
import { writeFileAtomically } from "../files/write-whole.ts";
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
 * @throws {MallexError} MX3084 when the one that is there can't be used, or nobody could use the new one; MX7109 when it can't be written
 */
export async function writeLock(file: string, change: (lock: Lock) => Lock): Promise<string> {
  const path = join(dirname(file), LOCK);
  const text = printLock(change(await openLock(file)));
  const wrong = parseLock(text).problems.find(isError);
  if (wrong !== undefined)
    throw new MallexError({ ...wrong, message: `nothing is written: ${wrong.message}`, hint: HINT });
  await writeFileAtomically(path, text);
  return path;
}

const HINT = "something that was to be locked is not what it says it is: ask who publishes it";
