import { randomBytes } from "node:crypto";
import { chmod, rename, rm, stat, writeFile } from "node:fs/promises";
import { realpathSync } from "node:fs";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { codeOf, hasCode } from "../../shared/files/private-files.ts";

/**
 * Writes a user's file atomically: a reader sees the old or the new text. Keeps its mode, and writes through a link; a dangling
 * link becomes the file.
 * @param newMode of a file that is not there yet; default: what the umask leaves
 * @throws {MallexError} MX7109 when it can't be written
 */
export async function writeFileAtomically(path: string, text: string, newMode?: number): Promise<void> {
  let fresh: string | undefined;
  try {
    const real = realOf(path);
    const mode = (await modeOf(real)) ?? newMode;
    fresh = `${real}.${randomBytes(6).toString("hex")}.tmp`;
    // Created with its mode, so that it is never readable to others; the umask may have cleared bits.
    await writeFile(fresh, text, { flag: "wx", flush: true, ...(mode === undefined ? {} : { mode }) });
    if (mode !== undefined) await chmod(fresh, mode);
    await rename(fresh, real);
  } catch (error) {
    if (fresh !== undefined) await rm(fresh, { force: true }).catch(() => undefined);
    throw new MallexError(createProblem("MX7109.write", { path, code: codeOf(error) ?? "unknown reason" }), {
      cause: error,
    });
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return path;
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
