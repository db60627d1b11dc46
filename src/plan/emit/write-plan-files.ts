import { randomBytes } from "node:crypto";
import { mkdir, readFile, readdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { MallexError, createError, createProblem } from "../../diagnostics/problem.ts";
import { MANIFEST, ROUTING, SCHEMA, TEMPLATES, TYPES } from "./file-names.ts";
import { SCHEMA_COMMENT } from "./narrow-schema.ts";

/** Attempts to swap the folder; one fails only if another mallex swapped it at the same time. */
const ATTEMPTS = 20;

/**
 * Writes all files of a plan in one step by swapping a temporary folder.
 * @throws {MallexError} MX1020 if the folder is not mallex's, MX7107 disk full, MX7109 not writable
 */
export async function emit(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await refuseLinks(folder);
  await refuseForeignFiles(folder);
  const tag = randomBytes(6).toString("hex");
  const fresh = join(dirname(folder), `.${basename(folder)}-${tag}.new`);
  const old = join(dirname(folder), `.${basename(folder)}-${tag}.old`);
  try {
    await mkdir(fresh, { recursive: true });
    for (const [name, text] of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), text, { flag: "wx" });
    }
    await swap(fresh, { folder, old });
  } catch (error) {
    throw notWritten(folder, error);
  } finally {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    await rm(old, { recursive: true, force: true }).catch(() => undefined);
  }
}

function notWritten(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new MallexError(
    isFull ? createProblem("MX7107.plan", { folder }) : createProblem("MX7109.plan", { folder, code }),
    { cause: error },
  );
}

async function swap(fresh: string, { folder, old }: { folder: string; old: string }): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await rm(old, { recursive: true, force: true });
    await rename(folder, old).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT") throw error;
    });
    try {
      await rename(fresh, folder);
      return;
    } catch (error) {
      const isTaken = codeOf(error) === "ENOTEMPTY" || codeOf(error) === "EEXIST";
      if (isTaken && attempt < ATTEMPTS) continue;
      await rename(old, folder).catch(() => undefined); // what was there before is better than nothing
      throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Whoever made the project may have made `generated` a link to another folder of the person who compiles. */
async function refuseLinks(folder: string): Promise<void> {
  const project = await realpath(dirname(dirname(folder))).catch(() => undefined);
  for (const path of [dirname(folder), folder]) {
    const target = await realpath(path).catch(() => undefined);
    if (project !== undefined && target !== undefined && !`${target}${sep}`.startsWith(`${project}${sep}`))
      throw notOurs(folder, `is a link out of ${dirname(dirname(folder))}, or in one`);
  }
}

/** A folder with files that mallex's manifest doesn't list is not mallex's. Hidden files are ignored. */
async function refuseForeignFiles(folder: string): Promise<void> {
  const there = await filesIn(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    if (codeOf(error) !== "ENOTDIR") throw notWritten(folder, error);
    throw notOurs(folder, "is not a folder that mallex can write into");
  });
  const ours = await writtenBefore(folder);
  const foreign = there.filter((name) => !basename(name).startsWith(".") && !ours.has(name));
  if (foreign.length > 0) throw notOurs(folder, `contains files that mallex did not write: ${foreign.join(", ")}`);
}

async function writtenBefore(folder: string): Promise<ReadonlySet<string>> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), "utf8")) as Record<string, unknown>;
    // Earlier versions had a hash for each file.
    const { mallex, templates = [], outputs = {} } = manifest;
    if (typeof mallex !== "string") return new Set();
    const paths = [...(templates as Iterable<unknown>)].map((path) => `${TEMPLATES}/${String(path)}.hbs`);
    return new Set([MANIFEST, ROUTING, TYPES, SCHEMA, ...paths, ...Object.keys(outputs as object)]);
  } catch {
    return new Set();
  }
}

function notOurs(folder: string, why: string): MallexError {
  return createError("MX1020", { folder, why }, { file: folder });
}

/** Files that differ from the output; undefined if nothing was written before. */
export async function drift(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<{ exists: boolean; differs: string[] }> {
  const there = await filesIn(folder).catch(() => undefined);
  if (there === undefined) return { exists: false, differs: [] };
  const differs = there.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const found = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (found !== text) differs.push(name);
  }
  return { exists: true, differs: differs.toSorted() };
}

/** Paths of all files in a folder, and of links, which are not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}

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
