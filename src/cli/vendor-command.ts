import { count } from "../problem/count.ts";
import type { CliContext, Outcome } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { openLock } from "./lock-file.ts";
import { readVendored, removeVendored, vendorFolder } from "./vendor-folder.ts";
import { remove, vendorPacks } from "./vendor-packs.ts";

/** Copies the locked packs into the repository, so that a clone needs neither the network nor a cache; `--remove` takes them away. */
export async function vendorCommand(
  context: CliContext,
  { remove: isRemoval }: { readonly remove?: boolean },
): Promise<Outcome> {
  const file = findConfig(context);
  const folder = vendorFolder(file);
  if (isRemoval === true) return removeVendorFolder(folder);
  const lock = await openLock(file);
  if (Object.keys(lock.packs ?? {}).length === 0) {
    const text = "mallex.lock names no packs: nothing to copy. `mallex update` locks those that the file extends";
    return { problems: [], text, data: { folder, copied: [], removed: [], kept: [] } };
  }
  const { problems, ...data } = await vendorPacks(file, lock, context);
  const lines = [
    ...data.copied.map((name) => `copied ${name}`),
    ...data.removed.map((name) => `removed ${name}`),
    `${folder} holds ${count(data.copied.length + data.kept.length, "source")} of packs, as the lock says; keep it in git`,
  ];
  return { problems, text: lines.join("\n"), data: { folder, ...data } };
}

async function removeVendorFolder(folder: string): Promise<Outcome> {
  const old = [...(await readVendored(folder))];
  const problems = await remove(folder, old);
  await removeVendored(folder);
  const removed = old.map(([name]) => name);
  const text = removed.length === 0 ? `${folder} holds no copies` : removed.map((name) => `removed ${name}`).join("\n");
  return { problems, text, data: { folder, removed } };
}
