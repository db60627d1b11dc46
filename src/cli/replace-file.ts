import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { MendedFile } from "../compile/8-mend/mend-files.ts";
import { MallexError } from "../problem/mallex-error.ts";

/**
 * Whole or not at all, with the mode it had; through a link to the file itself.
 * @throws {MallexError} MX7527 when somebody else has written it since it was read
 */
export async function replaceFile({ path, before, after }: MendedFile): Promise<void> {
  const real = realpathSync(path);
  if ((await readFile(real, "utf8")) !== before)
    throw new MallexError({
      code: "MX7527",
      severity: "error",
      message: `${path} has changed in the meantime, and is left as it is now`,
      hint: "save it in your editor, then do it again",
    });
  const fresh = `${real}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(fresh, after, { flag: "wx" });
    await chmod(fresh, (await stat(real)).mode & 0o777);
    await rename(fresh, real);
  } finally {
    await rm(fresh, { force: true });
  }
}
