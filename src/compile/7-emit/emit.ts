import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { MallexError } from "../../problem/mallex-error.ts";

const MANIFEST = "manifest.json";

/** Writes the files of a plan in one step: a temp folder beside the target takes its place. @throws MX1020 when the folder is not mallex's. */
export async function emit(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await refuseForeign(folder);
  await mkdir(dirname(folder), { recursive: true });
  const tag = randomBytes(6).toString("hex");
  const fresh = join(dirname(folder), `.${basename(folder)}-${tag}.new`);
  const old = join(dirname(folder), `.${basename(folder)}-${tag}.old`);
  try {
    await mkdir(fresh);
    for (const [name, text] of files) await writeFile(join(fresh, name), text, { flag: "wx" });
    const moved = await rename(folder, old).then(
      () => true,
      () => false,
    );
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (moved) await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** A folder that holds anything without mallex's manifest is somebody else's. */
async function refuseForeign(folder: string): Promise<void> {
  const there: string[] = await readdir(folder).catch(() => []);
  if (there.length === 0 || there.includes(MANIFEST)) return;
  throw new MallexError({
    code: "MX1020",
    severity: "error",
    message: `${folder} holds files that mallex did not write`,
    hint: "move them away; mallex replaces the whole folder",
    at: { file: folder },
  });
}

/** Names of the files that differ from what would be written; none of them there means nothing was ever written. */
export async function drift(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<{ exists: boolean; differs: string[] }> {
  const there = await readdir(folder).catch(() => undefined);
  if (there === undefined) return { exists: false, differs: [] };
  const differs = there.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const found = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (found !== text) differs.push(name);
  }
  return { exists: true, differs: differs.toSorted() };
}
