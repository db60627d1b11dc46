import { dirname, join } from "node:path";
import type { Lock, LockedPack } from "../../generated/types/lock.d.ts";
import { findTree } from "../compile/1-load/find-tree.ts";
import { vendorName } from "../compile/1-load/vendor-name.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { remoteSpec, type RemoteSpec } from "../terms/pack-spec.ts";
import type { CliContext } from "./context.ts";
import { copyTree, readVendored, removeCopies, vendorFolder, writeVendored } from "./vendor-folder.ts";

export interface VendorChange {
  /** Names of folders. */
  readonly copied: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

interface VendorTarget {
  readonly name: string;
  readonly spec: RemoteSpec;
  readonly locked: LockedPack;
}

/**
 * Brings `.mallex/vendor` in line with the lock: exactly the locked files, and no folder that the lock does not name any more.
 * @throws {MallexError} MX6102–MX6104 when a tree is not here as it is locked; MX6151 when the folder is a link
 */
export async function vendorPacks(file: string, { packs = {} }: Lock, context: CliContext): Promise<VendorChange> {
  const folder = vendorFolder(file);
  const old = await readVendored(folder);
  const wanted = Object.entries(packs).flatMap(([key, locked]) => toVendorTargets(key, locked));
  const searchPaths = { folder: dirname(file), packs: context.paths.packs, home: context.homeDir };
  // All of them before one is written.
  const found = await Promise.all(wanted.map(async (one) => ({ ...one, root: await rootOf(one, searchPaths) })));
  const copied: string[] = [];
  const blocked: Problem[] = [];
  for (const { name, root, locked } of found) {
    const target = join(folder, name);
    const paths = Object.keys(locked.files);
    if (root === target) continue;
    if (await removeCopies(target, paths)) blocked.push(left(name));
    else {
      await copyTree(root, paths, target);
      copied.push(name);
    }
  }
  const names = new Set(wanted.map(({ name }) => name));
  const removed = [...old].filter(([name]) => !names.has(name));
  const problems = [...blocked, ...(await remove(folder, removed))];
  await writeVendored(folder, new Map(wanted.map(({ name, locked }) => [name, Object.keys(locked.files)])));
  const kept = [...names].filter((name) => !copied.includes(name));
  return { copied, removed: removed.map(([name]) => name), kept, problems };
}

/** Takes the copies of some trees away; what somebody else has put there stays. */
export async function remove(
  folder: string,
  removed: readonly (readonly [name: string, paths: readonly string[]])[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, paths] of removed) if (await removeCopies(join(folder, name), paths)) problems.push(left(name));
  return problems;
}

function toVendorTargets(key: string, locked: LockedPack): VendorTarget[] {
  const spec = remoteSpec(key);
  return spec === undefined ? [] : [{ name: vendorName(spec, locked.integrity), spec, locked }];
}

async function rootOf({ spec, locked }: VendorTarget, paths: Parameters<typeof findTree>[2]): Promise<string> {
  const found = await findTree(spec, locked, paths);
  if ("root" in found) return found.root;
  // A copy that somebody has changed is written anew.
  const otherTree = await findTree(spec, locked, { ...paths, vendored: false });
  if ("root" in otherTree) return otherTree.root;
  throw new MallexError({ ...found, severity: "error" });
}

function left(name: string): Problem {
  return {
    code: "MX6152",
    severity: "warning",
    message: `.mallex/vendor/${name} stays: it holds files that \`mallex vendor\` did not write`,
    hint: "look what they are, and remove them by hand",
    at: { file: `.mallex/vendor/${name}` },
  };
}
