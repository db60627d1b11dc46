import { rename, rm, writeFile } from "node:fs/promises";
import { MallexError } from "../problem/mallex-error.ts";

/** Writes the lock whole or not at all. @throws {MallexError} MX7109 when it can't be written */
export async function writeLock(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    await rm(fresh, { force: true });
    await writeFile(fresh, text, { flag: "wx" });
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    const hint = "check who owns the folder, and that the disk is not full";
    throw new MallexError(
      { code: "MX7109", severity: "error", message: `${path} can't be written (${code})`, hint },
      { cause: error },
    );
  }
}
