import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Document, isPair, isScalar, visit } from "yaml";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { LOCK, parseLock, readLock } from "../../config/lock/read-lock.ts";
import { isError, MallexError, createError } from "../../diagnostics/problem.ts";
import type { FixedFile } from "../../inspect/fix/fix-files.ts";
import { writeFileAtomically } from "../../process/files/write-atomically.ts";

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
 * Changes the lock beside the compiled file. It is read again first, because other commands write the other section.
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

/** The text of `mallex.lock`: sorted and without dates and local paths, so that it depends only on the packs and figures. */
export function printLock({ version, ...all }: Lock): string {
  const { packs = {}, models = {}, ggufs = {}, servers = {}, speeds = {} } = all;
  const filled = Object.entries({ packs, models, ggufs, servers, speeds }).filter(([, section]) => !isEmpty(section));
  const sections = { version, ...Object.fromEntries(filled) };
  const document = new Document(sections, { aliasDuplicateObjects: false });
  visit(document, {
    Map(key, map, path) {
      if (key === null) return;
      map.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
      const parent = path.at(-1);
      // One file per line, so that a merge shows which one differs.
      const isFiles = isPair(parent) && String(parent.key) === "files";
      map.flow = !isFiles && map.items.length > 0 && map.items.every(({ value }) => isScalar(value));
    },
  });
  document.commentBefore =
    " By `mallex update`, `mallex probe --write` and `mallex bench PROFILE --write`. Never edited; keep it in git.";
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function isEmpty(section: object): boolean {
  return Object.keys(section).length === 0;
}

/**
 * Writes a changed file, unless it has changed since it was read.
 * @throws {MallexError} MX7527 when somebody else has written it since, MX7109 when it can't be written
 */
export async function replaceFile({ path, before, after }: FixedFile): Promise<void> {
  const now = await readFile(path).catch(() => undefined);
  if (now?.equals(Buffer.from(before)) !== true) throw createError("MX7527.file", { path });
  await writeFileAtomically(path, after);
}
