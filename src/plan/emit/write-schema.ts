import { randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import { SCHEMA } from "./file-names.ts";
import { SCHEMA_COMMENT } from "./narrow-schema.ts";

/**
 * Writes the schema for editors beside the folder of the plan, into which `emit` has written.
 * @throws {MallexError} MX1020 if another file has its name, MX7109 not writable
 */
export async function emitSchema(schema: string, planFolder: string): Promise<void> {
  const folder = dirname(planFolder);
  const file = join(folder, SCHEMA);
  const there = await readFile(file, "utf8").catch(() => undefined);
  if (there !== undefined && !there.includes(SCHEMA_COMMENT))
    throw createError("MX1020", { folder, why: `contains files that mallex did not write: ${SCHEMA}` }, { file });
  const fresh = join(folder, `.${SCHEMA}-${randomBytes(6).toString("hex")}.new`);
  try {
    // Renamed, and so never written through a link that came with a clone.
    await writeFile(fresh, schema, { flag: "wx" });
    await rename(fresh, file);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw createError("MX7109.write", { path: file, code });
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Its name, if the file that is there differs. */
export async function schemaDrift(schema: string | undefined, planFolder: string): Promise<string[]> {
  const there = await readFile(join(dirname(planFolder), SCHEMA), "utf8").catch(() => undefined);
  return there === schema ? [] : [`../${SCHEMA}`];
}
