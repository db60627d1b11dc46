import { canonicalJson } from "../compile/7-emit/canonical-json.ts";
import type { Lock } from "../../generated/types/lock.d.ts";
import { keepTree } from "../fetch/keep-tree.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { CliContext } from "./context.ts";
import { openLock, writeLock } from "./lock-file.ts";
import type { LockedPacks, Update } from "./prepare-update.ts";
import { readVendored, vendorFolder } from "./vendor-folder.ts";
import { vendorPacks } from "./vendor-packs.ts";

/** The trees first: a lock never names what this machine does not have. Where packs are copied into the project, the new ones are, too. @returns what was written, for a person */
export async function writeUpdate(update: Update, context: CliContext, signal: AbortSignal): Promise<string> {
  await keepUpdate(update, context, signal);
  const wrote = `wrote ${await writeLock(update.file, (lock) => ({ ...lock, packs: unlessChanged(lock, update) }))}`;
  return (await copyVendored(update.file, context)) ? `${wrote} and ${vendorFolder(update.file)}` : wrote;
}

/** Only where packs are copied into the project. @returns whether they are */
export async function copyVendored(file: string, context: CliContext): Promise<boolean> {
  if ((await readVendored(vendorFolder(file))).size === 0) return false;
  await vendorPacks(file, await openLock(file), context);
  return true;
}

/** Puts its trees into the cache. */
export async function keepUpdate({ trees, will }: Update, { paths }: CliContext, signal: AbortSignal): Promise<void> {
  for (const { key, root, files } of trees) {
    const { integrity } = will[key] ?? {};
    if (integrity !== undefined) await keepTree({ key, root, files, integrity }, paths.cache, signal);
  }
}

/** @throws {MallexError} MX7527 when the lock is not any more what was compared with */
function unlessChanged({ packs = {} }: Lock, { was, will }: Update): LockedPacks {
  if (canonicalJson(packs) === canonicalJson(was)) return will;
  throw new MallexError({
    code: "MX7527",
    severity: "error",
    message: "mallex.lock has changed in the meantime, and is left as it is now",
    hint: "see what it says, then do it again",
  });
}
