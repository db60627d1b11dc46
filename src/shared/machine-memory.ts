import { totalmem } from "node:os";

/** Bytes of memory of the machine, or of the container that mallex is in. */
export function machineMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
