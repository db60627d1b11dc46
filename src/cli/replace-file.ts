import { readFile } from "node:fs/promises";
import type { FixedFile } from "../compile/8-mend/mend-files.ts";
import { writeFileAtomically } from "../files/write-whole.ts";
import { MallexError } from "../problem/mallex-error.ts";

/**
 * Writes a changed file, if it still is what it was when it was read, byte for byte.
 * @throws {MallexError} MX7527 when somebody else has written it since, MX7109 when it can't be written
 */
export async function replaceFile({ path, before, after }: FixedFile): Promise<void> {
  const now = await readFile(path).catch(() => undefined);
  if (now?.equals(Buffer.from(before)) !== true)
    throw new MallexError({
      code: "MX7527",
      severity: "error",
      message: `${path} has changed in the meantime, and is left as it is now`,
      hint: "save it in your editor, then do it again",
    });
  await writeFileAtomically(path, after);
}
